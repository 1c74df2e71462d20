import { hash } from 'node:crypto';

import type { TableName } from '../../src/datasets/schema/index.ts';
import type { Row } from '../../src/datasets/files/writeCsv.ts';

import { columnNames } from '../../src/datasets/schema/index.ts';
import { formatJsonLine } from '../../src/datasets/files/formats.ts';

/** A row as a line of the JSON file of its table: how many bytes, and their hash. */
export interface RowPrint {
  readonly bytes: number;
  readonly hash: string;
}

const known = new WeakMap<Row, RowPrint>();

/** Says what the print of a row is, where that is known from an earlier build. */
export const knowPrint = (row: Row, print: RowPrint): void => void known.set(row, print);

/** The print of a row of a table. A row stands in several files and in the slices of several pages: it is made once. */
export function printOf(table: TableName, row: Row): RowPrint {
  const made = known.get(row) ?? makePrint(formatJsonLine(columnNames(table), row));
  known.set(row, made);
  return made;
}

const makePrint = (line: string): RowPrint => ({ bytes: Buffer.byteLength(line), hash: shortHash(line) });

/** The hash of rows in their order. */
export const hashRows = (table: TableName, rows: readonly Row[]): string =>
  shortHash(rows.map((row) => printOf(table, row).hash).join(' '));

/** Characters of a hash. */
export const HASH_LENGTH = 20;

export const shortHash = (text: string): string => hash('sha256', text).slice(0, HASH_LENGTH);
