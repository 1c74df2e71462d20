import { expect, test } from 'vitest';

import { clashOf, notesOf, notesOn } from '../../src/tables/remarks.ts';
import { publishRows } from '../datasets/publishRows.ts';

const note = (indicator: string, region: string, period: string, n = 1) => ({
  id: `${indicator}:${region}:${period}:${String(n)}`, indicator, region, period, note_zh: '说。', note_en: 'Said.',
}); // prettier-ignore

const published = publishRows({
  rowsOf: (table) =>
    table === 'notes'
      ? [
          note('fires', '110000', '2022'),
          note('fires', '', ''),
          note('fires', '', '2016/2025'),
          note('pipes', '', ''),
        ]
      : table === 'clashes'
        ? [
            { id: 'a', fact: '110000:fires:2022:actual', other_raw: '9起' },
            { id: 'b', fact: '', other_raw: '8起' },
          ]
        : [],
  textOf: () => '',
});

const on = (region: string, period: string, indicator = 'fires'): string[] =>
  notesOn(published, [{ indicator, region, period }]).map(({ id }) => id);

test('a clash is found by its fact, and one without a fact by nobody', () => {
  expect(clashOf(published, '110000:fires:2022:actual')?.other_raw).toBe('9起');
  expect(clashOf(published, '110000:fires:2021:actual')).toBeUndefined();
  expect(clashOf(published, '')).toBeUndefined();
});

test('what is about all numbers of an indicator comes first', () => {
  expect(notesOf(published, 'fires').map(({ id }) => id)).toEqual([
    'fires:::1', 'fires:110000:2022:1', 'fires::2016/2025:1',
  ]); // prettier-ignore
  expect(notesOf(published, 'floods')).toEqual([]);
});

test.each([
  ['110000', '2022', ['fires:::1', 'fires:110000:2022:1', 'fires::2016/2025:1']],
  ['110000', '2022-03', ['fires:::1', 'fires:110000:2022:1', 'fires::2016/2025:1']],
  ['120000', '2022', ['fires:::1', 'fires::2016/2025:1']],
  ['110000', '2018/2022', ['fires:::1', 'fires::2016/2025:1']],
  ['110000', '../2024', ['fires:::1', 'fires::2016/2025:1']],
  ['110000', '2012/2017', ['fires:::1']],
  ['110000', '2024/..', ['fires:::1']],
  ['110000', '', ['fires:::1']],
])('of %s in %s it is said: %j', (region, period, ids) => {
  expect(on(region, period)).toEqual(ids);
});

test('of several numbers each note stands once', () => {
  const rows = ['2021', '2022'].map((period) => ({ indicator: 'pipes', region: '110000', period }));
  expect(notesOn(published, rows).map(({ id }) => id)).toEqual(['pipes:::1']);
});
