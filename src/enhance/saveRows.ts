import type { Row } from '../datasets/files/writeCsv.ts';

import { formatCsv } from '../datasets/files/writeCsv.ts';
import { saveFile } from './saveFile.ts';

/** Saves the rows as CSV, with the mark that tells spreadsheets the encoding. */
export function saveRows(rows: readonly Row[], name: string): void {
  const [first] = rows;
  if (first === undefined) return;
  const csv = formatCsv(Object.keys(first), rows, '\uFEFF');
  saveFile(name, 'text/csv', csv);
}
