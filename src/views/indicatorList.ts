import type { IndicatorRow, Published } from '../datasets/published.ts';

import { groupsOf } from './groups.ts';

/** An indicator for which something is published. */
export interface IndicatorLine {
  readonly indicator: IndicatorRow;
  readonly observations: number;
  readonly regions: number;
}

/** The catalogue: indicators with most numbers first, then those without any, as the catalogue has them. */
export function indicatorList(published: Published): {
  readonly some: readonly IndicatorLine[];
  readonly none: readonly IndicatorRow[];
} {
  const { observationsByIndicator } = groupsOf(published);
  const some: IndicatorLine[] = [];
  const none: IndicatorRow[] = [];
  for (const indicator of published.indicators) {
    const rows = observationsByIndicator.get(indicator.id);
    if (rows === undefined) none.push(indicator);
    else {
      const regions = new Set(rows.map((row) => row.region).filter((code) => code !== '')).size;
      some.push({ indicator, observations: rows.length, regions });
    }
  }
  some.sort((a, b) => b.observations - a.observations);
  return { some, none };
}
