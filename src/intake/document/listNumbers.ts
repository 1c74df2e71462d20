/** One level of a list: how its number is made. */
export interface ListLevel {
  readonly start: number;
  /** ST_NumberFormat; `bullet` is a sign without a number. */
  readonly format: string;
  /** The printed number, with %1 … %9 for the counters of the levels: （%1）. */
  readonly pattern: string;
  /** Level from which on a paragraph restarts it, 0 never; undefined: any level above it. */
  readonly restart?: number | undefined;
  /** Whether the counters of the levels above are printed as plain digits. */
  readonly isPlain?: boolean | undefined;
}

/** What a paragraph's list is: lists of one definition count on together, unless one sets its own start. */
export interface List {
  readonly id: string;
  readonly definition: string;
  readonly levels: readonly (ListLevel | undefined)[];
  /** Starts that this list sets for itself, by level. */
  readonly starts: readonly (number | undefined)[];
}

/** Counts the numbered paragraphs of a document, which stores them without their numbers. */
export class ListCounter {
  readonly #counters = new Map<string, (number | undefined)[]>();
  readonly #started = new Set<string>();

  /** The number of the next paragraph at a level (from 0) of a list, as printed, with what stands between it and the text. */
  next(list: List, level: number, text: string): string {
    const own = list.levels[level];
    if (own === undefined) return '';
    const counters = this.#counters.get(list.definition) ?? [];
    this.#counters.set(list.definition, counters);
    const forced = list.starts[level];
    const key = `${list.id} ${level}`;
    if (forced !== undefined && !this.#started.has(key)) counters[level] = forced;
    else counters[level] = (counters[level] ?? own.start - 1) + 1;
    this.#started.add(key);
    for (let below = level + 1; below < 9; below += 1) {
      const restart = list.levels[below]?.restart;
      if (restart === undefined || (restart > 0 && level < restart)) counters[below] = undefined;
    }
    if (own.format === 'bullet') return '• ';
    const number = own.pattern.replace(/%([1-9])/g, (_, digit: string) => {
      const at = Number(digit) - 1;
      const definition = list.levels[at];
      // A level that no paragraph has opened yet stands at its start.
      const value = (counters[at] ??= definition?.start ?? 1);
      return formatOrdinal(
        value,
        own.isPlain === true && at < level ? 'decimal' : (definition?.format ?? 'decimal'),
      );
    });
    return number === '' ? '' : number + gapBetween(number, text);
  }
}

/** 一、and （1） stand close to the text; a Latin number does not, lest 1. and 5万元 become 1.5万元. */
function gapBetween(number: string, text: string): string {
  if (/[、）】）．。：]$/u.test(number)) return '';
  // A blank would make 2 and 处罚情况 read as 2处; nobody sets a number apart from its unit by a square.
  if (/^\d+$/u.test(number)) return '\u3000';
  return /^[\d０-９.,A-Za-z(（]/u.test(text) || /[\dA-Za-z\p{Script=Han}]$/u.test(number) ? ' ' : '';
}

const DIGITS = '〇一二三四五六七八九';
const LEGAL = '零壹贰叁肆伍陆柒捌玖';
const STEMS = '甲乙丙丁戊己庚辛壬癸';
const BRANCHES = '子丑寅卯辰巳午未申酉戌亥';

/** 1 → 一, 12 → 十二, 105 → 一百〇五; `units` are ten, hundred and thousand. Beyond 9999 the digits. */
function formatCounting(value: number, digits: string, units: string, zero: string): string {
  if (value <= 0 || value > 9999) return String(value);
  let text = '';
  let skipped = false;
  for (let power = 3; power >= 0; power -= 1) {
    const digit = Math.floor(value / 10 ** power) % 10;
    if (digit === 0) {
      skipped = text !== '';
      continue;
    }
    if (skipped) text += zero;
    skipped = false;
    text += (digits[digit] ?? '') + (power === 0 ? '' : (units[power - 1] ?? ''));
  }
  // Counting says 十二, not 一十二; the legal forms are written in full.
  return value >= 10 && value < 20 && digits === DIGITS ? text.replace(/^一/, '') : text;
}

function formatLetters(value: number, first: string): string {
  const letter = String.fromCharCode(first.charCodeAt(0) + ((value - 1) % 26));
  return letter.repeat(Math.min(Math.ceil(value / 26), 20));
}

function formatRoman(value: number): string {
  const parts: readonly (readonly [number, string])[] = [
    [1000, 'M'], [900, 'CM'], [500, 'D'], [400, 'CD'], [100, 'C'], [90, 'XC'], [50, 'L'], [40, 'XL'], [10, 'X'], [9, 'IX'], [5, 'V'],
    [4, 'IV'], [1, 'I'],
  ]; // prettier-ignore
  let text = '';
  let left = Math.min(value, 4999);
  for (const [size, sign] of parts) {
    text += sign.repeat(Math.floor(left / size));
    left %= size;
  }
  return text;
}

const enclosed = (value: number, first: number, last: number, plain: (value: number) => string): string =>
  value >= 1 && value <= last ? String.fromCodePoint(first + value - 1) : plain(value);

const FORMATS: Readonly<Record<string, (value: number) => string>> = {
  decimal: String,
  decimalZero: (value) => String(value).padStart(2, '0'),
  decimalFullWidth: (value) =>
    String(value).replace(/\d/g, (digit) => String.fromCharCode(0xff10 + Number(digit))),
  decimalEnclosedCircle: (value) => enclosed(value, 0x2460, 20, (n) => `(${n})`),
  decimalEnclosedCircleChinese: (value) => enclosed(value, 0x2460, 20, (n) => `(${n})`),
  decimalEnclosedParen: (value) => enclosed(value, 0x2474, 20, (n) => `(${n})`),
  decimalEnclosedFullstop: (value) => enclosed(value, 0x2488, 20, (n) => `${n}.`),
  chineseCounting: (value) => formatCounting(value, DIGITS, '十百千', '〇'),
  chineseCountingThousand: (value) => formatCounting(value, DIGITS, '十百千', '零'),
  taiwaneseCounting: (value) => formatCounting(value, DIGITS, '十百千', '〇'),
  taiwaneseCountingThousand: (value) => formatCounting(value, DIGITS, '十百千', '零'),
  japaneseCounting: (value) => formatCounting(value, DIGITS, '十百千', '〇'),
  chineseLegalSimplified: (value) => formatCounting(value, LEGAL, '拾佰仟', '零'),
  ideographLegalTraditional: (value) => formatCounting(value, LEGAL, '拾佰仟', '零'),
  ideographDigital: (value) => String(value).replace(/\d/g, (digit) => DIGITS[Number(digit)] ?? ''),
  taiwaneseDigital: (value) => String(value).replace(/\d/g, (digit) => DIGITS[Number(digit)] ?? ''),
  ideographEnclosedCircle: (value) =>
    enclosed(value, 0x3280, 10, (n) => formatCounting(n, DIGITS, '十百千', '〇')),
  ideographTraditional: (value) => STEMS[value - 1] ?? String(value),
  ideographZodiac: (value) => BRANCHES[value - 1] ?? String(value),
  lowerLetter: (value) => formatLetters(value, 'a'),
  upperLetter: (value) => formatLetters(value, 'A'),
  lowerRoman: (value) => formatRoman(value).toLowerCase(),
  upperRoman: formatRoman,
  none: () => '',
};

/** An ordinal in a format of list numbers as OOXML names it (ST_NumberFormat); those that Chinese documents do not use as digits. */
export function formatOrdinal(value: number, format: string): string {
  return (FORMATS[format] ?? String)(value);
}

/** The formats of list numbers of the binary format ([MS-OSHARED] 2.2.1.3), by their codes, in the names above. */
export const FORMAT_BY_CODE: Readonly<Record<number, string>> = {
  0: 'decimal', 1: 'upperRoman', 2: 'lowerRoman', 3: 'upperLetter', 4: 'lowerLetter', 10: 'ideographDigital', 11: 'japaneseCounting',
  14: 'decimalFullWidth', 18: 'decimalEnclosedCircle', 19: 'decimalFullWidth', 22: 'decimalZero', 23: 'bullet',
  26: 'decimalEnclosedFullstop', 27: 'decimalEnclosedParen', 28: 'decimalEnclosedCircleChinese', 29: 'ideographEnclosedCircle', 30: 'ideographTraditional',
  31: 'ideographZodiac', 33: 'taiwaneseCounting', 34: 'ideographLegalTraditional', 35: 'taiwaneseCountingThousand',
  36: 'taiwaneseDigital', 37: 'chineseCounting', 38: 'chineseLegalSimplified', 39: 'chineseCountingThousand', 255: 'none',
}; // prettier-ignore
