import type { IndicatorRow, Published } from '../datasets/published.ts';
import type { Lang } from '../i18n/index.ts';
import type { Mapped } from '../views/mappedRows.ts';
import type { ChartEntry } from './entry.ts';

import { nameOf, regionNameOf } from '../i18n/index.ts';
import { records } from '../i18n/records.ts';
import { divisionsOf } from '../maps/boundaries.ts';
import { mapData } from '../maps/mapData.ts';
import { formatPublished, mapName } from '../maps/mapText.ts';
import { sourceOf } from './entry.ts';

/** The divisions of a region with what each has published; null where the lists of divisions do not know it. */
export function mapEntry(
  indicator: IndicatorRow,
  mapped: Mapped,
  published: Published,
  lang: Lang,
): ChartEntry | null {
  const name = nameOf(indicator, lang);
  const { parent, rows } = mapped;
  const divisions = mapped.divisions ?? divisionsOf(parent.code);
  if (divisions.length === 0) return null;
  const data = mapData({
    observations: rows,
    parent: { code: parent.code, name: parent.name },
    divisions,
    measure: { indicator: indicator.id, name, unit: indicator.unit, kind: indicator.kind },
  });
  if (data.published === 0) return null;
  const nation = parent.level === 'nation';
  const found = data.rows.flatMap((row) =>
    row.published === null ? [] : [{ row, published: row.published }],
  );
  const top = found.reduce((best, one) => (one.published.value > best.published.value ? one : best));
  const values = {
    indicator: name,
    region: regionNameOf(parent, lang),
    name: mapName(top.row, lang),
    value: formatPublished(top.published, lang),
  };
  // How many publish it is said below: the map's own subtitle states its coverage.
  const key = found.length === 1 ? 'mapOneTitle' : nation ? 'mapTitle' : 'mapWithinTitle';
  const head = {
    id: nation ? `${indicator.id}-map` : `${indicator.id}-map-${parent.code}`,
    lang,
    title: records(lang)(key, values),
    subtitle: name,
    source: sourceOf(rows, published, lang),
  };
  return {
    page: `/indicators/${indicator.id}/`,
    spec: { draw: 'region-map', input: { ...head, data } },
    sources: rows,
  };
}
