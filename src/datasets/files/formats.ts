import { parquetWriteBuffer } from 'hyparquet-writer';

import type { Cell } from './csv.ts';
import type { Column, Table } from '../schema/table.ts';

import { formatCsvLine } from './csv.ts';

/** A row of a table, by column. An empty cell is null or ''. */
export type Row = Readonly<Record<string, Cell>>;

/** CSV with a header; with a byte order mark where spreadsheets open it (Excel takes it for the local code page otherwise). */
export function formatCsv(
  columns: readonly string[],
  rows: readonly Row[],
  mark: '' | '\uFEFF' = '',
): string {
  const lines = rows.map((row) => formatCsvLine(columns.map((name) => row[name] ?? null)));
  return mark + formatCsvLine(columns) + lines.join('');
}

/** An array of objects, one row a line; empty cells are null, as a reader of the CSV sees them. */
export function formatJson(columns: readonly string[], rows: readonly Row[]): string {
  const lines = rows.map((row) =>
    JSON.stringify(Object.fromEntries(columns.map((name) => [name, presentOf(row[name])]))),
  );
  return `[\n${lines.join(',\n')}\n]\n`;
}

const presentOf = (cell: Cell | undefined): Cell => (cell === undefined || cell === '' ? null : cell);

/** Parquet: text as UTF-8, offsets as INT32, values as DOUBLE; columns that may be empty are nullable. */
export function formatParquet(table: Table, rows: readonly Row[]): Uint8Array {
  const columnData = table.columns.map((column) => ({
    name: column.name,
    type: parquetType(column),
    nullable: !column.required,
    data: rows.map((row) => presentOf(row[column.name])),
  }));
  return new Uint8Array(parquetWriteBuffer({ columnData, createdBy: 'youju' }));
}

function parquetType(column: Column): 'STRING' | 'INT32' | 'DOUBLE' {
  return column.type === 'string' ? 'STRING' : column.type === 'integer' ? 'INT32' : 'DOUBLE';
}
