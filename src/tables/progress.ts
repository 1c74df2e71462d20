import type { IndicatorRow, ObservationRow, Published } from '../datasets/published.ts';
import type { ProgressStatus } from '../datasets/schema/vocabulary.ts';

import { memoizeEach } from '../datasets/memoize.ts';
import { reachesTarget } from './commitmentAnswers.ts';
import { statusOf } from './commitmentStatus.ts';
import { groupsOf } from './groups.ts';

/** What is known of a region for one year: what was to be done, and what was. At least one of the two is there. */
export interface YearCell {
  readonly region: string;
  /** `2022`. */
  readonly year: string;
  readonly target: ObservationRow | null;
  readonly result: ObservationRow | null;
}

/**
 * Targets and results of whole years, by region and year. Sums of several years, parts of a year and totals up to a day are none:
 * they overlap or do not compare. Of several numbers for one place the one published last is taken.
 */
export const yearCellsOf: (published: Published, indicator: string) => readonly YearCell[] = memoizeEach(
  (published: Published, indicator: string) => {
    const cells = new Map<string, YearCell>();
    for (const row of groupsOf(published).observationsByIndicator.get(indicator) ?? []) {
      if (!/^\d{4}$/.test(row.period) || row.region === '' || row.source === 'reports') continue;
      if (row.role !== 'actual' && row.role !== 'target') continue;
      const key = `${row.region} ${row.period}`;
      const name = row.role === 'actual' ? 'result' : 'target';
      const cell = cells.get(key) ?? { region: row.region, year: row.period, target: null, result: null };
      const known = cell[name];
      if (known === null || known.published <= row.published) cells.set(key, { ...cell, [name]: row });
    }
    return [...cells.values()];
  },
);

/** How the promise of a cell stands on the day as of which the site speaks. */
export function progressStatus(
  { year, target, result }: YearCell,
  asOf: string,
  better: IndicatorRow['better'],
): ProgressStatus {
  if (target === null) return 'no-target';
  const isReached = result === null ? null : reachesTarget(result, target, better);
  const status = statusOf(`${year}-12-31`, '', [isReached], asOf);
  // A year has a last day: it neither comes again nor is undated.
  return status === 'recurring' || status === 'undated' ? 'no-target' : status;
}

/** Whether a target was first seen in the same document as its result: it could hardly be missed. */
export function isLateTarget({ target, result }: YearCell): boolean {
  return (
    target !== null &&
    result !== null &&
    target.title === result.title &&
    target.publisher === result.publisher &&
    target.published === result.published
  );
}
