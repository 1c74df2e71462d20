import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Bound } from '../../src/figures/figure.ts';
import { includes, intervalOf } from '../../src/figures/interval.ts';

const inf = Infinity;

test.each<[raw: string, value: number, bound: Bound, low: number, high: number, max?: number]>([
  // Printed precision.
  ['25.5万处', 255000, 'exact', 254500, 255500],
  ['3610万个', 36100000, 'exact', 36095000, 36105000],
  ['3.08亿元', 308000000, 'exact', 307500000, 308500000],
  ['97.65%', 97.65, 'exact', 97.645, 97.655],
  ['2.7:1', 2.7, 'exact', 2.65, 2.75],
  ['24小时', 24, 'exact', 23.5, 24.5],
  // A count to the last one is itself.
  ['21764起', 21764, 'exact', 21764, 21764],
  ['3000个', 3000, 'exact', 3000, 3000],
  ['13203 名', 13203, 'exact', 13203, 13203],
  ['3至5个', 3, 'exact', 3, 5, 5],
  // 余, 多, 超.
  ['1.9万余个', 19000, 'over', 19000, 20000],
  ['50万余个', 500000, 'over', 500000, 510000],
  ['3亿多元', 3e8, 'over', 3e8, 4e8],
  ['3900余万个', 39000000, 'over', 39000000, 40000000],
  ['50余次', 50, 'over', 50, 60],
  ['7500余次', 7500, 'over', 7500, 7600],
  ['超54万个', 540000, 'over', 540000, 550000],
  ['百场', 100, 'over', 100, 200],
  // 近, 不足.
  ['近9000人', 9000, 'under', 8100, 9000],
  ['三分之二', 2 / 3, 'under', 0.6, 2 / 3],
  ['近5.2万人', 52000, 'under', 51000, 52000],
  ['百万', 1000000, 'under', 900000, 1000000],
  // 约.
  ['1.3万个', 13000, 'about', 12000, 14000],
  ['3000个', 3000, 'about', 2000, 4000],
  ['20天', 20, 'about', 10, 30],
  // Open to one side.
  ['15座', 15, 'at_least', 15, inf],
  ['5%', 5, 'at_most', 0, 5],
  ['-5℃', -5, 'at_most', -inf, -5],
  ['0起', 0, 'exact', 0, 0],
  ['0起', 0, 'under', 0, 0],
])('%s (%d, %s)', (raw, value, bound, low, high, max) => {
  const interval = intervalOf({ raw, value, bound, max: max ?? null });
  expect(interval.low).toBeCloseTo(low, 9);
  expect(interval.high === high || Math.abs(interval.high - high) < 1e-9).toBe(true);
});

test('rounded numbers are half open, as 四舍五入 is; exact ones are closed', () => {
  expect(intervalOf({ raw: '25.5万处', value: 255000, max: null, bound: 'exact' })).toEqual({
    low: 254500,
    high: 255500,
    lowOpen: false,
    highOpen: true,
  });
  const counted = intervalOf({ raw: '36个', value: 36, max: null, bound: 'exact' });
  expect(includes(counted, 36)).toBe(true);
  const over = intervalOf({ raw: '1.9万余个', value: 19000, max: null, bound: 'over' });
  expect([18999, 19000, 19999, 20000].map((x) => includes(over, x))).toEqual([false, true, true, false]);
  const under = intervalOf({ raw: '近9000人', value: 9000, max: null, bound: 'under' });
  expect([8999, 9000].map((x) => includes(under, x))).toEqual([true, false]);
});

test('the step of a figure stands in for its raw', () => {
  expect(intervalOf({ value: 255000, max: null, bound: 'exact', step: 1000, unit: '处' })).toMatchObject({
    low: 254500,
    high: 255500,
  });
});

const bounds: readonly Bound[] = ['exact', 'about', 'over', 'under', 'at_least', 'at_most'];

test('a value lies in its own interval, or on the end that 近 leaves open', () => {
  const digits = fc.integer({ min: 0, max: 999_999 });
  fc.assert(
    fc.property(
      digits,
      fc.nat(3),
      fc.nat(5),
      fc.constantFrom(...bounds),
      fc.boolean(),
      (n, decimals, scale, bound, negative) => {
        const value = Number(`${negative ? '-' : ''}${n}e${scale - decimals}`);
        const step = Number(`1e${scale - decimals}`);
        const interval = intervalOf({ value, max: null, bound, step, unit: decimals > scale ? '%' : '个' });
        expect(interval.low).toBeLessThanOrEqual(value);
        expect(interval.high).toBeGreaterThanOrEqual(value);
        expect(includes(interval, value)).toBe(bound !== 'under');
      },
    ),
    { numRuns: 2000 },
  );
});

test('raw of hostile length is read to its end', () => {
  for (const raw of ['1'.repeat(100_000), '一'.repeat(100_000), '万余'.repeat(50_000)]) {
    const { low, high } = intervalOf({ raw, value: 1, max: null, bound: 'exact' });
    expect(low).toBeLessThanOrEqual(high);
  }
});
