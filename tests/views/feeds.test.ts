import { describe, expect, test } from 'vitest';

import type { Row } from '../../src/datasets/files/writeCsv.ts';

import { escapeXml } from '../../src/text/escapeXml.ts';
import { publishRows } from '../datasets/publishRows.ts';
import { formatAtom, tagOf } from '../../src/views/feeds/atom.ts';
import { laterOf, momentOf } from '../../src/views/feeds/entries.ts';
import { createFeed, feedHeads } from '../../src/views/feeds/feeds.ts';
import { formatJsonFeed } from '../../src/views/feeds/jsonFeed.ts';
import { createSitemap, readHead } from '../../src/views/feeds/sitemap.ts';
import { createCollection, idOf } from './collection.ts';

const base = createCollection();
const CHANGES: readonly Row[] = [
  { id: '1', day: '2025-03-01', bulletin: 'jia', figure: '', change: 'added', cause: 'source', figures: 6 },
  {
    id: '2', day: '2025-03-02', bulletin: 'jia', figure: idOf('19座'), change: 'changed', cause: 'reading', field: 'value',
    before: '18', after: '19', quote_before: '一 <b>&', quote_after: '二', figures: 1,
  },
]; // prettier-ignore
const published = publishRows({
  rowsOf: (table) => (table === 'changes' ? CHANGES : base[table]),
  textOf: base.textOf,
});
const absolute = (path: string): string => `https://youju.example.org${path}`;
const PLACE = {
  host: 'youju.example.org:8080',
  self: 'https://youju.example.org/feeds/x.xml',
  other: 'https://youju.example.org/feeds/x.json',
};

const feed = (path: string, lang: 'zh' | 'en' = 'zh'): ReturnType<typeof createFeed> =>
  createFeed(
    published,
    feedHeads(published, lang).find((head) => head.path === path)!,
    lang,
    absolute,
  );

describe('feeds', () => {
  test('are of the whole, and of campaigns and regions for which something is published', () => {
    expect(feedHeads(published, 'zh').map(({ path, name }) => `${path} ${name}`)).toEqual([
      'bulletins 新通报',
      'corrections 更正',
      'campaigns/lifeline 打通“生命通道”',
      'regions/000000 全国',
      'regions/110000 北京市',
      'regions/110105 北京市甲区',
      'regions/110105001 北京市甲区乙街道',
      'regions/150000 内蒙古自治区',
    ]);
  });

  test('of a county name what it lies in', () => {
    const names = feedHeads(published, 'en').map(({ name }) => name);
    expect(names.slice(-4)).toEqual([
      'Beijing',
      expect.stringMatching(/^.+, Beijing$/),
      expect.any(String),
      'Inner Mongolia',
    ]);
  });

  test('tell when a bulletin came, by the history where there is one, never by the clock', () => {
    expect(feed('bulletins').entries.map(({ key, title, published: day, updated }) => [key, title, day, updated])).toEqual([
      ['bulletin/jia', '甲区关于打通生命通道工作方案（6 个数）', '2024-05-02T00:00:00+08:00', '2025-03-01T00:00:00Z'],
      ['bulletin/yi', expect.any(String), '2024-01-01T00:00:00+08:00', '2024-01-01T00:00:00+08:00'],
    ]); // prettier-ignore
    expect(feed('bulletins').updated).toBe('2025-03-01T00:00:00Z');
  });

  test('have one entry for each source of a campaign or region, with its numbers', () => {
    const [entry, ...more] = feed('campaigns/lifeline', 'en').entries;
    expect(more).toEqual([]);
    expect(entry).toMatchObject({
      key: 'campaigns/lifeline/bulletins/jia',
      title: '方案: 3 numbers',
      address: 'https://youju.example.org/en/bulletins/jia/',
      author: '甲区人民政府',
    });
    expect(entry!.html).toContain('>19座</a> Stations');
    const [fact] = feed('regions/150000').entries;
    expect([fact!.key, fact!.address]).toEqual([
      'regions/150000/facts/某报/某文/2025-01-02',
      'https://youju.example.org/regions/150000/#fact-alarms-2022-actual',
    ]);
  });

  test('escape what hostile documents print', () => {
    const { entries } = feed('regions/110105');
    expect(entries[0]!.html).toContain('&lt;script&gt;alert(1)&lt;/script&gt;');
    expect(entries[0]!.html).not.toContain('<script');
    expect(escapeXml('a\u0000\u0008b\uFFFE<&">\uD800c')).toBe(
      'a\uFFFD\uFFFDb\uFFFD&lt;&amp;&quot;&gt;\uFFFDc',
    );
  });

  test('of corrections give before, after and both sentences, in our name', () => {
    const { entries } = feed('corrections');
    expect(entries.map(({ key, title, address, author }) => [key, title, address, author])).toEqual([
      [
        'corrections/2025-03-02/jia',
        '2025-03-02 更正：甲区关于打通生命通道工作方案（改动 1 个）',
        'https://youju.example.org/changes/#c2025-03-02-jia',
        '',
      ],
    ]);
    expect(entries[0]!.html).toBe(
      `<p>换了读法，原文没有变</p><ul><li><a href="https://youju.example.org/bulletins/jia/${idOf('19座').slice(4)}/">19座</a> 改动，数值：18 → 19<blockquote>一 &lt;b&gt;&amp;</blockquote><blockquote>二</blockquote></li></ul>`,
    );
  });

  test('without entries are still feeds', () => {
    const empty = createFeed(base, feedHeads(base, 'zh')[1]!, 'zh', absolute);
    expect(empty.entries).toEqual([]);
    expect(formatAtom(empty, PLACE)).toContain(`<updated>${base.asOf}T00:00:00+08:00</updated>`);
    expect(JSON.parse(formatJsonFeed(empty, PLACE))).toMatchObject({ items: [] });
  });

  test('are the same as JSON', () => {
    const json = JSON.parse(formatJsonFeed(feed('bulletins', 'en'), PLACE)) as { items: { id: string }[] };
    expect(json).toMatchObject({
      version: 'https://jsonfeed.org/version/1.1',
      title: 'Youju · New bulletins',
      home_page_url: 'https://youju.example.org/en/bulletins/',
      feed_url: PLACE.self,
      language: 'en',
    });
    expect(json.items[0]).toMatchObject({
      id: 'tag:youju.example.org,2026:en/bulletin/jia',
      date_published: '2024-05-02T00:00:00+08:00',
      date_modified: '2025-03-01T00:00:00Z',
    });
    const ids = [...formatAtom(feed('bulletins', 'en'), PLACE).matchAll(/<id>([^<]+)<\/id>/g)].map(
      ([, id]) => id,
    );
    expect(ids.slice(1)).toEqual(json.items.map(({ id }) => id));
  });
});

test('ids are tag URIs: the same under any base and port, apart by language, with nothing that a URI cannot hold', () => {
  expect(tagOf('a.org:8080', 'zh', 'regions/1/facts/某 报/x#1')).toBe(
    'tag:a.org,2026:zh/regions/1/facts/%E6%9F%90%20%E6%8A%A5/x%231',
  );
});

test('days as precise as they are known become moments', () => {
  expect(
    ['2024', '2024-11', '2024-11-09', '202X', 'XXXX-01-01', '', '../2024'].map((day) =>
      momentOf(day, '2026-01-01'),
    ),
  ).toEqual([
    '2024-01-01T00:00:00+08:00',
    '2024-11-01T00:00:00+08:00',
    '2024-11-09T00:00:00+08:00',
    '2020-01-01T00:00:00+08:00',
    '2026-01-01T00:00:00+08:00',
    '2026-01-01T00:00:00+08:00',
    '2026-01-01T00:00:00+08:00',
  ]);
  expect(laterOf('2024-01-01T00:00:00+08:00', '2023-12-31T17:00:00Z')).toBe('2023-12-31T17:00:00Z');
});

describe('the sitemap', () => {
  const head = (rest: string): string =>
    `<link rel="canonical" href="https://a.org/x/?a=1&amp;b=2">${rest}<link rel="alternate" type="application/atom+xml" href="/feeds/x.xml">`;

  test('lists what a page says of itself', () => {
    const alternate = '<link rel="alternate" hreflang="en" href="https://a.org/en/x/">';
    expect(readHead(head(alternate))).toEqual({
      address: 'https://a.org/x/?a=1&b=2',
      alternates: [{ hreflang: 'en', address: 'https://a.org/en/x/' }],
    });
    expect(readHead(head('<meta name="robots" content="noindex">'))).toBeNull();
    expect(readHead('<title>x</title>')).toBeNull();
  });

  test('is split where it gets too long, with the newest day of each part', () => {
    const pages = ['c', 'a', 'b'].map((name, k) => ({
      address: `https://a.org/${name}/?x&y`,
      alternates: [],
      changed: k === 0 ? '' : `2025-01-0${String(k)}`,
    }));
    expect([...createSitemap(pages, 'https://a.org/').keys()]).toEqual(['sitemap.xml']);
    const split = createSitemap(pages, 'https://a.org/', 2);
    expect([...split.keys()]).toEqual(['sitemap.xml', 'sitemap-1.xml', 'sitemap-2.xml']);
    expect(split.get('sitemap.xml')).toContain(
      '<sitemap><loc>https://a.org/sitemap-1.xml</loc><lastmod>2025-01-02</lastmod></sitemap>\n<sitemap><loc>https://a.org/sitemap-2.xml</loc></sitemap>',
    );
    expect(split.get('sitemap-2.xml')).toContain('<url><loc>https://a.org/c/?x&amp;y</loc></url>');
  });
});
