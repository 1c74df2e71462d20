import type { CheckKind, CheckReason, Verdict } from '../datasets/schema/vocabulary.ts';
import type { Span } from '../text/span.ts';
import type { Reading } from './printed.ts';

/** What a number does in a formula. */
export type InputRole =
  | 'whole' | 'part' | 'item' | 'before' | 'after' | 'change' | 'total' | 'count'
  | 'first' | 'second' | 'listed' | 'inner' | 'outer' | 'date'; // prettier-ignore

/** A number, or a thing that is counted or dated, that goes into a check. The span is 0, 0 for facts. */
export interface CheckInput extends Span {
  readonly role: InputRole | 'claimed';
  /** Id of the figure or fact; empty for words that are no figure (a listed item, a date). */
  readonly id: string;
  /** As printed. */
  readonly raw: string;
  /** What it stands for; null for words that are counted and for dates. */
  readonly reading: Reading | null;
}

/** Ends in doubles, for tables and charts; null where it is infinite. */
export interface NumberInterval {
  readonly low: number | null;
  readonly high: number | null;
  readonly lowOpen: boolean;
  readonly highOpen: boolean;
}

/** One relation that the text states or the catalogue implies, recomputed. */
export interface Check {
  /** `<bulletin>@<start>.<rule>` with the offset of what is claimed, or `<fact>.<rule>`; rule with - for /. */
  readonly id: string;
  readonly kind: CheckKind;
  /** Id of the rule that found the relation: `share/rate`. */
  readonly rule: string;
  readonly verdict: Verdict;
  /** Empty where the verdict needs none. */
  readonly reason: CheckReason | '';
  /** The bulletin that claims it; empty where facts alone do. */
  readonly bulletin: string;
  /** Code of the region; empty where the caller knows none. */
  readonly region: string;
  /** What was put in, in the order of the formula. */
  readonly inputs: readonly CheckInput[];
  /** What was claimed; null where an order is claimed and no number. */
  readonly claimed: CheckInput | null;
  /** Machine form in the roles of the inputs: `part / whole * 100`. */
  readonly formula: string;
  /** Printable form with the printed numbers: `1915个 ÷ 1961个 × 100 = 97.6543`; no words of any language but the printed ones. */
  readonly working: string;
  /** Unit of the result; as printed in the claim. */
  readonly unit: string;
  /** What comes out on the face of the numbers; null where nothing can be computed. */
  readonly result: number | null;
  /** What comes out over their rounding: the interval on which the verdict rests. */
  readonly computed: NumberInterval | null;
  /** The claimed number in the same way. */
  readonly stated: NumberInterval | null;
  /** The sentences it stands in; `source.slice(start, end) === quote`. For facts, what was printed. */
  readonly quote: string;
  readonly start: number;
  readonly end: number;
}
