import { createHash } from 'node:crypto';
import { join } from 'node:path';

import type { TableFile } from '../../src/datasets/files/dataPackage.ts';
import type { Tables } from '../../src/datasets/schema/index.ts';
import type { TableInput } from '../../src/datasets/tableInput.ts';

import { columnNames, rowsNamed, TABLES } from '../../src/datasets/schema/index.ts';
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
    return {
      path: join('data/figures', `${bulletin.id}.csv`),
      bytes: encode(formatCsv(columnNames('figures'), rows)),
    };
  });
  return [...files, { path: 'docs/data-dictionary.md', bytes: encode(formatDictionary(TABLES)) }];
}

/** Files that are published: each table in three formats, the texts that offsets point into, and the descriptor. */
export function makePublishedFiles({ readings, facts }: TableInput, tables: Tables): MadeFile[] {
  const files: MadeFile[] = [];
  const described: TableFile[] = [];
  for (const table of TABLES) {
    const rows = rowsNamed(tables, table.name);
    const columns = table.columns.map(({ name }) => name);
    const formats = {
      csv: encode(formatCsv(columns, rows, '\uFEFF')),
      json: encode(formatJson(columns, rows)),
      parquet: formatParquet(table, rows),
    };
    for (const format of ['csv', 'json', 'parquet'] as const) {
      const bytes = formats[format];
      const path = `${table.name}.${format}`;
      const sha256 = createHash('sha256').update(bytes).digest('hex');
      described.push({ table, format, path, bytes: bytes.length, sha256, rows: rows.length });
      files.push({ path: join('public/data', path), bytes });
    }
  }
  const publishers = [
    ...readings.map(({ bulletin }) => bulletin.publisher),
    ...facts.map(({ publisher }) => publisher),
  ];
  const descriptor = createDataPackage(described, [...new Set(publishers)].sort());
  const json = `${JSON.stringify(descriptor, null, 2)}\n`;
  const texts = readings.map(({ bulletin, reading }) => {
    return { path: join('public/data/texts', `${bulletin.id}.txt`), bytes: encode(reading.document.text) };
  });
  return [...files, ...texts, { path: 'public/data/datapackage.json', bytes: encode(json) }];
}

function encode(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}
