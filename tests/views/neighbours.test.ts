import { expect, test } from 'vitest';

import { readPublished } from '../../src/datasets/published.ts';
import { neighboursOf } from '../../src/maps/boundaries.ts';
import { neighboursIn } from '../../src/views/progress/neighbours.ts';
import { rowsOf } from '../../src/views/progress/progressState.ts';
import { standingsOf } from '../../src/views/progress/regionStanding.ts';

test('neighbours have a border with one another; islands have none', () => {
  expect(neighboursOf('510000', '000000')).toEqual([
    '500000', '520000', '530000', '540000', '610000', '620000', '630000',
  ]); // prettier-ignore
  expect(neighboursOf('460000', '000000')).toEqual([]);
  expect(neighboursOf('710000', '000000')).toEqual([]);
  expect(neighboursOf('370100', '370000')).toContain('370900');
  expect(neighboursOf('110101', '110100')).toEqual([]);
});

test('a region stands among its neighbours in a year of its own, in the rows of the progress map', () => {
  const published = readPublished();
  const standings = standingsOf(published, '510000', '000000', 'zh');
  const found = neighboursIn(standings, neighboursOf('510000', '000000'))!;
  const { file, mode, year, rows, rank, missing, median } = found;
  const all = rowsOf(file, mode, year).filter(({ isOlder, value }) => !isOlder && value !== null);
  expect(
    rows.every((row) => all.some(({ region, value }) => region === row.region && value === row.value)),
  ).toBe(true);
  expect(rows[rank - 1]!.region.code).toBe('510000');
  expect(rows.length + missing.length).toBe(8);
  expect(median!.of).toBe(all.length - 1);
  expect(neighboursIn(standings, ['500000'])).toBe(null);
  expect(neighboursIn([], ['500000'])).toBe(null);
});
