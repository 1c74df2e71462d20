import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import process from 'node:process';

import type { SourceDocument } from '../../src/figures/document.ts';
import type { ReadingStore } from './readingStore.ts';

import { COMPILED } from '../run/cache.ts';
import { createDisk } from '../run/disk.ts';
import { engineHash } from '../run/engineHash.ts';
import { coreCount, runPool } from '../run/pool.ts';
import { bulletinFolders } from './sources.ts';

/** Fewer documents are read sooner than other cores are ready. */
const FEWEST = 16;

/** Folders of documents that a worker takes at a time. */
const BATCH = 8;

/**
 * Reads on all cores what is not in the store yet, into the store. What a worker could not read is not there afterwards: whoever asks for it
 * reads it, and says what is wrong.
 */
export function readAhead(root: string, documents: readonly SourceDocument[], store: ReadingStore): void {
  const missing = documents.filter((document) => !store.has(document));
  if (missing.length < FEWEST || coreCount() < 2) return;
  spawnSync(process.execPath, [import.meta.filename, root], {
    stdio: ['ignore', 'ignore', 'inherit'],
    env: { ...COMPILED, ...process.env },
  });
}

/** What a worker is told. */
export interface ReadAheadData {
  readonly root: string;
  readonly engine: string;
}

if (import.meta.main) {
  // Whoever waits for this waits without hearing anything: it is seen to end by its number.
  const { ppid } = process;
  setInterval(() => {
    if (process.ppid !== ppid) process.exit(1);
  }, 500).unref();
  const root = process.argv[2] ?? '.';
  const folders = [...bulletinFolders(join(root, 'data/bulletins'), createDisk()).values()];
  const batches = Array.from({ length: Math.ceil(folders.length / BATCH) }, (_, k) =>
    folders.slice(k * BATCH, (k + 1) * BATCH),
  );
  const data: ReadAheadData = { root, engine: engineHash(root) };
  let [seen, read] = [0, 0];
  await runPool(new URL('./readWorker.ts', import.meta.url), data, batches, (batch, count: number) => {
    seen += batch.length;
    read += count;
    process.stderr.write(`documents: ${String(seen)}/${String(folders.length)}, ${String(read)} read\n`);
  });
}
