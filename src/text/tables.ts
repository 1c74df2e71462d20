import { characterSet } from './characterSet.ts';
import { readBoundBefore } from './quantities/boundMarks.ts';
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
const DATE =
  /年$|^(?:19|20)\d\d年|^\d{1,2}日$|^\d{1,2}(?:\s?[-—–~～至]\s?\d{1,2})?月(?:份|底|末|止)?(?:累计|合计|小计)?$|季度$/u;

/** Where the first digit stands in a cell that holds a number and nothing else (12,345, -3.5%, ≥95, ↓2.1%, 约8.5万元); -1 in any other. */
export function digitOfCell(text: string): number {
  const digit = text.search(/[0-9０-９]/u);
  if (digit < 0 || DATE.test(text) || !NUMBER.test(text.slice(digit))) return -1;
  return SIGN.test(text.slice(0, digit)) || readBoundBefore(text, digit)?.start === 0 ? digit : -1;
}
