import type { IndicatorRow, ObservationRow, Published } from '../datasets/published.ts';
import type { Lang } from '../i18n/index.ts';
import type { Division } from '../maps/mapData.ts';
import type { Mapped } from '../views/regions/mappedRows.ts';
import type { ChartEntry } from './entry.ts';

import { addressOfObservation } from '../datasets/address.ts';
import { nameOf, regionNameOf } from '../i18n/index.ts';
import { formatPeriod } from '../i18n/format/period.ts';
import { publisherName } from '../i18n/publishers.ts';
import { records } from '../i18n/records/records.ts';
import { divisionsOf } from '../maps/boundaries.ts';
import { mapData } from '../maps/mapData.ts';
import { formatPublished, mapName } from '../maps/mapText.ts';
import { refusalOf } from '../views/indicators/comparable.ts';
import { breaksOfIndicator } from '../views/indicators/indicatorBreaks.ts';
import { sourceOf } from './entry.ts';

/**
 * The divisions of a region with what each has published for one period; null where the lists of divisions do not know it. The
 * title names the largest only where the numbers compare.
 */
export function mapEntry(
  indicator: IndicatorRow,
  mapped: Mapped,
  published: Published,
  lang: Lang,
): ChartEntry | null {
  const t = records(lang);
  const breaks = breaksOfIndicator(published, indicator.id);
  const name = nameOf(indicator, lang);
  const { parent, rows, others, period, dashed, year } = mapped;
  const divisions = mapped.divisions ?? divisionsOf(parent.code);
  if (divisions.length === 0) return null;
  // Tables name provinces shortly: 北京, 内蒙古.
  const isDashed = ({ name: division }: Division): boolean =>
    [...dashed].some((head) => division === head || division.startsWith(head));
  const unpublished = new Set([...mapped.unpublished, ...divisions.filter(isDashed).map(({ code }) => code)]);
  const named = (region: Division): Division => ({ code: region.code, name: regionNameOf(region, lang) });
  const attributed = (row: ObservationRow): ObservationRow => ({
    ...row,
    publisher: publisherName(published.byId.publishers, row.publisher, lang),
  });
  const data = mapData({
    period,
    observations: rows.map(attributed),
    others: others.map(attributed),
    unpublished,
    parent: named(parent),
    pages: published.pages,
    divisions: divisions.map(named),
    measure: { indicator: indicator.id, name, unit: indicator.unit, kind: indicator.kind },
  });
  const found = data.rows.flatMap(({ code, name: division, published, status }) =>
    published === null || status !== 'published' ? [] : [{ code, name: division, published }],
  );
  const [first] = found;
  if (first === undefined) return null;
  const top = found.reduce((best, one) => (one.published.value > best.published.value ? one : best), first);
  const shown = new Set(found.map(({ published }) => published.address));
  const nation = parent.level === 'nation';
  const drawn = rows.filter((row) => shown.has(addressOfObservation(published, row)));
  const superlative = refusalOf('superlative', drawn, breaks) === null;
  const values = {
    n: found.length,
    indicator: name,
    region: regionNameOf(parent, lang),
    name: mapName(top, lang),
    value: formatPublished(top.published, lang),
  };
  const [most, few] = nation
    ? (['mapTitle', 'mapFewTitle'] as const)
    : (['mapWithinTitle', 'mapFewWithinTitle'] as const);
  const key = found.length === 1 ? 'mapOneTitle' : superlative ? most : few;
  const finding = t(key, values);
  const place = nation ? '' : `-${parent.code}`;
  const head = {
    id: `${indicator.id}-map${place}${year === undefined ? '' : `-${year}`}`,
    lang,
    title: year === undefined ? finding : t('mapOfYear', { year, title: finding }),
    // How many are collected it is said below: the map's own subtitle states its coverage.
    subtitle: t('mapSubtitle', { indicator: name, period: formatPeriod(period, lang) }),
    source: sourceOf([...rows, ...others], published, lang),
  };
  return {
    page: `/indicators/${indicator.id}/`,
    spec: { draw: 'region-map', input: { ...head, data } },
    sources: [...rows, ...others],
  };
}
