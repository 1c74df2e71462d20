import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

import { measurePeak } from '../../../scripts/bench/memory.ts';

test('a line of 64 MB is read in less than 512 MB', { timeout: 300_000 }, () => {
  const text = readFileSync('data/bulletins/nmg-2024-119/source.txt', 'utf8').replaceAll('\n', '');
  const { status, megabytes } = measurePeak(text);
  expect(status).toBe(0);
  expect(megabytes).toBeLessThan(512);
});
