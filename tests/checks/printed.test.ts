import { describe, expect, test } from 'vitest';
import type { Bound } from '../../src/figures/figure.ts';
import { formatInterval } from '../../src/checks/checkRow.ts';
import { toNumberInterval } from '../../src/checks/judge.ts';
import { readPrinted } from '../../src/checks/printed.ts';

/** What the widest reading must hold, since any office might have meant it. */
test.each<[before: string, raw: string, value: number, bound: Bound, stated: string, widest: string]>([
  // Rounded either way, so that both ends are in; or cut off.
  ['', '97.65%', 97.65, 'exact', '[97.645, 97.655]', '[97.645, 97.66)'],
  ['', '25.5万处', 255000, 'exact', '[254500, 255500]', '[254500, 256000)'],
  ['', '67%', 67, 'exact', '[66.5, 67.5]', '[66.5, 68)'],
  ['', '3.08亿元', 308000000, 'exact', '[307500000, 308500000]', '[307500000, 309000000)'],
  // Counts are points, round ones, too.
  ['', '1961个', 1961, 'exact', '[1961, 1961]', '[1961, 1961]'],
  ['', '300个', 300, 'exact', '[300, 300]', '[300, 300]'],
  ['', '3000个', 3000, 'exact', '[3000, 3000]', '[3000, 3000]'],
  // A named fraction is said of what is near it.
  ['', '五分之一', 0.2, 'exact', '[0.19, 0.21]', '[0.18, 0.22]'],
  ['', '一半', 0.5, 'exact', '[0.475, 0.525]', '[0.45, 0.55]'],
  ['', '2800余家', 2800, 'over', '[2800, 2900)', '[2800, 2900]'],
  ['', '50万余个', 500000, 'over', '[500000, 510000)', '[500000, 600000]'],
  ['超过', '33万起', 330000, 'over', '[330000, 340000)', '[330000, ∞)'],
  ['近', '9000人', 9000, 'under', '[8100, 9000)', '[7200, 9000]'],
  ['不足', '300处', 300, 'under', '[270, 300)', '[0, 300]'],
  ['约', '1.3万个', 13000, 'about', '[12000, 14000)', '[11700, 14300]'],
  ['约', '100个', 100, 'about', '[50, 200)', '[50, 200]'],
  ['不少于', '15座', 15, 'at_least', '[15, ∞)', '[15, ∞)'],
  ['不超过', '5%', 5, 'at_most', '[0, 5]', '[0, 5]'],
])('%s%s', (before, raw, value, bound, stated, widest) => {
  const reading = readPrinted({ raw, value, max: null, bound, before });
  expect(formatInterval(toNumberInterval(reading.stated))).toBe(stated);
  expect(formatInterval(toNumberInterval(reading.widest))).toBe(widest);
});

describe('fractions are exact', () => {
  test('三分之二 is 2/3', () => {
    const reading = readPrinted({
      raw: '三分之二',
      value: 2 / 3,
      max: null,
      bound: 'under',
      step: 1 / 3,
      unit: '1',
      before: '近',
    });
    expect(reading.point).toEqual({ n: 2n, d: 3n });
    expect(reading.stated.high).toEqual({ n: 2n, d: 3n });
  });
  test('a range holds both of its ends', () => {
    const { stated } = readPrinted({ raw: '3至5人', value: 3, max: 5, bound: 'exact', unit: '人' });
    expect(formatInterval(toNumberInterval(stated))).toBe('[3, 5]');
  });
});
