import { join } from 'node:path';

import type { PagesFile } from '../../src/datasets/published.ts';
import type { FilePart, TableFile } from '../../src/datasets/files/dataPackage.ts';
import type { TableName, Tables } from '../../src/datasets/schema/index.ts';
import type { TableInput } from '../../src/datasets/tableInput.ts';

import { columnNames, rowsNamed, TABLES } from '../../src/datasets/schema/index.ts';
import { groupBy } from '../../src/tables/groups.ts';
import { PAGES_FILE } from '../../src/datasets/published.ts';
import { NOTHING_BEFORE } from './madeBefore.ts';
import { makePartitions } from './partitions.ts';
import { hashRows } from './rowPrints.ts';
import { MOST_BYTES, tableParts } from './tableParts.ts';
import { createDataPackage } from '../../src/datasets/files/dataPackage.ts';
import { formatDictionary } from '../../src/datasets/files/dictionary.ts';
import { formatJson, formatParquet } from '../../src/datasets/files/formats.ts';
import { formatCsv } from '../../src/datasets/files/writeCsv.ts';

/** A file that the build makes: its path from the root of the project and all its bytes; null where it stands there already. */
export interface MadeFile {
  readonly path: string;
  readonly bytes: Uint8Array | null;
}

/**
 * Files that are committed, so that a change of rule shows as a diff: `data/figures/<id>.csv` and the dictionary. One after the other, as all files
 * here: together they are several times as large as the tables.
 */
export function* makeCommittedFiles(
  { readings }: TableInput,
  tables: Tables,
  before = NOTHING_BEFORE,
): Generator<MadeFile> {
  const figures = groupBy(tables.figures, ({ bulletin }) => bulletin);
  for (const { bulletin } of readings) {
    const rows = figures.get(bulletin.id) ?? [];
    const make = (): Uint8Array => Buffer.from(formatCsv(columnNames('figures'), rows));
    yield before.file(join('data/figures', `${bulletin.id}.csv`), hashRows('figures', rows), make).file;
  }
  yield { path: 'docs/data-dictionary.md', bytes: Buffer.from(formatDictionary(TABLES)) };
}

/**
 * Files that are published: each table in three formats, in parts where it is large, that of figures also by region and year, the texts that offsets point into, the ids of the
 * figures that have a page of their own, and the descriptor. No file of a table is larger than `most` bytes.
 */
export function* makePublishedFiles(
  { readings, facts }: TableInput,
  tables: Tables,
  pages: PagesFile,
  most = MOST_BYTES,
  before = NOTHING_BEFORE,
): Generator<MadeFile> {
  const described: TableFile[] = [];
  for (const table of TABLES) {
    const name = table.name as TableName;
    const columns = table.columns.map((column) => column.name);
    const files = { csv: [] as FilePart[], json: [] as FilePart[], parquet: [] as FilePart[] };
    for (const { ending, rows } of tableParts(name, rowsNamed(tables, name), most)) {
      const formats = [
        ['csv', () => Buffer.from(formatCsv(columns, rows, '\uFEFF'))],
        ['json', () => Buffer.from(formatJson(columns, rows))],
        ['parquet', () => formatParquet(table.columns, rows)],
      ] as const;
      for (const [format, make] of formats) {
        const path = `${name}${ending}.${format}`;
        const { file, bytes, sha256 } = before.file(join('public/data', path), hashRows(name, rows), make);
        files[format].push({ path, bytes, sha256 });
        yield file;
      }
    }
    for (const format of ['csv', 'json', 'parquet'] as const)
      described.push({ table, format, parts: files[format] });
  }
  for (const { bulletin, reading } of readings)
    yield {
      path: join('public/data/texts', `${bulletin.id}.txt`),
      bytes: Buffer.from(reading.document.text),
    };
  yield* makePartitions(tables, before);
  yield { path: join('public/data', PAGES_FILE), bytes: Buffer.from(`${JSON.stringify(pages)}\n`) };
  const publishers = [
    ...readings.map(({ bulletin }) => bulletin.publisher),
    ...facts.map(({ publisher }) => publisher),
  ];
  const descriptor = createDataPackage(described, [...new Set(publishers)].sort());
  yield {
    path: 'public/data/datapackage.json',
    bytes: Buffer.from(`${JSON.stringify(descriptor, null, 2)}\n`),
  };
}
