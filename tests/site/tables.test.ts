import Papa from 'papaparse';
import { describe, expect, inject, test } from 'vitest';

import type { Lang } from '../../src/i18n/index.ts';

import { readPublished } from '../../src/datasets/published.ts';
import { formatValue } from '../../src/i18n/format/number.ts';
import { typeOfPage } from '../../scripts/site/pageTypes.ts';
import { decodeEntities, listPages, listSite, readSite, textOf } from './builtSite.ts';

const site = inject('site');
const published = readPublished();

const readCsv = (path: string): string[][] =>
  Papa.parse<string[]>(readSite(site, path).replace(/^\uFEFF/, ''), { skipEmptyLines: true }).data;

const isNumber = (cell: string): boolean => /^-?\d+(?:\.\d+)?$/.test(cell);

const langOf = (page: string): Lang => (page.startsWith('en/') ? 'en' : 'zh');

/** Numbers of a page that open their sentence: what is written, and where it leads. */
function numbersOf(page: string): readonly { readonly text: string; readonly href: string }[] {
  return [...readSite(site, page).matchAll(/<a class="fig" href="([^"]+)"[^>]*>([\s\S]*?)<\/a>/g)].map(
    ([, href = '', html = '']) => ({
      href: decodeEntities(href).replace(/^\/en\//, '/'),
      text: textOf(html),
    }),
  );
}

describe('every number on a page is in the tables that can be downloaded', () => {
  const figures = readCsv('data/figures.csv');
  const [head = [], ...rows] = figures;
  const column = (name: string): number => head.indexOf(name);
  const values = new Map(rows.map((row) => [row[column('id')], row[column('value')]]));
  const printed = new Map(rows.map((row) => [row[column('id')], row[column('raw')] ?? '']));
  const facts = readCsv('data/facts.csv');

  test('figures, by their address and value', () => {
    let count = 0;
    for (const page of listPages(site)) {
      for (const { text, href } of numbersOf(page)) {
        const address = /^\/bulletins\/([^/]+)\/(\d+)\/$/.exec(href);
        if (address === null) continue;
        const value = values.get(`${address[1]!}@${address[2]!}`);
        expect([page, href, value]).toEqual([page, href, expect.any(String)]);
        // What is printed in words stays in words: 三分之二, 百场. Whole numbers are written out.
        const raw = printed.get(`${address[1]!}@${address[2]!}`)!;
        // Chinese pages keep what is printed (1000余名); elsewhere digits are written out.
        const shown = [raw, formatValue(Number(value), langOf(page))];
        if (!/\d/.test(raw)) expect([page, text]).toEqual([page, expect.stringContaining(raw)]);
        else if (Number.isInteger(Number(value)))
          expect([page, text, shown.some((words) => text.includes(words))]).toEqual([page, text, true]);
        count += 1;
      }
    }
    expect(count).toBeGreaterThan(1000);
  });

  test('facts, which lead to the row of their source', () => {
    let count = 0;
    for (const page of listPages(site)) {
      for (const { href } of numbersOf(page)) {
        if (href.startsWith('/bulletins/')) continue;
        expect([page, href]).toEqual([
          page,
          expect.stringMatching(/^\/(?:indicators\/[a-z0-9-]+|regions\/\d+)\/#fact-/),
        ]);
        count += 1;
      }
    }
    expect(count).toBeGreaterThan(100);
    expect(facts.length - 1).toBe(published.facts.length);
  });
});

test('every number in the table under a chart is in its file', () => {
  const same = (cell: string): string => String(Number(Number(cell).toPrecision(12)));

  let charts = 0;
  for (const page of listPages(site)) {
    for (const [, figure = ''] of readSite(site, page).matchAll(
      /<figure class="chart"([\s\S]*?)<\/figure>/g,
    )) {
      const file = decodeEntities(/href="([^"]+\.csv)"/.exec(figure)?.[1] ?? '').slice(1);
      const table = /<table>[\s\S]*?<\/table>/.exec(figure)?.[0] ?? '';
      // In a story a chart stands without its table, which is a link away.
      if (table === '' && typeOfPage(page) === 'stories') continue;
      const shown = [...table.matchAll(/<tr>([\s\S]*?)<\/tr>/g)].map(([, row = '']) =>
        [...row.matchAll(/<t[hd][^>]*>([\s\S]*?)<\/t[hd]>/g)].map(([, cell = '']) => textOf(cell)),
      );
      const held = new Set(readCsv(file).flat().filter(isNumber).map(same));
      const missing = shown.flat().filter((cell) => isNumber(cell) && !held.has(same(cell)));
      expect([page, file, missing]).toEqual([page, file, []]);
      expect(readCsv(file).length, file).toBeGreaterThanOrEqual(shown.length);
      charts += 1;
    }
  }
  expect(charts).toBeGreaterThan(100);
});

test('what is offered for download is there, in all three formats', () => {
  const files = new Set(listSite(site));
  for (const name of [
    'figures',
    'observations',
    'facts',
    'commitments',
    'indicators',
    'campaigns',
    'regions',
    'bulletins',
  ])
    for (const format of ['csv', 'json', 'parquet']) expect([...files]).toContain(`data/${name}.${format}`);
  expect([...files]).toContain('data/datapackage.json');
});
