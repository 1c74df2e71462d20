import { readFileSync } from 'node:fs';

import { parseCsv } from '../../src/datasets/files/csv.ts';
import type { SourceDocument } from '../../src/figures/document.ts';
import { REFERENCE_COLUMNS, type Reference } from './figureScore.ts';

const MANIFEST_COLUMNS = ['id', 'title', 'publisher', 'region', 'published', 'genre'] as const;

function readRows<Name extends string>(
  file: string,
  required: readonly Name[],
): Readonly<Record<Name, string>>[] {
  const { rows, messages } = parseCsv(readFileSync(file, 'utf8'), file, { required });
  const errors = messages.filter((message) => message.severity === 'error');
  // A column that is missing would silently leave every row out.
  if (rows.length === 0)
    throw new Error(`empty table: ${file} ${errors.map((error) => error.reason).join('; ')}`);
  return rows.map((row) => row.cells);
}

/** Reads the set in a folder: `manifest.csv`, `figures.csv` and one text for each row of the manifest. */
export function readPassages(folder: string): {
  readonly documents: readonly SourceDocument[];
  readonly references: readonly Reference[];
} {
  const documents = readRows(`${folder}/manifest.csv`, MANIFEST_COLUMNS).map((row) => ({
    ...row,
    text: readFileSync(`${folder}/${row.id}.txt`, 'utf8').replace(/^\uFEFF/u, ''),
  }));
  return { documents, references: readRows(`${folder}/figures.csv`, REFERENCE_COLUMNS) };
}
