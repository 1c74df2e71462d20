import { brotliCompressSync } from 'node:zlib';
import { expect, test } from 'vitest';

import { exploreFile, packedExploreFile } from '../../src/graphics/selection/exploreFile.ts';
import { unpackFile } from '../../src/graphics/selection/packedFile.ts';
import { LANGS } from '../../src/i18n/index.ts';
import { createTables, publishTables } from '../../src/tables/createTables.ts';
import { readData } from '../checks/collection.ts';

const input = readData();
const published = publishTables(createTables(input), input);
const { observations } = published;

test.each(LANGS)('what Explore reads before it draws says all of it in half of the bytes (%s)', (lang) => {
  const file = exploreFile(published, lang);
  const packed = packedExploreFile(published, lang);
  const [sent, whole] = [packed, file].map((one) => brotliCompressSync(JSON.stringify(one)).length);
  expect(sent).toBeLessThan(whole! / 2);
  const { charts, units, ...read } = unpackFile(JSON.parse(JSON.stringify(packed)) as never, observations)!;
  const { charts: drawn, units: named, ...said } = file;
  expect(read).toEqual(said);
  expect(Object.keys(said.ends).length).toBeGreaterThan(100);
  const counted = new Set(observations.map(({ indicator }) => indicator));
  expect(units).toEqual(Object.fromEntries(Object.entries(named).filter(([id]) => counted.has(id))));
  const sorted = (some: typeof drawn) =>
    some.map(({ numbers, ...chart }) => ({ ...chart, numbers: [...numbers].sort() }));
  expect(sorted(charts)).toEqual(sorted(drawn));
});

test('of another table than it speaks of nothing is read from it', () => {
  const packed = packedExploreFile(published, 'zh');
  const [first, second, ...others] = observations;
  expect(unpackFile(packed, [second!, first!, ...others])).toBe(null);
  expect(unpackFile(packed, others)).toBe(null);
});
