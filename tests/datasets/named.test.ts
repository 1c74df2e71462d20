import { describe, expect, test } from 'vitest';

import { Named } from '../../src/datasets/link/named.ts';

const words: Record<string, readonly string[]> = { doors: ['大门', '门'], gates: ['大门'], any: [''] };
const named = new Named(Object.keys(words), (item) => words[item]!);
const isQuote = (text: string, at: number): boolean => text[at] === '“' || text[at] === '”';

test('the items whose words a text holds are found in the order of the list', () => {
  expect(named.in('大门')).toEqual(['doors', 'gates', 'any']);
  expect(named.in('门、大')).toEqual(['doors', 'any']);
  expect(named.in('窗')).toEqual(['any']);
});

describe('along a text', () => {
  const text = '开“大”门，关窗。大门';

  test.each([
    [0, 3, ['any']],
    [0, 5, ['doors', 'gates', 'any']],
    [3, 5, ['doors', 'any']],
    [3, 9, ['doors', 'any']],
    [5, 9, ['any']],
    [9, 11, ['doors', 'gates', 'any']],
  ])('the stretch from %i to %i holds %j', (from, to, items) => {
    expect(named.along(text, isQuote)(from, to)).toEqual(items);
  });

  test('any order of stretches gives the same', () => {
    const find = named.along(text, isQuote);
    const stretches = [0, 9, 3, 0, 10].map((from) => find(from, 11));
    expect(stretches).toEqual([0, 9, 3, 0, 10].map((from) => named.along(text, isQuote)(from, 11)));
  });
});
