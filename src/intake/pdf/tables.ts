import type { GridCell } from '../document/grid.ts';
import type { PdfItem } from './items.ts';
import type { PdfLine } from './lines.ts';

import { joinItems, readLines } from './lines.ts';

/** A straight line on a page: horizontal (`at` is its y) from and to an x, or vertical (`at` is its x) from and to a y. */
export interface Rule {
  readonly isHorizontal: boolean;
  readonly at: number;
  readonly from: number;
  readonly to: number;
}

/** A table found on a page, with the strip of the page that it takes. */
export interface PdfTable {
  readonly cells: readonly GridCell[];
  readonly top: number;
  readonly bottom: number;
  /** The x of its columns' edges. */
  readonly edges: readonly number[];
  readonly rows: number;
}

/** Lines nearer than this, in points, meet. */
const NEAR = 3;

/** Tables drawn with rules, and the items that stand in none of them. */
export function findRuledTables(
  items: readonly PdfItem[],
  rules: readonly Rule[],
): { readonly tables: readonly PdfTable[]; readonly rest: readonly PdfItem[] } {
  let rest = items;
  const tables: PdfTable[] = [];
  for (const group of connect(rules)) {
    const columns = cluster(group.filter((rule) => !rule.isHorizontal).map(({ at }) => at));
    const rows = cluster(group.filter((rule) => rule.isHorizontal).map(({ at }) => at)).reverse();
    if (columns.length < 2 || rows.length < 2 || columns.length * rows.length < 6) continue;
    const [left = 0, right = 0, top = 0, bottom = 0] = [columns[0], columns.at(-1), rows[0], rows.at(-1)];
    const isInside = ({ x, y, width, size }: PdfItem): boolean =>
      x + width / 2 > left - NEAR &&
      x + width / 2 < right + NEAR &&
      y + size * 0.35 < top &&
      y + size * 0.35 > bottom;
    const inside = rest.filter(isInside);
    if (inside.length === 0) continue;
    rest = rest.filter((item) => !isInside(item));
    tables.push({
      cells: readCells(inside, group, columns, rows),
      top,
      bottom,
      edges: columns,
      rows: rows.length - 1,
    });
  }
  return { tables: tables.sort((a, b) => b.top - a.top), rest };
}

/** Groups of rules that meet, directly or through others. */
function connect(rules: readonly Rule[]): readonly (readonly Rule[])[] {
  const groupOf = rules.map((_, k) => k);
  const find = (k: number): number => {
    let root = k;
    while (groupOf[root] !== root) root = groupOf[root] ?? root;
    groupOf[k] = root;
    return root;
  };
  rules.forEach((a, j) => {
    if (!a.isHorizontal) return;
    rules.forEach((b, k) => {
      if (b.isHorizontal || find(j) === find(k)) return;
      const meets =
        b.at >= a.from - NEAR && b.at <= a.to + NEAR && a.at >= b.from - NEAR && a.at <= b.to + NEAR;
      if (meets) groupOf[find(j)] = find(k);
    });
  });
  return [...Map.groupBy(rules.keys(), find).values()]
    .map((group) => group.flatMap((k) => rules[k] ?? []))
    .filter((group) => group.length >= 4);
}

/** Places that are one within `NEAR`, in rising order. */
function cluster(places: readonly number[]): number[] {
  const sorted = [...places].sort((a, b) => a - b);
  const centres: number[] = [];
  let last = -Infinity;
  for (const place of sorted) {
    if (place - last > NEAR) centres.push(place);
    last = place;
  }
  return centres;
}

/** The cells between the rules; where no rule stands between two fields of the grid they are one cell. */
function readCells(
  items: readonly PdfItem[],
  rules: readonly Rule[],
  columns: readonly number[],
  rows: readonly number[],
): readonly GridCell[] {
  const hasRule = (isHorizontal: boolean, at: number, across: number): boolean =>
    rules.some(
      (rule) =>
        rule.isHorizontal === isHorizontal &&
        Math.abs(rule.at - at) <= NEAR &&
        rule.from - NEAR <= across &&
        rule.to + NEAR >= across,
    );
  const middle = (edges: readonly number[], k: number): number => ((edges[k] ?? 0) + (edges[k + 1] ?? 0)) / 2;
  const taken = new Set<string>();
  const cells: GridCell[] = [];
  for (let row = 0; row < rows.length - 1; row += 1)
    for (let column = 0; column < columns.length - 1; column += 1) {
      if (taken.has(`${row} ${column}`)) continue;
      let [columnSpan, rowSpan] = [1, 1];
      while (
        column + columnSpan < columns.length - 1 &&
        !hasRule(false, columns[column + columnSpan] ?? 0, middle(rows, row))
      )
        columnSpan += 1;
      while (
        row + rowSpan < rows.length - 1 &&
        !hasRule(true, rows[row + rowSpan] ?? 0, middle(columns, column))
      )
        rowSpan += 1;
      for (let y = row; y < row + rowSpan; y += 1)
        for (let x = column; x < column + columnSpan; x += 1) taken.add(`${y} ${x}`);
      const [left = 0, right = 0, top = 0, bottom = 0] = [
        columns[column],
        columns[column + columnSpan],
        rows[row],
        rows[row + rowSpan],
      ];
      const own = items.filter(({ x, y, width, size }) => {
        const [cx, cy] = [x + width / 2, y + size * 0.35];
        return cx >= left && cx < right && cy < top && cy >= bottom;
      });
      const text = readLines(own, 0)
        .map((line) => line.text)
        .join('');
      cells.push({ text, row, column, rowSpan, columnSpan });
    }
  return cells;
}

/** Room between two cells of a table without rules, in sizes of its type. */
const GAP = 1.4;
const LEAST_ROWS = 3;

/** A line cut at its wide gaps. */
export function cutLine({
  items,
  size,
}: PdfLine): readonly { readonly text: string; readonly left: number; readonly right: number }[] {
  const parts: PdfItem[][] = [];
  let end = -Infinity;
  for (const item of items) {
    if (item.x - end > GAP * size) parts.push([]);
    parts.at(-1)?.push(item);
    end = Math.max(end, item.x + item.width);
  }
  return parts.map((part) => ({
    text: joinItems(part),
    left: Math.min(...part.map(({ x }) => x)),
    right: Math.max(...part.map(({ x, width }) => x + width)),
  }));
}

/**
 * A run of lines set in columns without vertical rules (三线表) → its cells, or null where they are prose. Columns are where
 * the cells of all lines overlap; half of the lines must hold a number, as prose with wide gaps (a signature, a spaced title) does not.
 */
export function readUnruledTable(lines: readonly PdfLine[]): readonly GridCell[] | null {
  if (lines.length < LEAST_ROWS) return null;
  const rows = lines.map(cutLine);
  const numeric = rows.filter((row) =>
    row.slice(1).some(({ text }) => /^[-−]?[\d,，.．]+[%％‰]?$/u.test(text)),
  ).length;
  if (numeric * 2 < rows.length) return null;
  const columns: { left: number; right: number }[] = [];
  for (const { left, right } of rows.flat().sort((a, b) => a.left - b.left)) {
    const last = columns.at(-1);
    if (last !== undefined && left < last.right) last.right = Math.max(last.right, right);
    else columns.push({ left, right });
  }
  if (columns.length < 2) return null;
  const cells: GridCell[] = [];
  for (const [row, parts] of rows.entries()) {
    const used = new Set<number>();
    for (const { text, left } of parts) {
      const column = columns.findLastIndex((known) => known.left <= left + 0.01);
      if (used.has(column)) return null;
      used.add(column);
      cells.push({ text, row, column, rowSpan: 1, columnSpan: 1 });
    }
  }
  return cells;
}
