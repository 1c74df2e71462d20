import { hash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import process from 'node:process';
import { threadId } from 'node:worker_threads';

import type { Reading } from '../../src/datasets/documents/readDocument.ts';
import type { SourceDocument } from '../../src/figures/document.ts';

import { CACHE } from '../images/imageFonts.ts';

/** Readings that were made before, by the hash of the document and of the engine. Reviews are applied to them afterwards. */
export interface ReadingStore {
  readonly has: (document: SourceDocument) => boolean;
  /** Null where it was not read by this engine. */
  readonly get: (document: SourceDocument) => Reading | null;
  readonly put: (reading: Reading) => void;
}

/** A store that keeps nothing. */
export const NO_STORE: ReadingStore = { has: () => false, get: () => null, put: () => undefined };

/** The readings of one engine that are kept from builds before; deleting them costs time only. */
export function openReadingStore(engine: string, folder = join(CACHE, 'readings')): ReadingStore {
  const fileOf = (document: SourceDocument): string => {
    const name = hash('sha256', `${engine} ${JSON.stringify(document)}`);
    return join(folder, name.slice(0, 2), `${name.slice(2, 40)}.json`);
  };
  return {
    has: (document) => existsSync(fileOf(document)),
    get: (document) => {
      const file = fileOf(document);
      if (!existsSync(file)) return null;
      const kept = JSON.parse(readFileSync(file, 'utf8')) as Omit<Reading, 'document'>;
      return { document, ...kept };
    },
    put: ({ document, ...reading }) => {
      const file = fileOf(document);
      const aside = `${file}.${String(process.pid)}-${String(threadId)}`;
      mkdirSync(dirname(file), { recursive: true });
      // Complete when it has its name: a killed run leaves no half reading for the next.
      writeFileSync(aside, JSON.stringify(reading));
      renameSync(aside, file);
    },
  };
}
