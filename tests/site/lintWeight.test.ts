import { brotliCompressSync, constants } from 'node:zlib';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, inject, test } from 'vitest';

import { listSite, readSite } from './builtSite.ts';

const site = inject('site');

/**
 * Bytes, brotli, of what has to arrive before a draft is read: the scripts of the page, and the worker. The engine with its lexicons
 * is most of it: what is wanted is 60,000, which it does not reach.
 */
const ALL = 87_000;
/** What the worker loads once a draft asks for it: rules for numbers that a sentence relates, plans with stages, tables. */
const ON_DEMAND = { ofNumbers: 16_000, stages: 9_500, table: 3_000 };

const sizeOf = (path: string): number =>
  brotliCompressSync(readFileSync(join(site, path)), {
    params: { [constants.BROTLI_PARAM_QUALITY]: 11 },
  }).length;

test('the page that reads drafts loads its worker, and little beside it', () => {
  const scripts = listSite(site).filter((path) => /_astro\/.*\.js$/.test(path));
  const worker = scripts.find((path) => /\/lintWorker[^/]*$/.test(path))!;
  const onDemand = scripts.filter((path) => readSite(site, worker).includes(path.split('/').at(-1)!));
  const page = readSite(site, 'lint/index.html');
  const ofPage = scripts.filter((path) => page.includes(path.split('/').at(-1)!));
  expect(ofPage.length).toBeGreaterThan(1);
  expect(ofPage.some((path) => readSite(site, path).includes(worker.split('/').at(-1)!))).toBe(true);
  const sum = (paths: readonly string[]): number => paths.reduce((total, path) => total + sizeOf(path), 0);
  expect(sum([...ofPage, worker])).toBeLessThanOrEqual(ALL);
  expect(onDemand).toHaveLength(Object.keys(ON_DEMAND).length);
  for (const [name, most] of Object.entries(ON_DEMAND)) {
    const part = onDemand.find((path) => path.includes(`/${name}.`) || path.includes(`/${name}-`))!;
    expect(sizeOf(part), name).toBeLessThanOrEqual(most);
  }
});
