/** The digits with which a number is printed: `8000` of 8000万元, `2.30` of 2.30%; empty where it is not in Arabic digits. */
export function digitsOf(raw: string): string {
  return /^\d+(?:\.\d+)?/u.exec(raw)?.[0] ?? '';
}

/** A number as a draft prints it: no more decimals than asked for, none that say nothing. */
export function printDecimal(value: number, decimals: number): string {
  return String(Number(value.toFixed(decimals)));
}

/** The digits with the point moved to the left: `8000`, 4 → `0.8`. Strings, because doubles cannot do it exactly. */
export function shiftLeft(digits: string, places: number): string {
  const [whole = '', decimals = ''] = digits.split('.');
  const padded = whole.padStart(places + 1, '0');
  const moved = `${padded.slice(0, -places)}.${padded.slice(-places)}${decimals}`;
  return moved.replace(/\.?0+$/u, '');
}

const DIGITS = [...'零一二三四五六七八九'];

/** Chinese numerals of 1 to 99, for fractions: 3分之一 is written 三分之一. */
export function chineseNumeral(value: number): string {
  const [tens, ones] = [Math.floor(value / 10), value % 10];
  const ten = tens === 0 ? '' : `${tens === 1 ? '' : (DIGITS[tens] ?? '')}十`;
  return ten + (ones === 0 && tens > 0 ? '' : (DIGITS[ones] ?? ''));
}
