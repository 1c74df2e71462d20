import fc from 'fast-check';
import { expect, test } from 'vitest';

import type { SourceDocument } from '../../src/figures/document.ts';

import { extract } from '../../src/figures/extract.ts';

/** What official prose is made of, and what breaks readers of it: numerals of every script, signs, lone surrogates. */
const PIECES = [
  ...'0123456789０１２３４５６７８９一二三四五六七八九十百千万亿两零〇半几数壹贰叁',
  ...'，。；：、！？（）()《》“”‘’〔〕—-~～.,%％‰:：/|\t \n　㎡℃①②③〇',
  ...'余多近约超不少于至到和与的其中分别年月日前后起处个家人次元倍成以上下左右比增长下降同第',
  ...[
    '百分之',
    '百分点',
    '三分之二',
    '亿元',
    '万余',
    '人次',
    '2024年',
    '11月',
    '截至目前',
    '今年以来',
    '一是',
    '（一）',
    '一、',
    '1.',
  ],
  ...[
    '检查',
    '整治',
    '出动',
    '消防车',
    '警情',
    '小区',
    '全区',
    '计划',
    '完成',
    '每季度至少',
    '〔2024〕7号',
    '“六个一”',
    '十四五',
  ],
  ...['\uD83D', '\uDE00', '𠮷', '🔥', '\u0000', '\r', 'a', 'Km', '\u200B', '\uFEFF'],
];

const prose = fc.array(fc.constantFrom(...PIECES), { maxLength: 120 }).map((parts) => parts.join(''));
const documents: fc.Arbitrary<SourceDocument> = fc.record({
  id: fc.constant('any'),
  text: fc.oneof(prose, fc.string({ unit: 'binary', maxLength: 200 })),
  title: fc.oneof(fc.constant(''), prose),
  publisher: fc.constantFrom('', '某区人民政府办公室'),
  published: fc.constantFrom('', '2024', '2024-11', '2024-05-02'),
  region: fc.constantFrom('', '150203'),
  genre: fc.constantFrom('', 'plan', 'report'),
});

test('any mix of characters is read without an error, into slices that are sorted and disjoint', () => {
  fc.assert(
    fc.property(documents, (document) => {
      const { figures, commitments } = extract(document);
      let end = 0;
      for (const figure of figures) {
        expect(document.text.slice(figure.start, figure.end)).toBe(figure.raw);
        expect(figure.raw).not.toBe('');
        expect(figure.start).toBeGreaterThanOrEqual(end);
        expect(figure.start).toBeGreaterThanOrEqual(figure.quoteStart);
        expect(figure.end).toBeLessThanOrEqual(figure.quoteStart + figure.quote.length);
        expect(Number.isFinite(figure.value)).toBe(true);
        expect(figure.max === null || figure.max >= figure.value).toBe(true);
        expect(figure.steps.length).toBeGreaterThan(0);
        end = figure.end;
      }
      let last = -1;
      for (const commitment of commitments) {
        expect(document.text.slice(commitment.start, commitment.end)).toBe(commitment.raw);
        expect(commitment.start).toBeGreaterThanOrEqual(last);
        expect(commitment.due + commitment.every).not.toBe('');
        last = commitment.start;
      }
    }),
    { numRuns: 3000 },
  );
});

test.each([
  ['*', 'x（起）'],
  ['[1]', ''],
  ['汉', ''],
  ['1', 'x'],
  ['1,', ''],
  ['<', ''],
  ['汉 ', ''],
  ['汉/', ''],
  ['（汉', '）'],
  ['同比', ''],
  ['其中：', ''],
])('a head, a label and a cell of a megabyte of %j are read to their end', { timeout: 60_000 }, (unit, end) => {
  const long = unit.repeat(Math.ceil(1_000_000 / unit.length)) + end;
  const text = `| 区县 | ${long} |\n| 甲区 | 12 |\n\n| 区县 | 火灾（起） |\n| ${long} | 12 |\n| 乙区 | ${long} |\n`;
  const { figures } = extract({ id: 'any', text, title: '', publisher: '', published: '', region: '', genre: '' });
  expect(figures.every(({ start, end: to, raw }) => text.slice(start, to) === raw)).toBe(true);
}); // prettier-ignore

test.each([
  '1',
  '一',
  '（',
  '万余',
  '1,',
  '，',
  '、',
  '“',
  '第',
  '年',
  '1、',
  '约',
  '百分之',
  '\n',
  '|1',
  '去年1起，',
])(
  'a megabyte of %j is read to its end',
  (unit) => {
    const text = unit.repeat(Math.ceil(1_000_000 / unit.length));
    // How fast is measured by `npm run bench`; a reading that is not linear would not come to an end here.
    const { figures } = extract({
      id: 'any',
      text,
      title: '',
      publisher: '',
      published: '',
      region: '',
      genre: '',
    });
    expect(figures.every(({ start, end, raw }) => text.slice(start, end) === raw)).toBe(true);
  },
  60_000,
);
