import type { Chart, ChartHead } from '../../src/charts/chart.ts';
import type { Lang } from '../../src/i18n/index.ts';
import type { MapGate } from '../../src/maps/approval.ts';
import type { Division, MapData, Measure } from '../../src/maps/mapData.ts';

import { divisionsOf } from '../../src/maps/boundaries.ts';
import { mapData } from '../../src/maps/mapData.ts';
import { regionNameOf } from '../../src/i18n/index.ts';
import { regionMap } from '../../src/maps/regionMap.ts';
import { tileGrid } from '../../src/maps/tileGrid.ts';
import { NATION, PORTS, RATE, observation } from './world.ts';

export const PREVIEW: MapGate = { approval: '', audience: 'preview' };
export const PUBLIC: MapGate = { approval: '', audience: 'public' };
export const APPROVED: MapGate = { approval: 'GS(2024)0650号', audience: 'public' };

export const head = (id: string, lang: Lang = 'zh'): ChartHead => ({
  id,
  lang,
  title: lang === 'zh' ? '内蒙古公布的充电端口最多' : 'Inner Mongolia publishes the most ports',
  subtitle: lang === 'zh' ? '单位：个' : 'Ports',
  source: '各地消防救援机构',
});

/** A region of which the first divisions have published something, each something else. */
export function example(parent: Division, measure: Measure, published: number, lang: Lang = 'zh'): MapData {
  const divisions = divisionsOf(parent.code).map(({ code, name }) => ({
    code,
    name: regionNameOf({ code, name }, lang),
  }));
  const observations = divisions.slice(0, published).map(({ code }, i) => {
    const value = measure.kind === 'rate' ? 30.5 + ((i * 37) % 69) : 1000 * (1 + ((i * 7) % 34)) ** 2;
    const bound = i % 5 === 1 ? 'over' : 'exact';
    const { indicator, unit } = measure;
    return observation(code, `${value}${unit}`, value, { indicator, unit, bound });
  });
  return mapData({ observations, parent, divisions, measure });
}

export const HEBEI: Division = { code: '130000', name: '河北省' };
export const HAINAN: Division = { code: '460000', name: '海南省' };
export const WUHAI: Division = { code: '150300', name: '乌海市' };

/** Maps of every kind, few values and many, nation and below; in English those whose words differ most. */
export function createMaps(lang: Lang): Chart[] {
  const named = (id: string): ChartHead => head(`${id}-${lang}`, lang);
  const first = [
    tileGrid(named('tiles-count'), example(NATION, PORTS, 30, lang)),
    regionMap(named('nation-count-few'), example(NATION, PORTS, 6, lang), PREVIEW),
    regionMap(named('wuhai-bars'), example(WUHAI, PORTS, 2, lang), PUBLIC),
  ];
  if (lang === 'en') return first;
  return [
    ...first,
    tileGrid(named('tiles-share'), example(NATION, RATE, 31)),
    tileGrid(named('tiles-none'), example(NATION, PORTS, 0)),
    regionMap(named('nation-count-all'), example(NATION, PORTS, 34), PREVIEW),
    regionMap(named('nation-share'), example(NATION, RATE, 20), APPROVED),
    regionMap(named('nation-share-all'), example(NATION, RATE, 34), APPROVED),
    regionMap(named('hainan-count'), example(HAINAN, PORTS, 9), PREVIEW),
    regionMap(named('hebei-share'), example(HEBEI, RATE, 9), PREVIEW),
    regionMap(named('wuhai-count'), example(WUHAI, PORTS, 2), APPROVED),
  ];
}
