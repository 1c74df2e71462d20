import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';

import { startSite } from '../../scripts/site/newSite.ts';

/** Writes files, by their paths, below a folder. */
function write(folder: string, files: Readonly<Record<string, string>>): void {
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
}

function read(folder: string): Record<string, string> {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) =>
    entry.isFile(),
  );
  const paths = entries.map((entry) => join(entry.parentPath, entry.name));
  return Object.fromEntries(paths.map((path) => [path.slice(folder.length + 1), readFileSync(path, 'utf8')]));
}

const LAST = { 'a/index.html': 'a', 'b/index.html': 'b', 'gone/far/index.html': 'gone', 'feed.xml': 'old' };

function createWorld(): { readonly last: string; readonly site: string; readonly made: string } {
  const root = mkdtempSync(join(tmpdir(), 'youju-new-site-'));
  onTestFinished(() => {
    rmSync(root, { recursive: true });
  });
  const [last, site, made] = [join(root, 'last'), join(root, 'site'), join(root, 'made')];
  write(last, LAST);
  return { last, site, made };
}

describe('a site is put together from what was made and what is taken over', () => {
  test.each([true, false])('taking over most of the last one: %s', (takesOver) => {
    const { last, site, made } = createWorld();
    const ino = (folder: string, path: string): number => statSync(join(folder, path)).ino;
    // A killed build left something here.
    write(site, { 'left.html': 'left' });
    const started = startSite(site, last, takesOver);
    write(made, { 'b/index.html': 'b', 'c/d/index.html': 'c', 'feed.xml': 'new' });
    started.put(made);
    started.keep(takesOver ? ['/a/index.html'] : []);
    const taken = takesOver ? { 'a/index.html': 'a' } : {};
    expect(read(site)).toEqual({ ...taken, 'b/index.html': 'b', 'c/d/index.html': 'c', 'feed.xml': 'new' });
    expect(ino(site, 'b/index.html')).toBe(ino(last, 'b/index.html'));
    expect(started.counts()).toEqual(
      takesOver ? { all: 4, taken: 2, pages: 3 } : { all: 3, taken: 1, pages: 2 },
    );
    expect(readdirSync(site)).not.toContain('gone');
    // The last site is what it was, whatever is put into the new one.
    expect(read(last)).toEqual(LAST);
  });
});
