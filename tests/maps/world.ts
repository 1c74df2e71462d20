import type { ObservationRow } from '../../src/datasets/schema/index.ts';
import type { Division, Measure } from '../../src/maps/mapData.ts';

/** A small world of published values. */
export const NATION: Division = { code: '000000', name: '全国' };

const NAMES =
  '110000北京市 120000天津市 130000河北省 140000山西省 150000内蒙古自治区 210000辽宁省 220000吉林省 230000黑龙江省 310000上海市 320000江苏省 ' +
  '330000浙江省 340000安徽省 350000福建省 360000江西省 370000山东省 410000河南省 420000湖北省 430000湖南省 440000广东省 450000广西壮族自治区 ' +
  '460000海南省 500000重庆市 510000四川省 520000贵州省 530000云南省 540000西藏自治区 610000陕西省 620000甘肃省 630000青海省 ' +
  '640000宁夏回族自治区 650000新疆维吾尔自治区 710000台湾省 810000香港特别行政区 820000澳门特别行政区';

export const PROVINCES: readonly Division[] = NAMES.split(' ').map((one) => ({
  code: one.slice(0, 6),
  name: one.slice(6),
}));

export const PORTS: Measure = {
  indicator: 'charging-ports',
  name: '充电端口数',
  unit: '个',
  kind: 'cumulative',
};
export const RATE: Measure = { indicator: 'hazard-fix-rate', name: '隐患整改率', unit: '%', kind: 'rate' };

/** A figure of a region, at offset 7 of its bulletin. */
export function observation(
  region: string,
  raw: string,
  value: number,
  more: Partial<ObservationRow> = {},
): ObservationRow {
  return {
    id: `b${region}@7`,
    source: 'figures',
    bulletin: `b${region}`,
    region,
    indicator: 'charging-ports',
    campaign: '',
    period: '../2024-11',
    value,
    max: null,
    bound: 'exact',
    unit: '个',
    role: 'actual',
    kind: 'cumulative',
    object: '充电端口',
    raw,
    printed: raw,
    publisher: '某消防救援总队',
    title: '新闻发布会',
    published: '2024-11-09',
    url: '',
    confirmed: '',
    review: 'machine',
    ...more,
  };
}
