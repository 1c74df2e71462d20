import { characterSet } from './characterSet.ts';
import { remember } from './remember.ts';

/**
 * The part of the Extended Date/Time Format (ISO 8601-2) that the tables use: `2024`, `2024-08`, `2024-08-10`,
 * unknown digits as X (`XXXX-XX-20`, `202X`), and intervals of two dates of which one may be open (`../2024-11`,
 * `2021/..`).
 */

/** A date as precise as it is known. Unknown digits are X, absent parts are empty. */
export interface EdtfDate {
  /** Four characters: digits or X. */
  readonly year: string;
  /** Two characters, or empty. */
  readonly month: string;
  /** Two characters, or empty. */
  readonly day: string;
}

/** A date, or an interval whose open end is null. */
type Edtf =
  | { readonly kind: 'date'; readonly date: EdtfDate }
  | { readonly kind: 'interval'; readonly from: EdtfDate | null; readonly to: EdtfDate | null };

const isDigitOrX = characterSet('0123456789X');
const COMMON_YEAR = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** Days of a month of a year; February of an unknown year (NaN) has 29. */
export function daysInMonth(year: number, month: number): number {
  if (month !== 2) return COMMON_YEAR[month - 1] ?? 0;
  const leap = Number.isNaN(year) || (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  return leap ? 29 : 28;
}

/** `2024`, `2024-08` or `2024-08-10` from numbers; a part that is absent ends the date. */
export function formatDate(year: number, month?: number, day?: number): string {
  return String(year).padStart(4, '0') + formatPart(month) + formatPart(day);
}

const formatPart = (part: number | undefined): string =>
  part === undefined ? '' : `-${String(part).padStart(2, '0')}`;

function parseDate(text: string): EdtfDate | null {
  const { length } = text;
  if (length !== 4 && length !== 7 && length !== 10) return null;
  for (let at = 0; at < length; at++)
    if (at === 4 || at === 7 ? text[at] !== '-' : !isDigitOrX(text, at)) return null;
  const [year, month, day] = [text.slice(0, 4), text.slice(5, 7), text.slice(8)];
  const monthNumber = Number(month);
  if (month !== '' && !month.includes('X') && (monthNumber < 1 || monthNumber > 12)) return null;
  if (day !== '' && !day.includes('X')) {
    const longest = month.includes('X') ? 31 : daysInMonth(Number(year), monthNumber);
    if (Number(day) < 1 || Number(day) > longest) return null;
  }
  return { year, month, day };
}

/** Reads a date or an interval; null where the text is neither, or the interval runs backwards. */
export const parseEdtf = remember(readEdtf);

function readEdtf(text: string): Edtf | null {
  const slash = text.indexOf('/');
  if (slash < 0) {
    const date = parseDate(text);
    return date === null ? null : { kind: 'date', date };
  }
  const left = text.slice(0, slash);
  const right = text.slice(slash + 1);
  const from = left === '..' ? null : parseDate(left);
  const to = right === '..' ? null : parseDate(right);
  if ((from === null && left !== '..') || (to === null && right !== '..')) return null;
  if (from === null && to === null) return null;
  if (from !== null && to !== null && firstOf(from) > lastOf(to)) return null;
  return { kind: 'interval', from, to };
}

/** Whether the text is a date or an interval of the subset. */
export function isEdtf(text: string): boolean {
  return parseEdtf(text) !== null;
}

function firstOf(date: EdtfDate): string {
  const month = date.month === '' || date.month === 'XX' ? '01' : date.month.replace('X', '0');
  const day = date.day === '' || date.day === 'XX' ? '01' : date.day.replace('X', '0');
  return `${date.year.replaceAll('X', '0')}-${month === '00' ? '01' : month}-${day === '00' ? '01' : day}`;
}

function lastOf(date: EdtfDate): string {
  const year = date.year.replaceAll('X', '9');
  const month = date.month === '' || date.month.includes('X') ? '12' : date.month;
  if (date.day !== '' && !date.day.includes('X')) return `${year}-${month}-${date.day}`;
  return formatDate(Number(year), Number(month), daysInMonth(Number(year), Number(month)));
}

/** First and last day that the text can mean, as `YYYY-MM-DD`; an open end is empty. Null where it is no EDTF. */
export const endsOf = remember((text): { readonly first: string; readonly last: string } | null => {
  const value = parseEdtf(text);
  if (value === null) return null;
  if (value.kind === 'date') return { first: firstOf(value.date), last: lastOf(value.date) };
  const first = value.from === null ? '' : firstOf(value.from);
  const last = value.to === null ? '' : lastOf(value.to);
  return { first, last };
});

/** Whether every day of `inner` lies in `outer`. False where one of them is no EDTF. */
export function isWithinEdtf(inner: string, outer: string): boolean {
  const x = endsOf(inner);
  const y = endsOf(outer);
  if (x === null || y === null) return false;
  return x.first >= y.first && (y.last === '' || (x.last !== '' && x.last <= y.last));
}

/** Days from one day to another, both ISO 8601; negative where the second is earlier. */
export function daysBetween(from: string, to: string): number {
  return (Date.parse(to) - Date.parse(from)) / 86_400_000;
}

/** The day so many days later. Computed in UTC, so that no time zone or clock change shifts it. */
export function addDays(day: string, days: number): string {
  return new Date(Date.parse(day) + days * 86_400_000).toISOString().slice(0, 10);
}
