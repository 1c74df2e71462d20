import { remember } from './remember.ts';

/**
 * Words of Chinese as the dictionary of the platform (ICU) cuts them. It is asked only where one character may be a word
 * or a part of one: 产 is a verb in 年产3吨 and none in 资产3亿元, 地 a particle in 扎实地开展 and none in 耕地.
 */
const segmenter = new Intl.Segmenter('zh', { granularity: 'word' });

/** Characters on both sides that are enough to tell where a word ends. */
const BEFORE = 5;
const BEHIND = 3;

/** The same few compounds come again and again; the bound keeps memory flat on any text. */
const MOST_KNOWN = 20_000;

const isHan = (code: number): boolean => code >= 0x4e00 && code <= 0x9fff;

/** The word of the dictionary with which a text begins. */
export const firstWord = remember((text): string => {
  for (const { segment } of segmenter.segment(text.slice(0, 12))) return segment;
  return '';
});

/** Whether the character at an offset is a word of its own; the offset and the text in one. */
const isAlone = remember((key): boolean => {
  const at = Number(key.charAt(0));
  for (const { index, segment } of segmenter.segment(key.slice(1)))
    if (index === at) return segment.length === 1;
  return false;
}, MOST_KNOWN);

/** Whether the character at an offset is a word of its own. */
export function standsAlone(text: string, at: number): boolean {
  let from = at;
  while (from > Math.max(0, at - BEFORE) && isHan(text.charCodeAt(from - 1))) from--;
  let to = at + 1;
  while (to < Math.min(text.length, at + 1 + BEHIND) && isHan(text.charCodeAt(to))) to++;
  if (to - from === 1) return true;
  return isAlone(String(at - from) + text.slice(from, to));
}

/** Whether two characters are one word of the dictionary. */
const isPair = remember((pair): boolean => firstWord(pair) === pair, MOST_KNOWN);

/** Whether the dictionary cuts behind the character at an offset, and not in front of it; the offset and the text in one. */
const endsWord = remember((key): boolean => {
  const at = Number(key.charAt(0));
  const ends = new Set<number>();
  for (const { index } of segmenter.segment(key.slice(1))) ends.add(index);
  return ends.has(at + 1) && !ends.has(at);
}, MOST_KNOWN);

/** 充分发挥, 目标定为: whether the first character of what looks like a word of two is the end of the word in front of it. */
export function isTorn(text: string, at: number): boolean {
  // 试点旗下放权限, 财政部下拨资金: the name of a place or an office ends there.
  if ('省市县区旗州盟镇乡村部'.includes(text.charAt(at - 1)) || !isPair(text.slice(at - 1, at + 1)))
    return false;
  const from = Math.max(0, at - BEFORE);
  return endsWord(String(at - from) + text.slice(from, at + 2 + BEHIND));
}
