import { zipSync } from 'fflate';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';

import { keepDatedArchives } from '../../scripts/site/dataArchives.ts';
import { startSite } from '../../scripts/site/newSite.ts';

test('ZIPs of earlier days stay when a site takes the place of another; those of the same day are the new ones, and none keeps what was taken out', () => {
  const folder = mkdtempSync(join(tmpdir(), 'youju-dated-'));
  onTestFinished(() => {
    rmSync(folder, { recursive: true });
  });
  const write = (path: string, content: string | Uint8Array): void => {
    mkdirSync(join(folder, path, '..'), { recursive: true });
    writeFileSync(join(folder, path), content);
  };
  const archive = (...ids: string[]): Uint8Array =>
    zipSync({
      'bulletins.csv': new TextEncoder().encode(
        `\uFEFFid,title\n${ids.map((id) => `${id},标题\n`).join('')}`,
      ),
    });
  write('before/data/youju-2026-03-01.zip', archive('jia'));
  write('before/data/youju-2026-03-05.zip', archive('jia', 'draft'));
  write('before/data/youju-2026-03-06.zip', 'no archive');
  write('before/data/youju-2026-03-17.zip', archive('jia', 'draft'));
  write('before/data/youju-latest.zip', archive('jia', 'draft'));
  write('before/data/old.csv', 'old');
  write('made/data/youju-2026-03-17.zip', 'new');
  write('made/data/bulletins.csv', '\uFEFFid,title\njia,标题\nyi,标题\n');
  const [last, spare] = [join(folder, 'before'), join(folder, 'spare')];
  const site = startSite(join(folder, 'site'), { last, spare, takesOver: false });
  site.put(join(folder, 'made'));
  expect(keepDatedArchives(last, site)).toEqual([
    ['youju-2026-03-05.zip', 'it holds draft, which was taken out'],
    ['youju-2026-03-06.zip', 'it cannot be read'],
  ]);
  expect(keepDatedArchives(join(folder, 'nowhere'), site)).toEqual([]);
  const kept = (name: string): boolean => existsSync(join(folder, 'site/data', name));
  expect(['01', '05', '06'].map((day) => kept(`youju-2026-03-${day}.zip`))).toEqual([true, false, false]);
  expect(kept('youju-latest.zip') || kept('old.csv')).toBe(false);
  expect(readFileSync(join(folder, 'site/data/youju-2026-03-17.zip'), 'utf8')).toBe('new');
});
