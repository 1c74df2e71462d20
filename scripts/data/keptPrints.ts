import { join } from 'node:path';

import type { Row } from '../../src/datasets/files/writeCsv.ts';
import type { Tables } from '../../src/datasets/schema/index.ts';
import type { TableInput } from '../../src/datasets/tableInput.ts';
import type { Collection } from './collection.ts';
import type { ReadingStore } from './readingStore.ts';
import type { RowPrint } from './rowPrints.ts';

import { CACHE } from '../run/cache.ts';
import { readWhole, writeWhole } from '../run/disk.ts';
import { HASH_LENGTH, knowPrint, printOf, shortHash } from './rowPrints.ts';

/** Tables that have a row for each figure: nearly all rows are theirs. */
const LARGE = ['figures', 'observations'] as const;

type LargeTable = (typeof LARGE)[number];

/** The prints of rows in their order: the bytes of each, and their hashes in one text. */
interface PackedPrints {
  readonly bytes: readonly number[];
  readonly hashes: string;
}

/** What is kept of a bulletin: the prints of its rows, and what they were made from. */
interface KeptPrints {
  readonly from: string;
  readonly prints: Readonly<Record<LargeTable, PackedPrints>>;
}

/** Rows whose prints are known from an earlier build, which held them against the declarations of their tables, too. */
interface Recalled {
  readonly rows: ReadonlySet<Row>;
  /** Keeps the prints of all other rows of bulletins. */
  readonly keep: () => void;
}

/**
 * Recalls the prints of the rows of bulletins that were made before from the same reading, sidecar and decisions by the same code. Forgetting them
 * costs time only. `root` is the folder above `data/`.
 */
export function recallPrints(
  root: string,
  tables: Tables,
  { readings }: Pick<TableInput, 'readings'>,
  { reviews }: Pick<Collection, 'reviews'>,
  { code, store }: { readonly code: string; readonly store: ReadingStore },
): Recalled {
  const recalled = new Set<Row>();
  const takeRows = { figures: takeRowsOf(tables.figures), observations: takeRowsOf(tables.observations) };
  const missing = readings.flatMap(({ bulletin, reading }) => {
    const made = [code, store.nameOf(reading.document), bulletin, reviews.get(bulletin.id) ?? []];
    const from = shortHash(JSON.stringify(made));
    const file = join(root, CACHE, 'prints', `${bulletin.id}.json`);
    const rows = { figures: takeRows.figures(bulletin.id), observations: takeRows.observations(bulletin.id) };
    const kept = readWhole(file) as KeptPrints | null;
    // Of an edition that another one replaces there are no observations any more.
    const isSame =
      kept?.from === from && LARGE.every((name) => kept.prints[name].bytes.length === rows[name].length);
    if (!isSame) return [{ file, from, rows }];
    for (const name of LARGE) {
      know(rows[name], kept.prints[name]);
      for (const row of rows[name]) recalled.add(row);
    }
    return [];
  });
  return {
    rows: recalled,
    keep: () => {
      for (const { file, from, rows } of missing) {
        const prints = { figures: pack('figures', rows.figures), observations: pack('observations', rows.observations) };
        writeWhole(file, JSON.stringify({ from, prints } satisfies KeptPrints));
      }
    },
  };
}

/** Gives the rows of one bulletin after the other: they stand together in a table, in the order of the bulletins. */
function takeRowsOf<OfBulletin extends { readonly bulletin: string }>(
  rows: readonly OfBulletin[],
): (bulletin: string) => readonly OfBulletin[] {
  let end = 0;
  return (bulletin) => {
    const start = end;
    while (rows[end]?.bulletin === bulletin) end += 1;
    return rows.slice(start, end);
  };
}

function pack(table: LargeTable, rows: readonly Row[]): PackedPrints {
  const prints = rows.map((row): RowPrint => printOf(table, row));
  return { bytes: prints.map(({ bytes }) => bytes), hashes: prints.map(({ hash }) => hash).join('') };
}

function know(rows: readonly Row[], { bytes, hashes }: PackedPrints): void {
  rows.forEach((row, k) => {
    const hash = hashes.slice(HASH_LENGTH * k, HASH_LENGTH * (k + 1));
    knowPrint(row, { bytes: bytes[k] ?? Number.NaN, hash });
  });
}
