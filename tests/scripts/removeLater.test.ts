import { existsSync, mkdirSync, mkdtempSync, readdirSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';

import { removeLater } from '../../scripts/run/removeLater.ts';

test('a folder is gone at once under its name, and soon altogether, with what was left of earlier ones', async () => {
  const root = mkdtempSync(join(tmpdir(), 'youju-later-'));
  const [site, trash] = [join(root, 'dist-old'), join(root, 'cache/gone')];
  for (const folder of [join(site, 'data'), join(trash, 'left')]) {
    mkdirSync(folder, { recursive: true });
    writeFileSync(join(folder, 'figures.csv'), 'id\n');
  }
  removeLater(site, trash);
  expect(existsSync(site)).toBe(false);
  await expect.poll(() => existsSync(trash)).toBe(false);
  // What is not there is no fault.
  removeLater(site, trash);
  expect(readdirSync(root)).toEqual(['cache']);
});
