import { characterSet } from '../../text/characterSet.ts';
import { remember } from '../../text/remember.ts';

/**
 * The small language of the pattern columns of `data/indicators.csv`, made to be edited in a spreadsheet:
 * alternatives stand between `|`; the words of an alternative between `+` must all occur; `…x` ends with x, `x…` begins
 * with it, `=x` is it exactly, a plain `x` contains it; `-` means that nothing is printed there.
 */
export interface Pattern {
  readonly alternatives: readonly Alternative[];
}

interface Alternative {
  readonly words: readonly PatternWord[];
  /** All their letters, as `lettersOf` gives them. */
  readonly letters: number;
}

interface PatternWord {
  readonly text: string;
  readonly anchor: 'anywhere' | 'start' | 'end' | 'whole';
}

/** Reads a cell. An empty cell is a pattern without alternatives. */
export function parsePattern(cell: string): Pattern {
  const alternatives = cell
    .split('|')
    .map((alternative) => alternative.trim())
    .filter((alternative) => alternative !== '')
    .map((alternative): Alternative => {
      const words = alternative.split('+').map((word) => parseWord(word.trim()));
      return { words, letters: lettersOf(words.map(({ text }) => text)) };
    });
  return { alternatives };
}

/** A bit for each letter, by its last five bits: what lacks a bit of a word cannot hold the word. */
export function lettersOf(items: readonly string[]): number {
  let letters = 0;
  for (const item of items)
    for (let at = 0; at < item.length; at++) letters |= 1 << (item.charCodeAt(at) & 31);
  return letters;
}

function parseWord(word: string): PatternWord {
  if (word === '-') return { text: '', anchor: 'whole' };
  if (word.startsWith('=')) return { text: word.slice(1), anchor: 'whole' };
  if (word.startsWith('…')) return { text: word.slice(1), anchor: 'end' };
  if (word.endsWith('…')) return { text: word.slice(0, -1), anchor: 'start' };
  return { text: word, anchor: 'anywhere' };
}

/** What is wrong with a cell, in words; empty where nothing is. */
export function findPatternFault(cell: string): string {
  for (const alternative of cell === '' ? [] : cell.split('|')) {
    for (const word of alternative.split('+')) {
      const { text, anchor } = parseWord(word.trim());
      if (text === '' && !(word.trim() === '-' && anchor === 'whole')) return 'an empty alternative';
      if (/[=…*()[\]\\^$?]/.test(text))
        return `the sign ${/[=…*()[\]\\^$?]/.exec(text)?.[0] ?? ''} inside a word`;
    }
  }
  return '';
}

/** Quotes, brackets and spaces set words off but do not change what they name: “119”消防宣传月 is 119消防宣传月. */
export function withoutMarks(text: string): string {
  // Most phrases have none, and a look is cheaper than a replacement that finds nothing.
  for (let at = 0; at < text.length; at++) if (isMark(text, at)) return text.replace(MARKS, '');
  return text;
}

const MARKS = /[“”"‘’'「」『』《》〈〉（）()【】\s]/gu;
/** Whether a mark that `withoutMarks` leaves out stands at an offset. */
export const isMark = characterSet(
  '“”"‘’\'「」『』《》〈〉（）()【】 \t\n\v\f\r\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u2028\u2029\u202f\u205f\u3000\ufeff',
);

/** Words before a head noun that only say how far the count reaches, and words behind it that only say that it is one. */
const before =
  /^(?:全国|全省|全自治区|全区|全市|全县|全旗|全镇|全乡|全街道|全州|全盟|辖区内?|共有?|各级|各类|各种|各|相关|有关|城乡)/u;
const behind =
  /(?:总起数|总数量|总数|总量|总户数|数量|起数|件数|次数|台数|个数|户数|家数|座数|栋数|处数|场次数?)$/u;

const endsCount = characterSet('数量次');

/** A printed phrase as patterns see it: without marks and the words that every count may carry. */
function normalizePhrase(phrase: string): string {
  let text = withoutMarks(phrase.slice(0, 200));
  for (let word = before.exec(text)?.[0]; word !== undefined && word !== text; word = before.exec(text)?.[0])
    text = text.slice(word.length);
  const shorter = endsCount(text, text.length - 1) ? text.replace(behind, '') : text;
  return shorter === '' ? text : shorter;
}

/** The phrase and the items of the list that it is: 防盗网、广告牌 is also 防盗网 and 广告牌. */
export const phraseItems = remember((phrase): readonly string[] => {
  const text = normalizePhrase(phrase);
  return text.includes('、') ? [text, ...text.split('、').map(normalizePhrase)] : [text];
});

/**
 * How much of the phrase a pattern names: the letters of its longest alternative that fits, one more where the phrase is
 * exactly it; 0 for an empty cell; -1 where no alternative fits.
 */
export function matchPattern(pattern: Pattern, items: readonly string[], letters = lettersOf(items)): number {
  if (pattern.alternatives.length === 0) return 0;
  let best = -1;
  for (const alternative of pattern.alternatives)
    if ((alternative.letters & ~letters) === 0)
      for (const item of items) best = Math.max(best, matchWords(alternative.words, item));
  return best;
}

function matchWords(words: readonly PatternWord[], item: string): number {
  let length = 0;
  for (const { text, anchor } of words) {
    const fits =
      anchor === 'anywhere'
        ? item.includes(text)
        : anchor === 'start'
          ? item.startsWith(text)
          : anchor === 'end'
            ? item.endsWith(text)
            : item === text;
    if (!fits) return -1;
    length += text.length + (anchor === 'whole' ? 1 : 0);
  }
  return length;
}
