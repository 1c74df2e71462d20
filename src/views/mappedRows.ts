import type { ObservationRow, Published } from '../datasets/published.ts';

import { amountKindOf } from './amount.ts';
import { groupBy, groupsOf } from './groups.ts';

/** Results of an indicator for provinces, all of the one kind of amount that most of them publish: what a map draws. */
export function mappedRows(published: Published, indicator: string): readonly ObservationRow[] {
  const rows = (groupsOf(published).observationsByIndicator.get(indicator) ?? []).filter(
    (row) => row.role === 'actual' && published.byId.regions.get(row.region)?.level === 'province',
  );
  let best: readonly ObservationRow[] = [];
  let most = 0;
  for (const [, found] of groupBy(rows, amountKindOf)) {
    const provinces = new Set(found.map((row) => row.region)).size;
    if (provinces > most) [best, most] = [found, provinces];
  }
  return best;
}
