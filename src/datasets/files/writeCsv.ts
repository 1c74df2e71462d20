/** What a cell may hold: text, a number, or nothing. */
export type Cell = string | number | null;

/** A row of a table, by column. An empty cell is null or ''. */
export type Row = Readonly<Record<string, Cell>>;

/** CSV with a header; with a byte order mark where spreadsheets open it (Excel takes it for the local code page otherwise). */
export function formatCsv(
  columns: readonly string[],
  rows: readonly Row[],
  mark: '' | '\uFEFF' = '',
): string {
  const lines = rows.map((row) => formatCsvLine(columns.map((name) => row[name] ?? null)));
  return mark + formatCsvLine(columns) + lines.join('');
}

/** One line of a CSV, with its line end. */
export function formatCsvLine(cells: readonly Cell[]): string {
  return `${cells.map(formatCell).join(',')}\n`;
}

/**
 * A cell per RFC 4180. Text that a spreadsheet may take for a formula (= + - @) is quoted, as is text with white
 * space at its ends; the text itself is never altered: what the bulletin printed comes out as it went in.
 */
function formatCell(cell: Cell): string {
  if (cell === null) return '';
  if (typeof cell === 'number') return formatDecimal(cell);
  return /^[=+\-@\s]|[",\n\r]|\s$/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
}

/**
 * A number in plain decimals: never an exponent, never floating noise. Whole numbers keep every digit; others
 * at most 12 significant ones (two thirds → 0.666666666667).
 */
export function formatDecimal(value: number): string {
  if (!Number.isFinite(value)) throw new RangeError(`unprintable number: ${String(value)}`);
  const rounded = Number.isInteger(value) ? value : Number(value.toPrecision(12));
  if (rounded === 0) return '0';
  const [digits = '', exponent = ''] = Math.abs(rounded).toExponential().replace('.', '').split('e');
  const point = Number(exponent) + 1;
  const sign = rounded < 0 ? '-' : '';
  if (point <= 0) return `${sign}0.${'0'.repeat(-point)}${digits}`;
  if (point >= digits.length) return `${sign}${digits}${'0'.repeat(point - digits.length)}`;
  return `${sign}${digits.slice(0, point)}.${digits.slice(point)}`;
}
