import type { Row } from '../datasets/files/writeCsv.ts';

import { formatCsv } from '../datasets/files/writeCsv.ts';

/** Saves the rows as CSV, with the mark that tells spreadsheets the encoding. */
export function saveRows(rows: readonly Row[], name: string): void {
  const [first] = rows;
  if (first === undefined) return;
  const csv = formatCsv(Object.keys(first), rows, '\uFEFF');
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([csv], { type: 'text/csv' }));
  link.download = name;
  link.click();
  setTimeout(() => {
    URL.revokeObjectURL(link.href);
  }, 10_000);
}
