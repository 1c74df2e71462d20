import { readFileSync } from 'node:fs';
import { describe, expect, inject, test } from 'vitest';

import { listPages, listSite, readSite } from './builtSite.ts';

/** Classes of lines that only a map with boundaries has. */
const BOUNDARY = /class="[^"]*\bm-(?:border|outline|shore|dash|islets|sea)\b/;

describe('a public site without a number of approval', () => {
  const site = inject('site');

  test('shows no boundary', () => {
    expect(listPages(site).filter((page) => BOUNDARY.test(readSite(site, page)))).toEqual([]);
  });

  test('ships none either', () => {
    const source = JSON.parse(readFileSync('data/maps/boundaries.json', 'utf8')) as Record<string, string>;
    const pieces = Object.values(source).map((path) => path.slice(200, 240));
    expect(listPages(site).filter((page) => readSite(site, page).includes('pm-land'))).toEqual([]);
    expect(pieces.length).toBeGreaterThan(30);
    for (const path of listSite(site)) {
      expect(path).not.toMatch(/boundar|geojson|topojson|^maps\//i);
      if (!/\.(?:js|json|svg)$/.test(path)) continue;
      const text = readSite(site, path);
      expect([path, pieces.filter((piece) => text.includes(piece))]).toEqual([path, []]);
    }
  });

  test('shows all 34 provinces instead', () => {
    for (const [page, names] of [
      ['data/index.html', ['台湾', '香港', '澳门', '海南', '西藏']],
      ['en/data/index.html', ['TW', 'HK', 'MO', 'HI', 'XZ']],
    ] as const)
      for (const name of names)
        expect([page, name, new RegExp(`<text[^>]*>${name}<`).test(readSite(site, page))]).toEqual([
          page,
          name,
          true,
        ]);
  });
});

describe('a local preview', () => {
  const preview = inject('sitePreview');
  const all = listPages(preview);
  const pages = all.filter((page) => BOUNDARY.test(readSite(preview, page)));

  test('draws progress maps within boundaries, in nation and provinces, and says on each that it is for preview only', () => {
    const maps = all.filter((page) => readSite(preview, page).includes('class="pm-land"'));
    expect(maps).toContain('campaigns/old-community-renewal/index.html');
    expect(maps).toContain('indicators/old-communities-renovated/index.html');
    expect(maps).toContain('regions/370000/index.html');
    for (const page of maps) {
      const html = readSite(preview, page);
      expect(html, page).toMatch(/<p class="pm-notice unreviewed">[^<]*未经地图审核·仅供预览/);
      const [, file = ''] = /<use href="\/(maps\/\d{6}\.svg)#/.exec(html) ?? [];
      const drawn = new Set([...html.matchAll(/<use href="[^"]*#(r\d+)"/g)].map(([, id]) => id));
      const shapes = readSite(preview, file);
      for (const id of drawn) expect(shapes, page).toContain(`id="${id!}"`);
      expect(html, page).not.toContain('pm-tiles');
    }
  });

  test('has boundaries, and says on every map that they are for preview only', () => {
    expect(pages.length).toBeGreaterThan(2);
    for (const page of pages) {
      // The inset of the map is a drawing within the drawing, so the two forms are told apart by their boxes.
      const drawings = readSite(preview, page)
        .split(/<div class="(?:wide|narrow)">/)
        .slice(1);
      const unmarked = drawings.filter(
        (one) => BOUNDARY.test(one) && !/仅供预览|preview only/i.test(one.split('</div>')[0]!),
      );
      expect([page, unmarked.length]).toEqual([page, 0]);
    }
  });
});
