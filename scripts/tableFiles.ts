import { createHash } from 'node:crypto';
import { join } from 'node:path';
import process from 'node:process';

import type { TableFile } from '../src/datasets/dataPackage.ts';
import type { Row } from '../src/datasets/formats.ts';
import type { Published } from '../src/datasets/published.ts';
import type { TableInput } from '../src/datasets/tables.ts';
import type { JudgedChecks } from '../src/reviews/judgeChecks.ts';

import { TABLES, tableNamed } from '../src/datasets/columns.ts';
import { createDataPackage } from '../src/datasets/dataPackage.ts';
import { formatDictionary } from '../src/datasets/dictionary.ts';
import { createPublished } from '../src/datasets/published.ts';
import { checkRows, formatCsv, formatJson, formatParquet } from '../src/datasets/formats.ts';
import { createTables } from '../src/datasets/tables.ts';
import { countOutcomes } from '../src/views/checkView.ts';
import { commitmentStatuses } from '../src/views/commitmentStatus.ts';
import { judgeCollection } from './checkReviews.ts';

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
 * The rows of all tables, checked against their definitions. A fault is ours, not the user's. Without decisions of people no
 * contradiction is among the checks. How commitments stand and what is known depends on the day: `YOUJU_AS_OF`, or the newest day of
 * publication.
 */
export function makeTables(
  input: TableInput,
  judged: JudgedChecks = judgeCollection(input),
  asOf = process.env['YOUJU_AS_OF'] ?? '',
): ReadonlyMap<string, readonly Row[]> {
  const tables = new Map([
    ...createTables(input),
    ['checks', judged.published.map((row): Row => ({ ...row }))],
  ]);
  const texts = new Map(input.readings.map(({ bulletin, reading }) => [bulletin.id, reading.document.text]));
  const publish = (checks: JudgedChecks['published']): Published =>
    createPublished({
      rowsOf: (name) =>
        name === 'checks' ? checks.map((row): Row => ({ ...row })) : (tables.get(name) ?? []),
      textOf: (bulletin) => texts.get(bulletin) ?? '',
      ...(asOf === '' ? {} : { asOf }),
    });
  const statuses = commitmentStatuses(publish(judged.published));
  tables.set(
    'commitment_status',
    statuses.map((row): Row => ({ ...row })),
  );
  const all = new Set([...judged.published, ...judged.awaiting]);
  tables.set(
    'check_counts',
    countOutcomes(publish([...all])).map((row): Row => ({ ...row })),
  );
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

function encode(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}
