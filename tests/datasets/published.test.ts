import { describe, expect, test } from 'vitest';

import { buildData } from '../../scripts/data.ts';
import { columnNames, SCHEMAS, TABLES } from '../../src/datasets/schema/index.ts';
import { parseTables, readAccuracy, readFiles, readPublished } from '../../src/datasets/published.ts';
import { quoteParts } from '../../src/datasets/quote.ts';
import { copyData, createWorld } from '../scripts/world.ts';
import { publishRows } from './publishRows.ts';

describe('the tables as the site reads them', () => {
  test('have a declaration under their name, with a key among their columns', () => {
    expect(Object.keys(SCHEMAS)).toEqual(TABLES.map(({ name }) => name));
    for (const { key, columns } of TABLES) expect(columns.map(({ name }) => name)).toContain(key);
  });

  test('have every column; empty text is empty, an empty number null', () => {
    const row = {
      ...Object.fromEntries(columnNames('places').map((name) => [name, null])),
      id: 'a@1',
      bulletin: 'a',
    };
    const { places } = parseTables((name) => (name === 'places' ? [row] : []));
    expect(places).toEqual([{ id: 'a@1', bulletin: 'a', page: null, table: null, sheet: '', cell: '' }]);
    expect(() => parseTables((name) => (name === 'places' ? [{ ...row, page: 'x' }] : []))).toThrow(/page/);
  });

  test('are found by their key', () => {
    const { figures, byId } = publishRows({
      rowsOf: (name) => (name === 'figures' ? [{ id: 'a@1' }] : []),
      textOf: () => '',
    });
    expect(byId.figures.get('a@1')).toBe(figures[0]);
    expect(byId.regions.get('000000')).toBeUndefined();
  });

  test('speak as of the newest day of publication, unless a day is given', () => {
    const rows = {
      bulletins: [{ published: '2024-05-02' }, { published: '2024-11' }],
      facts: [{ published: '2023-01-01' }],
    };
    const rowsOf = (name: string): readonly object[] =>
      Object.entries(rows).find(([key]) => key === name)?.[1] ?? [];
    expect(publishRows({ rowsOf, textOf: () => '' }).asOf).toBe('2024-05-02');
    expect(publishRows({ rowsOf, textOf: () => '', asOf: '2020-01-01' }).asOf).toBe('2020-01-01');
    expect(publishRows({ rowsOf: () => [], textOf: () => '' }).asOf).toBe('');
  });

  test('are read from what `npm run data` wrote: offsets point into the texts beside them', () => {
    const world = createWorld();
    copyData(world);
    buildData(world.root, false, world.effects);
    const folder = world.path('public/data');
    const published = readPublished(folder);
    expect(readPublished(folder)).toBe(published);
    expect(published.figures.length).toBeGreaterThan(100);
    for (const figure of published.figures) {
      const text = published.textOf(figure.bulletin);
      expect(text.slice(figure.start, figure.end)).toBe(figure.raw);
      const { before, raw, behind } = quoteParts(figure, text);
      expect(before + raw + behind).toBe(figure.quote);
      expect(text.startsWith(figure.quote, figure.start - before.length)).toBe(true);
    }
    expect(readFiles(folder).map(({ path }) => path)).toContain('figures.parquet');
    // The reference figures are no part of the data: without them nothing is claimed.
    expect(readAccuracy(folder)).toEqual([]);
  });

  test('say what is missing', () => {
    const world = createWorld();
    expect(() => readPublished(world.root)).toThrow(
      /^missing table: .*\.json; expected what `npm run data` writes$/,
    );
  });
});

test('the quote of a number that stands twice in its sentence marks the right one', () => {
  const quote = '新建5座，改建5座。';
  const text = `前一句。${quote}`;
  expect(quoteParts({ quote, raw: '5座', start: text.lastIndexOf('5座') }, text)).toEqual({
    before: '新建5座，改建',
    raw: '5座',
    behind: '。',
  });
  expect(() => quoteParts({ quote, raw: '6座', start: 3 }, text)).toThrow(
    'misplaced quote: 6座 at 3 is not in: 新建5座，改建5座。',
  );
});
