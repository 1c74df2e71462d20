import { parquetWriteBuffer } from 'hyparquet-writer';

import type { Cell } from './csv.ts';
import type { Column, Table } from './column.ts';

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

/**
 * Cells that contradict the definition of their table: an error of ours, found before anything is written.
 * Gives `table.column: what is wrong` for each kind of fault once.
 */
export function checkRows(
  table: Table,
  rows: readonly Row[],
  keysOf: (table: string) => ReadonlySet<string>,
): string[] {
  const faults = new Set<string>();
  const seen = new Set<Cell>();
  const shapes = table.columns.map((column) => ({
    column,
    pattern: column.pattern === undefined ? null : new RegExp(`^(?:${column.pattern})$`),
  }));
  for (const row of rows) {
    const key = row[table.key] ?? null;
    if (seen.has(key)) faults.add(`${table.name}.${table.key}: doubled ${String(key)}`);
    seen.add(key);
    for (const { column, pattern } of shapes) {
      const fault = findFault(presentOf(row[column.name]), column, pattern, keysOf);
      if (fault !== '') faults.add(`${table.name}.${column.name}: ${fault}`);
    }
  }
  return [...faults];
}

function findFault(
  cell: Cell,
  column: Column,
  pattern: RegExp | null,
  keysOf: (table: string) => ReadonlySet<string>,
): string {
  if (cell === null) return column.required ? 'empty' : '';
  if (typeof cell === 'number') {
    if (column.type === 'string') return 'a number where text belongs';
    if (column.type === 'integer' && !Number.isInteger(cell)) return `not whole: ${cell}`;
    return column.minimum !== undefined && cell < column.minimum ? `below ${column.minimum}: ${cell}` : '';
  }
  if (column.type !== 'string') return 'text where a number belongs';
  if (column.values?.includes(cell) === false) return `not of the list: ${cell}`;
  if (pattern?.test(cell) === false) return `not of the pattern: ${cell}`;
  if (column.refersTo !== undefined && !keysOf(column.refersTo[0]).has(cell))
    return `refers to nothing: ${cell}`;
  return '';
}
