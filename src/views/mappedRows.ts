import type { ObservationRow, Published, RegionRow } from '../datasets/published.ts';

import { amountKindOf } from '../tables/amount.ts';
import { groupBy, groupsOf } from '../tables/groups.ts';

/** What a map draws: a region, and the results of the regions right below it. */
export interface Mapped {
  readonly parent: RegionRow;
  readonly rows: readonly ObservationRow[];
  /** All its divisions where a plan asks each of them to report; else the lists of divisions know them, or nothing does. */
  readonly divisions?: readonly RegionRow[];
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
      if (parent === undefined || countRegions(comparable) < fewest) return [];
      const divisions = reportingDivisions(published, code);
      return [{ parent, rows: comparable, ...(divisions.length > 0 ? { divisions } : {}) }];
    });
}

/**
 * Of some results those that may stand on one map: one kind of amount, and amounts of a period of one and the same period. What
 * most regions publish is taken.
 */
function comparableRows(rows: readonly ObservationRow[]): readonly ObservationRow[] {
  let best: readonly ObservationRow[] = [];
  for (const [, found] of groupBy(rows, comparableKey)) {
    if (countRegions(found) > countRegions(best) || isLater(found, best)) best = found;
  }
  return best;
}

/** Streets report month after month: of two months with as many, the later one is the map. */
function isLater(found: readonly ObservationRow[], best: readonly ObservationRow[]): boolean {
  const [a, b] = [found[0], best[0]];
  if (a?.source !== 'reports' || b?.source !== 'reports' || amountKindOf(a) !== amountKindOf(b)) return false;
  return countRegions(found) === countRegions(best) && a.period > b.period;
}

/** The table of regions holds all divisions of a region of which reports were received, also the silent ones. */
function reportingDivisions(published: Published, code: string): readonly RegionRow[] {
  const { report_forms: forms, report_files: files } = published;
  const isAsked = forms.some(({ id, region }) => region === code && files.some(({ form }) => form === id));
  return isAsked ? (groupsOf(published).childrenByRegion.get(code) ?? []) : [];
}

/** A stock or a cumulative amount stands until the next; what happened in ten months is no more or less than in one. */
function comparableKey(row: ObservationRow): string {
  const amount = amountKindOf(row);
  return amount === 'period' || amount === 'undated' ? `${amount} ${row.period}` : amount;
}

export function countRegions(rows: readonly ObservationRow[]): number {
  return new Set(rows.map((row) => row.region)).size;
}
