import { createHash } from 'node:crypto';
import { join } from 'node:path';
import process from 'node:process';

import type { TableFile } from '../src/datasets/dataPackage.ts';
import type { Row } from '../src/datasets/formats.ts';
import type { TableInput } from '../src/datasets/tables.ts';

import { createCheckRow, createChecks } from '../src/checks/checkRow.ts';
import { TABLES, tableNamed } from '../src/datasets/columns.ts';
import { createDataPackage } from '../src/datasets/dataPackage.ts';
import { formatDictionary } from '../src/datasets/dictionary.ts';
import { createPublished } from '../src/datasets/published.ts';
import { checkRows, formatCsv, formatJson, formatParquet } from '../src/datasets/formats.ts';
import { createTables } from '../src/datasets/tables.ts';
import { commitmentStatuses } from '../src/views/commitmentStatus.ts';

/** A file that the build makes: its path from the root of the project and all its bytes. */
export interface MadeFile {
  readonly path: string;
  readonly bytes: Uint8Array;
}

/** Files that are committed, so that a change of rule shows as a diff: `data/figures/<id>.csv` and the dictionary. */
export function makeCommittedFiles(
  { readings }: TableInput,
  tables: ReadonlyMap<string, readonly Row[]>,
): MadeFile[] {
  const columns = tableNamed('figures').columns.map(({ name }) => name);
  const figures = tables.get('figures') ?? [];
  const files = readings.map(({ bulletin }) => {
    const rows = figures.filter((row) => row['bulletin'] === bulletin.id);
    return { path: join('data/figures', `${bulletin.id}.csv`), bytes: encode(formatCsv(columns, rows)) };
  });
  return [...files, { path: 'docs/data-dictionary.md', bytes: encode(formatDictionary(TABLES)) }];
}

/** Files that are published: each table in three formats, the texts that offsets point into, and the descriptor. */
export function makePublishedFiles(
  { readings, facts }: TableInput,
  tables: ReadonlyMap<string, readonly Row[]>,
): MadeFile[] {
  const files: MadeFile[] = [];
  const described: TableFile[] = [];
  for (const table of TABLES) {
    const rows = tables.get(table.name) ?? [];
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

/**
 * The rows of all tables, checked against their definitions. A fault is ours, not the user's. How commitments stand depends
 * on the day: `YOUJU_AS_OF`, or the newest day of publication.
 */
export function makeTables(
  input: TableInput,
  asOf = process.env['YOUJU_AS_OF'] ?? '',
): ReadonlyMap<string, readonly Row[]> {
  const tables = new Map([
    ...createTables(input),
    ['checks', createChecks(input).map((check): Row => ({ ...createCheckRow(check) }))],
  ]);
  tables.set('commitment_status', makeStatuses(input, tables, asOf));
  const keys = new Map(
    TABLES.map((table) => [
      table.name,
      new Set((tables.get(table.name) ?? []).map((row) => String(row[table.key]))),
    ]),
  );
  const keysOf = (name: string): ReadonlySet<string> => keys.get(name) ?? new Set();
  const faults = TABLES.flatMap((table) => checkRows(table, tables.get(table.name) ?? [], keysOf));
  if (faults.length > 0) throw new Error(`contradictory tables: ${faults.slice(0, 10).join('; ')}`);
  return tables;
}

function makeStatuses(
  { readings }: TableInput,
  tables: ReadonlyMap<string, readonly Row[]>,
  asOf: string,
): Row[] {
  const texts = new Map(readings.map(({ bulletin, reading }) => [bulletin.id, reading.document.text]));
  const published = createPublished({
    rowsOf: (name) => tables.get(name) ?? [],
    textOf: (bulletin) => texts.get(bulletin) ?? '',
    ...(asOf === '' ? {} : { asOf }),
  });
  return commitmentStatuses(published).map((row): Row => ({ ...row }));
}

function encode(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}
