import { parquetWriteBuffer } from 'hyparquet-writer';

import type { Cell, Row } from './writeCsv.ts';
import type { Column } from '../schema/table.ts';

/** An array of objects, one row a line; empty cells are null, as a reader of the CSV sees them. */
export function formatJson(columns: readonly string[], rows: readonly Row[]): string {
  return wrapJson(rows.map((row) => formatJsonLine(columns, row)));
}

/** A row as a line of such an array. */
export function formatJsonLine(columns: readonly string[], row: Row): string {
  return JSON.stringify(presentRow(columns, row));
}

/** The array of such lines. */
export function wrapJson(lines: readonly string[]): string {
  return `[\n${lines.join(',\n')}\n]\n`;
}

/** A row as JSON has it: its columns in their order, empty cells null. */
export function presentRow(columns: readonly string[], row: Row): Row {
  const present: Record<string, Cell> = {};
  for (const name of columns) present[name] = presentOf(row[name]);
  return present;
}

const presentOf = (cell: Cell | undefined): Cell => (cell === undefined || cell === '' ? null : cell);

const PARQUET_TYPES = { string: 'STRING', integer: 'INT32', number: 'DOUBLE' } as const;

/** Parquet: text as UTF-8, offsets as INT32, values as DOUBLE; columns that may be empty are nullable. */
export function formatParquet(columns: readonly Column[], rows: readonly Row[]): Uint8Array {
  const columnData = columns.map(({ name, type, required }) => ({
    name,
    type: PARQUET_TYPES[type],
    nullable: !required,
    data: rows.map((row) => presentOf(row[name])),
  }));
  return new Uint8Array(parquetWriteBuffer({ columnData, createdBy: 'youju' }));
}
