import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';

import { parseBreaks } from '../../src/datasets/catalogue/breaks.ts';
import { baseOf, breaksBetween, breaksTouching } from '../../src/datasets/catalogue/countingBase.ts';
import { parseIndicators } from '../../src/datasets/catalogue/indicators.ts';

const HEAD = 'region,indicator,period,old_base,note_zh,note_en,source\n';
const references = {
  isRegion: (code: string) => code === '000000',
  isIndicator: (id: string) => id === 'fires',
};
const read = (rows: string) => parseBreaks(HEAD + rows, 'breaks.csv', references);

test('reads the project’s own table: 2021 touches deaths, injuries and losses as well as fires', () => {
  const { indicators } = parseIndicators(readFileSync('data/indicators.csv', 'utf8'), 'indicators.csv');
  const ids = new Set(indicators.map(({ id }) => id));
  const own = { isRegion: (code: string) => /^\d{6}$/.test(code), isIndicator: (id: string) => ids.has(id) };
  const { breaks, messages } = parseBreaks(readFileSync('data/breaks.csv', 'utf8'), 'breaks.csv', own);
  expect(messages).toEqual([]);
  for (const indicator of ['fires', 'fire-deaths', 'fire-injuries', 'direct-losses'])
    expect(breaksTouching(breaks, indicator, ['000000']).map(({ period }) => period)).toEqual(
      expect.arrayContaining(['2013', '2021']),
    );
});

const at = (region: string, period: string, indicator = 'fires') => ({ region, indicator, period });

test('a break of the nation touches its provinces, whose own note comes first', () => {
  const [nation, own] = [at('000000', '2021'), at('370000', '2021')];
  const breaks = [
    own,
    at('370000', '2019'),
    nation,
    at('000000', '2013', 'fire-deaths'),
    at('110000', '2020'),
  ];
  expect(breaksTouching(breaks, 'fires', ['000000', '370000', '370100'])).toEqual([
    at('370000', '2019'),
    own,
  ]);
  expect(breaksTouching(breaks, 'fires', ['000000', '420000'])).toEqual([nation]);
  expect(breaksTouching(breaks, 'alarms', ['000000'])).toEqual([]);
});

test.each([
  [['2020', '2021'], ['2021']],
  [['2021', '2022'], []],
  [['2018', '2020'], []],
  [['2024', '2025'], ['2025-05']],
  [['2025', '2026'], ['2025-05']],
  [['../2020-12-31', '../2022'], ['2021']],
  [['2012/2021'], ['2021']],
  [
    ['2020-01/..', '2019'],
    ['2021', '2025-05'],
  ],
  [['2019', ''], []],
])('between the periods %j lie the breaks %j', (periods, found) => {
  const breaks = [{ period: '2021' }, { period: '2025-05' }];
  expect(breaksBetween(breaks, periods).map(({ period }) => period)).toEqual(found);
});

test.each([
  ['2020', ''],
  ['2021', '2021'],
  ['2021-01/2021-03', '2021'],
  ['2025-01/2025-04', '2021'],
  ['2025', '2021/2025-05'],
  ['2026', '2025-05'],
  ['2012/2021', '../2021'],
  ['../2022-06', '2021'],
  ['', ''],
])('the base of %s is “%s”', (period, base) => {
  expect(baseOf(period, [{ period: '2021' }, { period: '2025-05' }])).toBe(base);
});

describe('a number behind a break that is still on the old base', () => {
  const breaks = [
    { period: '2013' },
    { period: '2021', old_base: '2021-01-01/2021-01-29 2021-01/2021-03' },
    { period: '2025-05' },
  ];
  test.each([
    ['2021-01/2021-03', '2013'],
    ['2021-01-01/2021-01-29', '2013'],
    ['2021-01/2021-06', '2021'],
    ['2021', '2021'],
  ])('the base of %s is “%s”', (period, base) => {
    expect(baseOf(period, breaks)).toBe(base);
  });

  test.each([
    [['2020', '2021-01/2021-03'], []],
    [['2021-01-01/2021-01-29', '2021-01/2021-03'], []],
    [['2021-01/2021-03', '2021'], ['2021']],
    [['2021-01/2021-03', '2022-01/2022-03'], ['2021']],
    [['2021-01/2021-03', '2010'], ['2013']],
    [
      ['2021-01/2021-03', '2026'],
      ['2021', '2025-05'],
    ],
  ])('between the periods %j lie the breaks %j', (periods, found) => {
    expect(breaksBetween(breaks, periods).map(({ period }) => period)).toEqual(found);
  });

  test('is named by a period that lies behind the break', () => {
    expect(read('000000,fires,2021,2021-01/2021-03,甲,a,乙\n')).toMatchObject({
      breaks: [{ id: '000000:fires:2021', old_base: '2021-01/2021-03' }],
      messages: [],
    });
    for (const wrong of ['2020', 'soon', '2021-01/2021-03 2020-12'])
      expect(read(`000000,fires,2021,${wrong},甲,a,乙\n`).messages).toMatchObject([
        { ruleId: 'misplaced-old_base', expected: 'periods behind 2021', line: 2 },
      ]);
  });
});

test('says what is wrong, and where', () => {
  expect(read('000000,fires,soon,,甲,a,乙\n').messages).toMatchObject([
    { reason: 'invalid period: soon', line: 2 },
  ]);
  expect(read('999999,fires,2021,,甲,a,乙\n').messages).toMatchObject([{ reason: 'unknown region: 999999' }]);
  expect(read('000000,floods,2021,,甲,a,乙\n').messages).toMatchObject([
    { reason: 'unknown indicator: floods' },
  ]);
  expect(read('000000,fires,2021,,甲,a,乙\n000000,fires,2021,,甲,a,乙\n').messages).toMatchObject([
    { reason: 'duplicate break: 000000:fires:2021', line: 3 },
  ]);
});
