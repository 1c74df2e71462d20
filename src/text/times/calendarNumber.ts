import { characterSet, type IsOneOf } from '../characterSet.ts';

/** A whole number as dates print it, with the offset behind it. */
export interface CalendarNumber {
  readonly value: number;
  readonly end: number;
  /** How many digits were printed: 4 for 2024 and 二〇二四, 2 for 08 and 十一. */
  readonly digits: number;
}

const HAN_DIGITS = new Map(Array.from('〇一二三四五六七八九', (digit, value) => [digit, value]));
HAN_DIGITS.set('○', 0).set('零', 0).set('Ｏ', 0);
const isHanDigitAt = characterSet(HAN_DIGITS.keys());

function arabicDigit(text: string, at: number): number {
  const code = text.charCodeAt(at);
  if (code >= 0x30 && code <= 0x39) return code - 0x30;
  return code >= 0xff10 && code <= 0xff19 ? code - 0xff10 : -1;
}

/** Whether an Arabic digit, half or full width, stands at the offset. */
export function isDigitAt(text: string, at: number): boolean {
  return arabicDigit(text, at) >= 0;
}

/** Whether a digit in either script stands at the offset: 3, ３, 三, 十. */
export const isNumberAt: IsOneOf = characterSet([
  ...'0123456789０１２３４５６７８９十'.split(''),
  ...HAN_DIGITS.keys(),
]);

const isBlankAt = characterSet(' \u3000\u00a0');

/** Offset behind at most two blanks: 2024 年 5 月. */
export function skipBlanks(text: string, at: number): number {
  if (!isBlankAt(text, at)) return at;
  return isBlankAt(text, at + 1) ? at + 2 : at + 1;
}

/**
 * Reads the number of a date at the offset: up to four Arabic digits, Chinese digits one by one (二〇二四), or
 * Chinese tens (二十一). Null where no number starts there or it is longer than a date allows.
 */
export function readCalendarNumber(text: string, at: number): CalendarNumber | null {
  if (!isNumberAt(text, at)) return null;
  if (at === last.at && text === last.text) return last.number;
  const number = isDigitAt(text, at) ? readArabic(text, at) : readHan(text, at);
  last = { text, at, number };
  return number;
}

/** The number read last: one after the other, all forms of a date are tried on it. */
let last: { readonly text: string; readonly at: number; readonly number: CalendarNumber | null } = {
  text: '',
  at: 0,
  number: null,
};

/** 2 0 2 4年: a scan may set the digits of a year apart. */
const SPACED_YEAR = /(?:19|20|1 9|2 0) \d \d(?= ?年)/y;

function readArabic(text: string, at: number): CalendarNumber | null {
  SPACED_YEAR.lastIndex = at;
  const spaced = text[at + 1] === ' ' ? SPACED_YEAR.exec(text)?.[0] : undefined;
  if (spaced !== undefined)
    return { value: Number(spaced.replaceAll(' ', '')), end: at + spaced.length, digits: 4 };
  let value = 0;
  let end = at;
  while (end - at < 5) {
    const digit = arabicDigit(text, end);
    if (digit < 0) break;
    value = value * 10 + digit;
    end++;
  }
  return end - at > 4 ? null : { value, end, digits: end - at };
}

function readHan(text: string, at: number): CalendarNumber | null {
  let end = at;
  let value = 0;
  while (end - at < 5 && isHanDigitAt(text, end)) {
    value = value * 10 + (HAN_DIGITS.get(text.charAt(end)) ?? 0);
    end++;
  }
  if (end - at > 4) return null;
  if (text[end] !== '十') return { value, end, digits: end - at };
  if (end - at > 1) return null;
  const tens = end === at ? 1 : value;
  const ones = HAN_DIGITS.get(text.charAt(end + 1));
  return { value: tens * 10 + (ones ?? 0), end: end + (ones === undefined ? 1 : 2), digits: 2 };
}

/** Reads 两, 半 (as 0.5) and whatever `readCalendarNumber` reads: the count of a duration. */
export function readCount(text: string, at: number): CalendarNumber | null {
  if (text[at] === '两') return { value: 2, end: at + 1, digits: 1 };
  if (text[at] === '半') return { value: 0.5, end: at + 1, digits: 1 };
  return readCalendarNumber(text, at);
}

const isRangeMarkAt = characterSet('至到—－-–~～―-－');

/** Offset behind 至, 到, a dash or a doubled dash with its blanks; −1 where no such mark stands at the offset. */
export function skipRangeMark(text: string, at: number): number {
  const mark = skipBlanks(text, at);
  if (!isRangeMarkAt(text, mark)) return -1;
  const doubled = text[mark] === '—' && text[mark + 1] === '—';
  return skipBlanks(text, mark + (doubled ? 2 : 1));
}
