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
function wrapJson(lines: readonly string[]): string {
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

/** How a Parquet file is laid out that is read by range: rows of each of its groups, and what it says of itself. */
interface Ranged {
  readonly groups: readonly number[];
  readonly about: Readonly<Record<string, string>>;
}

/**
 * Parquet: text as UTF-8, offsets as INT32, values as DOUBLE; columns that may be empty are nullable. One that is read by range has no statistics
 * and no index of pages: whoever reads it knows which groups are wanted, and fetches what says where these lie.
 */
export function formatParquet(
  columns: readonly Pick<Column, 'name' | 'type' | 'required'>[],
  rows: readonly Row[],
  ranged?: Ranged,
): Uint8Array {
  const columnData = columns.map(({ name, type, required }) => ({
    name,
    type: PARQUET_TYPES[type],
    nullable: !required,
    data: rows.map((row) => presentOf(row[name])),
    ...(ranged === undefined ? {} : { offsetIndex: false }),
  }));
  const layout =
    ranged === undefined
      ? {}
      : {
          statistics: false,
          rowGroupSize: [...ranged.groups],
          kvMetadata: Object.entries(ranged.about).map(([key, value]) => ({ key, value })),
        };
  return new Uint8Array(parquetWriteBuffer({ columnData, createdBy: 'youju', ...layout }));
}
