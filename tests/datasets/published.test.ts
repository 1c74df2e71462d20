import { mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';

import { buildData } from '../../scripts/data.ts';
import { columnNames, SCHEMAS, TABLES } from '../../src/datasets/schema/index.ts';
import { readAccuracy, readFiles, readPublished } from '../../src/datasets/published.ts';
import { createTableReader, parseTables } from '../../src/datasets/tableReader.ts';
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

test('a reader that is asked again reads the files that are others than before', () => {
  const folder = mkdtempSync(join(tmpdir(), 'youju-reader-'));
  onTestFinished(() => {
    rmSync(folder, { recursive: true });
  });
  const write = (name: string, rows: readonly object[]): void => {
    writeFileSync(
      join(folder, `${name}.new`),
      `[\n${rows.map((row) => JSON.stringify(row)).join(',\n')}\n]\n`,
    );
    renameSync(join(folder, `${name}.new`), join(folder, `${name}.json`));
  };
  for (const { name } of TABLES) write(name, []);
  rmSync(join(folder, 'regions.json'));
  const read = createTableReader(folder);
  expect(() => read()).toThrow(/missing table: .*regions\.json/);
  write('regions-1', [{ code: '110000', name: '北京市', level: 'province', parent: null }]);
  write('regions-2', [{ code: '120000', name: '天津市', level: 'province', parent: '000000' }]);
  const first = read().regions;
  expect(first.map(({ name, parent }) => [name, parent])).toEqual([['北京市', ''], ['天津市', '000000']]); // prettier-ignore
  write('regions-2', [{ code: '120000', name: '天津', level: 'province', parent: '000000' }]);
  const second = read().regions;
  expect(second[0]).toBe(first[0]);
  expect(second[1]?.name).toBe('天津');
  rmSync(join(folder, 'regions-2.json'));
  expect(read().regions).toEqual([first[0]]);
});
