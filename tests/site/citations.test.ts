import { describe, expect, inject, test } from 'vitest';

import { citations } from '../../src/i18n/citations.ts';
import { typeOfPage } from '../../scripts/site/pageTypes.ts';
import { decodeEntities, listPages, listSite, readSite } from './builtSite.ts';

const site = inject('site');
const ENDINGS = { bibtex: 'bib', ris: 'ris', csl: 'json' } as const;
const citable = listPages(site).filter((path) => readSite(site, path).includes('<div class="cites">'));

/** The text of a citation as a page prints it before any script. */
const printed = (html: string, format: string): string =>
  decodeEntities(
    (new RegExp(`id="cite-${format}"[^>]*>([\\s\\S]*?)</dd>`).exec(html)?.[1] ?? '').replace(/<[^>]*>/g, ''),
  );

test('every figure, bulletin, data page and published indicator can be cited, in both languages', () => {
  const types = new Set(citable.map((path) => typeOfPage(path)));
  expect([...types].sort()).toEqual(['bulletin', 'chart', 'data', 'figure', 'indicator']);
  const all = listPages(site).filter((path) => ['bulletin', 'data', 'figure'].includes(typeOfPage(path)));
  expect(all.filter((path) => !citable.includes(path))).toEqual([]);
});

describe('what a page prints is what its files hold', () => {
  test.each(Object.entries(ENDINGS))('%s', (format, ending) => {
    for (const path of citable.filter((one) => !one.startsWith('en/'))) {
      const file = readSite(site, path.replace('index.html', `cite.${ending}`));
      // Pages of figures are light: they offer the file, and print what is asked for most.
      if (typeOfPage(path) === 'figure') {
        expect(readSite(site, path), path).toContain(`/cite.${ending}" download`);
        continue;
      }
      // A page holds line ends as its parser makes them.
      const text = printed(readSite(site, path), format).replaceAll('\r\n', '\n');
      expect(text.trim(), path).toBe(file.replaceAll('\r\n', '\n').trim());
    }
  });

  test('texts in each format', () => {
    for (const path of citable.filter((one) => !one.startsWith('en/'))) {
      const file = readSite(site, path.replace('index.html', 'cite.txt'));
      for (const format of ['newsroom', 'gbt2025', 'gbt2015', 'apa', 'chicago'] as const)
        expect(file, path).toMatch(new RegExp(`^${citations('zh')(format)}\\n.{20,}`, 'm'));
      expect(readSite(site, path), path).toContain('/cite.txt" download');
      expect(file, path).toContain(printed(readSite(site, path), 'gbt2025').trim());
    }
  });

  test('and there is no file without its page', () => {
    const files = listSite(site).filter((path) => /\/cite\.\w+$/.test(path));
    expect(files.length).toBe(4 * citable.filter((path) => !path.startsWith('en/')).length);
  });
});

test('every citation of a page leads to that page, and names the publisher first', () => {
  for (const path of citable.filter((one) => typeOfPage(one) === 'figure')) {
    const html = readSite(site, path);
    // An English page names the publisher in English; the record keeps the original name.
    const chinese = readSite(site, path.replace(/^en\//, ''));
    const publisher = /data-cite>([^<：]+)：/.exec(chinese)?.[1] ?? '?';
    const text = printed(html, 'gbt2025');
    expect(text.startsWith(`${decodeEntities(publisher)}. `), path).toBe(true);
    expect(text, path).toContain(`/${path.replace('index.html', '')}.`);
  }
});

test('records are well-formed', () => {
  for (const path of listSite(site).filter((one) => /\/cite\.\w+$/.test(one))) {
    const text = readSite(site, path);
    if (path.endsWith('.json')) expect(JSON.parse(text), path).toHaveLength(1);
    if (path.endsWith('.ris'))
      expect(text, path).toMatch(/^TY {2}- [A-Z]+\r\n(?:[A-Z][A-Z0-9] {2}- [^\r\n]+\r\n)+ER {2}- \r\n$/);
    if (path.endsWith('.bib'))
      expect(text, path).toMatch(/^@(?:dataset|online)\{[A-Za-z0-9-]+,\n(?: {2}\w+ = \{.*\},\n)+\}\n$/);
  }
});
