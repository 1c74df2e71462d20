import type { ObservationRow, Published } from '../datasets/published.ts';

import { amountKindOf } from './amount.ts';
import { groupBy, groupsOf } from './groups.ts';

/**
 * Results of an indicator for provinces that may stand on one map: one kind of amount, and amounts of a period of one and the
 * same period. What most provinces publish is drawn.
 */
export function mappedRows(published: Published, indicator: string): readonly ObservationRow[] {
  const rows = (groupsOf(published).observationsByIndicator.get(indicator) ?? []).filter(
    (row) => row.role === 'actual' && published.byId.regions.get(row.region)?.level === 'province',
  );
  let best: readonly ObservationRow[] = [];
  let most = 0;
  for (const [, found] of groupBy(rows, comparableKey)) {
    const provinces = new Set(found.map((row) => row.region)).size;
    if (provinces > most) [best, most] = [found, provinces];
  }
  return best;
}

/** A stock or a cumulative amount stands until the next; what happened in ten months is no more or less than in one. */
function comparableKey(row: ObservationRow): string {
  const amount = amountKindOf(row);
  return amount === 'period' || amount === 'undated' ? `${amount} ${row.period}` : amount;
}
