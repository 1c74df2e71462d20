import { readdirSync } from 'node:fs';
import { describe, expect, test } from 'vitest';

import { TABLES } from '../../src/datasets/schema/index.ts';
import { createMessages, href, langPaths, nameOf, otherLang, regionNameOf } from '../../src/i18n/index.ts';

interface Catalogue {
  readonly all: Readonly<Record<'zh' | 'en', Readonly<Record<string, string>>>>;
}

/** Every catalogue of messages that a file of src/i18n exports. */
async function readCatalogues(): Promise<[string, Catalogue][]> {
  const files = readdirSync('src/i18n', { recursive: true, encoding: 'utf8' }).filter(
    (name) => name.endsWith('.ts') && name !== 'index.ts',
  );
  const modules = await Promise.all(
    files.map((file) => import(`../../src/i18n/${file}`) as Promise<Record<string, unknown>>),
  );
  return modules.flatMap((module) =>
    Object.entries(module).filter(
      (entry): entry is [string, Catalogue] => typeof entry[1] === 'function' && 'all' in entry[1],
    ),
  );
}

describe('messages', () => {
  test('have the same keys in both languages, and none is empty', async () => {
    const catalogues = await readCatalogues();
    expect(catalogues.length).toBeGreaterThan(2);
    for (const [name, { all }] of catalogues) {
      expect(Object.keys(all.en).sort(), name).toEqual(Object.keys(all.zh).sort());
      for (const [key, zh] of Object.entries(all.zh)) {
        expect([zh, all.en[key]], `${name}.${key}`).not.toContain('');
      }
    }
  });

  test('are filled in, and count', () => {
    const t = createMessages({ zh: { page: '{n}页' }, en: { page: '{n} page||{n} pages' } });
    expect([t('zh')('page', { n: 1 }), t('en')('page', { n: 1 }), t('en')('page', { n: 2 })]).toEqual([
      '1页',
      '1 page',
      '2 pages',
    ]);
    expect(t('zh')('page')).toBe('{n}页');
  });
});

test('Chinese lives at the root, English below /en/', () => {
  expect([href('/data/', 'zh'), href('/data/', 'en')]).toEqual(['/data/', '/en/data/']);
  expect(langPaths().map(({ params }) => params.lang)).toEqual([undefined, 'en']);
  expect([otherLang('zh'), otherLang('en')]).toEqual(['en', 'zh']);
  expect(nameOf({ name_zh: '火灾', name_en: 'Fires' }, 'en')).toBe('Fires');
  expect(regionNameOf({ code: '000000', name: '全国' }, 'en')).toBe('Nationwide');
  expect(regionNameOf({ code: '150000', name: '内蒙古自治区' }, 'en')).toBe('Inner Mongolia');
});

test('every table and column has its meaning in both languages', () => {
  for (const { name, zh, en, columns } of TABLES)
    for (const words of [zh, en, ...columns.flatMap((column) => [column.title, column.zh, column.en])])
      expect(words, name).not.toBe('');
});
