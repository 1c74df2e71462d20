/** Whether the character at an offset is one of a set; never behind the end. */
export type IsOneOf = (text: string, at: number) => boolean;

const SETS_OF_A_TABLE = 31;
let table = new Uint32Array(0x10000);
let sets = 0;

function add(bits: Uint32Array, word: string, bit: number): void {
  const code = word.charCodeAt(0);
  bits[code] = (bits[code] ?? 0) | bit;
}

/**
 * A set of characters that is asked at every position of a text: one look into a table that many sets share, so
 * that it stays near, instead of a search through the set.
 */
export function characterSet(characters: Iterable<string>): IsOneOf {
  if (sets === SETS_OF_A_TABLE) [table, sets] = [new Uint32Array(0x10000), 0];
  const bits = table;
  const bit = 1 << sets++;
  for (const character of characters) add(bits, character, bit);
  return (text, at) => at >= 0 && at < text.length && ((bits[text.charCodeAt(at)] ?? 0) & bit) !== 0;
}

/** All bits: a word of one character may stand in front of anything. */
const WHOLE = 0xffffffff;

/**
 * Whether one of some words may begin at an offset, as far as its first character and five bits of its second tell;
 * a word of one character may wherever it stands.
 */
export function beginningOf(words: Iterable<string>): IsOneOf {
  const seconds = new Uint32Array(0x10000);
  for (const word of words) add(seconds, word, word.length === 1 ? WHOLE : 1 << (word.charCodeAt(1) & 31));
  return (text, at) => {
    if (at < 0 || at >= text.length) return false;
    const bits = seconds[text.charCodeAt(at)] ?? 0;
    return (
      bits !== 0 &&
      (bits === WHOLE || (at + 1 < text.length && (bits & (1 << (text.charCodeAt(at + 1) & 31))) !== 0))
    );
  };
}

/** The text behind the last character of a set; all of it where none occurs. */
export function behindLast(text: string, isOneOf: IsOneOf): string {
  let at = text.length;
  while (at > 0 && !isOneOf(text, at - 1)) at--;
  return text.slice(at);
}

/** The text up to the first character of a set; all of it where none occurs. */
export function upTo(text: string, isOneOf: IsOneOf): string {
  let end = 0;
  while (end < text.length && !isOneOf(text, end)) end++;
  return text.slice(0, end);
}
