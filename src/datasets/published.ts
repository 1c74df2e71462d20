import { AsyncLocalStorage } from 'node:async_hooks';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';

import type { Accuracy } from './accuracy.ts';
import type { FigurePages, FigurePictures } from './address.ts';
import type { TableReader } from './tableReader.ts';
import type { RowOf, TableName, Tables } from './schema/index.ts';

import { onDemand } from './memoize.ts';
import { mapTables, SCHEMAS } from './schema/index.ts';
import { createTableReader, readFileOf } from './tableReader.ts';

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

/** Ids of the figures that have a page of their own, and of those that have pictures: a file beside the tables. */
export const PAGES_FILE = 'pages.json';

/** What the file says. */
export interface PagesFile {
  readonly pages: readonly string[];
  readonly pictured: readonly string[];
}

function readPages(folder: string): FigurePages & FigurePictures {
  const { pages, pictured } = JSON.parse(readFileOf(join(folder, PAGES_FILE))) as PagesFile;
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

/** Readers that have read the files of a folder already. */
const readers = new Map<string, TableReader>();

/** The reader of a folder; it is asked once more at most. */
function takeReader(folder: string): TableReader {
  const reader = readers.get(folder) ?? createTableReader(folder);
  readers.delete(folder);
  return reader;
}

/**
 * Reads the tables as they stand, for `readPublished` to be asked for those that take their place: it reads the files that changed. What cannot be
 * read now is read then.
 */
export function readTablesAhead(folder = folderOf()): void {
  const reader = createTableReader(folder);
  readers.set(folder, reader);
  try {
    reader();
  } catch {
    // No tables are there yet, or not those of one build.
  }
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
    tables: takeReader(folder)(),
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
  const descriptor = JSON.parse(readFileOf(join(folder, 'datapackage.json'))) as {
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
