import type { InputRole } from '../checks/check.ts';
import type { CheckKind, Outcome, Verdict } from '../datasets/schema/vocabulary.ts';
import type {
  BulletinRow,
  CheckCountRow,
  CheckRow,
  IndicatorRow,
  ObservationRow,
  Published,
  RegionRow,
} from '../datasets/published.ts';
import type { Interval } from '../figures/interval.ts';

import { inputsOf } from '../checks/checkIndex.ts';
import { isAtMost, outcomeOf, shownWorking } from '../datasets/outcomes.ts';
import { CHECK_KINDS, VERDICTS } from '../datasets/schema/vocabulary.ts';
import { checkGroups, countOutcomes, GRAVITY } from '../tables/checkGroups.ts';

/** A number or word that has a part in a check. */
interface CheckPart {
  readonly role: InputRole | 'claimed';
  /** As printed; empty where it is not printed anywhere. */
  readonly raw: string;
  /** Undefined for words that are no figure, and for numbers that are not printed. */
  readonly row: ObservationRow | undefined;
}

/** A stretch of the sentence; `part` where it is what was put in or what was claimed. */
interface CheckPiece {
  readonly text: string;
  readonly part?: 'input' | 'claimed';
  /** Id of the figure that stands there; empty where words do. */
  readonly id?: string;
}

/** What the page of a check, and a line of the ledger, show. */
export interface CheckView {
  readonly check: CheckRow;
  readonly bulletin: BulletinRow | undefined;
  readonly region: RegionRow | undefined;
  /** What is counted; undefined where it is no indicator's. */
  readonly indicator: IndicatorRow | undefined;
  /** The sentence with its parts marked; between facts, lines that say who printed what. */
  readonly quote: readonly CheckPiece[];
  readonly parts: readonly CheckPart[];
  /** What was computed and what was claimed; null where there is no number to compare. */
  readonly computed: Interval | null;
  readonly stated: Interval | null;
  /** Whether what was computed need only be no more than what was claimed. */
  readonly atMost: boolean;
  readonly outcome: Outcome;
  /** With the printed numbers, as it is shown. */
  readonly working: string;
}

export function checkView(published: Published, check: CheckRow): CheckView {
  const { byId } = published;
  const inputs = inputsOf(check);
  const text = check.bulletin === '' ? '' : published.textOf(check.bulletin);
  const parts = inputs.map(({ role, id, start, end }): CheckPart => {
    const row = byId.observations.get(id);
    return { role, raw: row?.raw ?? text.slice(start, end), row };
  });
  const claimed = byId.observations.get(check.claimed);
  const indicated = [claimed, ...parts.map(({ row }) => row)].find((row) => (row?.indicator ?? '') !== '');
  return {
    check,
    bulletin: byId.bulletins.get(check.bulletin),
    region: byId.regions.get(check.region),
    indicator: byId.indicators.get(indicated?.indicator ?? ''),
    quote: quoteOf(check, text),
    parts: [...parts, { role: 'claimed' as const, raw: check.claimed_raw, row: claimed }],
    computed: intervalOf(check.low, check.high, check.computed),
    stated: intervalOf(check.stated_low, check.stated_high, check.stated),
    atMost: isAtMost(check),
    outcome: outcomeOf(check),
    working: shownWorking(check),
  };
}

/** An interval from its cells; the brackets of the text say which ends are left out. */
function intervalOf(low: number | null, high: number | null, text: string): Interval | null {
  if (text === '') return null;
  return {
    low: low ?? -Infinity,
    high: high ?? Infinity,
    lowOpen: text.startsWith('('),
    highOpen: text.endsWith(')'),
  };
}

function quoteOf(check: CheckRow, text: string): CheckPiece[] {
  const { quote, start, end, claimed, claimed_span } = check;
  if (text.slice(start, end) !== quote) return [{ text: quote }];
  const [from = 0, to = 0] = claimed_span.split('-').map(Number);
  const spans = [
    { start: from, end: to, part: 'claimed' as const, id: claimed },
    ...inputsOf(check).map((input) => ({ ...input, part: 'input' as const })),
  ].filter((span) => span.start >= start && span.end <= end && span.end > span.start);
  spans.sort((a, b) => a.start - b.start || b.end - a.end);
  const pieces: CheckPiece[] = [];
  let at = start;
  for (const span of spans) {
    if (span.start < at) continue;
    if (span.start > at) pieces.push({ text: text.slice(at, span.start) });
    pieces.push({ text: text.slice(span.start, span.end), part: span.part, id: span.id });
    at = span.end;
  }
  if (at < end) pieces.push({ text: text.slice(at, end) });
  return pieces;
}

/** The numbers of one sentence about all checks: of the equalities how many came out how, and how many only ask for no more. */
export interface CheckSummary extends Readonly<Record<Verdict, number>> {
  readonly equalities: number;
  readonly atMost: number;
  /** Of these, how many hold, on the face of the numbers or within rounding. */
  readonly atMostHeld: number;
  /** What is neither, only noted. */
  readonly observation: number;
}

export function summarizeChecks(published: Published): CheckSummary {
  const all = countOutcomes(published);
  const counts = all.filter(({ outcome }) => VERDICTS.some((verdict) => verdict === outcome));
  const sum = (rows: readonly CheckCountRow[], column: 'equalities' | 'at_most'): number =>
    rows.reduce((total, row) => total + row[column], 0);
  const equalities = counts.map(({ outcome, equalities: n }) => [outcome, n]);
  const held = counts.filter(({ outcome }) => outcome === 'consistent' || outcome === 'within-rounding');
  const noted = all.filter(({ outcome }) => outcome === 'observation');
  return {
    ...(Object.fromEntries(equalities) as Record<Verdict, number>),
    equalities: sum(counts, 'equalities'),
    atMost: sum(counts, 'at_most'),
    atMostHeld: sum(held, 'at_most'),
    observation: sum(noted, 'equalities') + sum(noted, 'at_most'),
  };
}

/** Checks of one kind, in the order of their table. */
export interface KindGroup {
  readonly kind: CheckKind;
  readonly checks: readonly CheckView[];
  /** Checks of the kind that the page leaves to the table. */
  readonly left: number;
}

/** What came out one way. */
interface OutcomeGroup {
  readonly outcome: Outcome;
  readonly count: number;
  readonly equalities: readonly KindGroup[];
  /** Relations that only ask one number to be no more than another; many and of little interest. */
  readonly atMost: readonly KindGroup[];
}

/** What the ledger shows. */
interface LedgerView {
  readonly summary: CheckSummary;
  readonly all: number;
  /** In the order in which a reader wants them: what does not fit first. */
  readonly outcomes: readonly OutcomeGroup[];
  readonly bulletins: readonly BulletinRow[];
  readonly kinds: readonly CheckKind[];
}

/** Checks of a verdict and kind that are listed one by one; the table holds them all. */
const MOST = 60;

const UNFOLDED: readonly Outcome[] = ['contradiction', 'awaiting', 'observation'];

export function ledgerView(published: Published): LedgerView {
  const { all, byBulletin } = checkGroups(published);
  const groupsOf = (checks: readonly CheckRow[]): KindGroup[] =>
    CHECK_KINDS.flatMap((kind) => {
      const ofKind = checks.filter((check) => check.kind === kind);
      if (ofKind.length === 0) return [];
      const shown = ofKind.slice(0, MOST).map((check) => checkView(published, check));
      return [{ kind, checks: shown, left: ofKind.length - shown.length }];
    });
  const outcomes = GRAVITY.flatMap((outcome) => {
    const checks = all.filter((check) => outcomeOf(check) === outcome);
    if (checks.length === 0) return [];
    // Most “no more than” relations hold and tell a reader little: those are folded. Those that fail, and mere notes, are shown.
    const isFolded = (check: CheckRow): boolean => isAtMost(check) && !UNFOLDED.includes(outcome);
    const equalities = groupsOf(checks.filter((check) => !isFolded(check)));
    return [{ outcome, count: checks.length, equalities, atMost: groupsOf(checks.filter(isFolded)) }];
  });
  return {
    summary: summarizeChecks(published),
    all: all.length,
    outcomes,
    bulletins: published.bulletins.filter(({ id }) => byBulletin.has(id)),
    kinds: CHECK_KINDS.filter((kind) => all.some((check) => check.kind === kind)),
  };
}
