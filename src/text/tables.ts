import { characterSet } from './characterSet.ts';
import { readBoundBefore } from './quantities/boundMarks.ts';
import { readUnit } from './quantities/units.ts';
import type { Span } from './span.ts';
import { isSpace, trimSpan } from './sentences.ts';

const BARS = '|｜│';
const isBarAt = characterSet(`${BARS}\t`);

/** Whether a line sets cells apart: by a tab, or by two bars. */
export function isTableLine(line: string): boolean {
  let bars = 0;
  for (let at = 0; at < line.length; at++) {
    if (!isBarAt(line, at)) continue;
    if (line[at] === '\t' || ++bars >= 2) return true;
  }
  return false;
}

/** The cells of each line of a table, empty ones included, so that columns stay columns. */
export function readRows(text: string, table: Span): Span[][] {
  const rows: Span[][] = [];
  for (let start = table.start; start < table.end;) {
    const stop = text.indexOf('\n', start);
    const end = stop < 0 || stop > table.end ? table.end : stop;
    rows.push(splitRow(text, start, end));
    start = end + 1;
  }
  return rows;
}

function splitRow(text: string, start: number, end: number): Span[] {
  const cells: Span[] = [];
  let from = start;
  while (isSpace(text[from]) && text[from] !== '\t') from++;
  if (BARS.includes(text.charAt(from))) from++;
  for (let at = from; at <= end; at++) {
    if (at < end && !isBarAt(text, at)) continue;
    if (at === end && from === end) break;
    cells.push(trimSpan(text, { start: from, end: at }));
    from = at + 1;
  }
  return cells;
}

/** A number and its unit, without the sign or the word in front of it; thousands stand apart by three digits. */
const NUMBER =
  /^[0-9０-９](?:[0-9０-９,，.．\s]*[0-9０-９])?(?<![,，]\s?[0-9０-９]{1,2})(?<!.[,，]\s?[0-9０-９]{4,})\s?(?:[%％‰]|\p{Script=Han}{0,4})$/u;
const SIGN = /^(?:[-−+＋≥≤<>＞＜↑↓▲▼⬆⬇¥￥]\s?)?$/u;
/** Years, months, days and quarters label rows and columns. */
const DATE = /年$|^(?:19|20)\d\d年|^\d{1,2}日$|^\d{1,2}(?:\s?[-—–~～至]\s?\d{1,2})?月|季度$/u;

/** More than a number, its unit and the words in front of them take. */
const LONGEST = 60;

/** Where the first digit stands in a cell that holds a number and nothing else (12,345, -3.5%, ≥95, ↓2.1%, 约8.5万元); -1 in any other. */
export function digitOfCell(text: string): number {
  if (text.length > LONGEST) return -1;
  const digit = text.search(/[0-9０-９]/u);
  if (digit < 0 || DATE.test(text) || !NUMBER.test(text.slice(digit))) return -1;
  return SIGN.test(text.slice(0, digit)) || readBoundBefore(text, digit)?.start === 0 ? digit : -1;
}

/** A unit as a table prints it apart from its numbers. */
export interface PrintedUnit {
  readonly unit: string;
  /** Power of ten that the unit carries: 万元 → 4. */
  readonly shift: number;
}

const MAGNITUDES: Record<string, number> = { 百: 2, 千: 3, 万: 4, 百万: 6, 千万: 7, 亿: 8, 万亿: 12 };

/** 人民币万元, 万元人民币, 万元（人民币）: what the currency adds to a unit of it. */
const IN_YUAN = /^人民币[:：]?(?=[^\s]*元)|(?<=元)[（(]?人民币[）)]?$/gu;

/** The unit that a label prints, with its power of ten: 万元 → 元 and 4. */
export function parseUnitLabel(text: string): PrintedUnit | null {
  const bare = text
    .replace(/^(?:单位[:：]?|计量单位[:：]?)/u, '')
    .trim()
    .replace(IN_YUAN, '');
  const size = /^(?:万亿|百万|千万|[百千万亿])(?=.)/u.exec(bare)?.[0] ?? '';
  const unit = bare.slice(size.length);
  const read = readUnit(unit, 0);
  if (read?.end !== unit.length) return null;
  return { unit: read.unit, shift: MAGNITUDES[size] ?? 0 };
}

/** The bracket at the end of a label: 损失（万元）. */
export const BRACKET = /[（(【［[]([^（）()【】［\][］]{1,12})[）)】］\]]\s*$/u;

/** Whether a label ends in a unit in brackets. */
export const endsInUnit = (label: string): boolean => parseUnitLabel(BRACKET.exec(label)?.[1] ?? '') !== null;

/** What stands in place of a number that is not there. */
const NO_NUMBER =
  /^(?:[-—–―－−/／\\.…*＊×✓√○·\s]+|[暂皆均]?无|没有|未(?:统计|发生|上报|填报|开展|公布)|不详|缺|[Nn]\/?[Aa])$/u;

/** Whether a row without numbers may be a head: two cells or more are filled, each with a word. */
export function mayBeHead(cells: readonly string[]): boolean {
  const filled = cells.filter((cell) => cell !== '');
  return filled.length >= 2 && !filled.some((cell) => NO_NUMBER.test(cell));
}

/**
 * Whether a row without numbers below a head is the head of what follows. Of two columns it may be a row of words, unless
 * it prints a unit or begins as the head before it does.
 */
export function isHeadAgain(cells: readonly string[], first: string): boolean {
  if (!mayBeHead(cells)) return false;
  const isFull = !cells.includes('');
  return (
    cells.filter((cell) => cell !== '').length >= 3 ||
    (isFull && (cells[0] === first || cells.slice(1).some(endsInUnit)))
  );
}
