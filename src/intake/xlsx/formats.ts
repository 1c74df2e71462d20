import type { Archive } from '../office/zip.ts';

import { readPart } from '../office/xml.ts';

/** A stored number → what the cell shows in a style (`s` of the cell). */
export type CellFormat = (value: number, style: number) => string;

/** Codes of the formats that every workbook has (ECMA-376, 18.8.30), as far as they change what is printed. */
const BUILT_IN: Readonly<Record<number, string>> = {
  1: '0', 2: '0.00', 3: '#,##0', 4: '#,##0.00', 9: '0%', 10: '0.00%', 14: 'yyyy-m-d', 15: 'yyyy-m-d', 16: 'm-d', 17: 'yyyy-m',
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

/** The number in the format of positive numbers; the words of a format in quotes (0"起") are printed, as Excel does. */
export function formatCell(value: number, code: string, isDate1904 = false): string {
  if (!Number.isFinite(value)) return '';
  const [section = ''] = code.split(';');
  const words = section.replaceAll(/\[[^\]]*\]|_.|\*./g, '').replaceAll(/\\(.)/g, '"$1"');
  const signs = words.replaceAll(/"[^"]*"/g, '');
  if (/[yd]/i.test(signs) || /m/i.test(signs.replaceAll(/[hs:]/gi, '')))
    return formatDate(value, signs, isDate1904);
  if (!/[0#]/.test(signs)) return formatPlain(value);
  const isPercent = signs.includes('%');
  const digits = /\.([0#]+)/.exec(signs)?.[1] ?? '';
  const shifted = isPercent ? Number(`${value}e2`) || value * 100 : value;
  const fixed = shifted.toFixed(Math.min(digits.length, 15));
  const least = digits.lastIndexOf('0') + 1;
  const trimmed = trimZeros(fixed, least);
  const number = signs.includes(',') ? trimmed.replace(/\B(?=(?:\d{3})+(?!\d))(?<!\.\d*)/g, ',') : trimmed;
  const [before = '', after = ''] = [/^"([^"]*)"/.exec(words)?.[1], /"([^"]*)"$/.exec(words)?.[1]];
  return before + number + (isPercent ? '%' : '') + after;
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
