import type { Row } from '../../src/datasets/files/writeCsv.ts';
import type { Published } from '../../src/datasets/published.ts';

import { publishRows } from '../datasets/publishRows.ts';

const DOCUMENT = [
  '甲区关于打通生命通道工作方案',
  '一、工作任务',
  '（一）排查。各部门每月检查1次，2024年6月30日前完成。计划建设站点19座，其中乙街道7座，目前已建成13座。',
  '<script>alert(1)</script>“" onload="x” \u202E倒写\u202C 共处置警情21764起。',
  '|项目|数量|',
  '|---|---|',
  '|站点|5座|',
].join('\n');

const at = (raw: string, from = 0): { start: number; end: number; raw: string } => {
  const start = DOCUMENT.indexOf(raw, from);
  return { start, end: start + raw.length, raw };
};

const figure = (raw: string, rest: Row, from = 0): Row => ({
  ...at(raw, from),
  id: `jia@${at(raw, from).start}`,
  bulletin: 'jia',
  region: '110105',
  max: null,
  bound: 'exact',
  role: 'actual',
  review: 'machine',
  rule: 'numeral/integer unit role/words',
  ...rest,
});

const PLAN = '计划建设站点19座，其中乙街道7座，目前已建成13座。';
const DUTY = '各部门每月检查1次，2024年6月30日前完成。';
const HOSTILE = DOCUMENT.split('\n')[3]!;

/** Cells that a row leaves out are empty. */
export const FIGURES: readonly Row[] = [
  figure('1次', { value: 1, unit: '次', role: 'requirement', quote: DUTY, object: '检查' }),
  figure('19座', {
    value: 19,
    unit: '座',
    role: 'target',
    quote: PLAN,
    indicator: 'stations',
    campaign: 'lifeline',
  }),
  figure('7座', {
    value: 7,
    unit: '座',
    role: 'target',
    quote: PLAN,
    indicator: 'stations',
    campaign: 'lifeline',
    region: '110105001',
  }),
  figure('13座', {
    value: 13,
    unit: '座',
    quote: PLAN,
    indicator: 'stations',
    period: '../2024-05',
    campaign: 'lifeline',
  }),
  figure('21764起', { value: 21764, unit: '起', quote: HOSTILE, indicator: 'alarms', period: '2024' }),
  figure('5座', { value: 5, unit: '座', quote: '|站点|5座|' }),
];

const fact = (region: string, period: string, value: number): Row => ({
  id: `${region}:alarms:${period}:actual`,
  region,
  name: '某地',
  indicator: 'alarms',
  raw: `${value}起`,
  value,
  bound: 'exact',
  unit: '起',
  role: 'actual',
  period,
  publisher: '某报',
  title: '某文',
  published: '2025-01-02',
  confirmed: 'no',
});

const FACTS = [
  fact('000000', '2020', 100),
  fact('000000', '2021', 300),
  fact('000000', '2022', 310),
  fact('000000', '2021-01/2021-03', 80),
  fact('000000', '2018/2022', 900),
  fact('110000', '2022', 30),
  fact('150000', '2022', 20),
  fact('150000', '2022-05', 2),
];

const KINDS: Readonly<Record<string, string>> = { stations: 'stock', alarms: 'flow' };

const observation =
  (source: string) =>
  (row: Row): Row => ({
    title: '方案',
    publisher: '甲区人民政府',
    published: '2024-05-02',
    max: null,
    printed: row['raw'] ?? '',
    ...row,
    source,
    kind: KINDS[String(row['indicator'])] ?? '',
  });

const TABLES: Readonly<Record<string, readonly Row[]>> = {
  bulletins: [
    {
      id: 'jia',
      title: '甲区关于打通生命通道工作方案',
      publisher: '甲区人民政府',
      region: '110105',
      published: '2024-05-02',
      genre: 'plan',
      language: 'zh-CN',
      sha256: '',
      characters: DOCUMENT.length,
      figures: 6,
      commitments: 2,
    },
    {
      id: 'yi',
      title: '乙',
      publisher: '乙',
      region: '110000',
      published: '2024',
      genre: 'other',
      language: 'zh-CN',
    },
  ],
  figures: FIGURES,
  facts: FACTS,
  observations: [...FIGURES.map(observation('figures')), ...FACTS.map(observation('facts'))],
  commitments: [
    {
      ...at('每月'),
      id: 'jia@1',
      bulletin: 'jia',
      region: '110105',
      every: 'P1M',
      task: '检查1次',
      quote: DUTY,
    },
    {
      ...at('2024年6月30日前'),
      id: 'jia@2',
      bulletin: 'jia',
      region: '110105',
      due: '../2024-06-30',
      task: '完成',
      quote: DUTY,
    },
  ],
  indicators: [
    { id: 'stations', name_zh: '站点', name_en: 'Stations', unit: '座', kind: 'stock', better: 'up' },
    { id: 'alarms', name_zh: '警情', name_en: 'Alarms', unit: '起', kind: 'flow', better: 'none' },
    { id: 'floods', name_zh: '洪水', name_en: 'Floods', unit: '起', kind: 'flow', better: 'down' },
  ],
  breaks: [
    {
      id: '000000:alarms:2021',
      region: '000000',
      indicator: 'alarms',
      period: '2021',
      note_zh: '变',
      note_en: 'x',
    },
  ],
  campaigns: [
    {
      id: 'lifeline',
      name_zh: '打通“生命通道”',
      name_en: 'Lifelines',
      window: '2024/2025',
      regions: '000000',
      bulletins: 'jia',
    },
    {
      id: 'other',
      name_zh: '别的行动',
      name_en: 'Other',
      window: '2024',
      regions: '110000',
      bulletins: 'jia',
    },
  ],
  regions: [
    { code: '000000', name: '全国', level: 'nation' },
    { code: '110000', name: '北京市', level: 'province', parent: '000000' },
    { code: '110105', name: '甲区', level: 'county', parent: '110000' },
    { code: '110105001', name: '乙街道', level: 'township', parent: '110105' },
    { code: '150000', name: '内蒙古自治区', level: 'province', parent: '000000' },
  ],
};

/** A small collection in which every case stands once. */
export function createCollection(): Published {
  return publishRows({
    rowsOf: (table) => TABLES[table] ?? [],
    textOf: (bulletin) => (bulletin === 'jia' ? DOCUMENT : ''),
  });
}

/** The id of the figure that is printed so. */
export const idOf = (raw: string): string => `jia@${at(raw).start}`;
