import { brotliCompressSync, constants } from 'node:zlib';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, inject, test } from 'vitest';

import { typeOfPage } from '../../scripts/pageTypes.ts';
import { listPages, readElements, readSite } from './builtSite.ts';

const site = inject('site');

/** Bytes that everything a page loads may have, brotli. Explore also reads the table that it searches. */
const PAGE: Readonly<Record<string, number>> = { home: 40_000 };
const OTHERS = 25_000;
const SCRIPT: Readonly<Record<string, number>> = { explore: 30_000 };
const OTHER_SCRIPT = 6_000;
const STYLE = 7_000;

const sizes = new Map<string, number>();
/** Bytes of a file as it is sent, compressed once beforehand. */
function sizeOf(path: string): number {
  const known = sizes.get(path) ?? squeeze(readFileSync(join(site, path)));
  sizes.set(path, known);
  return known;
}

const squeeze = (content: string | Uint8Array): number =>
  brotliCompressSync(content, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }).length;

/** Bytes of the style sheet that stands in the pages; the same in all, so that it is compressed once. */
function squeezedSize(style: string): number {
  const known = sizes.get(style) ?? squeeze(style);
  sizes.set(style, known);
  return known;
}

/** What the scripts of a page load by themselves: the modules they import. */
function withImports(script: string, seen: Set<string>): void {
  if (seen.has(script)) return;
  seen.add(script);
  for (const [, name = ''] of readSite(site, script).matchAll(
    /(?:from|import)\s*\(?["']\.\/([^"']+\.js)["']/g,
  ))
    withImports(join(script, '..', name), seen);
}

function weigh(page: string): { html: number; style: number; script: number; picture: number } {
  const text = readSite(site, page);
  const elements = readElements(text);
  const [, style = ''] = /<style>([\s\S]*?)<\/style>/.exec(text) ?? [];
  const filesOf = (name: string, key: string, rel?: string): string[] =>
    elements
      .filter((one) => one.name === name && (rel === undefined || one.attributes.get('rel') === rel))
      .flatMap((one) => one.attributes.get(key)?.slice(1) ?? []);
  const scripts = new Set<string>();
  for (const script of filesOf('script', 'src')) withImports(script, scripts);
  const sum = (paths: Iterable<string>): number =>
    [...new Set(paths)].reduce((total, path) => total + sizeOf(path), 0);
  return {
    html: sizeOf(page) + sum(filesOf('link', 'href', 'stylesheet')),
    style: squeezedSize(style),
    script: sum(scripts),
    picture: sum([...filesOf('link', 'href', 'icon'), ...filesOf('img', 'src')]),
  };
}

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
      const { html, style, script, picture } = weigh(page);
      expect([page, style]).toEqual([page, expect.toSatisfy((bytes: number) => bytes <= STYLE)]);
      expect(script, `script of ${page}`).toBeLessThanOrEqual(SCRIPT[type] ?? OTHER_SCRIPT);
      expect(html + script + picture, page).toBeLessThanOrEqual(PAGE[type] ?? OTHERS);
    }
  });
});
