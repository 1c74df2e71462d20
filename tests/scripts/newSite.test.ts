import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';

import type { NewSite } from '../../scripts/site/newSite.ts';

import { takeOverFolder } from '../../scripts/run/takeOver.ts';
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

interface World {
  /** The last site; the new one while it is put together; what was made; the spare. */
  readonly last: string;
  readonly site: string;
  readonly made: string;
  readonly spare: string;
  readonly start: (takesOver: boolean) => NewSite;
  /** Puts the new site in its place; gives the folder where the last one is now. */
  readonly replace: () => string;
}

function createWorld(): World {
  const root = mkdtempSync(join(tmpdir(), 'youju-new-site-'));
  onTestFinished(() => {
    rmSync(root, { recursive: true });
  });
  const [last, site, made, spare, old] = ['last', 'site', 'made', 'spare', 'old'].map((name) =>
    join(root, name),
  ) as [string, string, string, string, string];
  write(last, LAST);
  return {
    last,
    site,
    made,
    spare,
    start: (takesOver) => startSite(site, { last, spare, takesOver }),
    replace: () => {
      renameSync(last, old);
      renameSync(site, last);
      return old;
    },
  };
}

const ino = (folder: string, path: string): number => statSync(join(folder, path)).ino;

describe('a site is put together from what was made and what is taken over', () => {
  test.each([
    ['most of the last one', true, false],
    ['most of the last one, of which there is a spare', true, true],
    ['nothing but what came out as it was', false, false],
    ['nothing but what came out as it was, where there is a spare', false, true],
  ])('taking over %s', (_, takesOver, hasSpare) => {
    const { last, site, made, spare, start } = createWorld();
    if (hasSpare) takeOverFolder(last, spare);
    // A killed build left something here.
    write(site, { 'left.html': 'left' });
    const started = start(takesOver);
    expect(existsSync(spare)).toBe(false);
    write(made, { 'b/index.html': 'b', 'c/d/index.html': 'c', 'feed.xml': 'new' });
    started.put(made);
    started.keep(takesOver ? ['/a/index.html'] : []);
    const counts = started.finish();
    const taken = takesOver ? { 'a/index.html': 'a' } : {};
    expect(read(site)).toEqual({ ...taken, 'b/index.html': 'b', 'c/d/index.html': 'c', 'feed.xml': 'new' });
    expect(ino(site, 'b/index.html')).toBe(ino(last, 'b/index.html'));
    expect(counts).toEqual(takesOver ? { all: 4, taken: 2, pages: 3 } : { all: 3, taken: 1, pages: 2 });
    expect(readdirSync(site)).not.toContain('gone');
    // The last site is what it was, whatever is put into the new one.
    expect(read(last)).toEqual(LAST);
  });

  test('a file of the last site is not written to, but replaced', async () => {
    const { last, site, start } = createWorld();
    const started = start(true);
    await started.write('/feed.xml', new TextEncoder().encode('new'));
    expect(started.takeOver('/a/index.html')).toBe(true);
    expect(started.takeOver('/c.html')).toBe(false);
    started.finish();
    expect(read(site)).toEqual({ 'a/index.html': 'a', 'feed.xml': 'new' });
    expect(read(last)).toEqual(LAST);
  });
});

describe('what nobody built is not taken along', () => {
  test.each([true, false])('from the last site, with a spare: %s', (hasSpare) => {
    const { last, site, spare, start, replace } = createWorld();
    if (hasSpare) takeOverFolder(last, spare);
    write(last, { 'data/youju-2026-03-05.zip': 'of a bulletin that was taken out' });
    const build = (): void => {
      const started = start(true);
      started.keep(['/a/index.html', '/b/index.html']);
      started.finish();
      expect(read(site)).toEqual({ 'a/index.html': 'a', 'b/index.html': 'b' });
      started.leaveSpare(replace());
    };
    build();
    build();
    build();
  });

  test('what the spare lacks is taken over from the last site', () => {
    const { site, spare, start } = createWorld();
    write(spare, { 'a/index.html': 'a' });
    const started = start(true);
    started.keep(['/a/index.html', '/b/index.html']);
    started.finish();
    expect(read(site)).toEqual({ 'a/index.html': 'a', 'b/index.html': 'b' });
  });

  test('a page that was made is not said to be that of the last site', () => {
    const { made, start } = createWorld();
    const started = start(true);
    write(made, { 'a/index.html': 'new' });
    started.put(made);
    started.keep(['/a/index.html', '/b/index.html']);
    expect(started.files).toEqual(
      new Map([
        ['/a/index.html', false],
        ['/b/index.html', true],
      ]),
    );
  });
});

describe('a build leaves a spare of its site, as which the next one starts', () => {
  test.each([
    ['the last one, brought up to date', true],
    ['a copy, where little was taken over', false],
  ])('it is %s', (_, takesOver) => {
    const { last, made, spare, start, replace } = createWorld();
    const started = start(takesOver);
    write(made, { 'b/index.html': 'b', 'c/d/index.html': 'c', 'feed.xml': 'new' });
    started.put(made);
    started.keep(takesOver ? ['/a/index.html'] : []);
    started.finish();
    const old = replace();
    started.leaveSpare(old);
    expect(existsSync(old)).toBe(false);
    expect(read(spare)).toEqual(read(last));
    for (const path of Object.keys(read(last))) expect(ino(spare, path), path).toBe(ino(last, path));
    expect(readdirSync(spare)).not.toContain('gone');
  });

  test('so does the first of all', () => {
    const { last, site, made, spare, start } = createWorld();
    rmSync(last, { recursive: true });
    const started = start(false);
    write(made, { 'b/index.html': 'b' });
    started.put(made);
    started.finish();
    renameSync(site, last);
    started.leaveSpare(`${last}-old`);
    expect(read(spare)).toEqual({ 'b/index.html': 'b' });
  });
});
