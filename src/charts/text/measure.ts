/**
 * Width of text without a browser: a table of em widths of sans serifs. A Chinese character is a square; the Latin
 * widths are those of the widest faces that a system may hand out (DejaVu, Verdana), so that what fits here fits.
 */
const NARROW = new Set("iIjl.,:;'|! \u00a0".split(''));
const SMALL = new Set('rft()[]{}/-"'.split(''));
const WIDE = new Set('mwMW@%'.split(''));

function widthOf(character: string): number {
  const code = character.codePointAt(0) ?? 0;
  if (code < 0x20 || (code >= 0x200b && code <= 0x200f) || (code >= 0x202a && code <= 0x202e)) return 0;
  // Dashes, dots and quotation marks are as wide as a character in Chinese type.
  if (code === 0x2014 || code === 0x2026 || (code >= 0x2018 && code <= 0x201d) || code > 0x20ff) return 1;
  if (NARROW.has(character)) return 0.36;
  if (SMALL.has(character)) return 0.45;
  if (WIDE.has(character)) return 0.97;
  return code >= 0x41 && code <= 0x5a ? 0.72 : 0.63;
}

export type Weight = 'normal' | 'bold';

/** Latin letters and digits are wider when bold; a Chinese character stays a square. */
const BOLD = 1.11;

/** Browsers set Chinese and Latin an eighth apart (text-autospace). */
const AUTOSPACE = 0.125;

type Script = 'ideograph' | 'alphanumeric' | 'other';

function scriptOf(character: string): Script {
  const code = character.codePointAt(0) ?? 0;
  if (code < 0x2e80) {
    const lower = code | 0x20;
    const letter = (lower >= 0x61 && lower <= 0x7a) || (code >= 0xc0 && code < 0x2000);
    return letter || (code >= 0x30 && code <= 0x39) ? 'alphanumeric' : 'other';
  }
  const punctuation = (code >= 0x3000 && code <= 0x303f) || (code >= 0xfe10 && code <= 0xffef);
  return punctuation ? 'other' : 'ideograph';
}

/** Width of a text, in the units of `size`. */
export function measure(text: string, size: number, weight: Weight = 'normal'): number {
  let width = 0;
  let before: Script = 'other';
  for (const character of text) {
    const em = widthOf(character);
    const script = scriptOf(character);
    if (script !== before && script !== 'other' && before !== 'other') width += AUTOSPACE;
    width += weight === 'bold' && em < 1 ? em * BOLD : em;
    before = script;
  }
  return width * size;
}

/** Widest of some texts; 0 where there are none. */
export function measureAll(texts: readonly string[], size: number): number {
  return texts.reduce((widest, text) => Math.max(widest, measure(text, size)), 0);
}

/** What may not begin a line, and what may not end one (避头尾). */
const NOT_FIRST = new Set('，。、；：！？）》】〉」』”’…—·％%)],.;:!?'.split(''));
const NOT_LAST = new Set('（《【〈「『“‘(['.split(''));

/**
 * The pieces between which a line may break: each Chinese character with the marks that hang on it, each Latin word, each
 * number with what it counts.
 */
export function piecesOf(text: string): string[] {
  const pieces: string[] = [];
  let current = '';
  let last = '';
  for (const character of text) {
    const glued =
      current === '' ||
      NOT_FIRST.has(character) ||
      NOT_LAST.has(last) ||
      character === ' ' ||
      (isLatin(last) && isLatin(character)) ||
      (DIGIT.test(last) && scriptOf(character) === 'ideograph');
    if (glued) current += character;
    else {
      pieces.push(current);
      current = character;
    }
    last = character;
  }
  if (current !== '') pieces.push(current);
  return pieces;
}

const DIGIT = /\d/;

function isLatin(character: string): boolean {
  return character !== '' && character !== ' ' && (character.codePointAt(0) ?? 0) < 0x2e80;
}

/**
 * Breaks a text into lines no wider than `room`. What exceeds `most` lines is cut with an ellipsis; a word wider
 * than a line is broken.
 */
export function wrap(
  text: string,
  size: number,
  room: number,
  most: number,
  weight: Weight = 'normal',
): string[] {
  // Bold letters are no wider than this, and Chinese characters as wide as before.
  const width = weight === 'bold' ? room / BOLD : room;
  const lines: string[] = [];
  let line = '';
  // What cannot be shown anyway is not looked at: names may be as long as their author likes.
  const shown = text.slice(0, Math.ceil((most * room) / (size * 0.3)) + 2).toWellFormed();
  const pieces = piecesOf(shown.trim().replace(/\s+/g, ' '));
  for (let i = 0; i < pieces.length; i++) {
    const piece = pieces[i] ?? '';
    if (measure((line + piece).trimEnd(), size) <= width) {
      line += piece;
      continue;
    }
    if (line !== '') {
      if (lines.length === most - 1) return [...lines, cut(line + piece, size, width)];
      lines.push(line.trimEnd());
      line = '';
    }
    if (measure(piece.trimEnd(), size) <= width) line = piece;
    else {
      const fitting = startOf(piece, size, width);
      if (lines.length === most - 1) return [...lines, cut(piece, size, width)];
      lines.push(fitting);
      pieces.splice(i + 1, 0, piece.slice(fitting.length));
    }
  }
  if (line !== '' || lines.length === 0) lines.push(line.trimEnd());
  return lines;
}

/** The text with an ellipsis where it is wider than `width`. */
export function cut(text: string, size: number, width: number): string {
  const most = Math.ceil(width / (size * 0.3)) + 2;
  if (text.length <= most && measure(text, size) <= width) return text;
  return `${startOf(text, size, width - size).trimEnd()}…`;
}

/** As many characters as fit, at least one. */
function startOf(text: string, size: number, width: number): string {
  let start = '';
  for (const character of text) {
    if (start !== '' && measure(start + character, size) > width) break;
    start += character;
  }
  return start;
}
