/**
 * Words of Chinese as the dictionary of the platform (ICU) cuts them. It is asked only where one character may be a word
 * or a part of one: 产 is a verb in 年产3吨 and none in 资产3亿元, 地 a particle in 扎实地开展 and none in 耕地.
 */
const segmenter = new Intl.Segmenter('zh', { granularity: 'word' });

/** Characters on both sides that are enough to tell where a word ends. */
const BEFORE = 5;
const BEHIND = 3;

const known = new Map<string, boolean>();
/** The same few compounds come again and again; the bound keeps memory flat on any text. */
const MOST_KNOWN = 20_000;

const isHan = (code: number): boolean => code >= 0x4e00 && code <= 0x9fff;

/** The word of the dictionary with which a text begins. */
export function firstWord(text: string): string {
  for (const { segment } of segmenter.segment(text.slice(0, 12))) return segment;
  return '';
}

/** Whether the character at an offset is a word of its own. */
export function standsAlone(text: string, at: number): boolean {
  let from = at;
  while (from > Math.max(0, at - BEFORE) && isHan(text.charCodeAt(from - 1))) from--;
  let to = at + 1;
  while (to < Math.min(text.length, at + 1 + BEHIND) && isHan(text.charCodeAt(to))) to++;
  if (to - from === 1) return true;
  const window = text.slice(from, to);
  const key = `${String(at - from)}${window}`;
  const before = known.get(key);
  if (before !== undefined) return before;
  let alone = false;
  for (const { index, segment } of segmenter.segment(window))
    if (index === at - from) alone = segment.length === 1;
  if (known.size >= MOST_KNOWN) known.clear();
  known.set(key, alone);
  return alone;
}
