import { readFileSync } from 'node:fs';
import Papa from 'papaparse';
import { describe, expect, inject, test } from 'vitest';

import { readPublished } from '../../src/datasets/published.ts';
import { loadRegions } from '../../src/datasets/regions/regionsLoad.ts';
import { countsOf } from '../../src/views/regions/regionView.ts';
import { listPages, listSite, readSite, textOf } from './builtSite.ts';

const site = inject('site');
const published = readPublished();

const readRows = (path: string): Record<string, string>[] =>
  Papa.parse<Record<string, string>>(readSite(site, path).replace(/^\uFEFF/, ''), {
    header: true,
    skipEmptyLines: true,
  }).data;

interface ChartRow {
  readonly period: string | null;
  readonly status: string | null;
  readonly break: string | null;
}

const chartRows = (path: string): readonly ChartRow[] =>
  (JSON.parse(readSite(site, path)) as { readonly rows: readonly ChartRow[] }).rows;

const chartFiles = (ending: string): readonly string[] =>
  listSite(site).filter((path) => path.startsWith('data/charts/') && path.endsWith(ending));

describe('what this site does not hold is “not collected”', () => {
  test('in lists of regions, indicators and campaigns, and on maps', () => {
    for (const page of ['regions/index.html', 'indicators/index.html', 'index.html'])
      expect([page, textOf(readSite(site, page)).includes('未收录')]).toEqual([page, true]);
    for (const page of ['en/regions/index.html', 'en/indicators/index.html', 'en/index.html'])
      expect([page, /not collected/i.test(textOf(readSite(site, page)))]).toEqual([page, true]);
    expect(textOf(readSite(site, 'regions/index.html'))).not.toContain('未公布');
  });

  test('in the file of every map, by a status of each division; none is merely called unpublished', () => {
    const files = chartFiles('-map.zh.json');
    expect(files.length).toBeGreaterThan(3);
    for (const file of files)
      for (const { status } of chartRows(file))
        expect([file, status]).toEqual([file, expect.stringMatching(/^(?:published|not-collected)$/)]);
  });

  test('of commitments whose result is not known: nothing is said of whether it was done', () => {
    const page = textOf(readSite(site, 'commitments/index.html'));
    expect(page).toContain('到期·本站未收录结果');
    expect(page).not.toMatch(/未见公布|没有做/);
    expect(textOf(readSite(site, 'en/commitments/index.html'))).toContain('Due, no result collected here');
    const statuses = new Set(readRows('data/commitment_status.csv').map((row) => row['status']));
    expect(statuses).not.toContain('not-reported');
    expect(statuses).toContain('not-collected');
  });
});

describe('every province and prefecture has a page', () => {
  const { counties } = loadRegions(readFileSync('data/regions/regions.csv', 'utf8'));
  const own = counties.filter(({ level }) => level === 'province' || level === 'prefecture');
  const counted = countsOf(published);
  const empty = own.filter(({ code }) => !counted.has(code));
  const isHidden = (page: string): boolean =>
    readSite(site, page).includes('<meta name="robots" content="noindex"');

  test('and only those with numbers are for search engines', () => {
    expect(own.length).toBeGreaterThan(360);
    expect(empty.length).toBeGreaterThan(3);
    const hidden = own.filter(({ code }) => isHidden(`regions/${code}/index.html`));
    expect(hidden.map(({ code }) => code)).toEqual(empty.map(({ code }) => code));
    expect(readSite(site, 'sitemap.xml')).not.toContain(`/regions/${empty[0]!.code}/`);
  });

  test('without numbers it says so, leads to the region above and its others, and is reached from there', () => {
    for (const { code, parent } of empty)
      for (const lang of ['', 'en/']) {
        const page = readSite(site, `${lang}regions/${code}/index.html`);
        expect(textOf(page)).toContain(
          lang === '' ? '没有收录不等于没有做' : 'does not mean that nothing was done',
        );
        expect(page).toContain(`href="/${lang}regions/${parent}/"`);
        const others = published.regions.filter((one) => one.parent === parent && counted.has(one.code));
        for (const other of others) expect(page).toContain(`href="/${lang}regions/${other.code}/"`);
        for (const from of [`${lang}regions/index.html`, `${lang}regions/${parent}/index.html`])
          expect(readSite(site, from)).toContain(`href="/${lang}regions/${code}/"`);
      }
  });
});

describe('breaks', () => {
  test('stand on the page of every indicator that they touch, with their note', () => {
    for (const { indicator, note_zh: note } of published.breaks) {
      if (!published.observations.some((row) => row.indicator === indicator)) continue;
      const page = `indicators/${indicator}/index.html`;
      expect([page, textOf(readSite(site, page)).includes(note)]).toEqual([page, true]);
    }
  });

  test.each(['fires', 'fire-deaths', 'fire-injuries', 'direct-losses'])(
    'interrupt %s of the nation at 2021 in chart, file, table and sentence',
    (indicator) => {
      const rows = chartRows(`data/charts/${indicator}-period-000000.zh.json`);
      const baseOf = (year: string) => rows.find(({ period }) => period === year)?.break ?? '';
      expect([baseOf('2020'), baseOf('2021')]).toEqual(['2013', '2021']);
      const page = readSite(site, `indicators/${indicator}/index.html`);
      expect(page).toMatch(/<tr class="break">/);
      expect(textOf(page)).toMatch(/2021年起口径改变[^。]*前后不可比，不连线/);
      const title = /id="[^"]*-period-000000-title"[^>]*>([^<]*)</.exec(page)?.[1];
      expect(title).toMatch(/2021年.*口径改变，前后不可比$/);
      // Behind the numbers stand the years of all breaks, also of those before 2021.
      expect(title?.replace(/[；：][^；：]*口径改变.*$/u, '')).not.toMatch(/20(?:1\d|20)年/);
    },
  );
});

test('no title names a first of fewer than five', () => {
  let count = 0;
  for (const page of listPages(site))
    for (const [, title = ''] of readSite(site, page).matchAll(
      /<h\d id="[^"]*-title" class="title">([^<]*)</g,
    )) {
      count += 1;
      const regions = /收录的.*?(\d+) 个.*最多|Of (\d+) .*the highest/.exec(title);
      if (/最多|the highest/.test(title))
        expect([page, title, Number(regions?.[1] ?? regions?.[2]) >= 5]).toEqual([page, title, true]);
    }
  expect(count).toBeGreaterThan(60);
});
