import { describe, expect, test } from 'vitest';

import type { Described } from '../../src/intake/describe.ts';

import { readCatalogue } from '../../scripts/data/catalogue.ts';
import { createDisk } from '../../scripts/run/disk.ts';
import { describeDocument, parseDay, regionOfIssuer } from '../../src/intake/describe.ts';

const { regions } = readCatalogue('.', createDisk()).catalogue;
const describeText = (text: string, more: Partial<Described> = {}): ReturnType<typeof describeDocument> =>
  describeDocument({ text, fields: {}, around: '', path: '', ...more }, regions);
const valuesOf = (text: string, more: Partial<Described> = {}): Record<string, string> =>
  Object.fromEntries(
    Object.entries(describeText(text, more).found).map(([field, { value }]) => [field, value]),
  );

const OPENING =
  '各位代表：\n现在，我代表市人民政府向大会报告工作，请予审议。\n一、2024年工作回顾\n全市接报火灾300起。\n';

describe('a work report says where, when and by whom it was read out', () => {
  test.each([
    '政府工作报告\n（2025年3月9日在十堰市第九届人民代表大会第二次会议上）',
    '——2025年3月9日在十堰市第九届人民代表大会第二次会议上\n十堰市人民政府市长 某某',
    '政府工作报告\n2025年3月9日在十堰市\n第九届人民代表大会第二次会议上\n市长 某某',
    '政府工作报告（2025年3月9日在十堰市第九届人民代表大会第二次会议上 市长 某某）',
    '政府工作报告\n──2025年3月9日在十堰市第九届人民代表大会第二次会议上',
    '在十堰市第九届人民代表大会第二次会议上\n（2025年3月9日）\n十堰市市长 某某',
    '2025年3月9日十堰市第九届人民代表大会第二次会议通过\n市长 某某',
    '二〇二五年三月九日在十堰市第九届人民代表大会第二次会议上',
    '2025年3月9日上午，在十堰市九届人大二次会议上',
    '十堰市政府工作报告\n（2025年3月9日 某某）',
  ])('%s', (head) => {
    expect(valuesOf(`${head}\n\n${OPENING}`)).toMatchObject({
      publisher: '十堰市人民政府',
      region: '420300',
      published: '2025-03-09',
      genre: 'work-report',
    });
  });

  test('where it names nobody, the region that it names again and again is proposed, and a rival is not', () => {
    const named = '在中共山西省委的领导下，山西经济稳定增长。山西制造焕发活力。山西文旅加快发展。';
    const head = '（2006年1月10日 某某）\n\n各位代表：\n现在，我代表省人民政府向大会报告工作，请予审议。\n';
    expect(valuesOf(head + named)).toMatchObject({
      publisher: '山西省人民政府',
      region: '140000',
      published: '2006-01-10',
    });
    expect(valuesOf(`${head}${named}河北经济、河北制造、河北文旅、河北交通。`)).not.toHaveProperty('region');
  });

  test('each proposal says where it was found', () => {
    const { found } = describeText(
      `政府工作报告\n（2025年3月9日在十堰市第九届人民代表大会第二次会议上）\n\n${OPENING}`,
    );
    expect(Object.fromEntries(Object.entries(found).map(([field, { from }]) => [field, from]))).toEqual({
      title: 'heading', publisher: 'session', region: 'publisher', published: 'session', genre: 'title',
    }); // prettier-ignore
  });
});

describe('names of files and folders', () => {
  test.each([
    ['白城市/2021', { region: '220800' }],
    ['in/十堰市政府工作报告-2025-03-09', { region: '420300', published: '2025-03-09', title: '十堰市政府工作报告-2025-03-09', genre: 'work-report' }],
    ['in/20250309昆都仑区消防工作通报', { region: '150203', published: '2025-03-09' }],
    ['昆都仑区/通报', { region: '150203' }],
  ])('%s', (path, values) => {
    expect(valuesOf('全区接报火灾300起。', { path })).toMatchObject(values);
  }); // prettier-ignore

  test('two places that say otherwise leave the choice to a person', () => {
    const text = `政府工作报告\n（2025年3月9日在十堰市第九届人民代表大会第二次会议上）\n\n${OPENING}`;
    const { found, doubts } = describeText(text, { path: '鞍山市/2025' });
    expect(found).not.toHaveProperty('region');
    expect(doubts.region?.map(({ value, from }) => [value, from])).toEqual([
      ['420300', 'publisher'],
      ['210300', 'path'],
    ]);
    expect(describeText(text, { path: '湖北省/十堰市/2025' }).doubts).toEqual({});
  });
});

test('the letters of a 发文字号 name the publisher that other bulletins have under them', () => {
  const issuers = new Map([['昆府办发', '昆都仑区人民政府办公室']]);
  expect(valuesOf('关于开展检查的通知\n昆府办发〔2024〕9号\n\n各单位：检查12家。', { issuers })).toMatchObject({
    publisher: '昆都仑区人民政府办公室', region: '150203', number: '昆府办发〔2024〕9号', genre: 'notice',
  }); // prettier-ignore
});

test.each([
  ['包头市应急管理局', '150200'],
  ['包头市昆都仑区应急管理局', '150203'],
  ['重庆市永川区青峰镇人民政府', '500118100'],
  ['重庆市万州区太白街道办事处', '500101017'],
  ['青峰镇应急管理局', ''],
  ['新华市应急管理局', ''],
  ['某市应急管理局', ''],
])('%s speaks for %s', (issuer, region) => {
  expect(regionOfIssuer(issuer, regions)).toBe(region);
});

test.each([
  [`十堰市政府工作报告\n${OPENING}`, '2025'],
  [`十堰市政府工作报告\n${OPENING.replace('2024年工作回顾', '过去五年和二〇二四年工作回顾')}`, '2025'],
  [`十堰市政府工作报告\n${OPENING.replace('2024年工作回顾', '2025年工作安排')}`, undefined],
  [`十堰市2024年工作总结\n一、2024年工作回顾\n接报火灾300起。\n`, undefined],
  ['十堰市2024年1-12月主要指标\n\n| 指标 | 数值 |\n| 火灾（起） | 3 |\n', undefined],
  ['十堰市2024.1-2025.12工作计划\n检查单位3家。\n', undefined],
])(
  'the year of a report without a day is the one behind its review, and months are no day: %s',
  (text, published) => {
    expect(valuesOf(text)['published']).toBe(published);
  },
);

test.each([
  ['2024年5月2日', '2024-05-02'],
  ['二〇二四年五月二日', '2024-05-02'],
  ['2024-5-2', '2024-05-02'],
  ['2024/05/02', '2024-05-02'],
  ['2024. 5. 2', '2024-05-02'],
  ['2024年1-12月', ''],
  ['2024-5/2', ''],
  ['2024年5月123个', ''],
])('the day of %s', (text, day) => {
  expect(parseDay(text)).toBe(day);
});
