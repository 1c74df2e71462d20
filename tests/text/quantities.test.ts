import fc from 'fast-check';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parseQuantity, readQuantities } from '../../src/text/quantities/read.ts';
import { NEGATIVES, SENTENCES, SPELLINGS } from '../corpus/quantitySpellings.ts';
import { scoreNumerals } from '../../scripts/score/numeralScore.ts';

describe('parseQuantity', () => {
  const rows = SPELLINGS.flatMap((row) => row.spellings.split('|').map((spelling) => ({ ...row, spelling })));

  it('has a corpus of more than 150 spellings', () => {
    expect(rows.length).toBeGreaterThan(150);
  });

  it.each(rows)('reads $spelling', ({ spelling, value, max, unit, mark }) => {
    const found = parseQuantity(spelling, 0);
    expect(found).toMatchObject({
      start: 0,
      end: spelling.length,
      unit,
      max: max ?? null,
      mark: mark ?? null,
    });
    expect(found?.value).toBeCloseTo(value, 12);
  });

  it.each([
    ['25.5万', 1000],
    ['21764', 1],
    ['2.7余万', 1000],
    ['1.9万余', 1000],
    ['97.65%', 0.01],
    ['1.2×10⁴', 1000],
    ['10³', 100],
    ['1.2×10²', 10],
    // The sign of a note.
    ['10²', 1],
    ['一百', 1],
    ['百万', 1e6],
    ['3.08亿', 1e6],
    ['115万', 1e4],
    ['3万5千', 1000],
    ['三万五', 1000],
    ['二百多', 100],
    ['2.7:1', 0.1],
    ['3至5万', 1e4],
    ['三成', 0.1],
    ['5.0%—5.5%', 0.1],
  ])('tells the step of %s', (text, step) => {
    expect(parseQuantity(text, 0)?.step).toBe(step);
  });

  it.each([
    ['25.5万处', 'decimal', 'arabic'],
    ['21764起', 'integer', 'arabic'],
    ['三分之二', 'fraction', 'chinese'],
    ['百分之97.65', 'percent', 'mixed'],
    ['2.7:1', 'ratio', 'arabic'],
    ['五六十人', 'range', 'chinese'],
    ['两倍', 'multiple', 'chinese'],
    ['翻番', 'multiple', 'chinese'],
    ['25万五千', 'integer', 'mixed'],
  ])('tells kind and script of %s', (text, kind, script) => {
    expect(parseQuantity(text, 0)).toMatchObject({ kind, script });
  });

  it('sets the numeral apart from the unit', () => {
    const text = '约2.7余万处老旧小区';
    expect(parseQuantity(text, 1)).toMatchObject({ start: 1, end: 7, numeral: { start: 1, end: 6 } });
  });

  it('marks a bare magnitude as pure', () => {
    expect(parseQuantity('千家', 0)?.pure).toBe(true);
    expect(parseQuantity('千余家', 0)?.pure).toBe(false);
    expect(parseQuantity('百万', 0)?.pure).toBe(false);
  });
});

describe('readQuantities', () => {
  it.each(SENTENCES)('finds exactly the marked spans: %s', (marked) => {
    const text = marked.replace(/[{}]/g, '');
    const wanted = [...marked.matchAll(/\{(.+?)\}/gu)].map((match) => match[1]);
    expect(readQuantities(text).map(({ start, end }) => text.slice(start, end))).toEqual(wanted);
  });

  it.each(NEGATIVES)('finds nothing in %s', (text) => {
    expect(readQuantities(text)).toEqual([]);
  });

  const table = (name: string): string =>
    readFileSync(new URL(`../corpus/${name}.csv`, import.meta.url), 'utf8');
  const score = scoreNumerals(table('numerals'), table('numerals-none'));
  const share = ({ right, asked }: { right: number; asked: number }): number => right / asked;

  it('reads what the tests of other projects expect', () => {
    expect(share(score.main)).toBeGreaterThanOrEqual(0.99);
    expect(share(score.ranges)).toBeGreaterThanOrEqual(0.95);
    expect(share(score.trad)).toBeGreaterThanOrEqual(0.97);
    expect(share(score.units)).toBeGreaterThanOrEqual(0.94);
    expect(score.none.right).toBeLessThanOrEqual(2);
  });

  const pieces = Array.from(
    '零〇一二三五九十百千万亿兆两几数半余多来点分之成比至到-—~:：/.,， 负第个人起元处次年月日小时百分点%‰（(）)套约近超以上余壹拾伍陆abG5019８\ud83d\ude00\ud800\udc00\n\u00a0',
  );
  const mix = fc.array(
    fc.oneof(
      fc.constantFrom(...pieces, '\ud800', '\udc00'),
      fc.constantFrom('25.5万', '三分之二', '3至5', '个百分点', '翻两番'),
    ),
    { maxLength: 40 },
  );

  it('gives sorted, disjoint spans with value below max, whatever the text', () => {
    fc.assert(
      fc.property(mix, (parts) => {
        const text = parts.join('');
        let end = 0;
        for (const quantity of readQuantities(text)) {
          expect(quantity.start).toBeGreaterThanOrEqual(end);
          expect(quantity.end).toBeGreaterThan(quantity.start);
          expect(quantity.end).toBeLessThanOrEqual(text.length);
          expect(quantity.numeral.start).toBe(quantity.start);
          expect(quantity.numeral.end).toBeLessThanOrEqual(quantity.end);
          expect(Number.isFinite(quantity.value)).toBe(true);
          expect(quantity.step).toBeGreaterThan(0);
          if (quantity.max !== null) expect(quantity.max).toBeGreaterThanOrEqual(quantity.value);
          end = quantity.end;
        }
      }),
      { numRuns: 3000 },
    );
  });

  it('reads the same quantity wherever it stands', () => {
    fc.assert(
      fc.property(mix, mix, (left, right) => {
        const [before, text] = [left.join(''), right.join('')];
        const alone = parseQuantity(text, 0);
        const inside = parseQuantity(before + text, before.length);
        expect(inside?.value).toEqual(alone?.value);
        expect(inside?.end).toEqual(alone === null ? undefined : alone.end + before.length);
      }),
      { numRuns: 2000 },
    );
  });

  it('looks at a bounded stretch from every position', () => {
    for (const piece of [
      '1',
      '一',
      '（',
      '万余',
      '1,',
      '1 ',
      '百',
      '十',
      '1-',
      '1:',
      '1/',
      '一分之',
      '零',
      '3至',
      '件(',
      '元/',
      '1亿',
      '五六',
    ]) {
      const text = piece.repeat(4000 / piece.length);
      let furthest = 0;
      for (let at = 0; at < 400; at++) {
        const quantity = parseQuantity(text, at);
        furthest = Math.max(furthest, (quantity?.end ?? at) - at);
        // What stands far to the right changes nothing: the reading from here cannot depend on the length of the text.
        expect(parseQuantity(text.slice(0, at + 1000), at)).toEqual(quantity);
      }
      expect(furthest).toBeLessThan(400);
    }
  });
});
