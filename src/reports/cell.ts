import { isEdtf } from '../text/edtf.ts';

/** Digits and signs as keyboards for Chinese set them, one for one: １２，３００．５ → 12,300.5. */
function halfWidth(text: string): string {
  return text.replace(/[０-９，．－／]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) - 0xfee0));
}

/**
 * A number of 0 or more: plain digits, or digits in groups of three between commas; with `decimals` also behind a point. Anything
 * else is null: a sign, a unit, a word, a formula (`=1+1` is text, and nothing here is ever worked out).
 */
export function parseNumber(cell: string, decimals: boolean): number | null {
  const printed = halfWidth(cell.trim());
  const match = /^(\d+|\d{1,3}(?:,\d{3})+)(\.\d+)?$/.exec(printed);
  if (match === null || (match[2] !== undefined && !decimals)) return null;
  const value = Number(printed.replaceAll(',', ''));
  return value <= Number.MAX_SAFE_INTEGER ? value : null;
}

/** `2024-06` from 2024-06, 2024-6, 2024/6, 2024.6 or 2024年6月; null where it is no month. */
export function parseMonth(cell: string): string | null {
  const match = /^(\d{4})(?:[-/.](\d{1,2})|年(\d{1,2})月)$/.exec(halfWidth(cell.trim()));
  const month = Number(match?.[2] ?? match?.[3]);
  if (match === null || month < 1 || month > 12) return null;
  return `${match[1] ?? ''}-${String(month).padStart(2, '0')}`;
}

/** Whether a cell is a day: 2024-06-18, 2024/6/18 or 2024年6月18日. */
export function isDay(cell: string): boolean {
  const match = /^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?$/.exec(halfWidth(cell.trim()));
  if (match === null) return false;
  return isEdtf([match[1], match[2]?.padStart(2, '0'), match[3]?.padStart(2, '0')].join('-'));
}
