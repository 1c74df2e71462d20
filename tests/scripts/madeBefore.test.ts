import { utimesSync } from 'node:fs';

import { expect, test } from 'vitest';

import { openMadeBefore } from '../../scripts/data/madeBefore.ts';
import { createWorld } from './world.ts';

test('a file is made once from the same, and again where it is another or not as it was written', () => {
  const world = createWorld();
  /** Whether a build makes the file; what it makes stands there at its end. */
  const isMade = (from: string, isKept = true): boolean => {
    const before = openMadeBefore(world.root);
    const { file, bytes, sha256 } = before.file('table.csv', from, () => Buffer.from(`made from ${from}`));
    expect(bytes).toBe(`made from ${from}`.length);
    expect(sha256).toMatch(/^[\da-f]{64}$/);
    if (file.bytes !== null) world.write('table.csv', String(file.bytes));
    if (isKept) before.keep();
    return file.bytes !== null;
  };
  expect(isMade('a')).toBe(true);
  expect(isMade('a')).toBe(false);
  expect(isMade('b')).toBe(true);
  expect(isMade('b')).toBe(false);
  // By hand: longer, or as long and written later.
  world.write('table.csv', 'made from b and by hand');
  expect(isMade('b')).toBe(true);
  world.write('table.csv', 'made from x');
  utimesSync(world.path('table.csv'), 1, 1);
  expect(isMade('b')).toBe(true);
  // A build that was killed before its end: what it wrote is not known.
  expect(isMade('c', false)).toBe(true);
  expect(isMade('c')).toBe(true);
  expect(isMade('c')).toBe(false);
});
