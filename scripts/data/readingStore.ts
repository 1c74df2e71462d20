import { hash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import process from 'node:process';
import { threadId } from 'node:worker_threads';

import type { Reading } from '../../src/datasets/documents/readDocument.ts';
import type { Catalogue } from '../../src/datasets/link/link.ts';
import type { SourceDocument } from '../../src/figures/document.ts';

import { readDocument } from '../../src/datasets/documents/readDocument.ts';

import { CACHE } from '../run/cache.ts';

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

/** Columns whose texts stand in one figure only, or in those of one sentence. */
const OWN = new Set(['id', 'raw', 'quote']);

/** A figure that was just parsed: nobody else has it yet. */
type ParsedFigure = Parsed & { quote: string; readonly steps: readonly Parsed[] };
type Parsed = Record<string, unknown>;

/** Keeps in figures that were just parsed each text that several have, as the rules that read them and the sentence of some, in memory once. */
function shareTexts(figures: readonly ParsedFigure[], once: (text: string) => string): void {
  let quote = '';
  for (const figure of figures) {
    if (figure.quote !== quote) ({ quote } = figure);
    figure.quote = quote;
    for (const object of [figure, ...figure.steps])
      for (const name in object) {
        const value = object[name];
        if (typeof value === 'string' && !OWN.has(name)) object[name] = once(value);
      }
  }
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
      const kept = JSON.parse(readFileSync(file, 'utf8')) as { figures: readonly ParsedFigure[] };
      shareTexts(kept.figures, once);
      return { document, ...(kept as unknown as Omit<Reading, 'document'>) };
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

/** What a document says, read now where the store does not have it. */
export function readKept(document: SourceDocument, catalogue: Catalogue, store: ReadingStore): Reading {
  const kept = store.get(document);
  if (kept !== null) return kept;
  const reading = readDocument(document, catalogue);
  store.put(reading);
  return reading;
}
