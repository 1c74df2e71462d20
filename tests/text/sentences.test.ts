import { describe, expect, test } from 'vitest';

import { isSpace, splitSentences, trimSpan } from '../../src/text/sentences.ts';

const split = (text: string): string[] =>
  splitSentences(text, { start: 0, end: text.length }).map((span) => text.slice(span.start, span.end));

describe('splitSentences', () => {
  test.each([
    ['检查12家。整改8处。', ['检查12家。', '整改8处。']],
    ['截至目前，检查12家；整改8处。', ['截至目前，检查12家；整改8处。']],
    ['如下：检查12家。', ['如下：检查12家。']],
    ['他说：“检查12家。”随后离开。', ['他说：“检查12家。”', '随后离开。']],
    ['（共检查12家。）下一步继续。', ['（共检查12家。）', '下一步继续。']],
    ['成效如何？请看！', ['成效如何？', '请看！']],
    ['火情……已经排除。', ['火情……', '已经排除。']],
    ['检查12家\n整改8处', ['检查12家', '整改8处']],
    ['　　检查12家。　整改8处。 ', ['检查12家。', '整改8处。']],
    ['占比12.5%，增长3.1%。', ['占比12.5%，增长3.1%。']],
    ['', []],
    ['　 \n', []],
  ])('%j', (text, sentences) => {
    expect(split(text)).toEqual(sentences);
  });

  test('only within the span', () => {
    expect(splitSentences('一。二。三。', { start: 2, end: 4 })).toEqual([{ start: 2, end: 4 }]);
  });
});

test('trimSpan drops white space of any width', () => {
  expect(trimSpan('　\u00A0检查\t\u200B', { start: 0, end: 6 })).toEqual({ start: 2, end: 4 });
  expect(trimSpan(' 　 ', { start: 0, end: 3 })).toMatchObject({ start: 3, end: 3 });
});

test('isSpace', () => {
  expect([' ', '\u3000', '\u00A0', '\n', '检', undefined].map(isSpace)).toEqual([
    true,
    true,
    true,
    true,
    false,
    false,
  ]);
});
