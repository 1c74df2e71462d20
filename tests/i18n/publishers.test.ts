import { expect, test } from 'vitest';

import type { PublisherRow } from '../../src/datasets/schema/index.ts';

import { formatSources, originalName, originalNames, publisherName } from '../../src/i18n/publishers.ts';

const rows = new Map(
  (
    [
      { name: '某局', kind: 'authority', name_en: 'Some Bureau', original: '某局' },
      { name: '某局(某网转载)', kind: 'repost', name_en: 'Some Bureau (reposted by X)', original: '某局' },
      { name: '中新网', kind: 'media', name_en: 'CNS', original: '中新网' },
      { name: '中国新闻网', kind: 'media', name_en: 'CNS', original: '中国新闻网' },
      { name: '某县某局', kind: 'authority', name_en: '', original: '某县某局' },
    ] satisfies PublisherRow[]
  ).map((row) => [row.name, row]),
);

test('few sources are all named, many are counted', () => {
  const names = ['甲', '乙', '丙', '丁', '戊'];
  expect(formatSources(names.slice(0, 4), 'zh')).toBe('甲、乙、丙、丁');
  expect(formatSources(names, 'zh')).toBe('据甲、乙、丙等5个来源整理');
  expect(formatSources(names, 'en')).toBe('compiled from 5 sources, among them 甲, 乙, 丙');
});

test('in English a publisher goes by its English name where one is known', () => {
  expect(publisherName(rows, '某局(某网转载)', 'en')).toBe('Some Bureau (reposted by X)');
  expect(originalName(rows, '某局(某网转载)', 'en')).toBe('Some Bureau');
  expect(originalName(rows, '某局(某网转载)', 'zh')).toBe('某局');
  expect(publisherName(rows, '某县某局', 'en')).toBe('某县某局');
  expect(publisherName(rows, '别的', 'en')).toBe('别的');
});

test('publishers stand by the number of their rows, then as they came; reposts and other names are the same source', () => {
  const rowsOf = (...names: string[]) => names.map((publisher) => ({ publisher }));
  expect(originalNames(rows, rowsOf('乙', '甲', '', '丙', '甲'), 'zh')).toEqual(['甲', '乙', '丙']);
  const some = rowsOf('中新网', '某局', '中国新闻网', '某局(某网转载)', '某局');
  expect(originalNames(rows, some, 'zh')).toEqual(['某局', '中新网']);
  expect(originalNames(rows, some, 'en')).toEqual(['Some Bureau', 'CNS']);
});
