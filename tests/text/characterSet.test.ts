import { expect, test } from 'vitest';

import { beginningOf, behindLast, characterSet } from '../../src/text/characterSet.ts';

test('a set holds its characters and none behind the ends of a text', () => {
  const isStop = characterSet('。；');
  const text = '甲。乙；';
  expect(Array.from(text, (_, at) => isStop(text, at))).toEqual([false, true, false, true]);
  expect(isStop(text, -1)).toBe(false);
  expect(isStop(text, text.length)).toBe(false);
});

test('more sets than one table holds do not mix', () => {
  const sets = Array.from({ length: 70 }, (_, k) => characterSet(String.fromCharCode(0x4e00 + k)));
  const text = String.fromCharCode(...Array.from({ length: 70 }, (_, k) => 0x4e00 + k));
  for (const [k, isOneOf] of sets.entries())
    expect(Array.from(text, (_, at) => isOneOf(text, at)).indexOf(true)).toBe(k);
  for (const isOneOf of sets)
    expect(Array.from(text, (_, at) => isOneOf(text, at)).filter(Boolean)).toHaveLength(1);
});

test('a word may begin where its first two characters stand, a word of one character anywhere', () => {
  const mayBegin = beginningOf(['今年', '至']);
  expect(mayBegin('今年', 0)).toBe(true);
  expect(mayBegin('今后', 0)).toBe(false);
  expect(mayBegin('至', 0)).toBe(true);
  expect(mayBegin('至今年', 0)).toBe(true);
  expect(mayBegin('', 0)).toBe(false);
});

test('what stands behind the last of a set', () => {
  const isStop = characterSet('，。');
  expect(behindLast('一处，两处', isStop)).toBe('两处');
  expect(behindLast('两处', isStop)).toBe('两处');
  expect(behindLast('两处。', isStop)).toBe('');
});
