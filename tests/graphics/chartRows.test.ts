import { describe, expect, test } from 'vitest';

import {
  CHART_COLUMNS,
  DEADLINE_COLUMNS,
  TARGET_COLUMNS,
  columnsOfChart,
} from '../../src/datasets/schema/chartFile.ts';
import { createTables, publishTables } from '../../src/tables/createTables.ts';
import { allCharts } from '../../src/graphics/allCharts.ts';
import { chartRows } from '../../src/graphics/chartRows.ts';
import { drawChart } from '../../src/graphics/spec.ts';
import { charts } from '../../src/i18n/charts/charts.ts';
import { LANGS } from '../../src/i18n/index.ts';
import { readData } from '../checks/collection.ts';

const input = readData();
const published = publishTables(createTables(input), input);
const gate = { approval: '', audience: 'public' } as const;
const files = LANGS.flatMap((lang) =>
  allCharts(published, lang).map(({ spec }) => ({ lang, spec, rows: chartRows(spec, published) })),
);
const STATUSES = ['published', 'not-collected', 'not-published'];

test('the columns are declared once, and explained in both languages', () => {
  const columns = [...CHART_COLUMNS, ...DEADLINE_COLUMNS, ...TARGET_COLUMNS];
  expect(new Set(columns.map(({ name }) => name)).size).toBe(columns.length);
  for (const { name, title, zh, en } of columns)
    for (const words of [title, zh, en]) expect(words, name).not.toBe('');
});

describe('of every chart and map of the project', () => {
  test('each row has the declared columns and no others, and a status', () => {
    expect(files.length).toBeGreaterThan(50);
    for (const { spec, rows } of files) {
      const names = columnsOfChart(drawChart(spec, gate).kind).map(({ name }) => name);
      expect(rows.length, spec.input.id).toBeGreaterThan(0);
      for (const row of rows) {
        expect(Object.keys(row).filter((key) => !names.includes(key))).toEqual([]);
        expect(STATUSES).toContain(row['status']);
      }
    }
  });

  test('each number says where it is from: region, publisher and its kind, title, day, sentence or citation', () => {
    const counted = files.filter(({ spec }) => spec.draw !== 'coverage-map');
    for (const { spec, rows } of counted)
      for (const row of rows.filter(({ status, value }) => status === 'published' && value !== undefined))
        for (const column of [
          'region_code',
          'region',
          'name',
          'printed',
          'unit',
          'bound',
          'role',
          'publisher',
          'publisher_kind',
          'title',
          'source',
        ])
          expect(row[column], `${spec.input.id} ${column}`).toBeTruthy();
  });

  test('a target first seen in the document of its result is told as such, in the file and in the table', () => {
    let late = 0;
    for (const { lang, spec, rows } of files) {
      if (spec.draw !== 'dumbbell') continue;
      const { items } = spec.input;
      const isLate = items.filter((item) => item.isLate).map(({ target }) => target?.href);
      const told = rows.filter(({ target_seen: seen }) => seen === 'with-result');
      expect(told.map(({ address, role }) => [address, role])).toEqual(
        isLate.map((address) => [address, 'target']),
      );
      const chart = drawChart(spec, gate);
      expect(chart.rows.map(({ seen }) => seen)).toEqual(
        items.map((item) => (item.isLate ? charts(lang)('withResult') : undefined)),
      );
      expect(chart.columns.some(({ key }) => key === 'seen')).toBe(isLate.length > 0);
      late += isLate.length;
    }
    expect(late).toBeGreaterThan(0);
  });

  test('what is not here has no number, and still says which number it is', () => {
    const missing = files.flatMap(({ spec, rows }) =>
      spec.draw === 'coverage-map' ? [] : rows.filter(({ status }) => status !== 'published'),
    );
    expect(missing.length).toBeGreaterThan(20);
    for (const row of missing) {
      expect(row['value'] ?? '').toBe('');
      expect(row['region_code']).toMatch(/^\d{6}/);
      expect(row['name']).not.toBe('');
    }
  });
});

test('a year that a line leaves out has a row of its own, in its place and on its base', () => {
  const { rows } = files.find(({ spec }) => spec.input.id === 'fire-deaths-period-000000')!;
  const years = rows.filter(({ period }) => /^\d{4}$/.test(String(period)));
  expect(years.map(({ period, status, value, break: base }) => [period, status, value ?? '', base])).toEqual(
    expect.arrayContaining([['2023', 'not-collected', '', '2021']]),
  );
  expect(years.map(({ period }) => period)).toEqual(years.map(({ period }) => String(period)).sort());
});

test('no row of the table under a chart over time is missing in its file', () => {
  const overTime = files.filter(({ spec }) => ['time-series', 'small-multiples'].includes(spec.draw));
  expect(overTime.some(({ rows }) => rows.some(({ status }) => status === 'not-collected'))).toBe(true);
  for (const { spec, rows } of overTime) {
    const gaps = drawChart(spec, gate).rows.filter(({ value }) => value === '').length;
    expect(
      rows.filter(({ status }) => status === 'not-collected'),
      spec.input.id,
    ).toHaveLength(gaps);
  }
});

test('a number entered by hand says so, with its citation; one from a bulletin has its sentence', () => {
  const rows = files.flatMap((file) => (file.lang === 'zh' ? file.rows : []));
  const byHand = rows.filter(({ address }) => String(address).includes('#fact-'));
  expect(byHand.length).toBeGreaterThan(100);
  for (const { source, url } of byHand) {
    expect(source).toMatch(/（人工录入(?:；只见转载，无原网址)?）$/u);
    expect(String(source).includes('只见转载，无原网址')).toBe((url ?? '') === '');
  }
  const read = rows.filter(({ address }) => /\/bulletins\/[^/]+\/\d+\/$/.test(String(address)));
  expect(read.length).toBeGreaterThan(10);
  for (const { source } of read) expect(source).not.toContain('人工录入');
});

test('numbers beside a break say on which base they stand', () => {
  const series = files.find(({ spec, lang }) => spec.input.id === 'fires-period-000000' && lang === 'zh');
  const bases = new Map(series?.rows.map((row) => [row['period'], row['break']]));
  expect(bases.get('2020')).toBe('2013');
  expect(bases.get('2021')).toBe('2021');
  // Published in 2021, before the change of that year.
  expect(bases.get('2021-01/2021-03')).toBe('2013');
  // A stretch like no other stands in the table only.
  expect(bases.has('2021-01-01/2021-01-29')).toBe(false);
});

test('the English file has English names', () => {
  const rows = files.flatMap((file) => (file.lang === 'en' ? file.rows : []));
  expect(rows.find(({ region_code }) => region_code === '150000')?.['region']).toBe('Inner Mongolia');
  for (const { publisher = '' } of rows) expect(publisher).not.toMatch(/\p{Script=Han}/u);
  expect(rows.some(({ source }) => String(source).endsWith('(entered by hand)'))).toBe(true);
});
