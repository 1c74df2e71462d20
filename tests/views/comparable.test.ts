import { expect, test } from 'vitest';

import type { Refusal } from '../../src/views/indicators/beside.ts';
import type { Compared } from '../../src/views/indicators/comparable.ts';

import { lengthOf, REFUSALS } from '../../src/views/indicators/beside.ts';
import { comparablePeriod } from '../../src/tables/amount.ts';
import { refusalOf } from '../../src/views/indicators/comparable.ts';

const row = (more: Partial<Compared> = {}): Compared => ({
  region: '110000', indicator: 'fires', role: 'actual', kind: 'flow', unit: '起', period: '2022', value: 100, max: null,
  bound: 'exact', raw: '100起', ...more,
}); // prettier-ignore

const CODES = ['110000', '120000', '130000', '140000', '150000'];

/** Five provinces in 2022, of which the last may differ. */
const five = (last: Partial<Compared> = {}, all: Partial<Compared> = {}): Compared[] =>
  CODES.map((region, k) => {
    const value = 500 - 100 * k;
    return row({ region, value, raw: `${value}起`, ...all, ...(k === 4 ? last : {}) });
  });

const years = (last: Partial<Compared> = {}): Compared[] => [row(), row({ period: '2023', ...last })];

const breaks = [{ period: '2023' }];

test('five regions with one number each of one kind and year allow a superlative, two years a course', () => {
  expect(refusalOf('superlative', five(), [])).toBe(null);
  expect(refusalOf('course', years(), [])).toBe(null);
  // Stocks of any day of one year, heads or classifiers that vary with the author.
  expect(refusalOf('superlative', five({ period: '2022-03' }, { kind: 'stock' }), [])).toBe(null);
  expect(refusalOf('superlative', five({ unit: '次' }), [])).toBe(null);
  expect(
    refusalOf('course', [row({ period: '2022-01/2022-06' }), row({ period: '2023-01/2023-06' })], []),
  ).toBe(null);
  expect(refusalOf('course', [row({ period: '../2022-06' }), row({ period: '../2023-11' })], [])).toBe(null);
});

test.each<[Refusal, Compared[]]>([
  ['too-few', five().slice(0, 4)],
  ['too-few', [...five().slice(0, 4), row({ period: '2022' })]],
  ['different-indicator', five({ indicator: 'alarms-handled' })],
  ['different-role', five({ role: 'target' })],
  ['different-kind', five({ period: '../2022-12-31' })],
  ['different-unit', five({ unit: '人' })],
  ['different-unit', five({ unit: '家次' }, { unit: '家' })],
  ['undated', five({}, { period: '' })],
  ['undated', five({}, { period: '2022-03/..' })],
  ['undated', five({}, { period: 'XXXX-06' })],
  ['different-length', five({ period: '2022-01/2022-06' })],
  ['different-length', five({ period: '2022-01/2022-05-20' })],
  ['different-year', five({ period: '2021' })],
  ['different-year', five({ period: '2021-11' }, { kind: 'stock' })],
  ['different-season', five({ period: '2022-04/2022-06' }, { period: '2022-01/2022-03' })],
  ['different-season', five({ period: '../2022-06' }, { period: '../2022-11', kind: 'cumulative' })],
  ['overlap', five({ value: 500, raw: '500起' })],
  [
    'overlap',
    five({ value: 450, bound: 'over', raw: '400多起' }).map((one, k) =>
      k === 0 ? { ...one, value: 450, raw: '450起' } : one,
    ),
  ],
])('a superlative is refused: %s', (reason, rows) => {
  expect(refusalOf('superlative', rows, [])).toBe(reason);
});

test.each<[Refusal, Compared[]]>([
  ['too-few', [row()]],
  ['different-indicator', years({ indicator: 'alarms-handled' })],
  ['different-role', years({ role: 'target' })],
  ['different-kind', years({ period: '../2023' })],
  ['different-unit', years({ unit: '%' })],
  ['undated', years({ period: '2023-05/..' })],
  ['different-length', years({ period: '2023-01/2023-06' })],
  ['different-season', [row({ period: '2022-01' }), row({ period: '2023-07' })]],
  ['different-region', years({ region: '120000' })],
  ['break', years()],
])('a course is refused: %s', (reason, rows) => {
  expect(refusalOf('course', rows, reason === 'break' ? breaks : [])).toBe(reason);
});

test('a break inside of a year parts it from the years before and behind, not from the same year elsewhere', () => {
  const within = [{ period: '2023-05' }];
  expect(refusalOf('course', years(), within)).toBe('break');
  expect(refusalOf('course', years({ period: '2024' }), within)).toBe('break');
  expect(refusalOf('superlative', five({}, { period: '2023' }), within)).toBe(null);
});

test('every reason is tested', () => {
  expect(REFUSALS.length).toBe(12);
});

test.each([
  ['flow', '2022', '2022', 'P12M'],
  ['flow', '2022-01/2022-03', '2022-01/2022-03', 'P3M'],
  ['flow', '2024-01/2024-05-20', '2024-01/2024-05-20', 'P141D'],
  ['flow', '../2022-11', '2022', 'to a day'],
  ['stock', '2022-11', '2022', 'moment'],
  ['stock', '../2022', '2022', 'moment'],
  ['rate', '2022-01/2022-03', '2022-01/2022-03', 'P3M'],
  ['flow', '', '', ''],
  ['flow', '2022-05/..', '', ''],
] as const)('a %s of “%s” stands with those of “%s”, and counts %s', (kind, period, comparable, length) => {
  expect(comparablePeriod({ kind, period })).toBe(comparable);
  expect(lengthOf({ kind, period })).toBe(length);
});
