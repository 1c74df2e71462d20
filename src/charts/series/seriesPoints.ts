import type { Datum } from '../datum.ts';

import { baseOf, type BreakInTime } from '../../datasets/catalogue/countingBase.ts';
import { endsOf } from '../../text/edtf.ts';

/**
 * How a number lies in time. `year`: a whole calendar year. `moment`: a state or a total as of a day. `stretch`: any
 * other period. Only years are comparable with years and states with states; nothing else is joined by a line.
 */
export type Extent = 'year' | 'moment' | 'stretch';

/** A number with its place in time, in days since 1970. */
export interface TimedPoint {
  readonly datum: Datum;
  readonly extent: Extent;
  /** First day; of a moment the day itself. */
  readonly from: number;
  /** Day behind the last one; infinite where the period goes on. */
  readonly to: number;
  /** Where its dot stands: the middle of a year, the day of a moment. */
  readonly at: number;
}

/** What kind of amount the indicator is: see `kind` of the catalogue. */
export type SeriesKind = 'stock' | 'flow' | 'cumulative' | 'rate' | 'money';

const DAY = 86_400_000;

/** Days since 1970 of `YYYY-MM-DD`. */
export function dayOf(date: string): number {
  return Math.round(Date.parse(`${date}T00:00:00Z`) / DAY);
}

/** `YYYY-MM-DD` of a day since 1970. */
export function dateOf(day: number): string {
  return new Date(day * DAY).toISOString().slice(0, 10);
}

/** The numbers that have a place in time, by time; and how many have none. */
export function placeInTime(
  data: readonly Datum[],
  kind: SeriesKind,
): { readonly points: readonly TimedPoint[]; readonly undated: number } {
  const points = data.flatMap((datum) => {
    const point = placeOne(datum, kind);
    return point === null ? [] : [point];
  });
  points.sort((a, b) => a.at - b.at || a.from - b.from);
  return { points, undated: data.length - points.length };
}

function placeOne(datum: Datum, kind: SeriesKind): TimedPoint | null {
  const ends = datum.period.includes('X') ? null : endsOf(datum.period);
  if (ends === null) return null;
  if (ends.first === '') return moment(datum, dayOf(ends.last));
  const from = dayOf(ends.first);
  if (ends.last === '') return { datum, extent: 'stretch', from, to: Infinity, at: from };
  const to = dayOf(ends.last) + 1;
  const year = ends.first.endsWith('-01-01') && ends.last === `${ends.first.slice(0, 4)}-12-31`;
  if (year) return { datum, extent: 'year', from, to, at: (from + to) / 2 };
  // A state that is published for a month or a day holds at its end.
  if ((kind === 'stock' || kind === 'cumulative') && to - from <= 31) return moment(datum, to - 1);
  return { datum, extent: 'stretch', from, to, at: (from + to) / 2 };
}

function moment(datum: Datum, day: number): TimedPoint {
  return { datum, extent: 'moment', from: day, to: day + 1, at: day };
}

/**
 * Runs of points that one line may join: neighbouring years; moments of states and running totals. A break in the
 * counting base ends a run, also where it falls within a year, and so does a year that is not collected.
 */
export function runsOf(
  points: readonly TimedPoint[],
  kind: SeriesKind,
  breaks: readonly BreakInTime[],
): readonly (readonly TimedPoint[])[] {
  const base = ({ datum }: TimedPoint): string => baseOf(datum.period, breaks);
  const runs: TimedPoint[][] = [];
  for (const extent of ['year', 'moment'] as const) {
    if (extent === 'moment' && kind !== 'stock' && kind !== 'cumulative') continue;
    let last: TimedPoint | null = null;
    for (const point of points) {
      if (point.extent !== extent) continue;
      const apart =
        last === null || (extent === 'year' && point.from !== last.to) || base(last) !== base(point);
      if (apart) runs.push([point]);
      else runs.at(-1)?.push(point);
      last = point;
    }
  }
  return runs;
}

/** Calendar years between the first and the last that are not collected. */
export function missingYears(points: readonly TimedPoint[]): number[] {
  const years = points
    .filter(({ extent }) => extent === 'year')
    .map(({ from }) => Number(dateOf(from).slice(0, 4)));
  const first = Math.min(...years);
  const published = new Set(years);
  const missing: number[] = [];
  for (let year = first + 1; year < Math.max(...years); year++) if (!published.has(year)) missing.push(year);
  return missing;
}
