import { mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';

import { keepDatedArchives } from '../../scripts/dataArchives.ts';

test('ZIPs of earlier days stay when a site takes the place of another; those of the same day are the new ones', () => {
  const folder = mkdtempSync(join(tmpdir(), 'youju-dated-'));
  const write = (site: string, name: string): void => {
    mkdirSync(join(folder, site, 'data'), { recursive: true });
    writeFileSync(join(folder, site, 'data', name), site);
  };
  for (const name of ['youju-2026-03-01.zip', 'youju-2026-03-17.zip', 'youju-latest.zip', 'old.csv'])
    write('before', name);
  write('site', 'youju-2026-03-17.zip');
  keepDatedArchives(join(folder, 'before'), join(folder, 'site'));
  keepDatedArchives(join(folder, 'nowhere'), join(folder, 'site'));
  const data = join(folder, 'site/data');
  const found = readdirSync(data).map((name) => [name, readFileSync(join(data, name), 'utf8')]);
  expect(found.sort()).toEqual([
    ['youju-2026-03-01.zip', 'before'],
    ['youju-2026-03-17.zip', 'site'],
  ]);
  rmSync(folder, { recursive: true });
});
