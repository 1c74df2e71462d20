import type { ObservationRow } from '../../datasets/schema/index.ts';

import { endsOfPrinted } from '../../figures/interval.ts';

/** The ends of the interval that a number leaves open, each null where nothing is said of it; null where it leaves none open. */
export function openEndsOf(row: ObservationRow): readonly [low: number | null, high: number | null] | null {
  const { low, high } = endsOfPrinted(row);
  return low === row.value && high === (row.max ?? row.value) ? null : [low, high];
}
