import { expect, test } from 'vitest';

import { FIGURES, growthDocument, LINKED_FIGURES } from '../../../scripts/bench/growth/documents.ts';
import { growthRegions } from '../../../scripts/bench/growth/world.ts';
import { readCatalogue } from '../../../scripts/data/catalogue.ts';
import { createDisk } from '../../../scripts/run/disk.ts';
import { documentOf } from '../../../src/datasets/documents/manifest.ts';
import { readDocument } from '../../../src/datasets/documents/readDocument.ts';

const disk = createDisk();
const regions = growthRegions(disk);
const { catalogue } = readCatalogue('.', disk);

test('written documents hold 200 figures each, 60 of them linked, and are of many regions and years', () => {
  expect(regions.length).toBeGreaterThan(2000);
  const documents = [0, 1, 2, 3, 4, 57, 999].map((k) => growthDocument(k, regions));
  for (const document of documents) {
    const { figures } = readDocument(documentOf({ ...document, genre: 'report' }, document.text), catalogue);
    const linked = figures.filter(({ indicator }) => indicator !== '');
    const found = [document.id, figures.length, linked.length];
    expect(found).toEqual([document.id, FIGURES, LINKED_FIGURES]);
  }
  expect(new Set(documents.map(({ region }) => region)).size).toBe(4);
  expect(growthDocument(57, regions)).toEqual(growthDocument(57, regions));
  expect(growthDocument(57, regions, 1).text).not.toBe(growthDocument(57, regions).text);
});
