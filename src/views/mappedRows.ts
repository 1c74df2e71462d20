import type { ObservationRow, Published, RegionRow } from '../datasets/published.ts';

import { amountKindOf } from './amount.ts';
import { groupBy, groupsOf } from './groups.ts';

/** What a map draws: a region, and the results of the regions right below it. */
export interface Mapped {
  readonly parent: RegionRow;
  readonly rows: readonly ObservationRow[];
}

/** Smaller regions are mapped where at least so many of their divisions publish; the nation always is. */
const FEWEST = 2;

/** The maps that an indicator allows, the nation first. */
export function mapsOf(published: Published, indicator: string): Mapped[] {
  const { regions } = published.byId;
  const rows = (groupsOf(published).observationsByIndicator.get(indicator) ?? []).filter(
    (row) => row.role === 'actual',
  );
  const byParent = groupBy(rows, (row) => regions.get(row.region)?.parent ?? '');
  return [...byParent]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .flatMap(([code, found]) => {
      const parent = regions.get(code);
      const comparable = comparableRows(found);
      const fewest = parent?.level === 'nation' ? 1 : FEWEST;
      return parent === undefined || countRegions(comparable) < fewest ? [] : [{ parent, rows: comparable }];
    });
}

/**
 * Of some results those that may stand on one map: one kind of amount, and amounts of a period of one and the same period. What
 * most regions publish is taken.
 */
function comparableRows(rows: readonly ObservationRow[]): readonly ObservationRow[] {
  let best: readonly ObservationRow[] = [];
  for (const [, found] of groupBy(rows, comparableKey)) {
    if (countRegions(found) > countRegions(best)) best = found;
  }
  return best;
}

/** A stock or a cumulative amount stands until the next; what happened in ten months is no more or less than in one. */
function comparableKey(row: ObservationRow): string {
  const amount = amountKindOf(row);
  return amount === 'period' || amount === 'undated' ? `${amount} ${row.period}` : amount;
}

export function countRegions(rows: readonly ObservationRow[]): number {
  return new Set(rows.map((row) => row.region)).size;
}
