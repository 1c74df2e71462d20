import Papa from 'papaparse';
import { unzipSync } from 'fflate';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, inject, test } from 'vitest';

import { columnsOfChart } from '../../src/datasets/schema/chartFile.ts';
import { addressOfFact } from '../../src/datasets/address.ts';
import { readPublished } from '../../src/datasets/published.ts';
import { LANGS } from '../../src/i18n/index.ts';
import { countByOrigin } from '../../src/views/promiseView.ts';
import { listSite, readSite, textOf } from './builtSite.ts';

const site = inject('site');
const published = readPublished();
const pathOf = (page: string, lang: string): string => `${lang === 'en' ? 'en/' : ''}${page}index.html`;

test.each(['', 'about/', 'data/'])(
  '/%s says how many numbers open their sentence, how many their citation',
  (page) => {
    const counts = Object.values(countByOrigin(published)).map(String);
    expect(counts).toHaveLength(4);
    for (const lang of LANGS) {
      const [, html = ''] = /<p data-promise>([^]*?)<\/p>/.exec(readSite(site, pathOf(page, lang))) ?? [];
      expect(textOf(html).match(/\d+/g)).toEqual(counts);
    }
  },
);

test('every number entered by hand is marked where it is opened, with its address or that there is none', () => {
  const pages = new Map<string, ReadonlyMap<string, string>>();
  const rowsOf = (page: string): ReadonlyMap<string, string> => {
    const html = pages.has(page) ? '' : readSite(site, pathOf(page, 'zh'));
    const items = [...html.matchAll(/<li id="(fact-[^"]*)">([^]*?)<\/li>/g)];
    const rows = pages.get(page) ?? new Map(items.map(([, id = '', item = '']) => [id, item]));
    pages.set(page, rows);
    return rows;
  };
  for (const fact of published.facts) {
    const [page = '', anchor = ''] = addressOfFact(fact.id).slice(1).split('#');
    const item = rowsOf(page).get(anchor) ?? '';
    expect([fact.id, textOf(item)]).toEqual([
      fact.id,
      expect.stringMatching(/人工录入.* · (?:机关|协会|媒体|转载) · /),
    ]);
    expect(textOf(item)).toContain(fact.confirmed === 'yes' ? '另有一家发布者' : '只见于这一来源');
    expect(item.includes('rel="external nofollow"')).toBe(!textOf(item).includes('只见转载，无原网址'));
    const clash = published.clashes.find((one) => one.fact === fact.id);
    expect(item.includes('另有公布'), fact.id).toBe(clash !== undefined);
    if (clash !== undefined) expect(textOf(item)).toContain(clash.other_raw);
  }
  const rows = [...pages.values()].reduce((sum, { size }) => sum + size, 0);
  expect(rows).toBeGreaterThanOrEqual(published.facts.length);
});

test('what has to be known stands on the page of each indicator, and on those of regions and campaigns', () => {
  expect(published.notes.length).toBeGreaterThan(20);
  for (const { indicator, region, note_zh, note_en } of published.notes) {
    expect(textOf(readSite(site, pathOf(`indicators/${indicator}/`, 'zh')))).toContain(note_zh);
    expect(textOf(readSite(site, pathOf(`indicators/${indicator}/`, 'en')))).toContain(note_en);
    const campaign = published.byId.indicators.get(indicator)?.campaign ?? '';
    const has = published.observations.some(
      (row) => row.indicator === indicator && row.campaign === campaign,
    );
    if (campaign !== '' && has && region === '')
      expect(textOf(readSite(site, pathOf(`campaigns/${campaign}/`, 'zh')))).toContain(note_zh);
    if (region !== '') expect(textOf(readSite(site, pathOf(`regions/${region}/`, 'zh')))).toContain(note_zh);
  }
});

describe('the file of each chart', () => {
  const files = listSite(site).filter((path) => /^data\/charts\/[^/]*\.csv$/.test(path));

  test('has the declared columns, opens in Excel, and every cell is text or a number', () => {
    expect(files.length).toBeGreaterThan(50);
    for (const path of files) {
      const text = readSite(site, path);
      expect(text.startsWith('\uFEFF'), path).toBe(true);
      const [head = [], ...rows] = Papa.parse<string[]>(text.slice(1), { skipEmptyLines: true }).data;
      const { kind } = JSON.parse(readSite(site, path.replace(/csv$/, 'json'))) as { kind: string };
      const columns = columnsOfChart(kind);
      expect(head).toEqual(columns.map(({ name, title }) => (path.endsWith('.zh.csv') ? title : name)));
      for (const row of rows)
        row.forEach((cell, k) => {
          if (columns[k]?.type === 'string') expect(cell).not.toMatch(/^\s*[=+\-@]/);
          else expect(cell).toMatch(/^(?:-?\d+(?:\.\d+)?)?$/);
        });
    }
  });

  test('is explained in the README beside it, column by column', () => {
    for (const lang of LANGS) {
      const zip = unzipSync(readFileSync(join(site, `data/charts/fires-map.${lang}.zip`)));
      const readme = new TextDecoder().decode(zip['README.txt']);
      for (const { name } of columnsOfChart('tile-grid')) expect(readme).toContain(name);
    }
  });
});

test('words as printed are on the page, in the pictures’ words and in the embed of the number', () => {
  const figure = published.observations.find(({ unit, source }) => unit === '1' && source === 'figures')!;
  expect(figure.printed).toBe('近三分之二');
  const [bulletin, start] = figure.id.split('@') as [string, string];
  for (const lang of LANGS) {
    const html = readSite(site, pathOf(`bulletins/${bulletin}/${start}/`, lang));
    const [, title = ''] = /<h1>([^]*?)<\/h1>/.exec(html) ?? [];
    expect(textOf(title)).toContain('近三分之二');
    expect(/og:image:alt" content="([^"]*)"/.exec(html)?.[1]).toContain('近三分之二');
  }
  const html = readSite(site, pathOf(`bulletins/${bulletin}/${start}/`, 'zh'));
  expect(textOf(/<h1>([^]*?)<\/h1>/.exec(html)?.[1] ?? '')).not.toContain('66.7%');
});
