import { parquetWriteBuffer } from 'hyparquet-writer';

import type { Cell, Row } from './writeCsv.ts';
import type { Column, Table } from '../schema/table.ts';

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
