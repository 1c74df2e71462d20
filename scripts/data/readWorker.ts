import type { ReadAheadData } from './readAhead.ts';

import { createDisk } from '../run/disk.ts';
import { answerJobs } from '../run/pool.ts';
import { readSafely } from '../run/readSafely.ts';
import { readCatalogue } from './catalogue.ts';
import { openReadingStore } from './readingStore.ts';
import { readSource } from './sources.ts';

/** A worker of the pool: reads the bulletins of the folders that it is sent where they were not read before, and keeps what it read. Gives how many it read. */
answerJobs(({ root, engine }: ReadAheadData) => {
  const disk = createDisk();
  const { catalogue } = readCatalogue(root, disk);
  const store = openReadingStore(engine);
  return (folders: readonly string[]): number => {
    let read = 0;
    for (const folder of folders) {
      const { source } = readSource(folder, disk);
      if (source === null || store.has(source.document)) continue;
      const { reading } = readSafely(source.document, catalogue);
      if (reading !== null) store.put(reading);
      read += 1;
    }
    return read;
  };
});
