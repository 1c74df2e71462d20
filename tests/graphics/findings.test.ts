import { expect, test } from 'vitest';

import type { BreakRow, ObservationRow, Published, RegionRow } from '../../src/datasets/published.ts';

import { allCharts } from '../../src/graphics/allCharts.ts';
import { drawChart } from '../../src/graphics/spec.ts';
import { markBreaks } from '../../src/views/indicators/indicatorBreaks.ts';
import { indicatorView } from '../../src/views/indicators/indicatorView.ts';
import { PROVINCES, observation } from '../maps/world.ts';
import { createCollection } from '../views/collection.ts';

const nation: RegionRow = { code: '000000', name: '全国', level: 'nation', parent: '' };
const regions: RegionRow[] = [
  nation,
  ...PROVINCES.map(({ code, name }) => ({ code, name, level: 'province' as const, parent: '000000' })),
];

const collection = createCollection();
const name = collection.byId.indicators.get('alarms')!.name_zh;

/** The collection with other numbers of the indicator `alarms`, a flow in 起. */
function createWorld(observations: readonly ObservationRow[], breaks: readonly BreakRow[] = []): Published {
  const byRegion = new Map(regions.map((row) => [row.code, row]));
  return { ...collection, observations, breaks, regions, byId: { ...collection.byId, regions: byRegion } };
}

const alarms = (region: string, value: number, period: string): ObservationRow => ({
  ...observation(region, `${value}起`, value, { indicator: 'alarms', kind: 'flow', unit: '起', period }),
  id: `b${region}@${value}`,
});

const broken = (region: string, period: string, old_base = ''): BreakRow => ({
  id: `${region}:alarms:${period}`, region, indicator: 'alarms', period, old_base, note_zh: '甲', note_en: 'a', source: '乙',
}); // prettier-ignore

const chartsOf = (published: Published, lang: 'zh' | 'en' = 'zh') =>
  allCharts(published, lang)
    .filter(({ page }) => page === '/indicators/alarms/')
    .map(({ spec }) => drawChart(spec, { approval: '', audience: 'public' }));

const chartOf = (published: Published, id: string, lang: 'zh' | 'en' = 'zh') =>
  chartsOf(published, lang).find((chart) => chart.id === id)!;

const CODES = ['110000', '120000', '130000', '140000', '150000'];
const five = CODES.map((code, k) => alarms(code, 100 * (k + 1), '2022'));

test('five provinces of one year have a first; equal ones, or four in bars, are described', () => {
  expect(chartOf(createWorld(five), 'alarms-map').title).toBe(
    `收录的 5 个省级地区中，内蒙古公布的${name}最多：500起`,
  );
  const equal = chartOf(createWorld([...five.slice(0, 4), alarms('150000', 400, '2022')]), 'alarms-map');
  const four = chartOf(createWorld(five.slice(0, 4)), 'alarms-period-province');
  for (const [chart, n] of [
    [equal, 5],
    [four, 4],
  ] as const) {
    expect(chart.title).toBe(`${n} 个省级地区公布了${name}`);
    expect(chart.description).not.toMatch(/最[多少大小高低]/);
  }
  expect(chartOf(createWorld(five.slice(0, 4)), 'alarms-period-province', 'en').title).toMatch(
    /published by 4 provinces$/,
  );
});

test('a map is drawn from five regions on, bars from three, one of both', () => {
  const idsOf = (rows: readonly ObservationRow[]): string[] =>
    chartsOf(createWorld(rows)).map(({ id }) => id);
  expect(idsOf(five)).toEqual(['alarms-map']);
  expect(idsOf(five.slice(0, 4))).toEqual(['alarms-period-province']);
  expect(idsOf(five.slice(0, 2))).toEqual([]);
});

test('an indicator has a course for few regions, the nation’s first', () => {
  const province = YEARS.map((row) => ({ ...row, id: `${row.id}p`, region: '530000' }));
  const idsOf = (rows: readonly ObservationRow[]): string[] =>
    chartsOf(createWorld(rows)).map(({ id }) => id);
  expect(idsOf([...province, ...YEARS.slice(1)])).toEqual(['alarms-period-000000', 'alarms-period-530000']);
  expect(idsOf(province)).toEqual(['alarms-period-530000']);
});

test('regions that do not compare are neither ranked nor mapped; their course is still told', () => {
  const published = createWorld([...five, ...YEARS]);
  const alarm = { ...published.byId.indicators.get('alarms')!, compares: 'no' as const };
  const indicators = [alarm, ...published.indicators.filter(({ id }) => id !== 'alarms')];
  const byId = { ...published.byId, indicators: new Map(indicators.map((one) => [one.id, one])) };
  expect(chartsOf({ ...published, indicators, byId }).map(({ id }) => id)).toEqual(['alarms-period-000000']);
});

test('undated numbers and those of other lengths are compared with nothing', () => {
  const undated = createWorld(CODES.map((code, k) => alarms(code, 100 * (k + 1), '')));
  expect(chartsOf(undated)).toEqual([]);
  const mixed = createWorld([...five, alarms('210000', 900, '2022-01/2022-06')]);
  expect(chartOf(mixed, 'alarms-map').title).toMatch(/^收录的 5 个省级地区中/);
  expect(chartOf(mixed, 'alarms-map').rows.find((row) => row['code'] === '210000')).toMatchObject({
    status: '未收录',
  });
});

test('a map is of one period, which it names; an older number stands in it with its year', () => {
  const published = createWorld([...five, alarms('530000', 9000, '2021')]);
  const chart = chartOf(published, 'alarms-map');
  expect(chart.subtitle).toMatch(/，2022年；34 个省级地区中收录了 5 个$/);
  expect(chart.title).toMatch(/内蒙古公布的.*最多：500起$/);
  expect(chart.rows.find((row) => row['code'] === '530000')).toMatchObject({
    status: '其他时期',
    period: '2021年',
  });
  expect(chart.wide).toMatch(/m-other[\s\S]*2021年/);
  expect(chart.description).toContain('斜线为未收录，不等于没有公布');
});

const YEARS = [100, 110, 120, 300, 310].map((value, k) => alarms('000000', value, String(2018 + k)));

test('a course of years says from what to what, over a break only behind it', () => {
  const whole = chartOf(createWorld(YEARS), 'alarms-period-000000');
  expect(whole.title).toBe(`全国${name}：2018年100起，2022年310起`);
  const chart = chartOf(createWorld(YEARS, [broken('000000', '2021')]), 'alarms-period-000000');
  expect(chart.title).toBe(`全国${name}：2021年300起，2022年310起；2021年口径改变，前后不可比`);
  expect(chart.description).toContain('2018年为100起，2020年为120起；2021年为300起，2022年为310起');
  expect(chart.description).toContain('2021年起口径改变，前后不可比，不连线');
  expect(chart.rows.map((row) => row['base'])).toEqual([
    '2021年改变之前', '2021年改变之前', '2021年改变之前', '2021年起', '2021年起',
  ]); // prettier-ignore
  const lines = [...chart.wide.matchAll(/<path class="c-line" d="([^"]*)"/g)].map(
    ([, d]) => d!.split('L').length,
  );
  expect(lines).toEqual([3, 2]);
});

test('a break inside of a year parts it from both neighbours, and leaves no course to tell', () => {
  const chart = chartOf(createWorld(YEARS, [broken('000000', '2022-05')]), 'alarms-period-000000');
  expect(chart.title).toMatch(/：收录了 5 个时期；2022年5月口径改变，前后不可比$/);
  expect(chart.rows.at(-1)).toMatchObject({ base: '跨2022年5月的改变' });
  const lines = [...chart.wide.matchAll(/<path class="c-line" d="([^"]*)"/g)].map(
    ([, d]) => d!.split('L').length,
  );
  expect(lines).toEqual([4]);
});

test('a number behind a break that is still on the old base is said to be so, in chart, table and sentence', () => {
  const quarter = alarms('000000', 40, '2021-01/2021-03');
  const breaks = [broken('000000', '2021', '2021-01/2021-03 2021-01')];
  const published = createWorld([...YEARS, quarter], breaks);
  const said = '2021年起口径改变（其后 1 个数仍按旧口径）';
  const chart = chartOf(published, 'alarms-period-000000');
  expect(chart.description).toContain(said);
  expect(chart.description).toContain('仍按旧口径：2021年1月至3月。');
  expect(chart.wide.replaceAll(/<[^>]*>/g, '')).toContain(said);
  expect(chart.wide).toContain('40起，2021年1月至3月，仍按2021年改变之前的口径，某');
  expect(chart.wide.match(/仍按2021年改变之前的口径/g)).toHaveLength(1);
  expect(chart.rows.map((row) => [row['period'], row['base']])).toContainEqual([
    '2021年1月至3月',
    '2021年改变之前',
  ]);
  const english = chartOf(published, 'alarms-period-000000', 'en');
  expect(english.description).toContain('counted differently from 2021 (1 later one not)');
  expect(english.description).toContain('Still counted as before: January–March 2021.');
  const marked = markBreaks(indicatorView(published, 'alarms').groups[0]!.sightings, () => breaks);
  expect(
    marked.map(({ sighting: { row }, before, untouched }) => [row.period, before.length, untouched.length]),
  ).toEqual([
    ['2018', 0, 0], ['2019', 0, 0], ['2020', 0, 0], ['2021-01/2021-03', 0, 1], ['2021', 1, 0], ['2022', 0, 0],
  ]); // prettier-ignore
});

test('a break of the nation interrupts its provinces, in chart and table', () => {
  const rows = YEARS.map((row) => ({ ...row, region: '530000' }));
  const published = createWorld(rows, [broken('000000', '2021')]);
  expect(chartOf(published, 'alarms-period-530000').title).toContain('2021年口径改变');
  const view = indicatorView(published, 'alarms');
  const marked = markBreaks(view.groups[0]!.sightings, () => [
    broken('000000', '2021'),
    broken('000000', '2022-05'),
  ]);
  expect(marked.map(({ before, within }) => [before.length, within.length])).toEqual([
    [0, 0], [0, 0], [0, 0], [1, 0], [0, 1],
  ]); // prettier-ignore
});
