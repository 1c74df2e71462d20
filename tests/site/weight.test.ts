import { brotliCompressSync, constants } from 'node:zlib';
import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, inject, test } from 'vitest';

import { TAIL } from '../../src/enhance/rangedFile.ts';
import { typeOfPage } from '../../scripts/site/pageTypes.ts';
import { listPages, listSite, readElements, readSite } from './builtSite.ts';

const site = inject('site');
const preview = inject('sitePreview');

/** Bytes that everything a page loads may have, brotli. Explore also reads the table that it searches. */
const PAGE: Readonly<Record<string, number>> = { home: 40_000 };
const OTHERS = 25_000;
const SCRIPT: Readonly<Record<string, number>> = { explore: 30_000 };
const OTHER_SCRIPT = 6_000;
const STYLE = 7_000;

/** How the site is compressed once beforehand; and in haste, thirty times as fast, which never makes less of it. */
const CARE = 11;
const HASTE = 5;

const sizes = new Map<string, number>();
/** Bytes of a text as it is sent; what stands in many pages is compressed once. */
function squeezedSize(key: string, quality: number, read: () => string | Uint8Array): number {
  const at = `${String(quality)} ${key}`;
  const size =
    sizes.get(at) ??
    brotliCompressSync(read(), { params: { [constants.BROTLI_PARAM_QUALITY]: quality } }).length;
  sizes.set(at, size);
  return size;
}

/** What the scripts of a page load by themselves: the modules they import; not those that they ask for when they are used. */
function withImports(script: string, seen: Set<string>, from = site): void {
  if (seen.has(script)) return;
  seen.add(script);
  for (const [, name = ''] of readSite(from, script).matchAll(
    /(?:from|import)\s*["'`]\.\/([^"'`]+\.js)["'`]/g,
  ))
    withImports(join(script, '..', name), seen, from);
}

interface Weight {
  readonly style: number;
  readonly script: number;
  /** Everything but the style. */
  readonly all: number;
}

function weigh(page: string, quality: number, from = site): Weight {
  const text = readSite(from, page);
  const elements = readElements(text);
  const [, style = ''] = /<style>([\s\S]*?)<\/style>/.exec(text) ?? [];
  const filesOf = (name: string, key: string, rel?: string): string[] =>
    elements
      .filter((one) => one.name === name && (rel === undefined || one.attributes.get('rel') === rel))
      .flatMap((one) => one.attributes.get(key)?.slice(1) ?? []);
  const scripts = new Set<string>();
  for (const script of filesOf('script', 'src')) withImports(script, scripts, from);
  const sum = (paths: Iterable<string>): number =>
    [...new Set(paths)].reduce(
      (total, path) => total + squeezedSize(`${from} ${path}`, quality, () => readFileSync(join(from, path))),
      0,
    );
  const others = [
    ...filesOf('link', 'href', 'stylesheet'),
    ...filesOf('link', 'href', 'icon'),
    ...filesOf('img', 'src'),
  ];
  return {
    style: squeezedSize(style, quality, () => style),
    script: sum(scripts),
    all: sum([page, ...others, ...scripts]),
  };
}

/** Bytes of the page of a figure, of which there are thousands: of most of them, and of one whose sentence is long. */
const FIGURE = 8_192;
const LONG_FIGURE = 9_000;
/** Bytes of a part of a bulletin that says how its figures were read. */
const PART = 25_000;

test('pages of which there are thousands are light on the disk, too', () => {
  const bytesOf = (type: string): number[] =>
    (types.get(type) ?? []).map((page) => statSync(join(site, page)).size).sort((a, b) => a - b);
  const figures = bytesOf('figure');
  expect(figures.length).toBeGreaterThan(300);
  expect(figures[Math.floor(0.8 * figures.length)]).toBeLessThanOrEqual(FIGURE);
  expect(figures.at(-1)).toBeLessThanOrEqual(LONG_FIGURE);
  for (const bytes of bytesOf('reading')) expect(bytes).toBeLessThanOrEqual(PART);
});

const types = new Map<string, string[]>();
for (const page of listPages(site))
  types.set(typeOfPage(page), [...(types.get(typeOfPage(page)) ?? []), page]);

describe('the heaviest page of a type keeps its budget', () => {
  test.each([...types])('%s', (type, pages) => {
    // The longest pages weigh the most; those that are short need not be compressed to know it.
    const heaviest = [...pages]
      .sort((a, b) => readSite(site, b).length - readSite(site, a).length)
      .slice(0, 12);
    for (const page of heaviest) {
      const most: Weight = {
        style: STYLE,
        script: SCRIPT[type] ?? OTHER_SCRIPT,
        all: PAGE[type] ?? OTHERS,
      };
      const tooHeavy = (weight: Weight): readonly string[] =>
        (['style', 'script', 'all'] as const)
          .filter((part) => weight[part] > most[part])
          .map((part) => `${part}: ${String(weight[part])} bytes`);
      const heavy = tooHeavy(weigh(page, HASTE)).length > 0 ? tooHeavy(weigh(page, CARE)) : [];
      expect([page, heavy]).toEqual([page, []]);
    }
  });
});

test('pages with a progress map keep it with boundaries, too; the shapes, which they share, are 6 KB or less', () => {
  const pages = listPages(preview).filter((page) => readSite(preview, page).includes('class="pm-land"'));
  expect(pages.length).toBeGreaterThan(40);
  const longest = pages
    .sort((a, b) => readSite(preview, b).length - readSite(preview, a).length)
    .slice(0, 12);
  for (const page of longest) {
    const { all } = weigh(page, HASTE, preview);
    const heavy = all > OTHERS ? weigh(page, CARE, preview).all : all;
    expect([page, Math.max(heavy, OTHERS)]).toEqual([page, OTHERS]);
  }
  const shapes = listSite(preview).filter((path) => /^maps\/\d{6}\.svg$/.test(path));
  expect(shapes.length).toBeGreaterThan(10);
  for (const path of shapes)
    expect(
      squeezedSize(path, CARE, () => readFileSync(join(preview, path))),
      path,
    ).toBeLessThanOrEqual(6_000);
});

test('what a control of a chart loads when it is used is 95 KB or less, and no page loads it before', () => {
  const [redraw = '', ...others] = listSite(site).filter((path) => /^_astro\/redraw\.[^/]+\.js$/.test(path));
  expect(others).toEqual([]);
  const modules = new Set<string>();
  withImports(redraw, modules);
  const bytes = [...modules].reduce(
    (sum, path) => sum + squeezedSize(path, CARE, () => readFileSync(join(site, path))),
    0,
  );
  expect(bytes).toBeGreaterThan(50_000);
  expect(bytes).toBeLessThanOrEqual(95_000);
  for (const page of listPages(site)) expect(readSite(site, page), page).not.toContain(redraw);
});

test('what draws a selection in Explore is, with all that its page has not loaded, 95 KB or less', () => {
  const [page = ''] = listPages(site).filter((path) => typeOfPage(path) === 'explore');
  const loaded = new Set<string>();
  for (const [, script = ''] of readSite(site, page).matchAll(/<script[^>]* src="\/([^"]+)"/g))
    withImports(script, loaded);
  const asked = new Set(loaded);
  const found = listSite(site).filter((path) => /^_astro\/(?:draw|plot)Selection\.[^/]+\.js$/.test(path));
  expect(found.length).toBe(2);
  for (const script of found) {
    expect([...loaded]).not.toContain(script);
    withImports(script, asked);
  }
  const bytes = [...asked]
    .filter((path) => !loaded.has(path))
    .reduce((sum, path) => sum + squeezedSize(path, CARE, () => readFileSync(join(site, path))), 0);
  expect(bytes).toBeGreaterThan(50_000);
  expect(bytes).toBeLessThanOrEqual(95_000);
});

test('Explore of a site that is too large to be fetched whole is as light; what reads its numbers is, with their first answer, 60 KB or less', () => {
  const page = 'explore/index.html';
  expect(readSite(preview, page)).toContain('data-parts');
  expect(readSite(site, page)).not.toContain('data-parts');
  expect(weigh(page, CARE, preview).all).toBeLessThanOrEqual(OTHERS);
  const loaded = new Set<string>();
  for (const [, script = ''] of readSite(preview, page).matchAll(/<script[^>]* src="\/([^"]+)"/g))
    withImports(script, loaded, preview);
  const asked = new Set(loaded);
  const found = listSite(preview).filter((path) =>
    /^_astro\/(?:explore|parquet)Parts?\.[^/]+\.js$/.test(path),
  );
  expect(found.length).toBe(2);
  for (const script of found) {
    expect([...loaded]).not.toContain(script);
    withImports(script, asked, preview);
  }
  const bytes = [...asked]
    .filter((path) => !loaded.has(path))
    .reduce((sum, path) => sum + squeezedSize(path, CARE, () => readFileSync(join(preview, path))), 0);
  expect(bytes).toBeGreaterThan(10_000);
  expect(bytes + TAIL).toBeLessThanOrEqual(60_000);
});

test('what search loads when a field is first used is, with the index of a language, 60 KB or less, and no page loads it before', () => {
  const files = listSite(site);
  const [combobox = ''] = files.filter((path) => /^_astro\/combobox\.[^/]+\.js$/.test(path));
  const loaded = new Set<string>();
  for (const [, script = ''] of readSite(site, 'index.html').matchAll(/<script[^>]* src="\/([^"]+)"/g))
    withImports(script, loaded);
  const asked = new Set(loaded);
  withImports(combobox, asked);
  const script = [...asked]
    .filter((path) => !loaded.has(path))
    .reduce((sum, path) => sum + squeezedSize(path, CARE, () => readFileSync(join(site, path))), 0);
  expect(script).toBeGreaterThan(5_000);
  for (const lang of ['zh', 'en']) {
    const indexes = files.filter((path) => path === `search/${lang}.json`);
    expect(indexes.length).toBe(1);
    const index = squeezedSize(indexes[0]!, CARE, () => readFileSync(join(site, indexes[0]!)));
    expect(index).toBeGreaterThan(10_000);
    expect(script + index).toBeLessThanOrEqual(60_000);
  }
  expect([...loaded]).not.toContain(combobox);
  for (const page of listPages(site)) expect(readSite(site, page), page).not.toContain(combobox);
});
