import { characterSet } from './characterSet.ts';
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
