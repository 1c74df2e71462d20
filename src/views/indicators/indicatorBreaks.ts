import type { BreakRow, ObservationRow, Published } from '../../datasets/published.ts';
import type { Sighting } from './indicatorView.ts';

import {
  breakDayOf,
  breaksBetween,
  breaksTouching,
  isOnOldBase,
} from '../../datasets/catalogue/countingBase.ts';
import { ancestorsOf } from '../../tables/groups.ts';
import { compare } from '../../text/compare.ts';

/** The breaks of an indicator in whatever region, in time; of one day the nation's first. */
export function breaksOfIndicator(published: Published, indicator: string): readonly BreakRow[] {
  const keyOf = (row: BreakRow): string => `${breakDayOf(row)} ${row.region}`;
  return published.breaks
    .filter((row) => row.indicator === indicator)
    .sort((a, b) => compare(keyOf(a), keyOf(b)));
}

/** The breaks that touch an indicator of a region: its own, and those of the regions above it. */
export function breaksOfRegion(published: Published, indicator: string, region: string): readonly BreakRow[] {
  const above = ancestorsOf(published, region).map(({ code }) => code);
  return breaksTouching(published.breaks, indicator, [...above, region]);
}

/** Numbers by region and time, with the breaks between them. A number that holds a break compares with neither side of it. */
export function markBreaks(
  sightings: readonly Sighting[],
  breaksOf: (region: string) => readonly BreakRow[],
): readonly {
  readonly sighting: Sighting;
  readonly before: readonly BreakRow[];
  readonly within: readonly BreakRow[];
  readonly untouched: readonly BreakRow[];
}[] {
  return sightings.map((sighting, k) => {
    const { region, period } = sighting.row;
    const breaks = breaksOf(region);
    const above = sightings[k - 1]?.row;
    const within = breaksBetween(breaks, [period]);
    const known = above?.region === region ? breaksBetween(breaks, [above.period]) : [];
    const before =
      above?.region === region
        ? breaksBetween(breaks, [above.period, period]).filter(
            (row) => !within.includes(row) && !known.includes(row),
          )
        : [];
    return { sighting, before, within, untouched: breaks.filter((row) => isOnOldBase(row, period)) };
  });
}

/** Breaks that part a number from an older one that stands below it in a list. */
export function breaksBelow(
  published: Published,
  row: ObservationRow,
  below: ObservationRow | undefined,
): readonly BreakRow[] {
  if (below === undefined || row.indicator === '') return [];
  return breaksBetween(breaksOfRegion(published, row.indicator, row.region), [row.period, below.period]);
}
