import { expect, test } from 'vitest';

import { intervalOf, isPoint } from '../../src/datasets/interval.ts';

test.each([
  ['25.5万处', 255000, 'exact', 254500, 255500],
  ['21764起', 21764, 'exact', 21764, 21764],
  ['3000个', 3000, 'exact', 3000, 3000],
  ['3610万个', 36100000, 'exact', 36095000, 36105000],
  ['97.65%', 97.65, 'exact', 97.645, 97.655],
  ['1.9万余个', 19000, 'over', 19000, 20000],
  ['50余次', 50, 'over', 50, 60],
  ['2800余家', 2800, 'over', 2800, 2900],
  ['3900余万个', 39000000, 'over', 39000000, 40000000],
  ['超33万起', 330000, 'over', 330000, 340000],
  ['近9000人', 9000, 'under', 8500, 9000],
  ['约1.3万个', 13000, 'about', 12500, 13500],
  ['1次', 1, 'at_least', 1, null],
  ['20人', 20, 'at_most', null, 20],
] as const)('%s (%s) %s lies in [%s, %s)', (raw, value, bound, low, high) => {
  expect(intervalOf({ raw, value, bound, max: null })).toMatchObject({ low, high });
});

test('近三分之二 lies just under it', () => {
  const { low, high } = intervalOf({ raw: '三分之二', value: 2 / 3, bound: 'under', max: null });
  expect(high).toBe(2 / 3);
  expect(low).toBeGreaterThan(0.49);
});

test('a range is its ends', () => {
  expect(intervalOf({ raw: '3至5年', value: 3, max: 5, bound: 'exact' })).toEqual({
    low: 3,
    high: 5,
    closed: true,
  });
});

test('only a number printed in full is a point', () => {
  expect(isPoint(intervalOf({ raw: '0起', value: 0, max: null, bound: 'exact' }))).toBe(true);
  expect(isPoint(intervalOf({ raw: '1.3万个', value: 13000, max: null, bound: 'exact' }))).toBe(false);
});
