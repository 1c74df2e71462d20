import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

import { measurePeak } from '../../../scripts/bench/memory.ts';

// `npm run bench` reads all 64 MB, which takes minutes; what each megabyte adds shows with fewer.
test('a line grows to 64 MB within 512 MB, by what 15 MB more of it take', { timeout: 300_000 }, () => {
  const line = readFileSync('data/bulletins/nmg-2024-119/source.txt', 'utf8').replaceAll('\n', '');
  const [short, long] = [1, 16].map((megabytes) => measurePeak(line, megabytes * 2 ** 20));
  expect([short!.status, long!.status]).toEqual([0, 0]);
  const each = (long!.megabytes - short!.megabytes) / 15;
  expect(long!.megabytes + 48 * each).toBeLessThan(512);
});
