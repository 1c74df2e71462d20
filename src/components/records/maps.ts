import type { Chart } from '../../charts/chart.ts';
import type { IndicatorRow, ObservationRow, Published } from '../../datasets/published.ts';
import type { Lang } from '../../i18n/index.ts';

import { nameOf } from '../../i18n/index.ts';
import { records } from '../../i18n/records.ts';
import { mapData } from '../../maps/mapData.ts';
import { tileGrid } from '../../maps/tileGrid.ts';
import { sourceOf } from './charts.ts';

/** The provinces with what each has published, all of one kind of amount; null where there is none. */
export function mapOf(
  published: Published,
  indicator: IndicatorRow,
  rows: readonly ObservationRow[],
  lang: Lang,
): Chart | null {
  const parent = published.byId.regions.get('000000');
  if (rows.length === 0 || parent === undefined) return null;
  const name = nameOf(indicator, lang);
  const data = mapData({
    observations: rows,
    parent,
    divisions: published.regions.filter((region) => region.level === 'province'),
    measure: { indicator: indicator.id, name, unit: indicator.unit, kind: indicator.kind },
  });
  const t = records(lang);
  const head = {
    id: `${indicator.id}-map`,
    lang,
    title: t('mapTitle', { provinces: data.rows.length, some: data.published, indicator: name }),
    subtitle: name,
    source: sourceOf(rows, lang),
  };
  return data.published === 0 ? null : tileGrid(head, data);
}
