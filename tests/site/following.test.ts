import { describe, expect, inject, test } from 'vitest';

import { TABLES } from '../../src/datasets/schema/index.ts';
import { readFiles, readPublished } from '../../src/datasets/published.ts';
import { typeOfPage } from '../../scripts/site/pageTypes.ts';
import { listPages, listSite, readElements, readSite } from './builtSite.ts';

const site = inject('site');
const files = new Set(listSite(site));
const ORIGIN = 'https://youju.example.org';

const fileOf = (address: string): string => {
  const { pathname } = new URL(address, ORIGIN);
  return decodeURIComponent(pathname.slice(1)).replace(/(^|\/)$/, '$1index.html');
};

/** Whether an address leads to a file, and its fragment to an element. */
const leads = (address: string): boolean => {
  const file = fileOf(address);
  const { hash } = new URL(address, ORIGIN);
  return (
    files.has(file) &&
    (hash === '' || readSite(site, file).includes(`id="${decodeURIComponent(hash.slice(1))}"`))
  );
};

interface JsonFeed {
  readonly feed_url: string;
  readonly home_page_url: string;
  readonly language: string;
  readonly items: readonly {
    readonly id: string;
    readonly url: string;
    readonly content_html: string;
    readonly date_published: string;
    readonly date_modified: string;
  }[];
}

const feeds = [...files].filter((path) => /^(?:en\/)?feeds\/.*\.json$/.test(path));
const RFC3339 = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(?:Z|\+08:00)$/;

describe('feeds', () => {
  test('there are some, each in both formats and languages', () => {
    expect(feeds.length).toBeGreaterThan(20);
    for (const path of feeds) {
      expect(files.has(path.replace('.json', '.xml')), path).toBe(true);
      expect(files.has(path.startsWith('en/') ? path.slice(3) : `en/${path}`), path).toBe(true);
    }
  });

  test.each(feeds)('%s holds to JSON Feed 1.1, and all it links to is there', (path) => {
    const feed = JSON.parse(readSite(site, path)) as JsonFeed;
    expect(feed).toMatchObject({
      version: 'https://jsonfeed.org/version/1.1',
      title: expect.stringMatching(/./) as string,
    });
    expect(fileOf(feed.feed_url)).toBe(path);
    expect(leads(feed.home_page_url), feed.home_page_url).toBe(true);
    expect(feed.language).toBe(path.startsWith('en/') ? 'en' : 'zh-CN');
    expect(new Set(feed.items.map(({ id }) => id)).size).toBe(feed.items.length);
    expect(feed.items.length).toBeLessThanOrEqual(50);
    for (const item of feed.items) {
      expect(item.id).toMatch(/^tag:[\w.-]+,2026:[\w.,:@/%~()!*'-]+$/);
      expect([item.date_published, item.date_modified]).toEqual([
        expect.stringMatching(RFC3339),
        expect.stringMatching(RFC3339),
      ]);
      for (const address of [
        item.url,
        ...[...item.content_html.matchAll(/href="([^"]+)"/g)].map(([, href]) => href!),
      ])
        expect([address, leads(address)]).toEqual([address, true]);
    }
    expect(feed.items.map(({ date_modified: day }) => Date.parse(day))).toEqual(
      feed.items.map(({ date_modified: day }) => Date.parse(day)).sort((a, b) => b - a),
    );
  });

  test('are found in the head of every page, of their own language, and listed for people', () => {
    // Pages of single figures are light; the page of their bulletin has the feeds.
    for (const path of listPages(site).filter((one) => !['figure', 'reading'].includes(typeOfPage(one)))) {
      const links = readElements(readSite(site, path)).filter(
        ({ name, attributes }) =>
          name === 'link' &&
          /\+xml|feed\+json/.test(attributes.get('type') ?? '') &&
          attributes.get('rel') === 'alternate',
      );
      const addresses = links.map(({ attributes }) => attributes.get('href') ?? '');
      expect([path, addresses.length >= 4]).toEqual([path, true]);
      for (const address of addresses) {
        expect([path, address, files.has(fileOf(address))]).toEqual([path, address, true]);
        expect(address.startsWith('/en/'), path).toBe(path.startsWith('en/'));
      }
    }
    const listed = readElements(readSite(site, 'feeds/index.html')).flatMap(({ name, attributes }) =>
      name === 'a' && /^\/feeds\/.+\.json$/.test(attributes.get('href') ?? '')
        ? [fileOf(attributes.get('href')!)]
        : [],
    );
    expect(listed.sort()).toEqual(feeds.filter((path) => !path.startsWith('en/')).sort());
  });
});

describe('the sitemap', () => {
  const urls = [...readSite(site, 'sitemap.xml').matchAll(/<url>(.*)<\/url>/g)].map(([, url]) => url!);

  test('lists every page that may be listed, once, with both languages', () => {
    const listed = urls.map((url) => fileOf(/<loc>([^<]+)/.exec(url)![1]!));
    const wanted = listPages(site).filter((path) => {
      const html = readSite(site, path);
      return html.includes('rel="canonical"') && !html.includes('name="robots" content="noindex"');
    });
    expect([...listed].sort()).toEqual([...wanted].sort());
    for (const url of urls) expect(url.match(/<xhtml:link /g)).toHaveLength(2);
  });

  test('says when a page changed only where the history tells', () => {
    const days = urls.flatMap((url) => /<lastmod>([^<]+)/.exec(url)?.[1] ?? []);
    expect(days.length > 0).toBe(readPublished().changes.length > 0);
    for (const day of days) expect(day).toMatch(/^\d{4}-\d{2}-\d{2}$/);
  });

  test('is where robots look for it, also under a sub-path', () => {
    expect(readSite(site, 'robots.txt')).toBe(`User-agent: *\nAllow: /\n\nSitemap: ${ORIGIN}/sitemap.xml\n`);
    expect(readSite(inject('siteUnderPath'), 'robots.txt')).toContain(`Sitemap: ${ORIGIN}/a/b/sitemap.xml`);
    expect(readSite(inject('siteUnderPath'), 'sitemap.xml')).toContain(`<loc>${ORIGIN}/a/b/bulletins/</loc>`);
  });
});

test('the catalogue describes every table that is published, and nothing else', () => {
  interface Dataset {
    'dct:identifier': string;
    'dcat:distribution': {
      'dcat:downloadURL': { '@id': string };
      'dcat:accessURL': { '@id': string };
      'dcat:byteSize': { '@value': string };
      'spdx:checksum': { 'spdx:checksumValue': { '@value': string } };
    }[];
  }
  const catalogue = JSON.parse(readSite(site, 'data/dcat.jsonld')) as { 'dcat:dataset': Dataset[] };
  const sets = catalogue['dcat:dataset'];
  expect(sets.map((one) => one['dct:identifier'])).toEqual(TABLES.map(({ name }) => name));
  const known = new Map(readFiles().map((file) => [`data/${file.path}`, file]));
  const described = sets.flatMap((one) => one['dcat:distribution']);
  expect(described.map((one) => fileOf(one['dcat:downloadURL']['@id'])).sort()).toEqual(
    [...known.entries()]
      .filter(([, { table }]) => TABLES.some(({ name }) => name === table))
      .map(([path]) => path)
      .sort(),
  );
  for (const one of described) {
    const file = known.get(fileOf(one['dcat:downloadURL']['@id']))!;
    expect([one['dcat:byteSize']['@value'], one['spdx:checksum']['spdx:checksumValue']['@value']]).toEqual([
      String(file.bytes),
      file.hash.replace('sha256:', ''),
    ]);
    expect(one['dcat:accessURL']).toEqual(one['dcat:downloadURL']);
  }
  // Every term is one of the context's.
  const text = readSite(site, 'data/dcat.jsonld');
  const prefixes = new Set([...text.matchAll(/"(\w+):[A-Za-z]+"/g)].map(([, prefix]) => prefix!));
  const context = (catalogue as unknown as { '@context': Record<string, string> })['@context'];
  expect([...prefixes].filter((prefix) => !(prefix in context))).toEqual([]);
});

test('the page of changes is drawn from the table, and says so where there is no history', () => {
  const html = readSite(site, 'changes/index.html');
  const { changes } = readPublished();
  expect(html.includes('本次构建没有历史记录')).toBe(changes.length === 0);
  const came = changes.filter(({ figure, change }) => figure === '' && change === 'added');
  for (const { day, bulletin } of came.slice(0, 20)) expect(html).toContain(`id="c${day}-${bulletin}"`);
});
