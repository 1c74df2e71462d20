import type { Chart, ChartHead } from '../charts/chart.ts';
import type { MapGate } from './approval.ts';
import type { MapData } from './mapData.ts';

import { rankedBars } from '../charts/plots/rankedBars.ts';
import { href } from '../i18n/index.ts';
import { mapNotice } from './boundaryMap.ts';
import { boundariesOf } from './boundaries.ts';
import { choropleth } from './choropleth.ts';
import {
  NATION,
  describeMap,
  formatOtherYear,
  mapColumns,
  mapName,
  mapSubtitle,
  mapTable,
} from './mapText.ts';
import { symbolMap } from './symbolMap.ts';
import { tileGrid } from './tileGrid.ts';

/**
 * The map of a region's divisions, as it may be shown: with real boundaries in a preview and with a number of approval, else
 * the nation as a tile grid and every other region as ranked bars. Regions without boundaries are ranked bars too.
 */
export function regionMap(head: ChartHead, data: MapData, gate: MapGate): Chart {
  const notice = mapNotice(gate);
  const boundaries = notice === null ? undefined : boundariesOf(data.parent.code);
  if (notice === null || boundaries === undefined)
    return data.parent.code === NATION ? tileGrid(head, data) : divisionBars(head, data);
  const draw = data.basis === 'share' ? choropleth : symbolMap;
  return draw(head, data, boundaries, notice);
}

/** Divisions as ranked bars, on the rows of the map. */
export function divisionBars(head: ChartHead, data: MapData): Chart {
  const { lang } = head;
  const subtitle = mapSubtitle(head.subtitle, data, lang);
  const items = data.rows.map((row) => {
    const { published } = row;
    if (published === null) return { name: mapName(row, lang), actual: null };
    const { value, bound, unit, raw, period, address, low, high, publisher } = published;
    const year = formatOtherYear(published, lang);
    return {
      name: year === '' ? mapName(row, lang) : `${mapName(row, lang)} ${year}`,
      isOther: year !== '',
      actual: {
        value,
        max: null,
        bound,
        unit,
        raw,
        low,
        high,
        period,
        publisher,
        region: row.code,
        href: href(address, lang),
      },
    };
  });
  return {
    ...rankedBars({ ...head, subtitle, items }),
    description: describeMap(data, lang, 'bars'),
    columns: mapColumns(data, lang),
    rows: mapTable(data, lang),
  };
}
