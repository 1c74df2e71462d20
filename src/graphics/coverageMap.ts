import type { Chart, ChartHead } from '../charts/chart.ts';
import type { Published } from '../datasets/published.ts';
import type { Lang } from '../i18n/index.ts';
import type { Division, MapRow } from '../maps/mapData.ts';
import type { ProvinceCount } from '../views/coverageView.ts';

import { maps } from '../i18n/charts/maps.ts';
import { regionNameOf } from '../i18n/index.ts';
import { shell } from '../i18n/shell.ts';
import { NATION, mapName } from '../maps/mapText.ts';
import { tileGrid } from '../maps/tileGrid.ts';

/** A province and how many numbers there are for it and the places in it. */
export interface CountedDivision extends Division {
  readonly count: number;
}

export interface CoverageMap extends ChartHead {
  readonly nation: Division;
  readonly provinces: readonly CountedDivision[];
}

/** What the map of coverage shows, in words. */
export function coverageMapInput(
  counts: readonly ProvinceCount[],
  published: Published,
  lang: Lang,
): CoverageMap {
  const t = shell(lang);
  const some = counts.filter(({ observations }) => observations > 0).length;
  const national = published.observations.filter(({ region }) => region === NATION).length;
  const nation = published.byId.regions.get(NATION);
  return {
    id: 'numbers-by-province',
    lang,
    title: some === counts.length ? t('mapTitleAll') : t('mapTitle', { some }),
    subtitle: t('mapSubtitle', { national }),
    source: t('mapSource'),
    nation: { code: NATION, name: nation === undefined ? '' : regionNameOf(nation, lang) },
    provinces: counts.map(({ province, observations }) => ({
      code: province.code,
      name: regionNameOf(province, lang),
      count: observations,
    })),
  };
}

/**
 * How many numbers there are for each province. What is drawn is our own count: the only one that can be compared over the
 * whole country, where every authority publishes something else.
 */
export function coverageMap({ nation, provinces, ...head }: CoverageMap): Chart {
  const { lang } = head;
  const t = shell(lang);
  const rows = provinces.map(({ code, name, count }): MapRow => {
    if (count === 0) return { code, name, published: null, status: 'not-collected' };
    const value = { value: count, low: count, high: count, bound: 'exact' as const };
    const words = { unit: '', raw: String(count), period: '', publisher: '' };
    return {
      code,
      name,
      published: { ...value, ...words, address: `/regions/${code}/` },
      status: 'published',
    };
  });
  const some = rows.filter((row) => row.published !== null).length;
  const chart = tileGrid(head, {
    parent: nation,
    measure: { indicator: '', name: t('mapMeasure'), unit: '', kind: '' },
    basis: 'count',
    unit: '',
    rows,
    published: some,
  });
  const most = [...provinces].sort((a, b) => b.count - a.count).slice(0, 5);
  return {
    ...chart,
    ...head,
    description: t('mapText', {
      some,
      list: most.map((province) => `${mapName(province, lang)} ${province.count}`).join(maps(lang)('join')),
    }),
    columns: [
      { key: 'region', label: t('mapRegion') },
      { key: 'code', label: t('mapCode') },
      { key: 'count', label: t('mapMeasure') },
    ],
    rows: provinces.map((province) => ({
      region: mapName(province, lang),
      code: province.code,
      count: province.count,
    })),
  };
}
