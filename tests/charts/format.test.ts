import { expect, test } from 'vitest';

import type { Datum } from '../../src/charts/datum.ts';

import { cellsOf, describeDatum, formatInterval } from '../../src/charts/datum.ts';
import { datumOfPrinted } from '../../src/charts/printedDatum.ts';
import { formatAmount, formatNumber, formatTicks, formatTime } from '../../src/charts/text/format.ts';

const datum = (more: Partial<Omit<Datum, 'low' | 'high'>>): Datum =>
  datumOfPrinted({
    value: 19000,
    max: null,
    bound: 'exact',
    raw: '1.9万个',
    unit: '个',
    period: '../2024-11',
    href: '/x/',
    ...more,
  });

test('numbers keep their digits and have a true minus', () => {
  expect(formatNumber(255000, 'zh')).toBe('25.5万');
  expect(formatNumber(-12.5, 'zh')).toBe('−12.5');
  expect(formatNumber(36100000, 'en')).toBe('36.1 million');
});

test('the ticks of an axis share the scale of the largest', () => {
  expect(formatTicks([0, 500000, 1000000], 'zh')).toEqual(['0', '50万', '100万']);
  expect(formatTicks([0, 500, 1000], 'en')).toEqual(['0', '500', '1,000']);
  expect(formatTicks([0, 200000, 400000], 'en')).toEqual(['0', '200k', '400k']);
  expect(formatTicks([-0.5, 0, 0.5], 'zh')).toEqual(['−0.5', '0', '0.5']);
  expect(formatTicks([0, 2e8, 4e8], 'zh')).toEqual(['0', '2亿', '4亿']);
});

test('a bound is a word, a share is a percentage, a unit is said where it is asked for', () => {
  expect(formatAmount(datum({ bound: 'over' }), 'zh')).toBe('逾1.9万个');
  expect(formatAmount(datum({ bound: 'over' }), 'en')).toBe('over 19,000');
  expect(formatAmount(datum({ bound: 'at_least', value: 15, unit: '座' }), 'zh', 'bare')).toBe('不少于15');
  expect(formatAmount(datum({ value: 97.65, unit: '%' }), 'en', 'bare')).toBe('97.65%');
  expect(formatAmount(datum({ value: 3, max: 5, unit: '年' }), 'zh')).toBe('3–5年');
});

test.each([
  [
    { value: 2 / 3, unit: '1', bound: 'under', raw: '三分之二', printed: '近三分之二' },
    '近三分之二',
    '“近三分之二” (nearly 66.7%)',
  ],
  // Where the words beside it are not known, the bound has its own.
  [{ value: 2 / 3, unit: '1', bound: 'under', raw: '三分之二' }, '近三分之二', '“近三分之二” (nearly 66.7%)'],
  [
    { value: 0.5, unit: '1', bound: 'over', raw: '半数', printed: '半数以上' },
    '半数以上',
    '“半数以上” (over 50%)',
  ],
  [{ value: 0.8, unit: '1', raw: '8成' }, '8成', '“8成” (80%)'],
  [{ value: 0.6, max: 0.7, unit: '1', raw: '六七成' }, '六七成', '“六七成” (60%–70%)'],
  [
    { value: 100, unit: '场', bound: 'over', raw: '百场', printed: '超百场' },
    '超百场',
    '“超百场” (over 100)',
  ],
  [{ value: 0.5, unit: '年', raw: '半年' }, '半年', '“半年” (0.5 years)'],
  // Digits are a number: in English they are scaled and grouped, in Chinese the words that bound them are those that were printed.
  [{ value: 19000, bound: 'over', raw: '1.9万余个', printed: '1.9万余个' }, '1.9万余个', 'over 19,000'],
  [{ value: 500000, bound: 'over', raw: '50万余个', printed: '约50万余个' }, '约50万余个', 'over 500,000'],
  [{ value: 330000, bound: 'over', raw: '33万个', printed: '超33万个' }, '超33万个', 'over 330,000'],
  [{ value: 10, bound: 'at_least', raw: '10个', printed: '10个及以上' }, '10个及以上', 'at least 10'],
  // Where the word that bounds it is not beside it, the bound has its own.
  [{ value: 1, bound: 'at_least', raw: '1个', printed: '1个' }, '不少于1个', 'at least 1'],
  [{ value: 19000, bound: 'over', raw: '1.9万余个' }, '逾1.9万个', 'over 19,000'],
  [{ value: 66.7, unit: '%', raw: '66.7%' }, '66.7%', '66.7%'],
  [
    { value: 30, unit: '%', bound: 'about', raw: '百分之３０', printed: '约百分之３０' },
    '约百分之３０',
    'about 30%',
  ],
] as const)('%o: what was printed in words stays in words', (more, zh, en) => {
  expect(formatAmount(datum(more), 'zh')).toBe(zh);
  expect(formatAmount(datum(more), 'zh', 'bare')).toBe(zh.replace(/个$/u, ''));
  expect(formatAmount(datum(more), 'en')).toBe(en);
});

test('what is undated says so', () => {
  expect([formatTime('', 'zh'), formatTime('', 'en')]).toEqual(['时间未注明', 'undated']);
});

test('a mark says its name, number, range and period', () => {
  expect(describeDatum('内蒙古', datum({ bound: 'over', raw: '1.9万余个' }), 'zh')).toBe(
    '内蒙古：逾1.9万个（1.9万至2万之间），截至2024年11月',
  );
  expect(describeDatum('Inner Mongolia', datum({}), 'en')).toBe(
    'Inner Mongolia: 19,000 (between 18,500 and 19,500), as of November 2024',
  );
  expect(describeDatum('', null, 'zh')).toBe('未收录');
  expect(formatInterval(datum({ value: 15, bound: 'at_least', raw: '15座' }), 'zh')).toBe('15及以上');
  expect(formatInterval(datum({ value: 15, raw: '15座' }), 'zh')).toBe('');
});

test('cells hold the ends of the interval; an open end and a missing number are empty', () => {
  expect(cellsOf(datum({ bound: 'at_least' }), 'zh')).toMatchObject({
    printed: '1.9万个',
    low: 19000,
    high: '',
  });
  expect(cellsOf(null, 'zh')).toMatchObject({ printed: '未收录', value: '', low: '', high: '', period: '' });
});
