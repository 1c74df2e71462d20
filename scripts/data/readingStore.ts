import { hash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { join } from 'node:path';

import type { CheckRow } from '../../src/datasets/schema/index.ts';
import type { Reading } from '../../src/datasets/documents/readDocument.ts';
import type { Catalogue, LinkedFigure } from '../../src/datasets/link/link.ts';
import type { SourceDocument } from '../../src/figures/document.ts';

import { checkRowsOfReading } from '../../src/checks/checkRow.ts';
import { memoize } from '../../src/datasets/memoize.ts';
import { readDocument } from '../../src/datasets/documents/readDocument.ts';

import type { PackedRows } from './packedRows.ts';

import { CACHE } from '../run/cache.ts';
import { readWhole, writeWhole } from '../run/disk.ts';
import { packRows, unpackRows } from './packedRows.ts';

/** Readings that were made before, by the hash of the document and of the engine. Reviews are applied to them afterwards. */
export interface ReadingStore {
  /** What its reading is kept under: with another document or engine it is another. */
  readonly nameOf: (document: SourceDocument) => string;
  readonly has: (document: SourceDocument) => boolean;
  /** Null where it was not read by this engine. */
  readonly get: (document: SourceDocument) => Reading | null;
  readonly put: (reading: Reading) => void;
}

/** A store that keeps nothing. */
export const NO_STORE: ReadingStore = {
  nameOf: () => {
    throw new Error('nameless reading: nothing is kept');
  },
  has: () => false,
  get: () => null,
  put: () => undefined,
};

/** Gives of equal texts the first. */
function keepOnce(): (text: string) => string {
  const known = new Map<string, string>();
  return (text) => {
    const same = known.get(text);
    if (same === undefined) known.set(text, text);
    return same ?? text;
  };
}

/** A reading as it is kept, without its document, and the checks of it. */
interface KeptReading extends Omit<Reading, 'document' | 'figures'> {
  readonly figures: PackedRows;
  readonly checks: PackedRows;
}

/** The readings of one engine that are kept from builds before; deleting them costs time only. */
export function openReadingStore(engine: string, folder = join(CACHE, 'readings')): ReadingStore {
  const nameOf = memoize(({ text, ...said }: SourceDocument) =>
    hash('sha256', `${engine} ${JSON.stringify(said)} ${text}`),
  );
  const fileOf = (document: SourceDocument): string => {
    const name = nameOf(document);
    return join(folder, name.slice(0, 2), `${name.slice(2, 40)}.json`);
  };
  const once = keepOnce();
  return {
    nameOf,
    has: (document) => existsSync(fileOf(document)),
    get: (document) => {
      const kept = readWhole(fileOf(document)) as KeptReading | null;
      if (kept === null) return null;
      const { blocks, figures, checks, ...others } = kept;
      const reading = { document, blocks, figures: unpackRows(figures, once) as LinkedFigure[], ...others };
      checkRowsOfReading.know(reading, unpackRows(checks, once) as CheckRow[]);
      return reading;
    },
    put: (reading) => {
      const { document, figures, ...others } = reading;
      const kept: KeptReading = {
        ...others,
        figures: packRows(figures),
        checks: packRows(checkRowsOfReading(reading)),
      };
      writeWhole(fileOf(document), JSON.stringify(kept));
    },
  };
}

/** What a document says, read now where the store does not have it. */
export function readKept(document: SourceDocument, catalogue: Catalogue, store: ReadingStore): Reading {
  const kept = store.get(document);
  if (kept !== null) return kept;
  const reading = readDocument(document, catalogue);
  store.put(reading);
  return reading;
}
