import { brotliCompressSync, constants } from 'node:zlib';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, inject, test } from 'vitest';

import { listSite, readSite } from './builtSite.ts';

const site = inject('site');

/**
 * Bytes, brotli, of what has to arrive before the numbers of a draft are told: the scripts of the page, and the first part of its
 * worker. What numbers are about is read by the second part; what is wanted is 60,000, which it does not reach.
 */
const ALL = 72_000;
/** The same with the second part of the worker, on what numbers are about, relations and wording, which is loaded behind the first. */
const WHOLE = 120_000;
/** What only drafts load that set stages, and what only those that hold a table. */
const [OF_STAGES, OF_TABLES] = [9_500, 5_500];

const sizeOf = (path: string): number =>
  brotliCompressSync(readFileSync(join(site, path)), {
    params: { [constants.BROTLI_PARAM_QUALITY]: 11 },
  }).length;

test('the page that reads drafts loads its worker, and little beside it', () => {
  const scripts = listSite(site).filter((path) => /_astro\/.*\.js$/.test(path));
  const nameOf = (path: string): string => path.split('/').at(-1)!;
  const named = (from: string): string[] =>
    scripts.filter((path) => path !== from && readSite(site, from).includes(nameOf(path)));
  /** A script with those that it cannot run without. */
  const whole = (script: string, seen = new Set<string>()): ReadonlySet<string> => {
    if (seen.has(script)) return seen;
    seen.add(script);
    const needed = [...readSite(site, script).matchAll(/(?:from|import)\s*["'`]\.\/([^"'`]+\.js)["'`]/g)];
    for (const [, name] of needed)
      whole(
        scripts.find((path) => nameOf(path) === name)!,
        seen,
      );
    return seen;
  };
  const partOf = (name: string): string => scripts.find((path) => nameOf(path).startsWith(name))!;
  const worker = partOf('lintWorker');
  const page = readSite(site, 'lint/index.html');
  const ofPage = scripts.filter((path) => page.includes(nameOf(path)));
  expect(ofPage.length).toBeGreaterThan(1);
  expect(ofPage.some((path) => readSite(site, path).includes(nameOf(worker)))).toBe(true);
  const sum = (paths: Iterable<string>): number =>
    [...paths].reduce((total, path) => total + sizeOf(path), 0);
  const first = whole(worker);
  const beside = named(worker).filter((path) => !first.has(path));
  const weightOf = (name: string): number => sum([...whole(partOf(name))].filter((path) => !first.has(path)));
  expect(
    beside
      .map(nameOf)
      .map((name) => name.split(/[.-]/)[0])
      .sort(),
  ).toEqual(['lintDraft', 'read', 'table']);
  expect(sum([...ofPage, ...first])).toBeLessThanOrEqual(ALL);
  expect(sum([...ofPage, ...first]) + weightOf('lintDraft')).toBeLessThanOrEqual(WHOLE);
  expect(weightOf('read-')).toBeLessThanOrEqual(OF_STAGES);
  expect(weightOf('table-')).toBeLessThanOrEqual(OF_TABLES);
});
