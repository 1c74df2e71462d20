import type { SourceDocument } from '../../src/figures/document.ts';
import type { ReadAheadData } from './readAhead.ts';

import { createDisk } from '../run/disk.ts';
import { answerJobs } from '../run/pool.ts';
import { readSafely } from '../run/readSafely.ts';
import { readCatalogue } from './catalogue.ts';
import { openReadingStore } from './readingStore.ts';

/** A worker of the pool: reads the documents that it is sent, and keeps what it read. */
answerJobs(({ root, engine }: ReadAheadData) => {
  const { catalogue } = readCatalogue(root, createDisk());
  const store = openReadingStore(engine);
  return (documents: readonly SourceDocument[]) => {
    for (const document of documents) {
      const { reading } = readSafely(document, catalogue);
      if (reading !== null) store.put(reading);
    }
    return documents.length;
  };
});
