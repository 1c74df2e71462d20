import { compare } from '../../text/compare.ts';
import { endsOf } from '../../text/edtf.ts';

/** When a break is, and the periods behind it that were still counted in the old way. */
export interface BreakInTime {
  /** EDTF; the new base holds from its first day. */
  readonly period: string;
  /** EDTF, separated by spaces. */
  readonly old_base?: string;
}

const periodsIn = (list: string): string[] => list.split(/\s+/u).filter(Boolean);
const firstDayOf = (period: string): string => endsOf(period)?.first ?? '';

/** Whether a period lies behind a break and its number was published on the old base all the same. */
export function isOnOldBase({ old_base = '' }: BreakInTime, period: string): boolean {
  return periodsIn(old_base).includes(period);
}

/** The first period of `old_base` that does not lie behind the break, or is no date. */
export function misplacedPeriod({ period, old_base = '' }: BreakInTime): string | undefined {
  return periodsIn(old_base).find((one) => firstDayOf(one) < firstDayOf(period));
}

/** Where a break lies, without its words. */
interface BreakKey extends BreakInTime {
  readonly region: string;
  readonly indicator: string;
}

/**
 * The breaks that touch an indicator of a region, in time. `regions` are those above it, from the nation down, and itself: what the
 * nation counts in another way, its provinces do. Of two for the same day that of the smallest region is taken.
 */
export function breaksTouching<Row extends BreakKey>(
  breaks: readonly Row[],
  indicator: string,
  regions: readonly string[],
): Row[] {
  const byDay = new Map<string, Row>();
  for (const region of regions)
    for (const row of breaks)
      if (row.indicator === indicator && row.region === region) byDay.set(breakDayOf(row), row);
  return [...byDay].sort(([a], [b]) => compare(a, b)).map(([, row]) => row);
}

/** First day on the new base; empty where the period is no date. */
export function breakDayOf({ period }: BreakInTime): string {
  return firstDayOf(period);
}

/** First and last day that a number speaks of; of a moment and of a total up to a day that day. Null of an undated one. */
function spanOf(period: string): readonly [first: string, last: string] | null {
  const ends = endsOf(period);
  if (ends === null) return null;
  const last = ends.last === '' ? '9999-12-31' : ends.last;
  return [ends.first === '' ? last : ends.first, last];
}

/** The breaks on whose two sides periods lie, one at least in part: no two numbers of them compare over such a break. */
export function breaksBetween<Row extends BreakInTime>(
  breaks: readonly Row[],
  periods: readonly string[],
): Row[] {
  const spans = periods.flatMap((period) => {
    const span = spanOf(period);
    return span === null ? [] : [{ period, first: span[0], last: span[1] }];
  });
  return breaks.filter((row) => {
    const day = breakDayOf(row);
    const isOld = ({ period }: (typeof spans)[number]): boolean => isOnOldBase(row, period);
    return (
      day !== '' &&
      spans.some((span) => span.first < day || isOld(span)) &&
      spans.some((span) => span.last >= day && !isOld(span))
    );
  });
}

/**
 * The base on which a number is counted, as the period of the break that it begins with; empty before the first. A number
 * whose time holds a break has both: `2021/2025-05`, `../2021`. Only numbers with the same base may be compared.
 */
export function baseOf(period: string, breaks: readonly BreakInTime[]): string {
  const span = spanOf(period);
  if (span === null) return '';
  const reaching = breaks.filter((row) => !isOnOldBase(row, period));
  const baseAt = (day: string): string => reaching.findLast((row) => breakDayOf(row) <= day)?.period ?? '';
  const [first, last] = span.map(baseAt) as [string, string];
  return first === last ? first : `${first === '' ? '..' : first}/${last}`;
}
