import type { YearCell } from '../../tables/progress.ts';

import { groupBy } from '../../tables/groups.ts';
import { compare } from '../../text/compare.ts';
import { FEWEST_ON_MAP } from '../regions/mappedRows.ts';

/** From so many provinces on a year has a picture of its own, be it long past. */
const FEWEST_OF_PAST = 10;

/** The years of which a picture is published: the newest, the fullest, and all others in which many provinces have what it shows. In time. */
export function drawnYears(
  cells: readonly YearCell[],
): readonly (readonly [year: string, cells: readonly YearCell[]])[] {
  const years = [...groupBy(cells, ({ year }) => year)]
    .filter(([, some]) => some.length >= FEWEST_ON_MAP)
    .sort(([a], [b]) => compare(a, b));
  const most = Math.max(0, ...years.map(([, some]) => some.length));
  return years.filter(
    ([, { length }], k) => length >= FEWEST_OF_PAST || length === most || k === years.length - 1,
  );
}
