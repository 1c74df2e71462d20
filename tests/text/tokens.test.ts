import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import { readTokens, type TokenKind } from '../../src/text/tokens.ts';

const kindsOf = (text: string): [TokenKind, string][] =>
  readTokens(text).map((token) => [token.kind, text.slice(token.start, token.end)]);

const wordsOf = (kind: TokenKind, text: string): string[] =>
  kindsOf(text)
    .filter(([one]) => one === kind)
    .map(([, words]) => words);

describe('numbers that count', () => {
  test.each([
    ['新建12座', ['12座']],
    ['增长-0.85‰', ['-0.85‰']],
    ['气温-5℃至-2℃', ['-5℃至-2℃']],
    ['（其中3人（含1名队员）受伤）', ['3人', '1名']],
    ['检查1,204家、整改３处', ['1,204家', '３处']],
    ['占三分之二', ['三分之二']],
    ['车充比达到2.7:1', ['2.7:1']],
    ['重5千克', ['5千克']],
    ['2024年新建12座', ['12座']],
  ])('%s', (text, quantities) => {
    expect(wordsOf('quantity', text)).toEqual(quantities);
  });
});

describe('numbers that name', () => {
  test.each([
    ['第三十九次会议'],
    ['第33个宣传日'],
    ['第 7 号公告'],
    ['于14:30抵达'],
    ['于20时30分抵达'],
    ['“六个一”活动'],
    ['“十四五”规划'],
    ['《条例（2024年修订）》第六十条'],
    ['G105国道'],
    ['PM2.5浓度'],
    ['一体化监管'],
    ['三合一场所'],
    ['一批隐患'],
    ['V2.0系统'],
    ['GB50016标准'],
    ['2024年3月10日'],
  ])('%s', (text) => {
    expect(wordsOf('quantity', text)).toEqual([]);
  });
});

describe('quotes, titles, brackets, stops', () => {
  test('quotations and titles are kept whole', () => {
    expect(wordsOf('quote', '开展“千名干部进万家”活动和「三夏」保障')).toEqual([
      '“千名干部进万家”',
      '「三夏」',
    ]);
    expect(wordsOf('title', '落实《消防法》《关于〈办法〉的决定》')).toEqual([
      '《消防法》',
      '《关于〈办法〉的决定》',
    ]);
  });

  test('a quotation with a full stop in it is somebody’s words', () => {
    expect(wordsOf('quote', '他说：“检查12家。已整改。”')).toEqual([]);
    expect(wordsOf('quantity', '他说：“检查12家。已整改。”')).toEqual(['12家']);
  });

  test('depth counts the open brackets', () => {
    const tokens = readTokens('甲（乙（丙）丁）戊');
    expect(tokens.filter((token) => token.kind === 'text').map((token) => token.depth)).toEqual([
      0, 1, 2, 1, 0,
    ]);
    expect(readTokens('）甲').at(-1)?.depth).toBe(0);
  });

  test('、 is a list mark, ，；： are stops', () => {
    expect(kindsOf('、，；：').map(([kind]) => kind)).toEqual(['list', 'stop', 'stop', 'stop']);
  });
});

describe('times', () => {
  test.each([
    ['截至2024年底，新建12座', ['截至2024年底']],
    ['今年以来，同比下降5%', ['今年以来']],
    ['2024年3月10日前完成', ['2024年3月10日前']],
    ['到2027年，达到43%', ['到2027年']],
  ])('%s', (text, times) => {
    expect(wordsOf('time', text)).toEqual(times);
  });
});

/** White space, marks of type, and marks of footnotes behind a word. */
const SKIPPED = /^(?:[\s\u200B*①-⑳]|[[［〔【]注?\d{1,3}[\]］〕】])*$/u;

test('tokens are sorted, disjoint, and nothing that counts lies between them, whatever the text', () => {
  const piece = fc.constantFrom(
    '12',
    '万',
    '家',
    '（',
    '）',
    '“',
    '”',
    '《',
    '第',
    '三',
    '-',
    '：',
    '年',
    '月',
    '占',
    '分之',
    '检查',
    ' ',
    '%',
  );
  fc.assert(
    fc.property(fc.array(fc.oneof(piece, fc.string()), { maxLength: 20 }), (pieces) => {
      const text = pieces.join('');
      let end = 0;
      for (const token of readTokens(text)) {
        expect(text.slice(end, token.start).trim()).toMatch(SKIPPED);
        expect(token.end).toBeGreaterThan(token.start);
        expect(token.quantity !== null).toBe(token.kind === 'quantity');
        expect(token.time !== null).toBe(token.kind === 'time');
        end = token.end;
      }
      expect(text.slice(end).trim()).toMatch(SKIPPED);
    }),
  );
});
