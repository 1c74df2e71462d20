import { describe, expect, test } from 'vitest';

import type { Published } from '../../src/datasets/published.ts';

import { dayOfChart } from '../../src/graphics/entry.ts';
import { regionSlice } from '../../src/tables/regionSlice.ts';
import { publishSlice } from '../../src/tables/slice.ts';
import { progressFile } from '../../src/views/progress/progressFile.ts';
import { publishRows } from '../datasets/publishRows.ts';

const CITY = '130100';
const COUNTIES = ['130102', '130104', '130105', '130107', '130108', '130109'];
const row = (region: string, role: string, period: string, value: number, published: string) => ({
  id: `${region}-${role}-${period}`, indicator: 'stations', kind: 'flow', unit: '个', bound: 'exact', source: 'facts', publisher: '某局', title: published,
  region, role, period, value, published,
}); // prettier-ignore

/** A city of which every document is older than the day on which its promises are due. */
function publishedOn(asOf: string): Published {
  const tables: Readonly<Record<string, readonly object[]>> = {
    indicators: [
      { id: 'stations', name_zh: '消防站', unit: '个', kind: 'flow', compares: 'yes', better: 'up' },
    ],
    regions: [
      { code: '000000', name: '全国', level: 'nation' },
      { code: '130000', name: '河北省', level: 'province', parent: '000000' },
      { code: CITY, name: '石家庄市', level: 'prefecture', parent: '130000' },
      ...COUNTIES.map((code) => ({ code, name: `${code}县`, level: 'county', parent: CITY })),
    ],
    observations: COUNTIES.flatMap((code, k) => [
      row(code, 'target', '2025', 10, '2025-01-10'),
      ...(k < 3 ? [row(code, 'actual', '2025', 20, '2025-12-25')] : []),
      row(code, 'target', '2026', 10, '2025-12-25'),
    ]),
  };
  return publishRows({ rowsOf: (name) => tables[name] ?? [], textOf: () => '', asOf });
}

const statusesOf = (published: Published) =>
  progressFile(published, 'stations', CITY, 'zh')!.regions.map(({ cells }) =>
    cells.map(({ year, status }) => [year, status]),
  );

describe('pages made from a slice', () => {
  test.each(['2025-12-26', '2025-12-31', '2026-01-01', '2026-03-17', '2027-02-01'])(
    'judge the promises of years as the whole site does on %s',
    (day) => {
      const published = publishedOn(day);
      const slice = publishSlice(published, regionSlice(published, CITY));
      expect(statusesOf(slice)).toEqual(statusesOf(published));
    },
  );

  test('know what is due and was not collected', () => {
    const published = publishedOn('2026-03-17');
    const [first, , , last] = statusesOf(publishSlice(published, regionSlice(published, CITY)));
    expect(first).toEqual([
      ['2025', 'reported-done'],
      ['2026', 'not-due'],
    ]);
    expect(last).toEqual([
      ['2025', 'not-collected'],
      ['2026', 'not-due'],
    ]);
  });

  test('are the same whichever day of a year the newest document is of', () => {
    const [early, late] = ['2026-01-05', '2026-11-30'].map((day) => {
      const published = publishedOn(day);
      return publishSlice(published, regionSlice(published, CITY)).asOf;
    });
    expect(early).toBe(late);
  });
});

test('a chart speaks as of the day on which it judges, else of its newest source, else of the site', () => {
  const entry = { page: '/', spec: {} as never };
  const sources = ['2024-05', '2025-02-03', '2023'].map((published) => ({ publisher: '某局', published }));
  const site = { asOf: '2026-03-17' };
  expect(dayOfChart({ ...entry, sources, asOf: '2026-03-17' }, site)).toBe('2026-03-17');
  expect(dayOfChart({ ...entry, sources }, site)).toBe('2025-02-03');
  expect(dayOfChart({ ...entry, sources: [] }, site)).toBe('2026-03-17');
});
