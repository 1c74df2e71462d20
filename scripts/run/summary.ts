import { compare } from '../../src/text/compare.ts';
import { padStartTo, padTo, widthOf } from '../../src/text/width.ts';

/** A table for a terminal: the first column to the left, the others to the right; a Chinese character is two wide. */
export function formatTable(
  header: readonly string[],
  rows: readonly (readonly (string | number)[])[],
): string {
  const cells = [header, ...rows.map((row) => row.map(String))];
  const widths = header.map((_, k) => Math.max(...cells.map((row) => widthOf(row[k] ?? ''))));
  const lines = cells.map((row) =>
    row
      .map((cell, k) => (k === 0 ? padTo(cell, widths[k] ?? 0) : padStartTo(cell, widths[k] ?? 0)))
      .join('  ')
      .trimEnd(),
  );
  return `${lines.join('\n')}\n`;
}

/** How often each value occurs, the most frequent first, then by name: the same input gives the same lines. */
export function countBy<Item>(items: readonly Item[], keyOf: (item: Item) => string): [string, number][] {
  const counts = new Map<string, number>();
  for (const item of items) counts.set(keyOf(item), (counts.get(keyOf(item)) ?? 0) + 1);
  return [...counts].sort(([a, m], [b, n]) => n - m || compare(a, b));
}
