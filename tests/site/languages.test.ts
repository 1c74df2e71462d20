import { expect, inject, test } from 'vitest';

import { typeOfPage } from '../../scripts/site/pageTypes.ts';
import { readPublished } from '../../src/datasets/published.ts';
import { decodeEntities, listPages, readElements, readSite } from './builtSite.ts';

const site = inject('site');
const pages = listPages(site).filter((path) => path !== '404.html');
const chinese = pages.filter((path) => !path.startsWith('en/'));

test('both languages have the same pages', () => {
  const english = pages.filter((path) => path.startsWith('en/')).map((path) => path.slice(3));
  expect(english).toEqual(chinese);
});

test('each page says its language, its title and what it shows; no two pages of a type have the same title', () => {
  const titles = new Map<string, string>();
  for (const path of pages) {
    const html = readSite(site, path);
    const language = readElements(html)
      .find((one) => one.name === 'html')
      ?.attributes.get('lang');
    expect([path, language]).toEqual([path, path.startsWith('en/') ? 'en' : 'zh-CN']);
    const title = /<title>([^<]+)<\/title>/.exec(html)?.[1] ?? '';
    // Two numbers of one bulletin may be the same and count the same.
    const key = `${typeOfPage(path)} ${title}`;
    if (typeOfPage(path) !== 'figure') expect([path, titles.get(key)]).toEqual([path, undefined]);
    titles.set(key, path);
    const description = readElements(html).find((one) => one.attributes.get('name') === 'description');
    expect(description?.attributes.get('content') ?? '', path).not.toBe('');
    expect([path, html.match(/<h1\b/g)?.length]).toEqual([path, 1]);
  }
});

test('each page links to itself in the other language, for readers and for search engines', () => {
  for (const path of chinese) {
    const address = `/${path.replace(/index\.html$/, '')}`;
    for (const [file, other] of [
      [path, `/en${address}`],
      [`en/${path}`, address],
    ] as const) {
      const elements = readElements(readSite(site, file));
      const switched = elements.find((one) => one.name === 'a' && one.attributes.has('hreflang'));
      expect(switched?.attributes.get('href'), file).toBe(other);
      const alternates = elements
        .filter(
          (one) =>
            one.name === 'link' &&
            one.attributes.get('rel') === 'alternate' &&
            one.attributes.has('hreflang'),
        )
        .map((one) => new URL(one.attributes.get('href') ?? '').pathname);
      expect(alternates, file).toEqual([address, `/en${address}`]);
    }
  }
});

test('nothing is left untranslated in the interface of English pages', () => {
  for (const path of [
    'en/index.html',
    'en/explore/index.html',
    'en/method/index.html',
    'en/data/index.html',
  ]) {
    const interfaceOf = /<header[\s\S]*?<\/header>|<footer[\s\S]*?<\/footer>|<h[12][^>]*>[\s\S]*?<\/h[12]>/g;
    for (const piece of readSite(site, path).match(interfaceOf) ?? [])
      expect(piece.replace(/<(\w+)[^>]* lang="zh-CN"[^>]*>[^<]*<\/\1>/g, ''), path).not.toMatch(
        /\p{Script=Han}/u,
      );
  }
});

test('no English page names a publisher in Chinese whose English name is known', () => {
  const english = new Map(
    readPublished().publishers.flatMap((row) => (row.name_en === '' ? [] : [[row.name, row.name_en]])),
  );
  const known = new Set(english.values());
  expect(known.size).toBeGreaterThan(50);
  let named = 0;
  for (const path of pages.filter((one) => one.startsWith('en/'))) {
    // Texts, quotes, and the records that reference managers read, keep the original name.
    const html = readSite(site, path).replace(
      /<blockquote\b[\s\S]*?<\/blockquote>|<dd id="cite-[\s\S]*?<\/dd>|<div class="text"[\s\S]*?<\/article>/g,
      '',
    );
    for (const [, text = ''] of html.matchAll(/>([^<>]+)</g)) {
      const said = decodeEntities(text).trim().replace(/《.*$/s, '');
      if (known.has(said)) named += 1;
      expect([path, said, english.get(said)]).toEqual([path, said, undefined]);
    }
  }
  expect(named).toBeGreaterThan(500);
});
