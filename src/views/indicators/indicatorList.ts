import type { IndicatorRow, ObservationRow, Published } from '../../datasets/published.ts';

import { endsOf } from '../../text/edtf.ts';
import { groupsOf } from '../../tables/groups.ts';

/** An indicator for which something is published. */
interface IndicatorLine {
  readonly indicator: IndicatorRow;
  readonly observations: number;
  readonly regions: number;
  /** The period of its newest result, EDTF; empty where none is dated. */
  readonly newest: string;
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
      some.push({ indicator, observations: rows.length, regions, newest: newestOf(rows) });
    }
  }
  some.sort((a, b) => b.observations - a.observations || b.regions - a.regions);
  return { some, none };
}

function newestOf(rows: readonly ObservationRow[]): string {
  let newest = { last: '', period: '' };
  for (const { role, period } of rows) {
    const last = role === 'actual' ? (endsOf(period)?.last ?? '') : '';
    if (last > newest.last) newest = { last, period };
  }
  return newest.period;
}
