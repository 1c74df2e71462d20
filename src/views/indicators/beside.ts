import type { BreakInTime } from '../../datasets/catalogue/countingBase.ts';
import type { ObservationRow } from '../../datasets/schema/index.ts';

import { baseOf } from '../../datasets/catalogue/countingBase.ts';
import { amountKindOf } from '../../tables/amount.ts';
import { addDays, endsOf } from '../../text/edtf.ts';

/**
 * What is put beside one another: *regions* at one time; the *course* of one region from one time to the next; a *line* of one region over
 * time, which parts of years and breaks only interrupt; *indicators* of one region at one time, counted in one unit.
 */
export type Beside = 'regions' | 'course' | 'line' | 'indicators';

/** Why numbers may not stand beside one another, or not be called the largest. Each is enough; they are looked at in this order. */
export const REFUSALS = [
  'too-few', 'different-indicator', 'different-role', 'different-kind', 'different-unit', 'undated', 'different-length',
  'different-year', 'different-season', 'different-region', 'break', 'overlap',
] as const; // prettier-ignore
export type Refusal = (typeof REFUSALS)[number];
/** Why they may not stand beside one another at all. */
export type BesideRefusal = Exclude<Refusal, 'too-few' | 'overlap'>;

/** What is asked of a number that stands beside others. */
export type BesideRow = Pick<ObservationRow, 'region' | 'indicator' | 'role' | 'kind' | 'unit' | 'period'>;

/**
 * Whether numbers may stand beside one another: null, or the first reason why not. All need one role, one kind of amount and one sort
 * of unit (`sortOf`: what sort a printed one is), and to be dated; regions and indicators also the same stretch of the same
 * year, or any day of it where they count what stands at a moment; a course the same part of each year. Of `breaks` (in time) none may lie between.
 */
export function refusalBeside(
  beside: Beside,
  rows: readonly BesideRow[],
  breaks: readonly BreakInTime[],
  sortOf: (unit: string) => string,
): BesideRefusal | null {
  const isOne = (keyOf: (row: BesideRow) => string): boolean => new Set(rows.map(keyOf)).size <= 1;
  const isOverTime = beside === 'course' || beside === 'line';
  if (beside !== 'indicators' && !isOne(({ indicator }) => indicator)) return 'different-indicator';
  if (!isOne(({ role }) => role)) return 'different-role';
  if (!isOne(amountKindOf)) return 'different-kind';
  if (!isOne(({ unit }) => sortOf(unit))) return 'different-unit';
  const spans = rows.map(spanOf);
  if (!spans.every((span) => span !== null)) return 'undated';
  const isSame = (keyOf: (span: Span) => string): boolean => new Set(spans.map(keyOf)).size <= 1;
  if (beside === 'line' ? spans.some(({ isLong }) => isLong) : !isSame(({ length }) => length))
    return 'different-length';
  if (!isOverTime) {
    if (!isSame(({ year }) => year)) return 'different-year';
    if (!isSame(({ season }) => season)) return 'different-season';
  } else if (beside === 'course' && !isSame(({ season, isMoment }) => (isMoment ? '' : season)))
    return 'different-season';
  if (beside !== 'regions' && !isOne(({ region }) => region)) return 'different-region';
  if (beside === 'line' || beside === 'indicators') return null;
  return isOne(({ period }) => baseOf(period, breaks)) ? null : 'break';
}

/** How a number lies in time, so far as that decides what it compares with. */
interface Span {
  /** Year of its last day. */
  readonly year: string;
  /** What it covers, without the year: the first quarter is not the second. Of a stock any day of the year is as good. */
  readonly season: string;
  /** In months, or in days where it is no whole months; a moment has none. */
  readonly length: string;
  readonly isMoment: boolean;
  /** More than a year: a sum of five years is no point in a line of yearly numbers. */
  readonly isLong: boolean;
}

const DAY = 86_400_000;

const spans = new Map<string, Span | null>();

/** Read once: whoever compares many numbers asks for few periods many times. */
function spanOf(row: Pick<ObservationRow, 'kind' | 'period'>): Span | null {
  const key = `${row.kind} ${row.period}`;
  const known = spans.get(key);
  if (known !== undefined) return known;
  const span = readSpan(row);
  spans.set(key, span);
  return span;
}

/** Null where its end is not known: how long it is, and of which year, cannot be told. */
function readSpan(row: Pick<ObservationRow, 'kind' | 'period'>): Span | null {
  const ends = row.period.includes('X') ? null : endsOf(row.period);
  if (ends === null || ends.last === '') return null;
  const { first, last } = ends;
  const year = last.slice(0, 4);
  const amount = amountKindOf(row);
  if (amount === 'stock' || (amount === 'rate' && first === ''))
    return { year, season: '', length: 'moment', isMoment: true, isLong: false };
  // What was piled up by June is less than by December, whenever it began.
  if (first === '') return { year, season: last.slice(5), length: 'to a day', isMoment: true, isLong: false };
  const days = (Date.parse(last) - Date.parse(first)) / DAY + 1;
  const isMonths = first.endsWith('-01') && addDays(last, 1).endsWith('-01');
  const months = monthOf(last) - monthOf(first) + 1;
  const season = `${first.slice(5, isMonths ? 7 : 10)}/${last.slice(5, isMonths ? 7 : 10)}`;
  return {
    year,
    season,
    length: isMonths ? `P${months}M` : `P${days}D`,
    isMoment: false,
    isLong: days > 366,
  };
}

const monthOf = (day: string): number => Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7));

/** How long a number counts: two compare, be it of different years, only where this is the same. Empty of what is undated. */
export function lengthOf(row: Pick<ObservationRow, 'kind' | 'period'>): string {
  return spanOf(row)?.length ?? '';
}

/** The same of all numbers that may stand beside one another at one time; empty of what is undated. */
export function timeOf(row: Pick<ObservationRow, 'kind' | 'period'>): string {
  const span = spanOf(row);
  return span === null ? '' : [span.length, span.year, span.season].filter(Boolean).join(' ');
}

/** Whether it may be a point in a line over time: it covers a moment, or a year at most. */
export function isPoint(row: Pick<ObservationRow, 'kind' | 'period'>): boolean {
  return spanOf(row)?.isLong === false;
}
