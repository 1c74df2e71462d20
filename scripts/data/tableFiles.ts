import { hash } from 'node:crypto';
import { join } from 'node:path';

import type { PagesFile } from '../../src/datasets/published.ts';
import type { TableFile } from '../../src/datasets/files/dataPackage.ts';
import type { Tables } from '../../src/datasets/schema/index.ts';
import type { TableInput } from '../../src/datasets/tableInput.ts';

import { columnNames, rowsNamed, TABLES } from '../../src/datasets/schema/index.ts';
import { PAGES_FILE } from '../../src/datasets/published.ts';
import { createDataPackage } from '../../src/datasets/files/dataPackage.ts';
import { formatDictionary } from '../../src/datasets/files/dictionary.ts';
import { formatJson, formatParquet } from '../../src/datasets/files/formats.ts';
import { formatCsv } from '../../src/datasets/files/writeCsv.ts';

/** A file that the build makes: its path from the root of the project and all its bytes. */
export interface MadeFile {
  readonly path: string;
  readonly bytes: Uint8Array;
}

/** Files that are committed, so that a change of rule shows as a diff: `data/figures/<id>.csv` and the dictionary. */
export function makeCommittedFiles({ readings }: TableInput, tables: Tables): MadeFile[] {
  const files = readings.map(({ bulletin }) => {
    const rows = tables.figures.filter((row) => row.bulletin === bulletin.id);
    const bytes = Buffer.from(formatCsv(columnNames('figures'), rows));
    return { path: join('data/figures', `${bulletin.id}.csv`), bytes };
  });
  return [...files, { path: 'docs/data-dictionary.md', bytes: Buffer.from(formatDictionary(TABLES)) }];
}

/**
 * Files that are published: each table in three formats, the texts that offsets point into, the descriptor, and the ids of the figures
 * that have a page of their own.
 */
export function makePublishedFiles(
  { readings, facts }: TableInput,
  tables: Tables,
  pages: PagesFile,
): MadeFile[] {
  const files: MadeFile[] = [];
  const described: TableFile[] = [];
  for (const table of TABLES) {
    const rows = rowsNamed(tables, table.name);
    const columns = table.columns.map(({ name }) => name);
    const formats = [
      ['csv', Buffer.from(formatCsv(columns, rows, '\uFEFF'))],
      ['json', Buffer.from(formatJson(columns, rows))],
      ['parquet', formatParquet(table.columns, rows)],
    ] as const;
    for (const [format, bytes] of formats) {
      const path = `${table.name}.${format}`;
      described.push({ table, format, path, bytes: bytes.length, sha256: hash('sha256', bytes) });
      files.push({ path: join('public/data', path), bytes });
    }
  }
  const publishers = [
    ...readings.map(({ bulletin }) => bulletin.publisher),
    ...facts.map(({ publisher }) => publisher),
  ];
  const descriptor = createDataPackage(described, [...new Set(publishers)].sort());
  const json = `${JSON.stringify(descriptor, null, 2)}\n`;
  const texts = readings.map(({ bulletin, reading }) => ({
    path: join('public/data/texts', `${bulletin.id}.txt`),
    bytes: Buffer.from(reading.document.text),
  }));
  return [
    ...files,
    ...texts,
    { path: join('public/data', PAGES_FILE), bytes: Buffer.from(`${JSON.stringify(pages)}\n`) },
    { path: 'public/data/datapackage.json', bytes: Buffer.from(json) },
  ];
}
