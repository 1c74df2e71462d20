import { AsyncLocalStorage } from 'node:async_hooks';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';

import type { Accuracy } from './accuracy.ts';
import type { FigurePages, FigurePictures } from './address.ts';
import type { Cell, Row } from './files/writeCsv.ts';
import type { RowOf, TableName, Tables } from './schema/index.ts';

import { onDemand } from './memoize.ts';
import { mapTables, SCHEMAS } from './schema/index.ts';

export type * from './schema/index.ts';

/** The published tables: all that the site is drawn from. */
export type Published = Tables &
  FigurePages &
  FigurePictures & {
    /** Rows by their key (`id`; of regions `code`). */
    readonly byId: { readonly [Name in TableName]: ReadonlyMap<string, RowOf<Name>> };
    /** The text of a bulletin; offsets of figures and commitments point into it. */
    readonly textOf: (bulletin: string) => string;
    /** The day as of which the site speaks, `2026-03-17`: what is overdue depends on it, so it is an input. */
    readonly asOf: string;
  };

/**
 * What stands beside the tables; `asOf` is the newest day of publication where none is given, and where it is not said which figures
 * have a page or a picture, all have.
 */
interface PublishedInput extends Partial<FigurePages & FigurePictures> {
  readonly tables: Tables;
  readonly textOf: (bulletin: string) => string;
  readonly asOf?: string;
}

/** Indexes the rows. */
export function createPublished({ tables, textOf, asOf, pages, pictured }: PublishedInput): Published {
  const byId = onDemand<Published['byId']>(
    mapTables((name) => () => {
      const { key } = SCHEMAS[name];
      return new Map(tables[name].map((row) => [String(Reflect.get(row, key)), row]));
    }),
  );
  const days = [...tables.bulletins, ...tables.facts]
    .map(({ published }) => published)
    .filter((day) => /^\d{4}-\d{2}-\d{2}$/.test(day));
  const newest = days.reduce((newer, day) => (day > newer ? day : newer), '');
  return {
    ...tables,
    byId,
    textOf,
    asOf: asOf ?? newest,
    pages: pages ?? byId.figures,
    pictured: pictured ?? byId.figures,
  };
}

/** Reads rows as files hold them: in JSON an empty cell is null, here empty text is ''. Throws where a row does not fit its table. */
export const parseTables = (rowsOf: (table: TableName) => Iterable<Row>): Tables =>
  readTables(
    function* (name) {
      for (const row of rowsOf(name)) yield { ...row };
    },
    (name, row) => SCHEMAS[name].row.parse(row),
  );

/** A row that was just read: nobody else has it yet. */
type ReadRow = Record<string, Cell>;

function readTables(
  rowsOf: (table: TableName) => Iterable<ReadRow>,
  check: (table: TableName, row: ReadRow) => unknown,
): Tables {
  // Titles, publishers and sentences stand in thousands of rows: each is kept once.
  const known = new Map<string, string>();
  const once = (cell: Cell): Cell => {
    if (typeof cell !== 'string') return cell;
    const same = known.get(cell);
    if (same === undefined) known.set(cell, cell);
    return same ?? cell;
  };
  return mapTables<Tables>((name) => {
    const empty = SCHEMAS[name].columns.map(
      (column) => [column.name, column.type === 'string' ? '' : null] as const,
    );
    return Array.from(rowsOf(name), (row) => {
      // In place: half a million rows filled cell by cell would take several times the room.
      for (const [column, none] of empty) row[column] = once(row[column] ?? none);
      return check(name, row);
    });
  });
}

/** Ids of the figures that have a page of their own, and of those that have pictures: a file beside the tables. */
export const PAGES_FILE = 'pages.json';

/** What the file says. */
export interface PagesFile {
  readonly pages: readonly string[];
  readonly pictured: readonly string[];
}

function readPages(folder: string): FigurePages & FigurePictures {
  const { pages, pictured } = JSON.parse(readTable(join(folder, PAGES_FILE))) as PagesFile;
  return { pages: new Set(pages), pictured: new Set(pictured) };
}

const folderOf = (): string => process.env['YOUJU_DATA'] ?? 'public/data';

declare global {
  var youjuTables: Map<string, Published> | undefined;
}

/** Tables that were read, by their folder. */
const memory = globalThis.youjuTables ?? new Map<string, Published>();

/** The bundle of the pages has a copy of this module: if it is loaded after this, it need not read what was read here. */
export const shareTables = (): void => void (globalThis.youjuTables = memory);

/** What may be read while a page is made of a part of the tables only. */
const readable = new AsyncLocalStorage<Published>();

/** Makes something, a page, from a part of the tables: whatever in it asks for the published tables is given that part. */
export function withPublished<Made>(part: Published, make: () => Made): Made {
  return readable.run(part, make);
}

/** What does not belong to any part: a page that is made of one depends on it without saying so. */
export function assertWhole(what: string): void {
  if (readable.getStore() !== undefined)
    throw new Error(`unexpected reading of ${what}; expected a page that is made of all tables`);
}

/** Whoever made the tables of a folder need not read them. */
export const keepPublished = (published: Published, folder: string): void =>
  void memory.set(folder, published);

/**
 * Reads what `npm run data` wrote, once per folder. `YOUJU_DATA` names another folder than `public/data`, `YOUJU_AS_OF`
 * another day than the newest day of publication.
 */
export function readPublished(folder = folderOf()): Published {
  const own = readable.getStore();
  if (own !== undefined) return own;
  const known = memory.get(folder);
  if (known !== undefined) return known;
  const texts = new Map<string, string>();
  const asOf = process.env['YOUJU_AS_OF'];
  const published = createPublished({
    // They were held against the declarations of their tables before they were written.
    tables: readTables(
      (name) => readTableRows(folder, name),
      (_, row) => row,
    ),
    textOf: (bulletin) => {
      const text = texts.get(bulletin) ?? readFileSync(join(folder, 'texts', `${bulletin}.txt`), 'utf8');
      texts.set(bulletin, text);
      return text;
    },
    ...(asOf === undefined || asOf === '' ? {} : { asOf }),
    ...readPages(folder),
  });
  memory.set(folder, published);
  return published;
}

/** The accuracy that was measured with the tables; empty where there were no reference figures. */
export function readAccuracy(folder = folderOf()): Accuracy {
  assertWhole('the accuracy');
  const path = join(folder, 'accuracy.json');
  return existsSync(path) ? (JSON.parse(readFileSync(path, 'utf8')) as Accuracy) : [];
}

/** The rows of a table, from its file or from the parts that it is published in. */
function* readTableRows(folder: string, name: string): Generator<ReadRow> {
  const whole = join(folder, `${name}.json`);
  const partOf = (number: number): string => join(folder, `${name}-${String(number)}.json`);
  if (existsSync(whole) || !existsSync(partOf(1))) yield* readRows(whole);
  else for (let number = 1; existsSync(partOf(number)); number += 1) yield* readRows(partOf(number));
}

/** A file that can be downloaded. */
export interface PublishedFile {
  readonly table: string;
  /** Name of the file in `/data/`. */
  readonly path: string;
  /** Which of the files of a table that has several, from 1; 0 of one that is the whole table. */
  readonly part: number;
  readonly title: string;
  readonly format: string;
  readonly mediatype: string;
  readonly bytes: number;
  /** `sha256:` and the checksum in hexadecimal. */
  readonly hash: string;
}

/** A table in one format, as the descriptor has it: `path` and `hash` are of one file, `parts` of several. */
interface DescribedTable extends Pick<PublishedFile, 'title' | 'format' | 'mediatype' | 'bytes'> {
  readonly name: string;
  readonly path: string | readonly string[];
  readonly hash?: string;
  readonly parts?: readonly Pick<PublishedFile, 'path' | 'bytes' | 'hash'>[];
}

/** Whether a table is larger than one file may be. */
export const isInParts = (files: readonly PublishedFile[], name: string): boolean =>
  files.some(({ table, part }) => table === name && part > 0);

/** The files of all tables, as the descriptor lists them. */
export function readFiles(folder = folderOf()): readonly PublishedFile[] {
  assertWhole('the descriptor');
  const descriptor = JSON.parse(readTable(join(folder, 'datapackage.json'))) as {
    resources: readonly DescribedTable[];
  };
  return descriptor.resources.flatMap(({ name, title, format, mediatype, ...described }) => {
    const table = name.replace(/-(?:json|parquet)$/, '');
    const parts = described.parts ?? [described];
    return parts.map(({ path, bytes, hash }, k) => ({
      table,
      path: String(path),
      part: described.parts === undefined ? 0 : k + 1,
      title,
      format,
      mediatype,
      bytes,
      hash: String(hash),
    }));
  });
}

/** The rows of a file, which has one a line: a hundred megabytes are not needed as one text. */
function* readRows(path: string): Generator<ReadRow> {
  if (!existsSync(path)) throw missingTable(path);
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

function readTable(path: string): string {
  if (!existsSync(path)) throw missingTable(path);
  return readFileSync(path, 'utf8');
}
