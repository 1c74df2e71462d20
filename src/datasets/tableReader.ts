import { existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';

import type { Cell, Row } from './files/writeCsv.ts';
import type { TableName, Tables } from './schema/index.ts';

import { mapTables, SCHEMAS } from './schema/index.ts';

/** Reads rows as files hold them: in JSON an empty cell is null, here empty text is ''. Throws where a row does not fit its table. */
export function parseTables(rowsOf: (table: TableName) => Iterable<Row>): Tables {
  const fill = createFiller();
  return mapTables<Tables>((name) =>
    Array.from(rowsOf(name), (row) => SCHEMAS[name].row.parse(fill(name, { ...row }))),
  );
}

/** Reads all tables of a folder, as they stand now. */
export type TableReader = () => Tables;

/** The rows of a file, and what tells whether it is still the same. */
interface FileRows {
  readonly inode: number;
  readonly written: number;
  readonly rows: readonly ReadRow[];
}

/**
 * A reader of the tables that `npm run data` wrote into a folder; they were held against their declarations before they were written. Asked again, it reads
 * the files that are others than before.
 */
export function createTableReader(folder: string): TableReader {
  const fill = createFiller();
  const known = new Map<string, FileRows>();
  const rowsOf = (name: TableName, path: string): readonly ReadRow[] => {
    const stat = statSync(path, { throwIfNoEntry: false });
    if (stat === undefined) throw missingTable(path);
    const { ino: inode, mtimeMs: written } = stat;
    const before = known.get(path);
    if (before?.inode === inode && before.written === written) return before.rows;
    const rows = Array.from(readRows(path), (row) => fill(name, row));
    known.set(path, { inode, written, rows });
    return rows;
  };
  return () => mapTables<Tables>((name) => filesOf(folder, name).flatMap((path) => rowsOf(name, path)));
}

/** The file of a table, or the parts that it is published in. */
function filesOf(folder: string, name: TableName): string[] {
  const whole = join(folder, `${name}.json`);
  const partOf = (number: number): string => join(folder, `${name}-${String(number)}.json`);
  if (existsSync(whole) || !existsSync(partOf(1))) return [whole];
  const parts: string[] = [];
  for (let number = 1; existsSync(partOf(number)); number += 1) parts.push(partOf(number));
  return parts;
}

/** A row that was just read: nobody else has it yet. */
type ReadRow = Record<string, Cell>;

/** Gives rows the cells that they lack, in place: half a million rows filled cell by cell would take several times the room. */
function createFiller(): (table: TableName, row: ReadRow) => ReadRow {
  // Titles, publishers and sentences stand in thousands of rows: each is kept once.
  const known = new Map<string, string>();
  const once = (cell: Cell): Cell => {
    if (typeof cell !== 'string') return cell;
    const same = known.get(cell);
    if (same === undefined) known.set(cell, cell);
    return same ?? cell;
  };
  const empty = mapTables<Readonly<Record<TableName, readonly (readonly [column: string, none: Cell])[]>>>(
    (name) => SCHEMAS[name].columns.map((column) => [column.name, column.type === 'string' ? '' : null]),
  );
  return (table, row) => {
    for (const [column, none] of empty[table]) row[column] = once(row[column] ?? none);
    return row;
  };
}

/** The rows of a file, which has one a line: a hundred megabytes are not needed as one text. */
function* readRows(path: string): Generator<ReadRow> {
  const bytes = readFileSync(path);
  if (bytes[1] !== LINE_FEED) {
    yield* JSON.parse(bytes.toString()) as ReadRow[];
    return;
  }
  for (let at = 2; bytes[at] === OPENING;) {
    const end = bytes.indexOf(LINE_FEED, at);
    yield JSON.parse(bytes.toString('utf8', at, bytes[end - 1] === COMMA ? end - 1 : end)) as ReadRow;
    at = end + 1;
  }
}

const LINE_FEED = 0x0a;
const COMMA = 0x2c;
const OPENING = 0x7b;

const missingTable = (path: string): Error =>
  new Error(`missing table: ${path}; expected what \`npm run data\` writes`);

/** The text of a file beside the tables. */
export function readFileOf(path: string): string {
  if (!existsSync(path)) throw missingTable(path);
  return readFileSync(path, 'utf8');
}
