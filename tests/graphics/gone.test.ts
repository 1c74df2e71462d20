import { describe, expect, test } from 'vitest';

import type { GoneAddress } from '../../src/graphics/pageAddresses.ts';

import { goneFilesOf, readStyleSheet } from '../../scripts/images/imageJobs.ts';
import { CITATION_ENDINGS, citationFileOf } from '../../src/citations/index.ts';
import { NOTHING_PUBLISHED } from '../../src/graphics/frozen.ts';
import { goneFiles, goneSubject, goneWords, wasCited } from '../../src/graphics/gone.ts';
import { goneAddresses } from '../../src/graphics/pageAddresses.ts';
import { LANGS } from '../../src/i18n/index.ts';
import { STATIC_ADDRESSES } from '../../src/views/staticAddresses.ts';
import { createCollection } from '../views/collection.ts';

const ADDRESSES = ['/bulletins/ding/', '/bulletins/ding/12/', '/charts/drive-stages/', '/checks/ding@3.sum/'];
const withdrawal = {
  id: 'ding',
  title: '丁区通报',
  publisher: '丁区办公室',
  published: '2024-05-02',
  withdrawn: '2026-11-29',
  reason: '原件有误',
  addresses: ADDRESSES.join(' '),
};
const published = { ...createCollection(), withdrawals: [withdrawal] };
const gone = goneAddresses(published, NOTHING_PUBLISHED);
const { pictures, texts } = goneFilesOf(published, NOTHING_PUBLISHED, readStyleSheet());
const placed = [...pictures.map(({ path }) => path), ...texts.keys()];

test('each file that a bulletin, a figure or a chart offers stands there when it is gone; only Parquet and ZIP cannot say so', () => {
  const filled = { bulletin: 'ding', start: '12', chart: 'drive-stages' };
  const offered = STATIC_ADDRESSES.map(({ path }) => path)
    .filter((path) => /\{(?:bulletin|chart)\}/.test(path) && !path.startsWith('/embed/'))
    .flatMap((path) => LANGS.map((lang) => ({ ...filled, lang })).map((names) => fill(path, names)));
  const cited = gone
    .filter(({ path }) => wasCited(path))
    .flatMap(({ path }) => CITATION_ENDINGS.map((ending) => `${path}cite.${ending}`));
  expect(cited).toHaveLength(12);
  expect([...new Set([...placed, ...cited])].sort()).toEqual(
    [...new Set(offered)].filter((path) => !/\.(?:parquet|zip)$/.test(path)).sort(),
  );
  expect(goneFiles('/checks/ding@3.sum/', 'zh')).toEqual([]);
});

const fill = (path: string, names: Readonly<Record<string, string>>): string =>
  path.replaceAll(/\{(\w+)\}/g, (_, name: string) => names[name] ?? '');

test('they say in their language that it is withdrawn, when and why', () => {
  for (const [path, text] of texts) {
    const said = path.endsWith('.json') ? String(JSON.parse(text)) : text.replaceAll(/<[^>]*>/g, '');
    expect(said, path).toMatch(
      path.includes('.en.') ? /withdrawn .*29 November\s*2026.*原件有误/s : /撤回.*原件有误/s,
    );
    expect(text.startsWith('\uFEFF'), path).toBe(path.endsWith('.csv'));
  }
  for (const { path, picture } of pictures)
    expect(picture.svg, path).toContain(path.includes('.en.') ? 'Withdrawn' : '已撤回');
});

describe('the citation of what is gone', () => {
  const at = (path: string): GoneAddress => gone.find((one) => one.path === path)!;

  test.each(CITATION_ENDINGS)(
    '.%s says that it is withdrawn, and names the address that says why',
    (ending) => {
      const file = citationFileOf(
        goneSubject(at('/bulletins/ding/12/'), (path) => `https://x.example${path}`),
        ending,
      );
      for (const said of ['已撤回：丁区通报', '丁区办公室', 'https://x.example/bulletins/ding/12/'])
        expect(file).toContain(said);
    },
  );

  test('without title or publisher, where they went too, or without a withdrawal, says no more than it knows', () => {
    const bare = {
      ...at('/bulletins/ding/'),
      withdrawal: { ...withdrawal, title: '', publisher: '', published: '' },
    };
    expect(citationFileOf(goneSubject(bare, String), 'ris')).toContain('TI  - 已撤回\r\n');
    const unread = { path: '/charts/drive-stages/', withdrawal: null };
    expect(citationFileOf(goneSubject(unread, String), 'ris')).toContain(
      'TI  - 这里的内容已不在本站数据里\r\n',
    );
    expect(goneWords(null, 'en').title).toBe('No longer in the data of this site');
  });
});
