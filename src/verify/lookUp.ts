import type { LinkedFigure } from '../datasets/link/link.ts';
import type { IndicatorRow } from '../datasets/schema/index.ts';
import type { Interval } from '../figures/interval.ts';
import type { RecordRow, VerifyRecord } from './record.ts';

import { breakDayOf } from '../datasets/catalogue/countingBase.ts';
import { intervalOf, lastPlaceOf } from '../figures/interval.ts';
import { compare } from '../text/compare.ts';
import { daysBetween, endsOf } from '../text/edtf.ts';
import { sortOfUnit } from '../text/quantities/units.ts';

/**
 * What the record says of a number. `agrees`: it holds the number, within bounds and rounding. `newer`: it does, and a later number is
 * there. `differs`: of the same indicator, region, period and role it holds another. `not-comparable`: what it holds is of another
 * period, role, region or unit, or the text does not say of which. `not-collected`: nothing of the kind.
 */
export const VERDICTS = ['differs', 'newer', 'not-comparable', 'agrees', 'not-collected'] as const;
export type Verdict = (typeof VERDICTS)[number];

/** What may explain a verdict, as far as the data say so. */
export const REASONS = [
  'rounding', 'other', 'ways', 'break', 'clash', 'revised', 'cumulative', 'period', 'undated', 'role', 'visits', 'unit', 'region', 'no-region', 'no-indicator', 'rule',
] as const; // prettier-ignore
export type Reason = (typeof REASONS)[number];

/** A number of a text, as it is looked up. */
export type Claim = Pick<
  LinkedFigure,
  | 'start'
  | 'end'
  | 'raw'
  | 'value'
  | 'max'
  | 'bound'
  | 'unit'
  | 'step'
  | 'role'
  | 'period'
  | 'region'
  | 'indicator'
>;

/** What was found of a number. */
export interface Answer {
  readonly verdict: Verdict;
  /** The published number that it is held against; null where there is none. */
  readonly row: RecordRow | null;
  /** A number published later, or of a later day. */
  readonly newer: RecordRow | null;
  readonly reasons: readonly Reason[];
}

const NOTHING: Answer = { verdict: 'not-collected', row: null, newer: null, reasons: [] };

/** The answer of the record to a number. Pure: the same in a browser as on the command line. */
export function lookUp(
  claim: Claim,
  record: VerifyRecord,
  indicators: ReadonlyMap<string, IndicatorRow>,
): Answer {
  const rows = record.rows.get(claim.indicator);
  if (claim.indicator === '') return { ...NOTHING, reasons: ['no-indicator'] };
  if (rows === undefined) return NOTHING;
  const { kind = 'flow', compares = 'yes' } = indicators.get(claim.indicator) ?? {};
  const isNear = ofNumber(claim);
  const ofPlace = rows.filter((row) => row.region === claim.region);
  const ofKind = ofPlace.filter((row) => row.role === claim.role && sameSort(claim, row));
  if (claim.region === '') {
    const row = newestOf(
      rows.filter(
        (row) =>
          isNear(row) &&
          isNarrow(intervalOfRow(row), row.value) &&
          row.role === claim.role &&
          isSamePeriod(claim, row, kind),
      ),
    );
    return row === null
      ? { ...NOTHING, reasons: ['no-region'] }
      : { verdict: 'not-comparable', row, newer: null, reasons: ['no-region'] };
  }
  const same = ofKind.filter((row) => isSamePeriod(claim, row, kind));
  const agreeing = newestOf(same.filter(isNear));
  if (agreeing !== null) return agreed(agreeing, claim.period === '' ? ['undated'] : [], ofKind, kind);
  const other = newestOf(same);
  if (other !== null && claim.period !== '') {
    const reasons = reasonsOf(claim, other, same, record);
    // Of what is counted in several ways another number may be another part of it.
    if (compares === 'no')
      return { verdict: 'not-comparable', row: other, newer: null, reasons: ['ways', ...reasons] };
    return { verdict: 'differs', row: other, newer: null, reasons };
  }
  return nearestTo(claim, rows, ofKind, kind, isNear);
}

/** The number is in the record; whether it is the last word. */
function agreed(
  row: RecordRow,
  reasons: readonly Reason[],
  ofKind: readonly RecordRow[],
  kind: string,
): Answer {
  const interval = intervalOfRow(row);
  const later = ofKind.filter((one) => isLater(one, row, kind) && !meet(intervalOfRow(one), interval));
  const newer = newestOf(later);
  if (newer === null) return { verdict: 'agrees', row, newer, reasons };
  const isRevised = newer.period === row.period;
  return { verdict: 'newer', row, newer, reasons: isRevised ? [...reasons, 'revised'] : reasons };
}

/** What comes nearest where nothing is of the same indicator, region, period and role: the number itself, said of something else. */
function nearestTo(
  claim: Claim,
  rows: readonly RecordRow[],
  ofKind: readonly RecordRow[],
  kind: string,
  isNear: (row: RecordRow) => boolean,
): Answer {
  const answer = (row: RecordRow, ...reasons: readonly Reason[]): Answer => ({
    verdict: 'not-comparable',
    row,
    newer: null,
    reasons,
  });
  const near = rows.filter(isNear);
  const here = near.filter(({ region }) => region === claim.region);
  const isOfPeriod = (row: RecordRow): boolean => isSamePeriod(claim, row, kind);
  const byPeriod = newestOf(here.filter((row) => row.role === claim.role && sameSort(claim, row)));
  if (byPeriod !== null)
    return answer(byPeriod, isCumulation(claim.period, byPeriod.period) ? 'cumulative' : 'period');
  const byRole =
    newestOf(here.filter((row) => sameSort(claim, row) && isOfPeriod(row))) ??
    newestOf(here.filter((row) => sameSort(claim, row)));
  if (byRole !== null)
    return answer(
      byRole,
      claim.role === 'requirement' ? 'rule' : 'role',
      ...(isOfPeriod(byRole) ? [] : (['period'] as const)),
    );
  const byUnit = newestOf(here.filter(isOfPeriod));
  if (byUnit !== null) return answer(byUnit, /.次$/u.test(claim.unit + byUnit.unit) ? 'visits' : 'unit');
  // Elsewhere many have the same small number: only one that is told apart by its digits is the same.
  const elsewhere = isTelling(claim)
    ? near.filter(
        (row) =>
          isNarrow(intervalOfRow(row), row.value) &&
          row.role === claim.role &&
          sameSort(claim, row) &&
          isOfPeriod(row),
      )
    : [];
  const byRegion = newestOf(elsewhere);
  if (byRegion !== null) return answer(byRegion, 'region');
  const beside = nearestInTime(claim, ofKind);
  if (beside !== null) return answer(beside, claim.period === '' ? 'undated' : 'period');
  const ofRole = newestOf(
    rows.filter((row) => row.region === claim.region && sameSort(claim, row) && isOfPeriod(row)),
  );
  if (ofRole !== null) return answer(ofRole, claim.role === 'requirement' ? 'rule' : 'role');
  return NOTHING;
}

/** Why another number may stand there. */
function reasonsOf(
  claim: Claim,
  row: RecordRow,
  same: readonly RecordRow[],
  { breaks, clashes }: VerifyRecord,
): readonly Reason[] {
  const reasons: Reason[] = [];
  const [said, kept] = [intervalOf(claim), intervalOfRow(row)];
  if (Math.max(said.low - kept.high, kept.low - said.high) <= claim.step) reasons.push('rounding');
  const [from = '', to = ''] = [endsOf(row.period)?.first, endsOf(row.period)?.last];
  const isBroken = breaks.some(
    (one) =>
      one.indicator === claim.indicator &&
      (one.region === row.region || one.region === '000000') &&
      breakDayOf(one) >= from &&
      breakDayOf(one) <= to,
  );
  if (isBroken) reasons.push('break');
  if (clashes.some(({ fact }) => same.some(({ id }) => id === fact)) || same.length > 1)
    reasons.push('clash');
  return reasons;
}

const sameSort = (claim: Claim, row: RecordRow): boolean =>
  claim.unit === '' || row.unit === '' || sortOfUnit(claim.unit) === sortOfUnit(row.unit);

/** Three digits that are not nothing tell a number from those that many have. */
const isTelling = (claim: Claim): boolean =>
  Math.abs(claim.value) / lastPlaceOf(claim.value) >= 100 && isNarrow(intervalOf(claim), claim.value);

/** 100个以上 is met by any larger number: that tells nothing. */
const isNarrow = ({ low, high }: Interval, value: number): boolean => high - low <= Math.abs(value) / 10;

const intervalOfRow = (row: RecordRow): Interval => intervalOf({ ...row, raw: row.printed });

/** Whether a published number meets what the text says, each as far as it is open. */
function ofNumber(claim: Claim): (row: RecordRow) => boolean {
  const said = intervalOf(claim);
  return (row) => meet(said, intervalOfRow(row));
}

/** Ends that touch meet: 8000 is told by 近8000, too. */
const meet = (a: Interval, b: Interval): boolean => a.high >= b.low && b.high >= a.low;

/** A stock and a running total are of a day: that of their end. */
const isOfDay = (kind: string): boolean => kind === 'stock' || kind === 'cumulative';

function isSamePeriod(claim: Claim, row: RecordRow, kind: string): boolean {
  if (claim.period === '' || claim.period === row.period) return true;
  const [said, kept] = [endsOf(claim.period), endsOf(row.period)];
  if (said === null || kept === null) return false;
  if (said.last !== kept.last) return false;
  return said.first === kept.first || isOfDay(kind);
}

/** One of the two has no beginning, and both end with the same month: 截至9月底 against 今年1至9月. */
function isCumulation(said: string, kept: string): boolean {
  const [a, b] = [endsOf(said), endsOf(kept)];
  if (a === null || b === null) return false;
  return (a.first === '') !== (b.first === '') && a.last.slice(0, 7) === b.last.slice(0, 7);
}

/** Whether a number takes the place of another: published later of the same period, or of a later day where both are of a day. */
function isLater(one: RecordRow, than: RecordRow, kind: string): boolean {
  if (one.period === than.period) return compare(one.published, than.published) > 0;
  const [a, b] = [endsOf(one.period), endsOf(than.period)];
  if (a === null || b === null) return false;
  const isRunning = isOfDay(kind) || (a.first === '' && b.first === '');
  return isRunning && a.last > b.last;
}

/** The number whose period ends nearest to that of the claim; of an undated claim the newest. */
function nearestInTime({ period }: Claim, rows: readonly RecordRow[]): RecordRow | null {
  const last = endsOf(period)?.last ?? '';
  const distance = (row: RecordRow): number => {
    const end = endsOf(row.period)?.last ?? '';
    return last === '' || end === '' ? 0 : Math.abs(daysBetween(last, end));
  };
  const least = Math.min(...rows.map(distance));
  return newestOf(rows.filter((row) => distance(row) === least));
}

/** The last of the period that ends last. */
function newestOf(rows: readonly RecordRow[]): RecordRow | null {
  const keyOf = ({ period, published }: RecordRow): string => `${endsOf(period)?.last ?? ''} ${published}`;
  return rows.reduce<RecordRow | null>(
    (best, row) => (best === null || keyOf(row) > keyOf(best) ? row : best),
    null,
  );
}
