import type { IndicatorRow, ObservationRow, Published, RegionRow } from '../../datasets/published.ts';

import { breaksBetween } from '../../datasets/catalogue/countingBase.ts';
import { yearCellsOf } from '../../tables/progress.ts';
import { compare } from '../../text/compare.ts';
import { breaksOfRegion } from '../indicators/indicatorBreaks.ts';

/** A promise that is due, with the newest result of the same place. */
export interface DuePromise {
  readonly region: RegionRow;
  readonly target: ObservationRow;
  readonly latest: ObservationRow | null;
}

/** What an indicator's provinces promised for a year of which no result is collected. */
export interface DuePromises {
  readonly indicator: IndicatorRow;
  readonly year: string;
  /** The largest promise first. */
  readonly promises: readonly DuePromise[];
}

/** Provinces that a picture of promises needs. */
const FEWEST_PROMISES = 5;

/** What provinces promised for the newest year of which the indicator has targets and no results; null of fewer than five. */
export function duePromises(published: Published, indicator: IndicatorRow): DuePromises | null {
  if (indicator.compares === 'no' || indicator.kind === 'rate') return null;
  const cells = yearCellsOf(published, indicator.id).filter(
    ({ region }) => published.byId.regions.get(region)?.level === 'province',
  );
  const year = cells.reduce((last, cell) => (cell.year > last ? cell.year : last), '');
  if (year < published.asOf.slice(0, 4) || cells.some((cell) => cell.year === year && cell.result !== null))
    return null;
  const promises = cells.flatMap((cell): DuePromise[] => {
    const region = published.byId.regions.get(cell.region);
    if (cell.year !== year || cell.target === null || region === undefined) return [];
    const breaks = breaksOfRegion(published, indicator.id, cell.region);
    // A result on another counting base says nothing of the target.
    const isParted = (before: string): boolean => breaksBetween(breaks, [before, year]).length > 0;
    const earlier = cells
      .filter((one) => one.region === cell.region && one.result !== null && !isParted(one.year))
      .sort((a, b) => compare(a.year, b.year));
    return [{ region, target: cell.target, latest: earlier.at(-1)?.result ?? null }];
  });
  if (promises.length < FEWEST_PROMISES) return null;
  return { indicator, year, promises: promises.toSorted((a, b) => b.target.value - a.target.value) };
}

/** Of all indicators the one of which most provinces have a promise that is due and a result before it. */
export function mostPromised(published: Published): DuePromises | null {
  const due = published.indicators.flatMap((indicator) => duePromises(published, indicator) ?? []);
  const compared = ({ promises }: DuePromises): number =>
    promises.filter(({ latest }) => latest !== null).length;
  return due.sort((a, b) => compared(b) - compared(a))[0] ?? null;
}
