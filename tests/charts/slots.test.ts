import { expect, test } from 'vitest';

import type { Datum } from '../../src/charts/datum.ts';

import { placeInTime } from '../../src/charts/seriesPoints.ts';
import { smallMultiples } from '../../src/charts/smallMultiples.ts';
import { chooseSlots } from '../../src/charts/slots.ts';

const datum = (period: string, value = 10): Datum => ({
  raw: String(value),
  value,
  max: null,
  bound: 'exact',
  unit: '起',
  period,
  href: `/${period}/`,
});

/** The periods of all steps, and the step of each number. */
function slotsOf(periods: readonly string[]): [string[], (number | null)[]] {
  const { points } = placeInTime(
    periods.map((period) => datum(period)),
    'flow',
  );
  const slots = chooseSlots(points);
  if (slots === null) return [[], []];
  return [Array.from({ length: slots.count }, (_, k) => slots.periodOf(k)), points.map(slots.indexOf)];
}

test('years, with one that is missing; other lengths have no step among them', () => {
  expect(slotsOf(['2020', '2021-01/2021-06', '2022', '2023'])).toEqual([
    ['2020', '2021', '2022', '2023'],
    [0, null, 2, 3],
  ]);
});

test('first halves alone are a year apart; both halves half a year', () => {
  const firsts = ['2023-01/2023-06', '2024-01/2024-06', '2025-01/2025-06'];
  expect(slotsOf(firsts)).toEqual([firsts, [0, 1, 2]]);
  expect(slotsOf(['2023-07/2023-12', '2024-01/2024-06'])[0]).toEqual(['2023-07/2023-12', '2024-01/2024-06']);
});

test('quarters and months', () => {
  expect(slotsOf(['2024-01/2024-03', '2024-07/2024-09'])).toEqual([
    ['2024-01/2024-03', '2024-04/2024-06', '2024-07/2024-09'],
    [0, 2],
  ]);
  expect(slotsOf(['2023-11', '2024-02'])[0]).toEqual(['2023-11', '2023-12', '2024-01', '2024-02']);
});

test('totals as of a day stand one after the other, nothing missing between', () => {
  const [days, steps] = slotsOf(['../2024-11', '../2025-03-31', '../2025-06-30']);
  expect([days.length, steps]).toEqual([3, [0, 1, 2]]);
});

test('stretches like no other have no step', () => {
  expect(slotsOf(['2024-01/2024-05-20', '2018/2022', '2024-02/2024-04'])).toEqual([[], []]);
});

test('small charts draw months; what is not collected between is hatched and listed', () => {
  const chart = smallMultiples({
    id: 'months',
    lang: 'zh',
    title: '月',
    subtitle: '',
    source: '',
    panels: [
      { name: '甲', data: [datum('2024-01', 3), datum('2024-03', 5)] },
      { name: '乙', data: [datum('2024-02', 4), datum('2024', 90)] },
    ],
  });
  expect(chart.rows.map(({ name, period }) => [name, period])).toEqual([
    ['甲', '2024年1月'],
    ['甲', '2024年2月'],
    ['甲', '2024年3月'],
    ['乙', '2024年2月'],
  ]);
  for (const svg of [chart.wide, chart.narrow]) {
    expect(svg).toContain('2024年2月：未收录');
    expect(svg).not.toContain('href="/2024/"');
  }
});
