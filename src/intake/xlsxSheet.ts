import type { GridCell } from './grid.ts';
import type { CellFormat } from './xlsxFormats.ts';

import { LIMITS } from './limits.ts';
import { Refusal } from './refusal.ts';
import { readXml } from './xml.ts';

interface Area {
  readonly row: number;
  readonly column: number;
  readonly rowSpan: number;
  readonly columnSpan: number;
}

/** What a sheet shows. */
export interface Sheet {
  readonly cells: readonly GridCell[];
  /** Rows that are hidden, which are no empty rows. */
  readonly hiddenRows: ReadonlySet<number>;
}

/** The cells of a sheet as shown. Hidden rows and columns are left out; a merged cell spans its area. */
export function readSheet(
  source: string,
  part: string,
  strings: readonly string[],
  format: CellFormat,
): Sheet {
  const cells: GridCell[] = [];
  const merged = new Map<string, Area>();
  const hidden: (readonly [from: number, to: number])[] = [];
  let row = -1;
  let isHiddenRow = false;
  const hiddenRows = new Set<number>();
  let cell = { column: -1, type: 'n', style: 0 };
  let value = '';
  let reading = false;
  for (const event of readXml(source, part)) {
    if (event.kind === 'text') {
      if (reading) value += event.text;
      continue;
    }
    if (event.kind === 'close') {
      if (event.name === 'v' || event.name === 't') reading = false;
      if (event.name !== 'c' || isHiddenRow) continue;
      const text = showValue(value, cell, strings, format);
      if (text !== '') cells.push({ text, row, column: cell.column, rowSpan: 1, columnSpan: 1 });
      if (cells.length > LIMITS.cells)
        throw new Refusal('large-table', `large table: ${cells.length} cells`, `at most ${LIMITS.cells}`);
      continue;
    }
    const { name, attributes } = event;
    if (name === 'row') {
      row = attributes['r'] === undefined ? row + 1 : Number(attributes['r']) - 1;
      isHiddenRow = attributes['hidden'] === '1' || attributes['hidden'] === 'true';
      if (isHiddenRow) hiddenRows.add(row);
      cell = { column: -1, type: 'n', style: 0 };
    } else if (name === 'c') {
      const at = parseReference(attributes['r'] ?? '');
      const column = at === null ? cell.column + 1 : at.column;
      cell = { column, type: attributes['t'] ?? 'n', style: Number(attributes['s'] ?? '0') };
      value = '';
    } else if (name === 'v' || name === 't') reading = true;
    else if (name === 'col' && (attributes['hidden'] === '1' || attributes['hidden'] === 'true'))
      hidden.push([Number(attributes['min']) - 1, Number(attributes['max']) - 1]);
    else if (name === 'mergeCell') {
      const area = parseArea(attributes['ref'] ?? '');
      if (area !== null) merged.set(`${area.row} ${area.column}`, area);
    }
  }
  const shown = cells
    .filter(({ column }) => !hidden.some(([from, to]) => column >= from && column <= to))
    .map((found) => ({ ...found, ...merged.get(`${found.row} ${found.column}`) }));
  return { cells: shown, hiddenRows };
}

function showValue(
  value: string,
  { type, style }: { readonly type: string; readonly style: number },
  strings: readonly string[],
  format: CellFormat,
): string {
  if (value === '') return '';
  if (type === 's') return strings[Number(value)] ?? '';
  if (type === 'b') return value === '1' ? '是' : '否';
  if (type === 'str' || type === 'inlineStr' || type === 'd') return value;
  // #DIV/0! and its like are no value.
  return type === 'e' ? '' : format(Number(value), style);
}

function parseReference(text: string): { readonly row: number; readonly column: number } | null {
  const found = /^\$?([A-Z]{1,3})\$?(\d{1,7})$/.exec(text);
  if (found === null) return null;
  const letters = found[1] ?? '';
  const column = [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
  return { row: Number(found[2]) - 1, column };
}

function parseArea(text: string): Area | null {
  const [first = '', second = ''] = text.split(':');
  const [from, to] = [parseReference(first), parseReference(second)];
  if (from === null || to === null || to.row < from.row || to.column < from.column) return null;
  return { ...from, rowSpan: to.row - from.row + 1, columnSpan: to.column - from.column + 1 };
}
