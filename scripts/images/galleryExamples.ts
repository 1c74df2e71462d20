import { readFileSync } from 'node:fs';

import type { BarItem } from '../../src/charts/plots/rankedBars.ts';
import type { Chart, Lang } from '../../src/charts/chart.ts';
import type { Datum } from '../../src/charts/datum.ts';

import { bullet } from '../../src/charts/plots/bullet.ts';
import { calendar } from '../../src/charts/plots/calendar.ts';
import { dumbbell } from '../../src/charts/plots/dumbbell.ts';
import { intervalDots } from '../../src/charts/plots/intervalDots.ts';
import { deadlineTimeline } from '../../src/charts/plots/deadlineTimeline.ts';
import { rankedBars } from '../../src/charts/plots/rankedBars.ts';
import { timeSeries } from '../../src/charts/plots/timeSeries.ts';
import { datumOfPrinted } from '../../src/charts/printedDatum.ts';

interface Observation extends Omit<Datum, 'href' | 'low' | 'high'> {
  readonly id: string;
  readonly region: string;
  readonly name: string;
  readonly indicator: string;
  readonly role: string;
}

const read = (name: string): unknown =>
  JSON.parse(readFileSync(new URL(`fixtures/${name}.json`, import.meta.url), 'utf8'));

/** Rows of the published tables as they were when the charts were drawn first. */
const observations = read('observations') as readonly Observation[];

const commitments = (
  read('commitments') as readonly {
    id: string;
    due: string;
    every: string;
    task: string;
    office: string;
    raw: string;
  }[]
).map(({ id, due, every, task, office, raw }) => ({
  name: task,
  due,
  every,
  office,
  raw,
  href: `/bulletins/${id.replace('@', '/')}/`,
}));

const datumOf = ({ id, value, max, bound, raw, unit, period }: Observation): Datum => {
  const [bulletin = '', start] = id.split('@');
  const href =
    start === undefined ? `/indicators/${id.split(':')[1] ?? ''}/#fact` : `/bulletins/${bulletin}/${start}/`;
  return datumOfPrinted({ value, max, bound, raw, unit, period, href });
};

/** A number of the renewal of old communities in 2022, as published. */
const renewal = (region: string, value: number, role = 'actual', bound: Datum['bound'] = 'exact'): Datum =>
  datumOfPrinted({
    value, max: null, bound, raw: `${value}个`, unit: '个', period: '2022',
    href: `/indicators/old-communities-renovated/#fact-${region}-2022-${role}`,
  }); // prettier-ignore

const find = (indicator: string, region: string, role = 'actual', period?: string): Datum | null => {
  const found = observations.find(
    (row) =>
      row.indicator === indicator &&
      row.region === region &&
      row.role === role &&
      (period === undefined || row.period === period),
  );
  return found === undefined ? null : datumOf(found);
};

const series = (indicator: string): Datum[] =>
  observations
    .filter((row) => row.indicator === indicator && row.region === '000000' && row.role === 'actual')
    .map(datumOf);

/** Made up, to show how lines stand beside one another. */
const madeYears = (values: readonly (number | null)[]): Datum[] =>
  values.flatMap((value, i) => {
    if (value === null) return [];
    const made = {
      value,
      max: null,
      bound: 'exact',
      raw: `${value}起`,
      unit: '起',
      href: `/x/${value}/`,
    } as const;
    return [datumOfPrinted({ ...made, period: String(2018 + i) })];
  });

const items = (indicator: string, extra: readonly string[] = []): BarItem[] => {
  const seen = new Set<string>();
  const published = observations.flatMap((row) => {
    if (
      row.indicator !== indicator ||
      row.role !== 'actual' ||
      row.region === '000000' ||
      seen.has(row.region)
    )
      return [];
    seen.add(row.region);
    return [{ name: row.name, actual: datumOf(row) }];
  });
  return [...published, ...extra.map((name) => ({ name, actual: null }))];
};

const say = (lang: Lang, zh: string, en: string): string => (lang === 'zh' ? zh : en);

const head = (id: string, lang: Lang, zh: readonly string[], en: readonly string[]) => {
  const [title = '', subtitle = '', source = ''] = lang === 'zh' ? zh : en;
  return { id: `${id}-${lang}`, lang, title, subtitle, source };
};

/** One chart of each kind from published numbers. */
export function createExamples(lang: Lang): Chart[] {
  return [
    rankedBars({
      ...head(
        'charging-ports',
        lang,
        [
          '山东建成450万个充电端口，是内蒙古的9倍',
          '累计建成的电动自行车充电端口，个，各地时点不同',
          '各地消防、住建部门',
        ],
        [
          'Shandong has built nine times as many charging ports as Inner Mongolia',
          'E-bike charging ports built so far, at different dates',
          'Fire and housing authorities',
        ],
      ),
      items: items('charging-ports', ['四川省', '延边朝鲜族自治州']),
    }),
    intervalDots({
      ...head(
        'obstructions',
        lang,
        ['拆除了多少障碍物，公布的数能说到多细', '拆除影响逃生的障碍物，处', '各地人民政府'],
        [
          'How much the published counts of removed obstructions leave open',
          'Obstructions removed',
          'Local governments',
        ],
      ),
      items: items('obstructions-removed', ['四川省']),
    }),
    intervalDots({
      ...head(
        'evacuated',
        lang,
        ['约数、逾数与近数', '疏散转移人员，人', '示例'],
        ['About, over and nearly', 'People evacuated', 'Example'],
      ),
      items: [
        ['九万余', 90000, '9万余人', 'over'],
        ['近九万', 90000, '近9万人', 'under'],
        ['约八万五', 85000, '约8.5万人', 'about'],
        ['八万三千', 83000, '8.3万人', 'exact'],
        ['不少于八万', 80000, '8万人', 'at_least'],
      ].map(([name, value, raw, bound]) => ({
        name: String(name),
        actual: datumOfPrinted({
          value: Number(value),
          max: null,
          raw: String(raw),
          bound: bound as Datum['bound'],
          unit: '人',
          period: '2024',
          href: '/x/',
        }),
      })),
    }),
    bullet({
      ...head(
        'chaoyang-targets',
        lang,
        ['朝阳区微型消防站到十月建成2535个，目标2800座', '公布的结果与计划的目标', '朝阳区人民政府'],
        [
          'By October Chaoyang had 2,535 of 2,800 micro stations',
          'Published results against planned targets',
          'Chaoyang District',
        ],
      ),
      items: [
        {
          name: say(lang, '微型消防站', 'Micro fire stations'),
          actual: find('micro-stations', '110105'),
          target: find('micro-stations', '110105', 'target'),
        },
        {
          name: say(lang, '新建小型消防站', 'Small fire stations built'),
          actual: find('small-stations-built', '110105', 'actual', '2021'),
          target: find('small-stations-built', '110105', 'target', '2022'),
        },
        {
          name: say(lang, '宁波市新增电动自行车充电端口', 'E-bike charging ports added in Ningbo'),
          actual: null,
          target: find('charging-ports-added', '330200', 'target'),
        },
        {
          name: say(lang, '内蒙古新增充电端口', 'Ports added in Inner Mongolia'),
          actual: find('charging-ports-added', '150000'),
          target: null,
        },
      ],
    }),
    dumbbell({
      ...head(
        'renewal-targets',
        lang,
        ['2022年改造老旧小区：3 个省有目标也有结果，2 个达到或超过', '目标与结果，个', '住房和城乡建设部等'],
        [
          'Old communities renovated in 2022: of 3 provinces with target and result, 2 reached it',
          'Target and result',
          'Ministry of Housing and Urban-Rural Development and others',
        ],
      ),
      items: [
        {
          name: say(lang, '广东省', 'Guangdong'),
          target: renewal('440000', 1000, 'target', 'at_least'),
          actual: renewal('440000', 1802),
        },
        {
          name: say(lang, '山东省', 'Shandong'),
          target: renewal('370000', 3889, 'target'),
          actual: renewal('370000', 3892),
          isLate: true,
        },
        {
          name: say(lang, '西藏自治区', 'Xizang'),
          target: renewal('540000', 31, 'target'),
          actual: renewal('540000', 27),
        },
      ],
    }),
    timeSeries({
      ...head(
        'fires',
        lang,
        ['2024年全国报告火灾90.8万起', '火灾起数，起', '国家消防救援局'],
        ['908,000 fires were reported in China in 2024', 'Fires', 'National Fire and Rescue Administration'],
      ),
      data: series('fires'),
      kind: 'flow',
      breaks: [
        {
          at: '2021',
          label: say(
            lang,
            '2021年起，统计范围扩大到全部接报火灾',
            'From 2021 every fire that is reported is counted',
          ),
        },
      ],
    }),
    timeSeries({
      ...head(
        'deaths',
        lang,
        ['火灾死亡人数', '人', '国家消防救援局'],
        ['Fire deaths', 'People', 'National Fire and Rescue Administration'],
      ),
      data: series('fire-deaths').filter(({ period }) => period !== '2019' && period !== '2023'),
      kind: 'flow',
    }),
    timeSeries({
      ...head(
        'ports-national',
        lang,
        ['全国充电端口三个月增加近300万个', '累计建成，个', '住房城乡建设部'],
        [
          'China added nearly 3 million ports in three months',
          'Charging ports built so far',
          'Ministry of Housing',
        ],
      ),
      data: series('charging-ports'),
      kind: 'cumulative',
    }),
    timeSeries({
      ...head(
        'compared',
        lang,
        ['甲省2022年报告火灾310起', '火灾起数，起', '示例'],
        ['Province A reported 310 fires in 2022', 'Fires', 'Example'],
      ),
      name: say(lang, '甲省', 'Province A'),
      data: madeYears([100, 110, 120, 300, 310]),
      kind: 'flow',
      breaks: [{ at: '2021', label: say(lang, '2021年起口径改变', 'Counted otherwise from 2021 on') }],
      others: [
        {
          name: say(lang, '乙自治区', 'Autonomous Region B'),
          data: madeYears([90, null, 160, 230, 305]),
          breaks: [{ at: '2021', label: say(lang, '2021年起口径改变', 'Counted otherwise from 2021 on') }],
        },
        { name: say(lang, '丙市', 'City C'), data: madeYears([40, 35, 30, 25]) },
      ],
      heights: { wide: 420, narrow: 380 },
    }),
    deadlineTimeline({
      ...head(
        'lifeline-plan',
        lang,
        [
          '昆都仑区的整治期限大半已过',
          '《打通消防“生命通道”推进工作方案》所定期限',
          '昆都仑区人民政府办公室',
        ],
        [
          'Most deadlines of the Kundulun plan have passed',
          'Deadlines that the plan sets',
          'Kundulun District',
        ],
      ),
      items: commitments,
      today: '2025-10-01',
    }),
    calendar({
      ...head(
        'lifeline-calendar',
        lang,
        [
          '昆都仑区的整治期限大半已过',
          '《打通消防“生命通道”推进工作方案》所定期限',
          '昆都仑区人民政府办公室',
        ],
        [
          'Most deadlines of the Kundulun plan have passed',
          'Deadlines that the plan sets',
          'Kundulun District',
        ],
      ),
      items: commitments,
      today: '2025-10-01',
    }),
    deadlineTimeline({
      ...head(
        'lifeline-later',
        lang,
        ['几年以后再看同一份方案', '期限', '昆都仑区人民政府办公室'],
        ['The same plan years later', 'Deadlines', 'Kundulun District'],
      ),
      items: [
        ...commitments.slice(0, 3),
        {
          name: say(lang, '每季度带队检查', 'Inspect every quarter'),
          due: '',
          every: 'P3M',
          raw: '每季度',
          href: '/x/',
        },
        {
          name: say(lang, '电动自行车全链条整治', 'E-bike safety'),
          due: '2024-05/..',
          raw: '从今年5月份开始',
          href: '/x/',
        },
      ],
      today: '2028-03-01',
    }),
  ];
}
