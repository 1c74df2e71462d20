import { expect, test } from 'vitest';

import { parseFacts } from '../../src/datasets/catalogue/facts.ts';
import { formatMessage } from '../../src/text/message.ts';

const HEADER =
  'region_code,region,indicator,raw,value,bound,unit,role,period,publisher,title,published,url,confirmed\n';
const GOOD = '000000,全国,fires,25.2万起,252000,exact,起,actual,2020,应急管理部,“火灾”,2021-01-22,,yes\n';
const references = {
  isRegion: (code: string) => code === '000000',
  isIndicator: (id: string) => id === 'fires',
};
const read = (rows: string): ReturnType<typeof parseFacts> =>
  parseFacts([{ text: HEADER + rows, file: 'f.csv' }], references);

test('values become numbers, codes stay text, each fact has an id', () => {
  expect(read(GOOD).facts).toMatchObject([
    { id: '000000:fires:2020:actual', region_code: '000000', value: 252000 },
  ]);
});

test.each([
  [GOOD.replace('000000', '999999'), 'unknown region: 999999 (f.csv:2:1); expected a code of GB/T 2260'],
  [GOOD.replace('fires', 'fire'), 'unknown indicator: fire (f.csv:2:11); expected an id of indicators.csv'],
  [
    GOOD.replace('252000', '25.2万'),
    'invalid value: 25.2万 (f.csv:2:24); expected a plain decimal in base units',
  ],
  [
    GOOD.replace('exact', 'circa'),
    'invalid bound: circa (f.csv:2:31); expected one of exact, about, over, under, at_least, at_most',
  ],
  [GOOD.replace(',2020,', ',去年,'), 'invalid period: 去年 (f.csv:2:46); expected an EDTF date or interval'],
  [GOOD.replace('yes', 'maybe'), 'invalid confirmed: maybe (f.csv:2:74); expected one of yes, no'],
  [
    GOOD + GOOD,
    'duplicate fact: 000000:fires:2020:actual (f.csv:3:1); expected each region, indicator, period and role once, but f.csv:2 has it',
  ],
])('%#', (rows, message) => {
  expect(read(rows).messages.map(formatMessage)).toEqual([message]);
});

test('an id stands once in all files, and the message names both places', () => {
  const other = GOOD.replace('25.2万起,252000', '25.3万起,253000');
  const files = [
    { text: HEADER + GOOD, file: 'a.csv' },
    { text: HEADER + GOOD.replace('2020', '2019') + other, file: 'b.csv' },
  ];
  const { facts, messages } = parseFacts(files, references);
  expect(facts.map(({ period, value }) => [period, value])).toEqual([
    ['2020', 252000],
    ['2019', 252000],
  ]);
  expect(messages.map(formatMessage)).toEqual([
    'duplicate fact: 000000:fires:2020:actual (b.csv:3:1); expected each region, indicator, period and role once, but a.csv:2 has it',
  ]);
});
