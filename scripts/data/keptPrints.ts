import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

import type { Tables } from '../../src/datasets/schema/index.ts';
import type { TableInput } from '../../src/datasets/tableInput.ts';
import type { Collection } from './collection.ts';
import type { ReadingStore } from './readingStore.ts';
import type { RowPrint } from './rowPrints.ts';

import { CACHE } from '../run/cache.ts';
import { writeWhole } from '../run/disk.ts';
import { HASH_LENGTH, knowPrint, printOf, shortHash } from './rowPrints.ts';

/** Tables that have a row for each figure: nearly all rows are theirs. */
const LARGE = ['figures', 'observations'] as const;

/** The prints of rows in their order: the bytes of each, and their hashes in one text. */
interface KeptPrints {
  readonly bytes: readonly number[];
  readonly hashes: string;
}

/** The rows of a bulletin in the large tables, and the file for their prints. */
interface OwnRows {
  readonly file: string;
  readonly rows: readonly Tables[(typeof LARGE)[number]][];
}

/**
 * Makes the prints of the rows of bulletins known that were made before from the same reading, sidecar and decisions; such rows were held against the
 * declarations of their tables, too. Gives a function that keeps those of the others, once they were. Forgetting them costs time only.
 */
export function recallPrints(
  tables: Tables,
  { readings }: Pick<TableInput, 'readings'>,
  { reviews }: Pick<Collection, 'reviews'>,
  { code, store }: { readonly code: string; readonly store: ReadingStore },
  folder = join(CACHE, 'prints'),
): () => void {
  const starts = LARGE.map(() => 0);
  const own = readings.map(({ bulletin, reading }): OwnRows => {
    const made = [store.nameOf(reading.document), bulletin, reviews.get(bulletin.id) ?? []];
    const name = shortHash(`${code} ${JSON.stringify(made)}`);
    // Rows of a bulletin stand together, in the order of the bulletins.
    const rows = LARGE.map((table, k) => {
      const [all, start = 0] = [tables[table], starts[k]];
      let end = start;
      while (all[end]?.bulletin === bulletin.id) end += 1;
      starts[k] = end;
      return all.slice(start, end);
    });
    return { file: join(folder, name.slice(0, 2), `${name.slice(2)}.json`), rows };
  });
  const missing = own.filter(({ file, rows }) => !recall(file, rows));
  return () => {
    for (const { file, rows } of missing)
      writeWhole(file, JSON.stringify(rows.map((some, k) => packPrints(some.map((row) => printOf(LARGE[k] ?? 'figures', row))))));
  };
}

const packPrints = (prints: readonly RowPrint[]): KeptPrints => ({
  bytes: prints.map(({ bytes }) => bytes),
  hashes: prints.map(({ hash }) => hash).join(''),
});

/** Whether a file has the prints of the rows; then they are known. */
function recall(file: string, rows: OwnRows['rows']): boolean {
  if (!existsSync(file)) return false;
  const kept = JSON.parse(readFileSync(file, 'utf8')) as readonly KeptPrints[];
  // One edition is replaced by another: it has no observations any more.
  if (rows.some((some, k) => some.length !== kept[k]?.bytes.length)) return false;
  rows.forEach((some, k) => {
    const { bytes = [], hashes = '' } = kept[k] ?? {};
    some.forEach((row, n) => {
      knowPrint(row, { bytes: bytes[n] ?? 0, hash: hashes.slice(HASH_LENGTH * n, HASH_LENGTH * (n + 1)) });
    });
  });
  return true;
}
