import type { TableName } from '../../src/datasets/schema/index.ts';
import type { Row } from '../../src/datasets/files/writeCsv.ts';

import { SCHEMAS } from '../../src/datasets/schema/index.ts';
import { printOf } from './rowPrints.ts';

/** No file of a table is larger, in bytes. */
export const MOST_BYTES = 5_000_000;

/** Rows of a table that stand in one file. */
export interface TablePart {
  /** Behind the name of the table, `-3`; empty of the whole table. */
  readonly ending: string;
  readonly rows: readonly Row[];
}

/**
 * A table in one part or, where its JSON, the largest of its formats, would be larger than `most` bytes, in several. Where a part ends depends on the keys
 * of its rows: what is added to a table of a hundred parts changes one of them.
 */
export function* tableParts(table: TableName, rows: readonly Row[], most = MOST_BYTES): Generator<TablePart> {
  const { key } = SCHEMAS[table];
  const isSplit = isLarger(table, rows, most);
  let [number, from, size] = [1, 0, FRAME];
  const part = (to: number): TablePart => ({
    ending: isSplit ? `-${String(number)}` : '',
    rows: rows.slice(from, to),
  });
  for (const [k, row] of isSplit ? rows.entries() : []) {
    const bytes = printOf(table, row).bytes + SEPARATOR;
    if (k > from && (size + bytes > most || isBoundary(String(row[key]), most))) {
      yield part(k);
      [number, from, size] = [number + 1, k, FRAME];
    }
    size += bytes;
  }
  yield part(rows.length);
}

/** Bytes around the rows of a JSON file, and between two of them. */
const [FRAME, SEPARATOR] = [5, 2];

function isLarger(table: TableName, rows: readonly Row[], most: number): boolean {
  let size = FRAME;
  for (const row of rows) {
    size += printOf(table, row).bytes + SEPARATOR;
    if (size > most) return true;
  }
  return false;
}

/** Bytes of a row, about; a part is half as large as it may be, on average. */
const ROW = 600;

/** Whether a part begins with the row of a key: with one of so many that fill half a part. */
function isBoundary(key: string, most: number): boolean {
  // FNV-1a: well spread, and the same everywhere.
  let spread = 0x811c9dc5;
  for (let k = 0; k < key.length; k += 1) spread = Math.imul(spread ^ key.charCodeAt(k), 0x01000193);
  return (spread >>> 0) % Math.ceil(most / ROW / 2) === 0;
}
