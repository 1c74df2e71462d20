import type { Row } from '../../src/datasets/files/writeCsv.ts';

import { formatJsonLine, wrapJson } from '../../src/datasets/files/formats.ts';

/** No file of a table is larger, in bytes. */
export const MOST_BYTES = 5_000_000;

/** Rows of a table that stand in one file, and that file as JSON: it is the largest of the formats. */
export interface TablePart {
  /** Behind the name of the table, `-3`; empty of the whole table. */
  readonly ending: string;
  readonly rows: readonly Row[];
  readonly json: string;
}

/**
 * A table in one part or, where its JSON would be larger than `most` bytes, in several. Where a part ends depends on the keys of its rows: what is
 * added to a table of a hundred parts changes one of them.
 */
export function* tableParts(
  columns: readonly string[],
  key: string,
  rows: readonly Row[],
  most = MOST_BYTES,
): Generator<TablePart> {
  const isSplit = isLarger(columns, rows, most);
  let [number, from, size] = [1, 0, FRAME];
  let lines: string[] = [];
  const part = (to: number): TablePart => ({
    ending: isSplit ? `-${String(number)}` : '',
    rows: rows.slice(from, to),
    json: wrapJson(lines),
  });
  for (const [k, row] of rows.entries()) {
    const line = formatJsonLine(columns, row);
    const bytes = Buffer.byteLength(line) + SEPARATOR;
    const isEnd = size + bytes > most || isBoundary(String(row[key]), most);
    if (isSplit && lines.length > 0 && isEnd) {
      yield part(k);
      [number, from, size, lines] = [number + 1, k, FRAME, []];
    }
    lines.push(line);
    size += bytes;
  }
  yield part(rows.length);
}

/** Bytes around the rows of a JSON file, and between two of them. */
const [FRAME, SEPARATOR] = [5, 2];

function isLarger(columns: readonly string[], rows: readonly Row[], most: number): boolean {
  let size = FRAME;
  for (const row of rows) {
    size += Buffer.byteLength(formatJsonLine(columns, row)) + SEPARATOR;
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
