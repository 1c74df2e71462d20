import { describe, expect, test } from 'vitest';

import type { RecordRow, VerifyRecord } from '../../src/verify/record.ts';

import { readPublished } from '../../src/datasets/published.ts';
import { packRecord, recordOf, unpackRecord } from '../../src/verify/record.ts';
import { createVerifier } from '../../src/verify/verifyText.ts';

const published = readPublished();
const verifier = createVerifier({ indicators: published.indicators, regions: published.regions });

const row = (region: string, period: string, value: number, more: Partial<RecordRow> = {}): RecordRow => ({
  id: `${region} ${period} ${value}`,
  source: 'facts',
  region,
  period,
  value,
  max: null,
  bound: 'exact',
  unit: '户',
  role: 'actual',
  printed: `${value}户`,
  publisher: '某部',
  title: '某公报',
  published: '2023-02',
  url: '',
  quote: '',
  ...more,
});

const ports = { unit: '个' } as const;
const RECORD: VerifyRecord = {
  day: '2026-01-01',
  rows: new Map([
    [
      'households-renovated',
      [
        row('110000', '2022', 30961),
        row('120000', '2022', 28000, { role: 'target', published: '2022-01' }),
        row('130000', '2022', 512345),
        row('140000', '2021', 7000),
        row('140000', '2021', 7100, { published: '2024-02' }),
      ],
    ],
    [
      'charging-ports',
      [
        row('150000', '../2024-09-30', 500000, { ...ports, printed: '50万余个', bound: 'over' }),
        row('150000', '../2024-12-31', 620000, { ...ports, printed: '62万个', published: '2025-01' }),
      ],
    ],
    ['units-inspected', [row('110000', '2022', 5200, { unit: '家次', printed: '5200家次' })]],
  ]),
  breaks: [{ region: '130000', indicator: 'households-renovated', period: '2022' }],
  clashes: [],
};

/** The answers to a text, as verdict, number that it is held against, and reasons. */
const ask = (text: string, region = '110000', day = '2025-03-01'): string[] =>
  verifier
    .verify(text, { region, published: day }, RECORD)
    .map(({ answer: { verdict, row: found, newer, reasons } }) =>
      [verdict, found?.value ?? '', newer === null ? '' : `then ${newer.value}`, ...reasons]
        .filter(Boolean)
        .join(' '),
    );

describe('what the record says of a number', () => {
  test.each([
    ['2022年，北京市改造老旧小区惠及30961户。', 'agrees 30961'],
    ['2022年，北京市改造老旧小区惠及3.1万户。', 'agrees 30961'],
    ['2022年，北京市改造老旧小区惠及3万余户。', 'agrees 30961'],
    ['2022年，北京市改造老旧小区惠及超过3万户。', 'agrees 30961'],
    ['2022年，北京市改造老旧小区惠及约3.1万户。', 'agrees 30961'],
    ['2022年，北京市改造老旧小区惠及不少于3万户。', 'agrees 30961'],
    ['2022年，北京市改造老旧小区惠及3.3万户。', 'differs 30961'],
    ['2022年，北京市改造老旧小区惠及30962户。', 'differs 30961 rounding'],
    ['2022年，河北省改造老旧小区惠及62万户。', 'differs 512345 break'],
    ['截至2024年9月30日，内蒙古自治区建成电动自行车充电端口51万个。', 'newer 500000 then 620000'],
    ['截至2024年12月31日，内蒙古自治区建成电动自行车充电端口62万个。', 'agrees 620000'],
    ['截至2024年9月30日，内蒙古自治区建成电动自行车充电端口60万个。', 'differs 500000'],
    ['2021年，山西省改造老旧小区惠及7000户。', 'newer 7000 then 7100 revised'],
    ['2021年，山西省改造老旧小区惠及7200户。', 'differs 7100 clash'],
    ['2023年，北京市改造老旧小区惠及30961户。', 'not-comparable 30961 period'],
    ['2022年，天津市改造老旧小区惠及30961户。', 'not-comparable 30961 region'],
    ['2022年，天津市改造老旧小区惠及2.8万户。', 'not-comparable 28000 role'],
    ['北京市改造老旧小区惠及30961户。', 'agrees 30961 undated'],
    ['北京市改造老旧小区惠及12345户。', 'not-comparable 30961 undated'],
    ['2022年，北京市检查单位5200家。', 'not-comparable 5200 visits'],
    ['2022年，陕西省改造老旧小区惠及4444户。', 'not-collected'],
    ['2022年，北京市修剪绿篱4444米。', 'not-collected no-indicator'],
  ])('%s', (text, answer) => {
    expect(ask(text)).toEqual([answer]);
  });

  test('a number of which no place is told belongs to none, unless the reader says to which', () => {
    expect(ask('2022年，改造老旧小区惠及30961户。', '')).toEqual(['not-comparable 30961 no-region']);
    expect(ask('2022年，改造老旧小区惠及30961户。', '110000')).toEqual(['agrees 30961']);
    expect(ask('2022年，改造老旧小区惠及12户。', '')).toEqual(['not-collected no-region']);
  });

  test('a place that the record does not know is not the region around it', () => {
    expect(ask('2022年，东湖区改造老旧小区惠及30961户。')).toEqual(['not-comparable 30961 no-region']);
    expect(ask('2022年，朝阳区改造老旧小区惠及30961户。', '220100')).toEqual([
      'not-comparable 30961 no-region',
    ]);
  });

  test('where the text says the number itself, another one beside it is held against nothing', () => {
    expect(ask('2022年，北京市改造老旧小区惠及30961户，涉及老旧小区1200户。')).toEqual([
      'agrees 30961',
      'not-comparable 30961 other',
    ]);
  });

  test('今年 is told by the day of the article', () => {
    expect(ask('去年，北京市改造老旧小区惠及30961户。', '', '2023-05-01')).toEqual(['agrees 30961']);
    expect(ask('去年，北京市改造老旧小区惠及30961户。', '', '2024-05-01')).toEqual([
      'not-comparable 30961 period',
    ]);
  });
});

test('the record comes out of its file as it went in', () => {
  const record = recordOf(published);
  const again = unpackRecord(JSON.parse(JSON.stringify(packRecord(record))) as ReturnType<typeof packRecord>);
  const plain = (one: VerifyRecord): unknown =>
    [...one.rows].map(([indicator, rows]) => [
      indicator,
      rows.map(({ id, source, region, period, role, value, max, bound, unit, printed, quote, publisher, title, published: day, url }) =>
        [id, source, region, period, role, value, max, bound, unit, printed, quote, publisher, title, day, url]),
    ]); // prettier-ignore
  expect(plain(again)).toEqual(plain(record));
  expect(record.rows.size).toBeGreaterThan(100);
});
