import { expect, test } from 'vitest';

import { formatDue, placeItem } from '../../src/charts/timeline/plannedItem.ts';
import { dateOf, dayOf, missingYears, placeInTime, runsOf } from '../../src/charts/series/seriesPoints.ts';
import { timeTicks } from '../../src/charts/scales/timeAxis.ts';

const at = (period: string) =>
  ({
    value: 1,
    max: null,
    bound: 'exact',
    raw: '1起',
    unit: '起',
    low: 1,
    high: 1,
    period,
    href: '',
  }) as const;
const place = (periods: readonly string[], kind: 'flow' | 'stock' = 'flow') =>
  placeInTime(periods.map(at), kind);

test('days are those of the calendar, whatever the zone of the machine', () => {
  expect(dayOf('1970-01-02')).toBe(1);
  expect(dateOf(dayOf('2024-02-29'))).toBe('2024-02-29');
});

test('a period is a year, a moment or a stretch', () => {
  const extents = (periods: readonly string[], kind: 'flow' | 'stock') =>
    place(periods, kind).points.map(({ extent }) => extent);
  expect(extents(['2024', '2024-01/2024-12', '2024-01-01/2024-12-31'], 'flow')).toEqual([
    'year',
    'year',
    'year',
  ]);
  expect(extents(['2024-01/2024-06', '2024-07', '2024-05/..'], 'flow')).toEqual([
    'stretch',
    'stretch',
    'stretch',
  ]);
  expect(extents(['../2024-11', '2024-12-31'], 'stock')).toEqual(['moment', 'moment']);
  expect(place(['', 'XXXX-XX-20', '2024'])).toMatchObject({ undated: 2 });
});

test('years are joined to the next year only, flows to a day never', () => {
  const { points } = place(['2017', '2018', '2020', '2021', '../2019-06', '../2020-06', '2018-01/2018-06']);
  const runs = runsOf(points, 'flow', [{ period: '2021' }]).map((run) =>
    run.map(({ datum }) => datum.period),
  );
  expect(runs).toEqual([['2017', '2018'], ['2020'], ['2021']]);
  expect(missingYears(points)).toEqual([2019]);
});

test('states are joined to states', () => {
  const { points } = place(['../2019-06', '../2020-06', '../2021-06'], 'stock');
  expect(runsOf(points, 'stock', [{ period: '2021' }]).map(({ length }) => length)).toEqual([2, 1]);
});

test('what is still on the old base is joined to what lies before the break, and not to what lies behind', () => {
  const { points } = place(['../2020-06', '../2021-02', '../2021-06'], 'stock');
  const breaks = [{ period: '2021', old_base: '../2021-01 ../2021-02' }];
  expect(runsOf(points, 'stock', breaks).map((run) => run.map(({ datum }) => datum.period))).toEqual([
    ['../2020-06', '../2021-02'],
    ['../2021-06'],
  ]);
});

test('an axis names as many years or months as have room', () => {
  const labels = (from: string, to: string, width: number) =>
    timeTicks([dayOf(from), dayOf(to)], width, 'zh', false).map(({ label }) => label);
  expect(labels('2015-01-01', '2025-01-01', 280)).toEqual(['2016', '2018', '2020', '2022', '2024']);
  expect(labels('2024-01-01', '2025-01-02', 420)).toEqual([
    '2024年1月',
    '2024年4月',
    '2024年7月',
    '2024年10月',
    '2025年1月',
  ]);
  expect(labels('1949-01-01', '2025-01-01', 280).length).toBeLessThan(9);
});

test('a deadline lies on its last day, a window between its ends', () => {
  const item = { name: '', raw: '', href: '' };
  expect(placeItem({ ...item, due: '../2024-08' })).toMatchObject({
    deadline: true,
    to: dayOf('2024-09-01'),
  });
  expect(placeItem({ ...item, due: '2024-11' })).toMatchObject({
    deadline: false,
    from: dayOf('2024-11-01'),
  });
  expect(placeItem({ ...item, due: 'XXXX-XX-20' })).toBeNull();
  expect([formatDue('../2024-06-30', 'zh'), formatDue('../2024-06-30', 'en'), formatDue('', 'zh')]).toEqual([
    '2024年6月30日前',
    'by 30 June 2024',
    '',
  ]);
});
