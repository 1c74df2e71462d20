import type { Archive } from '../office/zip.ts';

import { readPart } from '../office/xml.ts';

/** A stored number → what the cell shows in a style (`s` of the cell). */
export type CellFormat = (value: number, style: number) => string;

/** Codes of the formats that every workbook has (ECMA-376, 18.8.30), as far as they change what is printed. */
const BUILT_IN: Readonly<Record<number, string>> = {
  1: '0', 2: '0.00', 3: '#,##0', 4: '#,##0.00', 9: '0%', 10: '0.00%', 14: 'yyyy-m-d', 15: 'yyyy-m-d', 16: 'm-d', 17: 'yyyy-m', 18: 'h:mm', 19: 'h:mm', 20: 'h:mm', 21: 'h:mm', 45: 'h:mm', 46: 'h:mm', 47: 'h:mm',
  22: 'yyyy-m-d', 27: 'yyyy-m', 28: 'm-d', 29: 'm-d', 30: 'yyyy-m-d', 31: 'yyyy-m-d', 36: 'yyyy-m', 37: '#,##0', 38: '#,##0',
  39: '#,##0.00', 40: '#,##0.00', 50: 'yyyy-m', 51: 'm-d', 52: 'yyyy-m', 53: 'm-d', 54: 'm-d', 57: 'yyyy-m', 58: 'm-d',
}; // prettier-ignore

/** Reads the number formats of a workbook: dates, per cent and decimals are printed; other signs of a format are not. */
export function readFormats(archive: Archive, part: string, isDate1904: boolean): CellFormat {
  const custom = new Map<number, string>();
  const codes: string[] = [];
  let isCells = false;
  for (const event of readPart(archive, part)) {
    if (event.kind === 'text') continue;
    if (event.name === 'cellXfs') isCells = event.kind === 'open';
    if (event.kind !== 'open') continue;
    const { name, attributes } = event;
    if (name === 'numFmt') custom.set(Number(attributes['numFmtId']), attributes['formatCode'] ?? '');
    else if (name === 'xf' && isCells) {
      const id = Number(attributes['numFmtId'] ?? '0');
      codes.push(custom.get(id) ?? BUILT_IN[id] ?? 'General');
    }
  }
  return (value, style) => formatCell(value, codes[style] ?? 'General', isDate1904);
}

/** A piece of a number format: room for a digit, the point, a separator, per cent, an exponent, or words that are printed. */
interface Piece {
  readonly kind: 'digit' | 'point' | 'comma' | 'percent' | 'exponent' | 'word';
  readonly text: string;
}

const PIECE = /"([^"]*)"|[\\!](.)|_.|\*.|\[([^\]]*)\]|([0#?])|(\.)|(,)|(%)|([Ee][+-]0+)|(.)/gsu;

/** `#,##0.0,"千"` → its pieces. Currencies, colours, fills and widths print nothing that counts. */
function piecesOf(section: string): readonly Piece[] {
  return [...section.matchAll(PIECE)].flatMap(
    ([all, quoted, escaped, , digit, point, comma, percent, exponent, other]): Piece[] => {
      if (digit !== undefined) return [{ kind: 'digit', text: digit }];
      if (point !== undefined) return [{ kind: 'point', text: '.' }];
      if (comma !== undefined) return [{ kind: 'comma', text: ',' }];
      if (percent !== undefined) return [{ kind: 'percent', text: '%' }];
      if (exponent !== undefined) return [{ kind: 'exponent', text: all }];
      const word = quoted ?? escaped ?? other ?? '';
      return word === '' || /^[¥￥$€£()\s]+$|^General$/u.test(word) ? [] : [{ kind: 'word', text: word }];
    },
  );
}

/** The sections of a format, which semicolons part outside of quotes. */
const sectionsOf = (code: string): readonly string[] =>
  code.match(/(?:"[^"]*"|\\.|[^;"\\])+|(?<=;)(?=;|$)|^(?=;)/gu) ?? [''];

/** The section that holds for a value: the first whose condition it meets ([>=10000]), else by its sign. */
function sectionFor(value: number, code: string): string {
  const sections = sectionsOf(code);
  const conditions = sections.map((section) => /\[([<>]=?|=|<>)(-?[\d.]+)\]/u.exec(section));
  if (conditions.some((condition) => condition !== null)) {
    const met = conditions.findIndex((condition) => {
      if (condition === null) return true;
      const [, sign = '', text = '0'] = condition;
      const limit = Number(text);
      const holds = {
        '<': value < limit,
        '<=': value <= limit,
        '>': value > limit,
        '>=': value >= limit,
        '=': value === limit,
        '<>': value !== limit,
      };
      return holds[sign as keyof typeof holds];
    });
    return sections[met] ?? sections[0] ?? '';
  }
  if (value < 0 && sections.length > 1) return sections[1] ?? '';
  return value === 0 && sections.length > 2 ? (sections[2] ?? '') : (sections[0] ?? '');
}

/** A number as Excel shows it: scaled by its commas, in the words of its format. An exponent is written out. */
export function formatCell(value: number, code: string, isDate1904 = false): string {
  if (!Number.isFinite(value)) return '';
  const section = sectionFor(value, code);
  const pieces = piecesOf(section);
  const signs = section.replaceAll(/"[^"]*"|[\\!].|\[[^\]]*\]|_.|\*./gu, '');
  const isTime = /[hs]/iu.test(signs);
  if (/[yd]/iu.test(signs) || (/m/iu.test(signs) && !isTime)) return formatDate(value, signs, isDate1904);
  if (isTime) return formatTime(value);
  const digits = pieces.flatMap(({ kind }, k) => (kind === 'digit' ? [k] : []));
  const [first, last] = [digits[0], digits.at(-1)];
  if (first === undefined || last === undefined) {
    if (/General|@/u.test(signs) || code.trim() === '') return printed(pieces, formatPlain(value));
    // A format of words alone, or of nothing: 0;-0;"无".
    return pieces.map(({ text }) => text).join('');
  }
  if (pieces.some(({ kind }) => kind === 'exponent') || /\?\/|\/\?|#\/|\/\d/u.test(signs))
    return formatPlain(value);
  const point = pieces.findIndex(({ kind }) => kind === 'point');
  const decimals = point < 0 ? [] : digits.filter((at) => at > point);
  const lastWhole = point < 0 ? last : (digits.findLast((at) => at < point) ?? point);
  // Commas right behind the last digit, or right before the point, divide by a thousand each; those between digits set thousands apart.
  const thousands = pieces.filter(
    ({ kind }, at) => kind === 'comma' && (at > last || (at > lastWhole && at < point)),
  ).length;
  const hasGroups = pieces.some(({ kind }, at) => kind === 'comma' && at > first && at < lastWhole);
  const percents = pieces.filter(({ kind }) => kind === 'percent').length;
  const scaled = Number(`${Math.abs(value)}e${2 * percents - 3 * thousands}`);
  const shown = (
    Number.isNaN(scaled) ? (Math.abs(value) * 100 ** percents) / 1000 ** thousands : scaled
  ).toFixed(Math.min(decimals.length, 15));
  const least = decimals.findLastIndex((at) => pieces[at]?.text === '0') + 1;
  const [whole = '', fraction = ''] = trimZeros(shown, least).split('.');
  const inside = wordsWithin(
    pieces,
    digits.filter((at) => point < 0 || at < point),
  );
  const grouped = hasGroups ? whole.replace(/\B(?=(?:\d{3})+$)/gu, ',') : spread(whole, inside);
  // The section for what is below zero says so by itself, by an arrow or a word in front; colours alone, and brackets, stand for a minus.
  const saysSo =
    sectionsOf(code).length > 1 &&
    !/[-−()（）]/u.test(section.replaceAll(/"[^"]*"|\[[^\]]*\]|_.|\*./gu, '')) &&
    pieces.slice(0, first).some(({ kind, text }) => kind === 'word' && /[↓▼⬇减降负]/u.test(text));
  const sign = value < 0 && !saysSo && /[1-9]/u.test(shown) ? '-' : '';
  const before = pieces.slice(0, first).filter(({ kind, text }) => kind === 'word' && !/^[-+]$/u.test(text));
  const after = pieces.slice(last + 1).filter(({ kind }) => kind === 'word' || kind === 'percent');
  const number = sign + grouped + (fraction === '' ? '' : `.${fraction}`);
  return before.map(({ text }) => text).join('') + number + after.map(({ text }) => text).join('');
}

const printed = (pieces: readonly Piece[], number: string): string => {
  const words = pieces
    .filter(({ kind }) => kind === 'word')
    .map(({ text }) => text)
    .join('')
    .replaceAll(/General|[-+@]/gu, '');
  return number + words;
};

/** Words between the digits of the whole part, with how many digits stand behind each: 0!.0 has a point one digit from the end. */
function wordsWithin(
  pieces: readonly Piece[],
  digits: readonly number[],
): readonly { readonly text: string; readonly behind: number }[] {
  return pieces.flatMap(({ kind, text }, at) =>
    kind === 'word' && at > (digits[0] ?? 0) && at < (digits.at(-1) ?? 0)
      ? [{ text, behind: digits.filter((digit) => digit > at).length }]
      : [],
  );
}

function spread(whole: string, words: readonly { readonly text: string; readonly behind: number }[]): string {
  const least = Math.max(0, ...words.map(({ behind }) => behind + 1));
  const padded = whole.padStart(least, '0');
  return words.reduce((text, word) => {
    const at = text.length - word.behind - (text.length - padded.length);
    return text.slice(0, at) + word.text + text.slice(at);
  }, padded);
}

/** Decimals beyond the least that the format demands go when they are zeros. */
function trimZeros(text: string, least: number): string {
  const point = text.indexOf('.');
  if (point < 0) return text;
  let end = text.length;
  while (end > point + 1 + least && text[end - 1] === '0') end -= 1;
  return text.slice(0, end === point + 1 ? point : end);
}

/** As stored, without the noise behind the fifteenth digit, never with an exponent. */
function formatPlain(value: number): string {
  const rounded = Number(value.toPrecision(15));
  const text = String(rounded);
  return text.includes('e')
    ? rounded.toFixed(rounded < 1 && rounded > -1 ? 15 : 0).replace(/\.?0+$/, '')
    : text;
}

/** Parts of a day → 18:00. */
function formatTime(value: number): string {
  const minutes = Math.round((value - Math.floor(value)) * 1440);
  return `${Math.floor(minutes / 60)}:${String(minutes % 60).padStart(2, '0')}`;
}

/** Days since the end of 1899 (or since 1904) → 2024年5月2日, or as much of it as the format shows. */
function formatDate(value: number, signs: string, isDate1904: boolean): string {
  const days = Math.floor(value) + (isDate1904 ? 1462 : 0);
  if (days < 1 || days > 2_958_465) return formatPlain(value);
  const date = new Date(Date.UTC(1899, 11, 30 + days));
  const parts = [
    /y/i.test(signs) ? `${date.getUTCFullYear()}年` : '',
    /m/i.test(signs) ? `${date.getUTCMonth() + 1}月` : '',
    /d/i.test(signs) ? `${date.getUTCDate()}日` : '',
  ];
  return parts.join('');
}
