import type { Bound } from '../../src/figures/figure.ts';
import type { Chart, Lang } from '../../src/charts/chart.ts';
import type { Datum } from '../../src/charts/datum.ts';
import { bullet } from '../../src/charts/plots/bullet.ts';
import { dumbbell } from '../../src/charts/plots/dumbbell.ts';
import { deadlineTimeline } from '../../src/charts/plots/deadlineTimeline.ts';
import { intervalDots } from '../../src/charts/plots/intervalDots.ts';
import { rankedBars } from '../../src/charts/plots/rankedBars.ts';
import { timeSeries } from '../../src/charts/plots/timeSeries.ts';
import { datumOfPrinted } from '../../src/charts/printedDatum.ts';

const datum = (value: number, more: Partial<Omit<Datum, 'low' | 'high'>> = {}): Datum =>
  datumOfPrinted({
    value,
    max: null,
    bound: 'exact',
    raw: `${value}起`,
    unit: '起',
    period: '2024',
    href: `/bulletins/x/${value}/`,
    ...more,
  });

/** A name that an attacker, a careless editor or the register of regions might write. */
export const hostileNames = [
  '<script>alert(1)</script>',
  '"onload="alert(1)',
  '‮倒写的名字‬',
  '\u0000\u0008控制字符\ud800',
  '长'.repeat(5000),
  'x'.repeat(5000),
  '&amp;&lt;',
  '',
];

const twelve = (i: number): string => `巴音郭楞蒙古自治州第${'一二三四五六七八九十'[i % 10] ?? ''}县`;
const bounds: readonly Bound[] = ['exact', 'about', 'over', 'under', 'at_least', 'at_most'];

const sets: Readonly<Record<string, readonly { readonly name: string; readonly actual: Datum | null }[]>> = {
  empty: [],
  single: [{ name: '全国', actual: datum(5) }],
  zero: [
    { name: '全国', actual: datum(0) },
    { name: '北京市', actual: datum(0) },
  ],
  missing: ['北京市', '天津市'].map((name) => ({ name, actual: null })),
  twenty: Array.from({ length: 20 }, (_, i) => ({
    name: twelve(i),
    actual: i % 4 === 3 ? null : datum(123456 * (i + 1)),
  })),
  unequal: [
    { name: '全国', actual: datum(1e9) },
    { name: '太白街道', actual: datum(3) },
  ],
  negative: [
    { name: '火灾起数', actual: datum(-12.5, { unit: '%', raw: '-12.5%' }) },
    { name: '死亡人数', actual: datum(3.2, { unit: '%', raw: '3.2%' }) },
    { name: '受伤人数', actual: datum(-0.1, { unit: '%', raw: '-0.1%' }) },
  ],
  allNegative: [
    { name: '火灾起数', actual: datum(-1234567) },
    { name: '死亡人数', actual: datum(-3) },
  ],
  bounds: bounds.map((bound, i) => ({
    name: bound,
    actual: datum(80000 + i * 1000, { bound, raw: `${8 + i / 10}万人` }),
  })),
  ranges: [{ name: '三至五成', actual: datum(30, { max: 50, unit: '%', raw: '30%至50%' }) }],
  hostile: hostileNames.map((name, i) => ({ name, actual: i % 3 === 2 ? null : datum(i * 10) })),
};

const years = (values: readonly (number | null)[], first = 2015): Datum[] =>
  values.flatMap((value, i) => (value === null ? [] : [datum(value, { period: String(first + i) })]));

const series: Readonly<Record<string, readonly Datum[]>> = {
  empty: [],
  single: years([7]),
  gaps: years([281000, null, null, 233000, 252000, null, 748000]),
  flat: years([5, 5, 5, 5]),
  unequal: years([3, 1e9, 3]),
  negative: years([-12.5, 4, -8, 0]),
  decades: years(
    Array.from({ length: 75 }, (_, i) => (i % 7 === 3 ? null : 1000 + i * 321)),
    1950,
  ),
  mixed: [
    ...years([281000, 237000, 233000]),
    datum(176000, { period: '2016-01/2016-03' }),
    datum(46000, { period: '2016-01-01/2016-01-29' }),
    datum(99000, { period: '../2017-06' }),
    datum(1000, { period: '2016/..' }),
    datum(5, { period: '' }),
    datum(5, { period: 'XXXX-XX-20' }),
  ],
  month: [datum(4, { period: '2024-10' }), datum(5, { period: '2024-11' })],
};

const breaks = [
  { at: '2017', label: '2017年起统计范围扩大到全部接报火灾，与此前不可比' },
  { at: '2017-06', label: 'A second change of the counting base, half a year later' },
  { at: '1980', label: '不在图内' },
];

const plan = [
  { name: '集中发布通告', due: '../2024-05-15', raw: '2024年5月15日前', href: '/a/' },
  {
    name: '长'.repeat(300),
    due: '2024-04-30/2025-11-15',
    every: 'P1W',
    office: '各部门、各街镇',
    raw: '每周',
    href: '/b/',
  },
  { name: '从五月开始', due: '2024-05/..', raw: '从今年5月份开始', href: '/c/' },
  { name: '每月上报', due: 'XXXX-XX-20', every: 'P1M', raw: '每月20日', href: '/d/' },
  { name: '', due: '', raw: '每日', href: '' },
];

/** Every chart with every set of data that once broke a chart, or might. */
export function createNastyCharts(lang: Lang): { readonly name: string; readonly chart: Chart }[] {
  const head = (id: string) => ({ id, lang, title: `${id} "<&>`, subtitle: '', source: '' });
  const ofItems = Object.entries(sets).flatMap(([name, items]) => [
    { name: `bars ${name}`, chart: rankedBars({ ...head(name), items }) },
    { name: `dots ${name}`, chart: intervalDots({ ...head(name), items }) },
    {
      name: `dumbbell ${name}`,
      chart: dumbbell({
        ...head(name),
        items: items.map((item, i) => ({
          ...item,
          target: i % 2 === 0 || item.actual === null ? datum(150000 * i, { bound: 'at_least' }) : null,
          isLate: i % 4 === 0,
        })),
      }),
    },
    {
      name: `bullet ${name}`,
      chart: bullet({
        ...head(name),
        items: items.map((item, i) => ({
          ...item,
          target: i % 2 === 0 ? datum(150000 * i, { bound: 'at_least' }) : null,
        })),
      }),
    },
  ]);
  const ofSeries = Object.entries(series).flatMap(([name, data]) =>
    (['flow', 'stock'] as const).map((kind) => ({
      name: `series ${kind} ${name}`,
      chart: timeSeries({ ...head(name), data, kind, breaks }),
    })),
  );
  return [
    ...ofItems,
    ...ofSeries,
    ...['2020-01-01', '2024-05-01', '2024-12-31', '2025-12-31', '2031-01-01'].map((today) => ({
      name: `timeline ${today}`,
      chart: deadlineTimeline({ ...head('plan'), items: plan, today }),
    })),
    {
      name: 'timeline one',
      chart: deadlineTimeline({ ...head('one'), items: plan.slice(0, 1), today: '2024-05-15' }),
    },
    { name: 'timeline empty', chart: deadlineTimeline({ ...head('none'), items: [], today: '2024-05-15' }) },
    {
      name: 'timeline undated',
      chart: deadlineTimeline({ ...head('undated'), items: plan.slice(4), today: '2024-05-15' }),
    },
  ];
}
