import { compare } from '../../text/compare.ts';
import { endsOf } from '../../text/edtf.ts';

/** Where a break lies, without its words. */
interface BreakKey {
  readonly region: string;
  readonly indicator: string;
  /** EDTF; the new base holds from its first day. */
  readonly period: string;
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
export function breakDayOf({ period }: Pick<BreakKey, 'period'>): string {
  return endsOf(period)?.first ?? '';
}

/** First and last day that a number speaks of; of a moment and of a total up to a day that day. Null of an undated one. */
function spanOf(period: string): readonly [first: string, last: string] | null {
  const ends = endsOf(period);
  if (ends === null) return null;
  const last = ends.last === '' ? '9999-12-31' : ends.last;
  return [ends.first === '' ? last : ends.first, last];
}

/** The breaks on whose two sides periods lie, one at least in part: no two numbers of them compare over such a break. */
export function breaksBetween<Row extends Pick<BreakKey, 'period'>>(
  breaks: readonly Row[],
  periods: readonly string[],
): Row[] {
  const spans = periods.flatMap((period) => {
    const span = spanOf(period);
    return span === null ? [] : [span];
  });
  return breaks.filter((row) => {
    const day = breakDayOf(row);
    return day !== '' && spans.some(([first]) => first < day) && spans.some(([, last]) => last >= day);
  });
}

/**
 * The base on which a number is counted, as the period of the break that it begins with; empty before the first. A number
 * whose time holds a break has both: `2021/2025-05`, `../2021`. Only numbers with the same base may be compared.
 */
export function baseOf(period: string, breaks: readonly Pick<BreakKey, 'period'>[]): string {
  const span = spanOf(period);
  if (span === null) return '';
  const baseAt = (day: string): string => breaks.findLast((row) => breakDayOf(row) <= day)?.period ?? '';
  const [first, last] = span.map(baseAt) as [string, string];
  return first === last ? first : `${first === '' ? '..' : first}/${last}`;
}
