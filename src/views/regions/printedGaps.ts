import type { ObservationRow, Published } from '../../datasets/published.ts';

import { isPrintedGap } from '../../datasets/coverage.ts';

/**
 * What the tables of documents name without a number: the heads of the rows (乙区) that print a dash where the rows of these numbers
 * print theirs. Of them it is known that the document holds none: “not published”.
 */
export function printedGaps(published: Published, rows: readonly ObservationRow[]): ReadonlySet<string> {
  const names = new Set<string>();
  const seen = new Set<string>();
  for (const row of rows) {
    const figure = published.byId.figures.get(row.id);
    if (figure === undefined) continue;
    const text = published.textOf(figure.bulletin);
    const at = columnOf(text, figure.start);
    const key = at === null ? '' : `${figure.bulletin} ${at.from} ${at.column}`;
    if (at === null || seen.has(key)) continue;
    seen.add(key);
    for (const line of text.slice(at.from, at.to).split('\n')) {
      const cells = cellsOf(line);
      const head = cells.slice(0, at.column).findLast((cell) => /\p{Script=Han}{2}/u.test(cell));
      if (head !== undefined && isPrintedGap(cells[at.column] ?? '')) names.add(head);
    }
  }
  return names;
}

/** The table around an offset, line by line between bars, and the column in which the offset lies; null outside of tables. */
function columnOf(text: string, offset: number): { from: number; to: number; column: number } | null {
  const start = text.lastIndexOf('\n', offset - 1) + 1;
  if (text[start] !== '|') return null;
  let from = start;
  while (from > 0 && text[text.lastIndexOf('\n', from - 2) + 1] === '|')
    from = text.lastIndexOf('\n', from - 2) + 1;
  let to = text.indexOf('\n', offset);
  while (to >= 0 && text[to + 1] === '|') to = text.indexOf('\n', to + 1);
  const column = text.slice(start, offset).split('|').length - 2;
  return { from, to: to < 0 ? text.length : to, column };
}

const cellsOf = (line: string): string[] =>
  line
    .split('|')
    .slice(1, -1)
    .map((cell) => cell.trim());
