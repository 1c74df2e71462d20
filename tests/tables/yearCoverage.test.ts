import { describe, expect, test } from 'vitest';

import { formatCoverage } from '../../scripts/data/coverage.ts';
import { createTables, publishTables } from '../../src/tables/createTables.ts';
import { fullProvinces, fullYears, yearCoverage } from '../../src/tables/yearCoverage.ts';
import { readData } from '../checks/collection.ts';
import { publishRows } from '../datasets/publishRows.ts';

const PROVINCES = Array.from({ length: 12 }, (_, k) => `${String(k + 11)}0000`);
const CITIES = Array.from({ length: 6 }, (_, k) => `110${String(k + 1)}00`);
const regions = [
  { code: '000000', name: '全国', level: 'nation' },
  ...PROVINCES.map((code) => ({ code, name: '某省', level: 'province', parent: '000000' })),
  ...CITIES.map((code) => ({ code, name: '某市', level: 'prefecture', parent: '110000' })),
  { code: '110101', name: '某县', level: 'county', parent: '110100' },
];
const indicators = [
  { id: 'pipes', kind: 'flow', compares: 'yes' },
  { id: 'spaces', kind: 'flow', compares: 'no' },
  { id: 'stations', kind: 'stock', compares: 'yes' },
];
let n = 0;
const row = (region: string, period: string, role = 'actual', indicator = 'pipes') => ({
  id: String((n += 1)), region, period, role, indicator, kind: indicators.find(({ id }) => id === indicator)!.kind,
}); // prettier-ignore
const coverageOf = (observations: readonly object[]) => {
  const tables: Readonly<Record<string, readonly object[]>> = { regions, indicators, observations };
  return yearCoverage(publishRows({ rowsOf: (table) => tables[table] ?? [], textOf: () => '' }));
};
const countsOf = (observations: readonly object[]) =>
  coverageOf(observations).map(({ indicator, parent, year, period, results, targets, both }) => [
    indicator, parent.code, year, period, results, targets, both,
  ]); // prettier-ignore

describe('regions with a result, with a target, with both', () => {
  test('are counted by indicator and time, each region once; the nation, counties and requirements are none', () => {
    const rows = [
      row('110000', '2022'), row('110000', '2022'), row('120000', '2022'), row('120000', '2022', 'target'),
      row('130000', '2022', 'target'), row('130000', '2022', 'requirement'), row('000000', '2022'), row('110101', '2022'),
      row('110100', '2022'),
    ]; // prettier-ignore
    expect(countsOf(rows)).toEqual([
      ['pipes', '000000', '2022', '2022', 2, 2, 1],
      ['pipes', '110000', '2022', '2022', 1, 0, 0],
    ]);
  });

  test('parts of a year stand apart from it; open periods and those over a turn of the year are no year', () => {
    const rows = ['2022', '2022-01/2022-09', '2021/2025', '../2022', '2022/..', '202X', ''].map((period) =>
      row('110000', period),
    );
    expect(countsOf(rows)).toEqual([
      ['pipes', '000000', '2022', '2022', 1, 0, 0],
      ['pipes', '000000', '2022', '2022-01/2022-09', 1, 0, 0],
    ]);
  });

  test('of a stock any day of a year counts', () => {
    const rows = [
      row('110000', '2022-03-01', 'actual', 'stations'),
      row('120000', '2022-12', 'actual', 'stations'),
    ];
    expect(countsOf(rows)).toEqual([['stations', '000000', '2022', '2022', 2, 0, 0]]);
  });
});

test('a year is full with ten provinces, a province with five prefectures; each once, and only where regions compare', () => {
  const full = (indicator: string, period: string, of = PROVINCES) =>
    of.slice(0, of === PROVINCES ? 10 : 5).map((code) => row(code, period, 'actual', indicator));
  const coverage = coverageOf([
    ...full('pipes', '2022'), ...full('pipes', '2022-01/2022-09'), ...full('pipes', '2023').slice(1), ...full('spaces', '2022'),
    ...full('pipes', '2022', CITIES), ...full('pipes', '2021', CITIES), ...full('spaces', '2022', CITIES),
  ]); // prettier-ignore
  expect([...fullYears(coverage)]).toEqual(['pipes 2022']);
  expect([...fullProvinces(coverage)]).toEqual(['110000']);
  const text = formatCoverage(coverage);
  expect(text).toMatch(/\npipes +2022 +10 +0 +0\n/);
  expect(text).toMatch(/\nspaces \* +某省 +2022 +5 +0 +0\n/);
  expect(text).toMatch(/indicator-years with results of 10 provinces or more: 1\n/);
  expect(text).toMatch(/provinces with results of 5 prefectures or more for one indicator and year: 1\n/);
});

test('what is collected fills eight years of indicators and fifteen provinces', () => {
  const input = readData();
  const coverage = yearCoverage(publishTables(createTables(input), input));
  expect(fullYears(coverage).size).toBeGreaterThanOrEqual(8);
  expect(fullProvinces(coverage).size).toBeGreaterThanOrEqual(15);
  const of2022 = coverage.find(
    ({ indicator, parent, period }) =>
      indicator === 'old-communities-renovated' && parent.code === '000000' && period === '2022',
  );
  expect(of2022).toMatchObject({ results: 31, targets: 31, both: 31 });
});
