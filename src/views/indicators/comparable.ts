import type { ObservationRow } from '../../datasets/published.ts';

import { baseOf, type BreakInTime } from '../../datasets/catalogue/countingBase.ts';
import { intervalOf } from '../../figures/interval.ts';
import { addDays, endsOf } from '../../text/edtf.ts';
import { classifyUnit } from '../../text/quantities/units.ts';
import { amountKindOf } from '../../tables/amount.ts';

/** What a sentence says of several numbers: which region has the most, or from what to what one went. */
type Claim = 'superlative' | 'course';

/** Why a sentence may not say it. Each is enough; they are looked at in this order. */
export const REFUSALS = [
  'too-few', 'different-indicator', 'different-role', 'different-kind', 'different-unit', 'undated', 'different-length',
  'different-year', 'different-season', 'different-region', 'break', 'overlap',
] as const; // prettier-ignore
export type Refusal = (typeof REFUSALS)[number];

/** Where a superlative is made of fewer regions, it says more of what was collected than of the regions. */
const FEWEST_COMPARED = 5;

/** What is asked of a number that is compared. */
export type Compared = Pick<
  ObservationRow,
  'region' | 'indicator' | 'role' | 'kind' | 'unit' | 'period' | 'value' | 'max' | 'bound' | 'raw'
>;

/**
 * Whether a title may put numbers beside one another: null, or the first reason why it may not. Both claims need one
 * indicator, one role, one kind of amount, one sort of unit, one length of period, and no break in the counting base between them
 * (`breaks`: those that touch the indicator, in time). A superlative needs the same year of all, at least five regions, and a first that is
 * the largest whatever rounding, 约 and 余 leave open; a course needs one region, and the same part of each year.
 */
export function refusalOf(
  claim: Claim,
  rows: readonly Compared[],
  breaks: readonly BreakInTime[],
): Refusal | null {
  const isOne = (keyOf: (row: Compared) => string): boolean => new Set(rows.map(keyOf)).size <= 1;
  const regions = new Set(rows.map(({ region }) => region)).size;
  if (claim === 'superlative' ? regions < FEWEST_COMPARED : rows.length < 2) return 'too-few';
  if (!isOne(({ indicator }) => indicator)) return 'different-indicator';
  if (!isOne(({ role }) => role)) return 'different-role';
  if (!isOne(amountKindOf)) return 'different-kind';
  if (!isOne(({ unit }) => sortOf(unit))) return 'different-unit';
  const spans = rows.map(spanOf);
  if (!spans.every((span) => span !== null)) return 'undated';
  const isSame = (keyOf: (span: Span) => string): boolean => new Set(spans.map(keyOf)).size <= 1;
  if (!isSame(({ length }) => length)) return 'different-length';
  if (claim === 'superlative') {
    if (!isSame(({ year }) => year)) return 'different-year';
    if (!isSame(({ season }) => season)) return 'different-season';
  } else {
    if (!isSame(({ season, isMoment }) => (isMoment ? '' : season))) return 'different-season';
    if (regions > 1) return 'different-region';
  }
  if (!isOne(({ period }) => baseOf(period, breaks))) return 'break';
  return claim === 'superlative' && isOverlapped(rows) ? 'overlap' : null;
}

/** Classifiers vary with the author (座 or 个), but 家次 counts visits and 家 units. */
const sortOf = (unit: string): string => (classifyUnit(unit) ?? unit) + (/.次$/u.test(unit) ? ' 次' : '');

/** How a number lies in time, so far as that decides what it compares with. */
interface Span {
  /** Year of its last day. */
  readonly year: string;
  /** What it covers, without the year: the first quarter is not the second. Of a stock any day of the year is as good. */
  readonly season: string;
  /** In months, or in days where it is no whole months; a moment has none. */
  readonly length: string;
  readonly isMoment: boolean;
}

const DAY = 86_400_000;

/** Null where its end is not known: how long it is, and of which year, cannot be told. */
function spanOf(row: Pick<Compared, 'kind' | 'period'>): Span | null {
  const ends = row.period.includes('X') ? null : endsOf(row.period);
  if (ends === null || ends.last === '') return null;
  const { first, last } = ends;
  const year = last.slice(0, 4);
  const amount = amountKindOf(row);
  if (amount === 'stock' || (amount === 'rate' && first === ''))
    return { year, season: '', length: 'moment', isMoment: true };
  // What was piled up by June is less than by December, whenever it began.
  if (first === '') return { year, season: last.slice(5), length: 'to a day', isMoment: true };
  const days = (Date.parse(last) - Date.parse(first)) / DAY + 1;
  const isMonths = first.endsWith('-01') && addDays(last, 1).endsWith('-01');
  const months = monthOf(last) - monthOf(first) + 1;
  const season = `${first.slice(5, isMonths ? 7 : 10)}/${last.slice(5, isMonths ? 7 : 10)}`;
  return { year, season, length: isMonths ? `P${months}M` : `P${days}D`, isMoment: false };
}

const monthOf = (day: string): number => Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7));

/** Whether another number may be as large as the first: 3000余 and 3100 leave it open which is more. */
function isOverlapped(rows: readonly Compared[]): boolean {
  const [top, ...others] = [...rows].sort((a, b) => b.value - a.value);
  if (top === undefined) return true;
  const { low, lowOpen } = intervalOf(top);
  return others.some((row) => {
    const { high, highOpen } = intervalOf(row);
    return row.region !== top.region && (high > low || (high === low && !lowOpen && !highOpen));
  });
}

/** How long a number counts: two compare, be it of different years, only where this is the same. Empty of what is undated. */
export function lengthOf(row: Pick<ObservationRow, 'kind' | 'period'>): string {
  return spanOf(row)?.length ?? '';
}
