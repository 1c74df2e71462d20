import type { Chart } from '../../charts/chart.ts';
import type { Published } from '../../datasets/published.ts';
import type { Lang } from '../../i18n/index.ts';
import type { MapRow } from '../../maps/mapData.ts';
import type { ProvinceCount } from '../../views/homeView.ts';

import { maps } from '../../i18n/maps.ts';
import { shell } from '../../i18n/shell.ts';
import { NATION, mapName } from '../../maps/mapText.ts';
import { tileGrid } from '../../maps/tileGrid.ts';

/**
 * How many numbers there are for each province. What is drawn is our own count: the only one that can be compared over the
 * whole country, where every authority publishes something else.
 */
export function coverageMap(provinces: readonly ProvinceCount[], published: Published, lang: Lang): Chart {
  const t = shell(lang);
  const parent = published.byId.regions.get(NATION) ?? { code: NATION, name: '' };
  const rows = provinces.map(({ province, observations }): MapRow => {
    const { code, name } = province;
    if (observations === 0) return { code, name, published: null };
    const value = { value: observations, low: observations, high: observations, bound: 'exact' as const };
    const words = { unit: '', raw: String(observations), period: '', publisher: '' };
    return { code, name, published: { ...value, ...words, address: `/regions/${code}/` } };
  });
  const some = rows.filter((row) => row.published !== null).length;
  const head = {
    id: 'numbers-by-province',
    lang,
    title: some === rows.length ? t('mapTitleAll') : t('mapTitle', { some }),
    subtitle: t('mapSubtitle', {
      national: published.observations.filter(({ region }) => region === NATION).length,
    }),
    source: t('mapSource'),
  };
  const chart = tileGrid(head, {
    parent,
    measure: { indicator: '', name: t('mapMeasure'), unit: '', kind: '' },
    basis: 'count',
    denominator: '',
    unit: '',
    rows,
    published: some,
  });
  // A province may well have published what has not been read here: that is another thing than “not published”.
  const say = (svg: string): string => svg.replaceAll(maps(lang)('unpublished'), t('mapNone'));
  const most = [...provinces].sort((a, b) => b.observations - a.observations).slice(0, 5);
  return {
    ...chart,
    ...head,
    wide: say(chart.wide),
    narrow: say(chart.narrow),
    description: t('mapText', {
      some,
      list: most
        .map(({ province, observations }) => `${mapName(province, lang)} ${observations}`)
        .join(maps(lang)('join')),
    }),
    columns: [
      { key: 'region', label: t('mapRegion') },
      { key: 'code', label: t('mapCode') },
      { key: 'count', label: t('mapMeasure') },
    ],
    rows: provinces.map(({ province, observations }) => ({
      region: mapName(province, lang),
      code: province.code,
      count: observations,
    })),
  };
}
