import fc from 'fast-check';
import { expect, test } from 'vitest';

import { cut, measure, wrap } from '../../src/charts/text/measure.ts';

test('a Chinese character is a square, a digit two thirds of one, and they stand apart', () => {
  expect(measure('消防', 10)).toBe(20);
  expect(measure('25', 10)).toBeCloseTo(12.6);
  expect(measure('2年', 10)).toBeCloseTo(6.3 + 10 + 1.25);
  expect(measure('25', 10, 'bold')).toBeGreaterThan(measure('25', 10));
  expect(measure('消防', 10, 'bold')).toBe(20);
});

test('Chinese breaks anywhere, but no line begins with a comma or ends with a bracket', () => {
  expect(wrap('整治占用、堵塞、封闭', 10, 50, 3)).toEqual(['整治占用、', '堵塞、封闭']);
  for (const line of wrap('任务（第一批）完成，其余（第二批）在办。', 10, 60, 9)) {
    expect(line).not.toMatch(/^[，。）]/);
    expect(line).not.toMatch(/（$/);
  }
});

test('numbers and Latin words stay whole where they fit', () => {
  expect(wrap('开展检查32次以上', 10, 62, 3)).toEqual(['开展检查', '32次以上']);
  expect(wrap('National Fire and Rescue', 10, 80, 3)).toEqual(['National Fire', 'and Rescue']);
});

test('what is too long is cut with an ellipsis', () => {
  expect(wrap('一二三四五六七八九十', 10, 40, 2)).toEqual(['一二三四', '五六七…']);
  expect(cut('一二三四五', 10, 40)).toBe('一二三…');
  expect(cut('一二三四', 10, 40)).toBe('一二三四');
  expect(wrap('', 10, 40, 2)).toEqual(['']);
});

test('no line is wider than its room, no text is lost while lines are left', () => {
  const text = fc
    .array(fc.constantFrom(...'消防安全（）、，。12万 ab-W“”…'), { maxLength: 60 })
    .map((all) => all.join(''));
  fc.assert(
    fc.property(text, fc.integer({ min: 60, max: 200 }), (words, room) => {
      const lines = wrap(words, 10, room, 100);
      for (const line of lines) expect(measure(line, 10)).toBeLessThanOrEqual(room + 0.001);
      expect(lines.join('').replaceAll(' ', '')).toBe(words.replaceAll(' ', ''));
    }),
  );
});

test('a word of 100,000 characters is wrapped to its end', () => {
  expect(wrap('长'.repeat(100_000), 15, 200, 3)).toHaveLength(3);
  expect(wrap('x'.repeat(100_000), 15, 200, 3)).toHaveLength(3);
});
