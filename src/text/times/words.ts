import { characterSet } from '../characterSet.ts';
import { Trie } from '../trie.ts';
import type { Moment, Parts } from './expression.ts';

/** Words of which the longest that fits wins. */
interface WordTable<T> {
  readonly words: readonly string[];
  /** The word that starts at the offset, with what it stands for; null where none does. */
  readonly at: (text: string, at: number) => { readonly word: string; readonly value: T } | null;
}

/** A table of words; the words of one entry are separated by blanks. */
export function createWordTable<T>(entries: readonly (readonly [words: string, value: T])[]): WordTable<T> {
  const table = new Trie<{ word: string; value: T }>();
  for (const [words, value] of entries)
    for (const word of words.split(' ')) table.set(word, (before) => before ?? { word, value });
  const words = entries.flatMap(([printed]) => printed.split(' '));
  // Most characters begin no word: one look into a table that many words share spares that of their own.
  const begins = characterSet(words);
  return {
    words,
    at: (text, at) => (begins(text, at) ? table.longest(text, at, text.length) : null),
  };
}

/** Words for a year, to be followed by a part of it: 今年5月, 去年底. */
export const YEAR_WORDS = createWordTable<Parts>([
  ['今年 本年 本年度 今年度', { yearShift: 0 }],
  ['去年 上年 上年度 去年度', { yearShift: -1 }],
  ['前年', { yearShift: -2 }],
  ['明年 次年 翌年 来年 下年度 明年度', { yearShift: 1 }],
  ['后年', { yearShift: 2 }],
  ['当年 同年 全年 年度 当年度 全年度 年内 年度内', {}],
]);

/** Parts of the year of the bulletin, or of the year printed before them. */
export const PARTS_OF_YEAR = createWordTable<Parts>([
  ['年底 年末 岁末 年终', { edge: 'end' }],
  ['年初 岁初', { edge: 'early' }],
  ['年中', { edge: 'middle' }],
  ['上半年 前半年', { months: [1, 6] }],
  ['下半年 后半年', { months: [7, 12] }],
  ['首季度', { months: [1, 3] }],
]);

/** Edges printed right behind a year or a month: 2024年底, 10月中旬. */
export const EDGES = createWordTable<Moment['edge']>([
  ['初 上旬 月初 年初', 'early'],
  ['中旬 上中旬 年中', 'middle'],
  ['下旬 中下旬', 'late'],
  ['底 末 月底 月末 年底 年末 期末', 'end'],
]);

/** Words for a month, to be followed by a part of it: 本月底, 次月5日. */
export const MONTH_WORDS = createWordTable<number>([
  ['本月 当月 这个月 本月份 当月份', 0],
  ['上月 上个月 上月份', -1],
  ['下月 下个月 次月 下月份', 1],
]);

/** Weeks from the bulletin's own, to be followed by a day: 本周四, 下周二. */
export const WEEK_WORDS = createWordTable<number>([
  ['本周 这周 本星期', 0],
  ['上周 上星期', -1],
  ['下周 下星期', 1],
]);

/** Whole expressions that stand for a stretch between two years or for the day of the bulletin. */
export const FIXED_WORDS = createWordTable<Parts>([
  ['今冬明春 今明冬春', { yearShift: 0, months: [11, 15] }],
  ['去冬今春', { yearShift: -1, months: [11, 15] }],
  ['今冬', { yearShift: 0, months: [11, 14] }],
  ['今春', { yearShift: 0, months: [3, 5] }],
  ['今夏', { yearShift: 0, months: [6, 8] }],
  ['今秋', { yearShift: 0, months: [9, 11] }],
  ['去冬', { yearShift: -1, months: [11, 14] }],
  ['明春', { yearShift: 1, months: [3, 5] }],
  ['目前 当前 现在 现阶段 如今 今日 今天 即日 至今 迄今 此时', { now: true }],
  ['当周 本季度 上季度 下季度 本学期 下学期 本学年', { vague: true }],
  ['近日 近期 近年来 近年 近几年来 近几年 近些年来 近些年 连年 长期以来 往年 历年 常年', { vague: true }],
  ['当日 当天 当晚 同日 昨日 昨天 明天 明日', { vague: true }],
  ['入冬 入春 入夏 入秋 入汛 主汛期 汛期', { vague: true }],
]);
