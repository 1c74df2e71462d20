import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';

import { growthDocument } from '../../scripts/bench/growth/documents.ts';
import { growthRegions, writeGrowthDocument } from '../../scripts/bench/growth/world.ts';
import { readBulletins, readCollection } from '../../scripts/data/collection.ts';
import { openReadingStore } from '../../scripts/data/readingStore.ts';
import { createDisk } from '../../scripts/run/disk.ts';
import { engineHash } from '../../scripts/run/engineHash.ts';
import { copyData, createWorld } from './world.ts';

const regions = growthRegions(createDisk());

function createStoreFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'youju-readings-'));
  onTestFinished(() => {
    rmSync(folder, { recursive: true, force: true });
  });
  return folder;
}

test('what was read is kept as it was read, and only what is new is read', () => {
  const world = createWorld();
  copyData(world);
  const folder = createStoreFolder();
  const read = () => {
    const store = openReadingStore(engineHash(world.root), folder);
    const before = world.err().length;
    const { input, machine } = readBulletins(readCollection(world.root, world.effects), world.effects, store);
    return { input, machine, said: world.err().slice(before) };
  };
  const first = read();
  expect(first.said.split('\n').filter((line) => line !== '').length).toBe(first.machine.length);
  const second = read();
  expect(second.said).toBe('');
  expect(second.machine).toEqual(first.machine);
  expect(JSON.stringify(second.input.readings)).toBe(JSON.stringify(first.input.readings));
  writeGrowthDocument(world.root, growthDocument(0, regions));
  expect(read().said).toMatch(/^\d\/6 growth-000000\n$/);
  writeGrowthDocument(world.root, growthDocument(0, regions, 1));
  expect(read().said).toMatch(/^\d\/6 growth-000000\n$/);
  // Another engine reads everything anew: here another word of a catalogue.
  world.write('data/indicators.csv', world.read('data/indicators.csv').replace('接处警', '接处警情'));
  expect(
    read()
      .said.split('\n')
      .filter((line) => line !== '').length,
  ).toBe(6);
  expect(readdirSync(folder).length).toBeGreaterThan(5);
});
