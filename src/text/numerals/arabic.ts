import type { Span } from '../span.ts';
import { isArabicAt, valueAt } from './characters.ts';

/** A number in 0–9, its digits without separators. */
interface ArabicNumber extends Span {
  /** Digits of both sides of the point, ASCII. */
  readonly digits: string;
  /** How many of them stand behind the point; below zero where a power of ten moves it beyond them. */
  readonly decimals: number;
  /** Starts with a zero that is not the whole integer part: 08, 010. */
  readonly padded: boolean;
}

/** Longer runs are identity or order numbers; the bound also keeps every position O(1). */
const LONGEST = 30;

const GROUP_COMMAS = ',，';
// Statistical tables set thousands apart by plain, no-break, figure, thin and narrow spaces.
const GROUP_SPACES = ' \u00a0\u2007\u2009\u202f';

function digitsFrom(text: string, at: number): string {
  let digits = '';
  for (let i = at; isArabicAt(text, i) && digits.length <= LONGEST; i++) digits += String(valueAt(text, i));
  return digits;
}

/** Reads `21764`, `1,234,567`, `1 100`, `12.5`, `１２．３`; null where there is no digit or too many. */
export function readArabicNumber(text: string, at: number): ArabicNumber | null {
  const spaced = readSpaced(text, at);
  if (spaced !== null) return spaced;
  let digits = digitsFrom(text, at);
  if (digits.length > LONGEST) return null;
  let end = at + digits.length;
  const padded = digits.length > 1 && digits.startsWith('0');
  if (digits.length >= 1 && digits.length <= 3 && !padded && digits !== '0') {
    const grouped = readGroups(text, end, GROUP_COMMAS) ?? readGroups(text, end, GROUP_SPACES);
    if (grouped !== null) {
      digits += grouped.digits;
      end = grouped.end;
    }
  }
  let decimals = 0;
  const point = text[end];
  if ((point === '.' || point === '．') && isArabicAt(text, end + 1)) {
    const fraction = digitsFrom(text, end + 1);
    if (fraction.length > LONGEST) return null;
    const behind = end + 1 + fraction.length;
    // 1.2.3 is a section number or an address, of which no part is a number.
    const next = text[behind];
    if ((next === '.' || next === '．') && isArabicAt(text, behind + 1)) return null;
    digits += fraction;
    decimals = fraction.length;
    end = behind;
  }
  if (digits === '') return null;
  const power = readPower(text, at, end);
  if (power === null) return { start: at, end, digits, decimals, padded };
  return { start: at, end: power.end, digits, decimals: decimals - power.exponent, padded };
}

/** 1.2×10⁴, 1.2×10^4, and what spreadsheets print of large numbers: 1.2E+04. */
const POWER =
  /\s?[×xX]\s?10(?:\^(\d{1,2})|([⁰¹²³⁴⁵⁶⁷⁸⁹]{1,2}))(?![\d⁰¹²³⁴⁵⁶⁷⁸⁹])|[Ee](?:\+(\d{1,2})|(\d{1,2}))(?![\dA-Za-z.])/y;
const RAISED = '⁰¹²³⁴⁵⁶⁷⁸⁹';

/** The power of ten behind a number, if one is printed. */
function readPower(
  text: string,
  start: number,
  end: number,
): { readonly exponent: number; readonly end: number } | null {
  const next = text[end] ?? '';
  const valueOf = (raised: string): number =>
    Number([...raised].map((sign) => RAISED.indexOf(sign)).join(''));
  if (RAISED.includes(next) && text.slice(start, end) === '10') {
    const raised =
      new RegExp(`^[${RAISED}]{1,2}(?![${RAISED}])`, 'u').exec(text.slice(end, end + 3))?.[0] ?? '';
    // 10⁴ is a number; 10² is ten with the sign of a note.
    return raised === '' || valueOf(raised) < 3
      ? null
      : { exponent: valueOf(raised) - 1, end: end + raised.length };
  }
  if (!'×xXEe \u00a0'.includes(next) || next === '') return null;
  POWER.lastIndex = end;
  const [printed, plain, raised, signed, bare] = POWER.exec(text) ?? [];
  if (printed === undefined) return null;
  // 12E5 may be the name of a thing; 1.2E5 is a number.
  if (bare !== undefined && !text.slice(start, end).includes('.')) return null;
  return {
    exponent: raised === undefined ? Number(plain ?? signed ?? bare) : valueOf(raised),
    end: end + printed.length,
  };
}

/** Groups of exactly three digits, all set apart by the same kind of separator. */
function readGroups(text: string, at: number, separators: string): { digits: string; end: number } | null {
  let digits = '';
  let end = at;
  while (digits.length < LONGEST) {
    const separator = text[end];
    if (separator === undefined || !separators.includes(separator)) break;
    if (!isArabicAt(text, end + 1) || !isArabicAt(text, end + 2) || !isArabicAt(text, end + 3)) break;
    if (isArabicAt(text, end + 4)) return null;
    digits += `${valueAt(text, end + 1)}${valueAt(text, end + 2)}${valueAt(text, end + 3)}`;
    end += 4;
  }
  return digits === '' ? null : { digits, end };
}

/** 1 2 6 0, 12. 6, 186, 275. 16: a scan may set blanks between the digits of a number. */
const SPACED = /(?:\d(?: \d){2,}(?![\d.])|\d{1,3}(?:[,，] ?\d{3})*[.．] \d{1,4}(?![\d.．]))/y;

/** No numeral is longer. */
const LOOK = 64;

function readSpaced(text: string, at: number): ArabicNumber | null {
  if (at === 0 || text.charCodeAt(at - 1) < 0x4e00 || !isArabicAt(text, at)) return null;
  // Hardly any number has a blank near it, and a short look tells so.
  if (!text.slice(at, at + LOOK).includes(' ')) return null;
  SPACED.lastIndex = at;
  const printed = SPACED.exec(text)?.[0];
  if (!printed?.includes(' ')) return null;
  const digits = printed.replace(/\D/gu, '');
  const point = printed.search(/[.．]/u);
  const decimals = point < 0 ? 0 : printed.slice(point).replace(/\D/gu, '').length;
  const padded = digits.length > 1 && digits.startsWith('0');
  return { start: at, end: at + printed.length, digits, decimals, padded };
}
