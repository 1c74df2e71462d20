import type { Span } from '../text/span.ts';

/** How the printed number stands to the true one (gold guide, column `bound`). */
export type Bound = 'exact' | 'about' | 'over' | 'under' | 'at_least' | 'at_most';

/** `actual` reported as done or existing · `target` planned or promised · `requirement` a standing rule. */
export type Role = 'actual' | 'target' | 'requirement';

/** One step of the reading: which rule looked at which words, and what it gave. Printed by `explain`. */
export interface Step extends Span {
  /** Id of the rule, `family/name`: `object/after-unit`. */
  readonly rule: string;
  /** `field = value` in the words of the table: `action = 处置`. */
  readonly gave: string;
}

/**
 * A number that a bulletin publishes, with the words that give it meaning. A figure without a span and a
 * rule cannot be built: see `createFigure`.
 */
export interface Figure extends Span {
  /** `<bulletin>@<start>`; survives every improvement of the extraction, because sources are immutable. */
  readonly id: string;
  /** Slug of the bulletin. */
  readonly bulletin: string;
  /** The numeral with multiplier, 余/多 and unit, as printed: `source.slice(start, end)`. */
  readonly raw: string;
  /** In base units (25.5万处 → 255000); of a range the lower end. */
  readonly value: number;
  /** Upper end of a range, else null. */
  readonly max: number | null;
  /** One unit of the last printed digit, in base units: 25.5万 → 1000, 21764 → 1. */
  readonly step: number;
  readonly bound: Bound;
  /** Classifier or unit as printed, without 万/亿; empty where none is printed. */
  readonly unit: string;
  readonly role: Role;
  /** The verb that made the number, as printed; empty for a bare stock. */
  readonly action: string;
  /** The head noun counted, as printed; may be empty. */
  readonly object: string;
  /** Who did it or of whom it is said, as printed; may be empty. */
  readonly subject: string;
  /** A place named in the sentence that the number is about (其中金盏乡7座 → 金盏乡, 全国发生火灾… → 全国); may be empty. */
  readonly locality: string;
  /** The words that date it, as printed; empty where the text dates it nowhere. */
  readonly time: string;
  /** The same in EDTF; empty where `time` is. */
  readonly period: string;
  /** The sentence it stands in, as printed. */
  readonly quote: string;
  /** Offset of `quote` in the source. */
  readonly quoteStart: number;
  /** Titles of the headings above it, outermost first, as printed. */
  readonly section: readonly string[];
  /** How it was read, in order; at least one. */
  readonly steps: readonly Step[];
}

/**
 * Builds a figure. Throws where it could not say where it came from: the span must hold its words, and at least
 * one rule must have read it. Both are errors of the engine, not of the text.
 */
export function createFigure(source: string, figure: Figure): Figure {
  if (figure.steps.length === 0) throw new Error(`unexplained figure: ${figure.id}`);
  if (figure.end <= figure.start || source.slice(figure.start, figure.end) !== figure.raw) {
    throw new Error(`misplaced figure: ${figure.id} is not “${figure.raw}”`);
  }
  return Object.freeze(figure);
}
