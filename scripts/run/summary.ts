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
