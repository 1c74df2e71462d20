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
/** The same with the second part of the worker, on what numbers are about, tables, relations and wording, which is loaded behind the first. */
const WHOLE = 122_000;
/** What only drafts that set stages load. */
const ON_DEMAND = 9_500;

const sizeOf = (path: string): number =>
  brotliCompressSync(readFileSync(join(site, path)), {
    params: { [constants.BROTLI_PARAM_QUALITY]: 11 },
  }).length;

test('the page that reads drafts loads its worker, and little beside it', () => {
  const scripts = listSite(site).filter((path) => /_astro\/.*\.js$/.test(path));
  const worker = scripts.find((path) => /\/lintWorker[^/]*$/.test(path))!;
  const loaded = scripts.filter((path) => readSite(site, worker).includes(path.split('/').at(-1)!));
  const behind = loaded.filter((path) => /\/lintDraft[^/]*$/.test(path));
  const onDemand = loaded.filter((path) => !behind.includes(path));
  const page = readSite(site, 'lint/index.html');
  const ofPage = scripts.filter((path) => page.includes(path.split('/').at(-1)!));
  expect(ofPage.length).toBeGreaterThan(1);
  expect(ofPage.some((path) => readSite(site, path).includes(worker.split('/').at(-1)!))).toBe(true);
  const sum = (paths: readonly string[]): number => paths.reduce((total, path) => total + sizeOf(path), 0);
  expect(sum([...ofPage, worker])).toBeLessThanOrEqual(ALL);
  expect([behind.length, onDemand.length]).toEqual([1, 1]);
  expect(sum([...ofPage, worker, ...behind])).toBeLessThanOrEqual(WHOLE);
  expect(sum(onDemand)).toBeLessThanOrEqual(ON_DEMAND);
});
