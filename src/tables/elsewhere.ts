import type { ObservationRow, Published, PublishedFigure } from '../datasets/published.ts';

import { groupsOf } from './groups.ts';

/** Rows that the page of a figure shows of its indicator elsewhere; all are on the page of the indicator. */
export const MOST_ELSEWHERE = 2;

/** Rows of an indicator, and of it in one region, that are looked at: it may have tens of thousands, and so may its figures have pages. */
const SCANNED = 24;

/**
 * The indicator of a figure elsewhere: the same region first, then others; of each, the same role first. One row more than is shown tells
 * that there are others.
 */
export function elsewhereOf(
  published: Published,
  { id, indicator, region, role }: PublishedFigure,
): readonly ObservationRow[] {
  if (indicator === '') return [];
  const { observationsByPlace, observationsByIndicator } = groupsOf(published);
  const here = (observationsByPlace.get(`${indicator} ${region}`) ?? []).slice(0, SCANNED);
  const all = (observationsByIndicator.get(indicator) ?? []).slice(0, SCANNED);
  const there = all.filter((row) => row.region !== region);
  return [here, there]
    .flatMap((rows) => [
      ...rows.filter((row) => row.role === role),
      ...rows.filter((row) => row.role !== role),
    ])
    .filter((row) => row.id !== id)
    .slice(0, MOST_ELSEWHERE + 1);
}
