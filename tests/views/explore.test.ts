import { describe, expect, test } from 'vitest';

import type { ObservationRow } from '../../src/datasets/published.ts';
import type { Names } from '../../src/views/explore.ts';

import { formatExploreRow, formatSelection, parseSelection, selectRows } from '../../src/views/explore.ts';
import { createMatcher, missingWords } from '../../src/views/search/exploreWords.ts';

const names: Names = {
  region: new Map([['150000', '内蒙古自治区']]),
  indicator: new Map([['fires', '火灾起数']]),
  campaign: new Map(),
  role: new Map([['actual', '结果']]),
  publisher: new Map([['某机关', 'Some Office']]),
};

const row = (changes: Partial<ObservationRow>): ObservationRow => ({
  id: 'a@1', source: 'figures', bulletin: 'a', region: '150000', indicator: 'fires', campaign: '', period: '2024',
  value: 1, max: null, bound: 'exact', unit: '起', role: 'actual', kind: 'flow', object: '火灾', raw: '1起',
  printed: '1起',
  publisher: '某机关', title: '某通报', published: '2024-01-01', url: '', confirmed: '', review: 'machine', ...changes,
}); // prettier-ignore

const rows = [
  row({ id: 'a@1', value: 3, period: '2023' }),
  row({ id: 'a@2', value: 1, published: '2025', role: 'target' }),
  row({ id: 'a@3', value: 2, indicator: '', object: '充电端口', region: '000000', period: '' }),
];
const select = (
  all: readonly ObservationRow[],
  search: string,
  quoteOf?: (id: string) => string,
): string[] => {
  const selection = parseSelection(search);
  return selectRows(all, selection, names, createMatcher(selection.query, names, quoteOf)).map(
    ({ id }) => id,
  );
};
const ids = (search: string, quoteOf?: (id: string) => string): string[] => select(rows, search, quoteOf);

describe('a selection', () => {
  test('is the same after a way through the address bar', () => {
    const search = 'q=%E7%81%AB%E7%81%BE+a%26b&region=150000&year=2024&sort=-value';
    const selection = parseSelection(`?${search}`);
    expect(selection).toEqual({
      query: '火灾 a&b',
      facets: { region: '150000', year: '2024' },
      sort: '-value',
    });
    const kept = new URLSearchParams(formatSelection(selection)).toString();
    expect(parseSelection(kept)).toEqual(selection);
    expect(Object.values(formatSelection(parseSelection(''))).join('')).toBe('');
    expect(parseSelection('sort=__proto__&nothing=1').sort).toBe('');
  });

  test('takes rows by what they have, and by what they lack', () => {
    expect(ids('role=target')).toEqual(['a@2']);
    expect(ids('year=2023')).toEqual(['a@1']);
    expect(ids('indicator=-')).toEqual(['a@3']);
    expect(ids('year=-')).toEqual(['a@3']);
    expect(ids('region=150000&role=actual')).toEqual(['a@1']);
    expect(ids('region=999999')).toEqual([]);
  });

  test('is found in the words that readers use, and says which words it lacks', () => {
    const ports = [row({ id: 'a@4', indicator: '', object: '电动自行车充电端口' })];
    expect(select(ports, 'q=充电桩')).toEqual(['a@4']);
    expect(select(ports, 'q=内蒙古 充电桩')).toEqual(['a@4']);
    const english = [row({ id: 'a@5', indicator: '', object: 'Old communities renovated' })];
    for (const query of ['communities', 'old housing', 'Community'])
      expect([query, select(english, `q=${query}`)]).toEqual([query, ['a@5']]);
    expect(missingWords(ports, '内蒙古 充电桩 火星', names)).toEqual(['火星']);
    expect(missingWords([], '充电桩', names)).toEqual(['充电桩']);
    const charging = [row({ id: 'a@6', indicator: '', object: 'E-bike charging ports' })];
    expect(missingWords(charging, 'charging pile mars', names)).toEqual(['mars']);
  });

  test('finds any part of a Chinese word, several words at once, in either width', () => {
    expect(ids('q=电端')).toEqual(['a@3']);
    expect(ids('q=内蒙古 灾起')).toEqual(['a@2', 'a@1']);
    expect(ids('q=１起')).toEqual(['a@2', 'a@1', 'a@3']);
    expect(ids('q=消防车')).toEqual([]);
    expect(ids('q=消防车', (id) => (id === 'a@1' ? '出动消防车' : ''))).toEqual(['a@1']);
    expect(ids('q=(.*)')).toEqual([]);
  });

  test('is sorted as asked, else the newest first', () => {
    expect(ids('')).toEqual(['a@2', 'a@1', 'a@3']);
    expect(ids('sort=value')).toEqual(['a@2', 'a@3', 'a@1']);
    expect(ids('sort=-value')).toEqual(['a@1', 'a@3', 'a@2']);
    expect(ids('sort=region')).toEqual(['a@3', 'a@1', 'a@2']);
    expect(ids('sort=-period')).toEqual(['a@2', 'a@1', 'a@3']);
  });
});

test('whatever a document says is text in the table', () => {
  const hostile = row({
    indicator: '',
    object: '<script>alert(1)</script>',
    title: '"onload=x',
    region: '"',
  });
  const html = formatExploreRow(hostile, names, 'zh', (path) => path);
  expect(html).toContain('&lt;script&gt;alert(1)&lt;/script&gt;');
  expect(html).toContain('&quot;onload=x');
  expect(html).not.toContain('<script>');
});

test('who published a number is named in English where a name is known, else in Chinese that says so', () => {
  const byHand = { source: 'facts', bulletin: '' } as const;
  const sourceIn = (changes: Partial<ObservationRow>): string =>
    formatExploreRow(row({ ...byHand, ...changes }), names, 'en', (path) => path)
      .split('<td>')
      .at(-1) ?? '';
  expect(sourceIn({})).toContain('<span>Some Office</span><span lang="zh-CN">《某通报》</span>');
  expect(sourceIn({ publisher: '别的机关' })).toContain('<span lang="zh-CN">别的机关</span>');
});
