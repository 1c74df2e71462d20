import { expect, test } from 'vitest';

import { Trie } from '../../src/text/trie.ts';

const words = ['检查', '检查站', '检验', '查', ''];
const trie = new Trie<string>();
for (const word of words) trie.set(word, (before) => `${before ?? ''}${word}`);

test.each([
  ['检查站点', 0, 4, '检查站'],
  ['检查站点', 0, 2, '检查'],
  ['检查站点', 1, 4, '查'],
  ['检测', 0, 2, null],
  ['站', 0, 1, null],
  ['', 0, 0, null],
])('the longest word of %j from %i to %i is %j', (text, at, end, word) => {
  expect(trie.longest(text, at, end)).toBe(word);
});

test('each word that starts at an offset is visited, the shortest first', () => {
  const seen: string[] = [];
  trie.each('检查站', 0, (word) => seen.push(word));
  expect(seen).toEqual(['检查', '检查站']);
});

test('a word is visited across characters that are passed over, with the offset behind it', () => {
  const seen: [string, number][] = [];
  const isSpace = (text: string, at: number): boolean => text[at] === ' ';
  trie.each('检 查  站', 0, (word, end) => seen.push([word, end]), isSpace);
  expect(seen).toEqual([
    ['检查', 3],
    ['检查站', 6],
  ]);
});

test('a word that is set again is told what it stood for', () => {
  const counts = new Trie<number>();
  for (const word of ['同', '同', '同比']) counts.set(word, (before) => (before ?? 0) + 1);
  expect(counts.longest('同', 0, 1)).toBe(2);
  expect(counts.longest('同比', 0, 2)).toBe(1);
});
