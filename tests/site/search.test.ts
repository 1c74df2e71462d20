import { describe, expect, inject, test } from 'vitest';

import type { Lang } from '../../src/i18n/index.ts';
import type { SearchFile } from '../../src/views/search/entry.ts';

import { readPublished } from '../../src/datasets/published.ts';
import { escapeXml } from '../../src/text/escapeXml.ts';
import { createSearch } from '../../src/views/search/createSearch.ts';
import { unpackEntries } from '../../src/views/search/entry.ts';
import { languageOf } from '../../src/views/search/languageOf.ts';
import { listSite, readElements, readSite } from './builtSite.ts';

const site = inject('site');

/** The index of a language as the site holds it. */
function readEntries(lang: Lang): ReturnType<typeof unpackEntries> {
  const [path = ''] = listSite(site).filter((name) => name === `search/${lang}.json`);
  return unpackEntries(JSON.parse(readSite(site, path)) as SearchFile);
}

const entries = { zh: readEntries('zh'), en: readEntries('en') };
const searches = { zh: await createSearch(entries.zh), en: await createSearch(entries.en) };

/** The first three pages that answer a question asked on a Chinese page, as paths without base. */
function firstThree(typed: string): readonly string[] {
  const lang = languageOf(typed, 'zh');
  const start = lang === 'en' ? '/en' : '';
  return searches[lang](typed)
    .entries.slice(0, 3)
    .map(({ path }) => start + path);
}

/** What readers type, with pages of which each answers it. */
const QUESTIONS: readonly (readonly [typed: string, ...pages: string[]])[] = [
  ['充电桩', '/indicators/charging-ports/'],
  ['四川 老旧小区', '/regions/510000/'],
  ['包头', '/regions/150200/'],
  ['火灾死亡', '/indicators/fire-deaths/'],
  ['生命通道', '/campaigns/lifeline-clearing/'],
  ['朝阳 小型消防站', '/regions/110105/', '/campaigns/small-fire-stations/'],
  ['ebike charging', '/en/indicators/charging-ports/'],
  ['Beijing fires', '/en/regions/110000/', '/en/indicators/fires/'],
  ['昆府办发〔2024〕7号', '/bulletins/kdl-2024-lifeline/'],
  ['2800 微型消防站', '/bulletins/cy-2022-npc/#duty-2133'],
  ['北京有多少火灾', '/regions/110000/'],
  ['电瓶车上牌', '/indicators/ebikes-registered/'],
  ['旧改', '/campaigns/old-community-renewal/'],
  ['拆窗破网', '/campaigns/lifeline-clearing/'],
  ['酒驾', '/indicators/drink-driving-cases/'],
  ['昆区', '/regions/150203/'],
  ['火灾 数法', '/stories/fires-2021/'],
  ['怎样引用', '/press/', '/data/', '/charts/'],
  ['smoke detectors', '/en/indicators/smoke-alarms/'],
  ['Tibet', '/en/regions/540000/'],
  ['how many lifts were installed', '/en/indicators/lifts-installed/'],
  ['fire statons', '/en/indicators/fire-stations/'],
  ['Inner Mongolia work accidents', '/en/regions/150000/'],
  ['2025年火灾', '/indicators/fires/'],
  ['2024年全国火灾', '/indicators/fires/'],
  ['fires 2025', '/en/indicators/fires/'],
  ['old communities 2025', '/en/indicators/old-communities-renovated/'],
  ['hefei fires', '/en/regions/340100/'],
  ['chengdu', '/en/regions/510100/'],
];

describe('the right page is among the first three', () => {
  test.each(QUESTIONS)('%s', (typed, ...pages) => {
    const found = firstThree(typed);
    expect([found, found.some((path) => pages.includes(path))]).toEqual([found, true]);
  });
});

test('包头 brings its districts, and a number its sentence', () => {
  const titles = (typed: string): string[] => searches.zh(typed).entries.map(({ title }) => title);
  expect(titles('包头')).toContain('昆都仑区');
  const [promise] = searches.zh('2800 微型消防站').entries;
  expect(promise).toMatchObject({ kind: 'promise' });
  expect(promise?.note).toContain('朝阳区');
});

test('a word that is left out is named as it was typed; no place is taken for another', () => {
  expect(searches.en('old communities 2025').without).toEqual([]);
  expect(searches.en('hefei fires').without).toEqual(['fires']);
  const { entries: found, without } = searches.en('charging pile chengdu');
  expect(without).toEqual(['chengdu']);
  expect(found[0]?.path).toBe('/indicators/charging-ports/');
  expect(found.map(({ path }) => path)).toContain('/regions/510100/');
});

test('documents are found in English by their titles in both languages', () => {
  const translated = readPublished().bulletins.filter((row) => row.title_en !== '');
  expect(translated.length).toBeGreaterThan(0);
  for (const { id, title, title_en } of translated) {
    for (const typed of [title, title_en]) {
      const paths = searches
        .en(typed)
        .entries.slice(0, 5)
        .map(({ path }) => path);
      expect([typed, paths]).toEqual([typed, expect.arrayContaining([`/bulletins/${id}/`])]);
    }
    const list = readSite(site, 'en/search/index.html');
    expect(list).toContain(escapeXml(title_en));
    expect(list).toContain(title);
  }
});

test('on an English page Chinese names are found, too', () => {
  const [place] = searches.en('包头').entries;
  expect(place?.title).toBe('Baotou');
});

test('every entry leads to a page, and the list of the page of search has all that are no sentences', () => {
  const files = new Set(listSite(site));
  for (const lang of ['zh', 'en'] as const) {
    const root = lang === 'en' ? '/en' : '';
    const pages = entries[lang].map(({ path }) => `${root}${path.replace(/#.*/, '')}`);
    expect(pages.filter((path) => !files.has(`${path.slice(1)}index.html`))).toEqual([]);
    const listed = new Set(
      readElements(readSite(site, `${root.slice(1)}${root === '' ? '' : '/'}search/index.html`)).map((one) =>
        one.attributes.get('href'),
      ),
    );
    const missing = entries[lang].filter(
      ({ kind, path }) => kind !== 'promise' && !listed.has(`${root}${path}`),
    );
    expect(missing.map(({ path }) => path)).toEqual([]);
  }
});
