import { hash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import process from 'node:process';

import type { Reading } from '../../src/datasets/documents/readDocument.ts';
import type { Catalogue, LinkedFigure } from '../../src/datasets/link/link.ts';
import type { SourceDocument } from '../../src/figures/document.ts';

import { readDocument } from '../../src/datasets/documents/readDocument.ts';

import type { PackedRows } from './packedRows.ts';

import { CACHE } from '../run/cache.ts';
import { packRows, unpackRows } from './packedRows.ts';

/** Readings that were made before, by the hash of the document and of the engine. Reviews are applied to them afterwards. */
export interface ReadingStore {
  readonly has: (document: SourceDocument) => boolean;
  /** Null where it was not read by this engine. */
  readonly get: (document: SourceDocument) => Reading | null;
  readonly put: (reading: Reading) => void;
}

/** A store that keeps nothing. */
export const NO_STORE: ReadingStore = { has: () => false, get: () => null, put: () => undefined };

/** Gives of equal texts the first. */
function keepOnce(): (text: string) => string {
  const known = new Map<string, string>();
  return (text) => {
    const same = known.get(text);
    if (same === undefined) known.set(text, text);
    return same ?? text;
  };
}

/** A reading as it is kept, without its document. */
interface KeptReading extends Omit<Reading, 'document' | 'figures'> {
  readonly figures: PackedRows;
}

/** The readings of one engine that are kept from builds before; deleting them costs time only. */
export function openReadingStore(engine: string, folder = join(CACHE, 'readings')): ReadingStore {
  const fileOf = (document: SourceDocument): string => {
    const name = hash('sha256', `${engine} ${JSON.stringify(document)}`);
    return join(folder, name.slice(0, 2), `${name.slice(2, 40)}.json`);
  };
  const once = keepOnce();
  return {
    has: (document) => existsSync(fileOf(document)),
    get: (document) => {
      const file = fileOf(document);
      if (!existsSync(file)) return null;
      const { blocks, figures, ...others } = JSON.parse(readFileSync(file, 'utf8')) as KeptReading;
      return { document, blocks, figures: unpackRows(figures, once) as LinkedFigure[], ...others };
    },
    put: ({ document, figures, ...reading }) => {
      const file = fileOf(document);
      const aside = `${file}.${String(process.pid)}`;
      mkdirSync(dirname(file), { recursive: true });
      // Complete when it has its name: a killed run leaves no half reading for the next.
      writeFileSync(aside, JSON.stringify({ ...reading, figures: packRows(figures) } satisfies KeptReading));
      renameSync(aside, file);
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
