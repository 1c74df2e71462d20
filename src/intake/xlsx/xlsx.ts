import type { GridCell } from '../document/grid.ts';
import type { Extract, Origin } from '../document/source.ts';
import type { RowDocument } from './records.ts';
import type { CellFormat } from './formats.ts';
import type { Archive } from '../office/zip.ts';

import { nameOfCell, splitTables } from '../document/grid.ts';
import { LIMITS } from '../limits.ts';
import { Refusal } from '../refusal.ts';
import { SourceBuilder } from '../document/source.ts';
import { readFormats } from './formats.ts';
import { addTableOrProse, readRowDocuments } from './records.ts';
import { findDocument, readPart, readRelationships } from '../office/xml.ts';

/** An Excel workbook → its visible sheets as tables. Cells are read as Excel shows them; of a formula the stored result. */
export function readXlsx(archive: Archive): readonly (Extract | RowDocument)[] {
  const part = findDocument(archive, 'xl/workbook.xml');
  const links = readRelationships(archive, part);
  const partOf = (kind: string): string =>
    links.find(({ type }) => type.endsWith(`/${kind}`))?.path ?? part.replace(/[^/]*$/, `${kind}.xml`);
  let isDate1904 = false;
  const sheets: { name: string; path: string }[] = [];
  for (const event of readPart(archive, part)) {
    if (event.kind !== 'open') continue;
    const { name, attributes } = event;
    if (name === 'workbookPr') isDate1904 = isOn(attributes['date1904']);
    if (name !== 'sheet' || (attributes['state'] ?? 'visible') !== 'visible') continue;
    const path = links.find(({ id }) => id === attributes['r:id'])?.path ?? '';
    sheets.push({ name: attributes['name'] ?? '', path });
  }
  const strings = readStrings(archive, partOf('sharedStrings'));
  const format = readFormats(archive, partOf('styles'), isDate1904);
  const builder = new SourceBuilder();
  const documents: RowDocument[] = [];
  const filled = sheets
    .map(({ name, path }) => ({ name, sheet: readSheet(archive, path, strings, format) }))
    .filter(({ sheet }) => sheet.cells.length > 0);
  for (const { name, sheet } of filled) {
    const originOf = (): Origin => ({ sheet: name });
    for (const cell of sheet.unread) builder.addLoss('unread-number', '=', { sheet: name, cell });
    const own = readRowDocuments(sheet.cells, originOf);
    if (own !== null) {
      documents.push(...own);
      continue;
    }
    // The name on its tab is the title of a sheet among others, unless nobody gave it one.
    if (filled.length > 1 && !/^(?:Sheet|工作表|表)\s*\d*$/iu.test(name))
      builder.addLine([{ text: name, origin: { sheet: name } }]);
    for (const cells of splitTables(sheet.cells, sheet.hiddenRows)) addTableOrProse(builder, cells, originOf);
  }
  const rest = builder.build();
  return documents.length > 0 && rest.text.trim() === '' ? documents : [rest, ...documents];
}

/** A switch of OOXML. */
const isOn = (value = ''): boolean => value === '1' || value === 'true';

/** Texts that cells refer to by ordinal; the reading aids above them (`rPh`) left out. */
function readStrings(archive: Archive, part: string): readonly string[] {
  const strings: string[] = [];
  let text = '';
  let isText = false;
  let aids = 0;
  for (const event of readPart(archive, part)) {
    if (event.kind === 'text') {
      if (isText && aids === 0) text += event.text;
      continue;
    }
    const isOpen = event.kind === 'open';
    if (event.name === 'si' && isOpen) text = '';
    else if (event.name === 'si') strings.push(text);
    else if (event.name === 't') isText = isOpen;
    else if (event.name === 'rPh') aids += isOpen ? 1 : -1;
    if (strings.length > LIMITS.cells)
      throw new Refusal(`large table: ${strings.length} texts`, `at most ${LIMITS.cells}`);
  }
  return strings;
}

type Area = Omit<GridCell, 'text'>;

/** What a sheet shows. */
interface Sheet {
  readonly cells: readonly GridCell[];
  /** Rows that are hidden, which are no empty rows. */
  readonly hiddenRows: ReadonlySet<number>;
  /** Cells with a formula of which no result is stored. */
  readonly unread: readonly string[];
}

/** The cells of a sheet as shown. Hidden rows and columns are left out; a merged cell spans its area. */
function readSheet(archive: Archive, part: string, strings: readonly string[], format: CellFormat): Sheet {
  const cells: GridCell[] = [];
  const merged = new Map<string, Area>();
  const hidden: (readonly [from: number, to: number])[] = [];
  let row = -1;
  let isHiddenRow = false;
  const hiddenRows = new Set<number>();
  let cell = { column: -1, type: 'n', style: 0 };
  let value = '';
  let reading = false;
  let hasFormula = false;
  const unread: string[] = [];
  for (const event of readPart(archive, part)) {
    if (event.kind === 'text') {
      if (reading) value += event.text;
      continue;
    }
    if (event.kind === 'close') {
      if (event.name === 'v' || event.name === 't') reading = false;
      if (event.name !== 'c' || isHiddenRow) continue;
      const text = showValue(value, cell, strings, format);
      if (hasFormula && value === '') unread.push(nameOfCell(row, cell.column));
      if (text !== '') cells.push({ text, row, column: cell.column, rowSpan: 1, columnSpan: 1 });
      if (cells.length > LIMITS.cells)
        throw new Refusal(`large table: ${cells.length} cells`, `at most ${LIMITS.cells}`);
      continue;
    }
    const { name, attributes } = event;
    if (name === 'row') {
      row = attributes['r'] === undefined ? row + 1 : Number(attributes['r']) - 1;
      isHiddenRow = isOn(attributes['hidden']);
      if (isHiddenRow) hiddenRows.add(row);
      cell = { column: -1, type: 'n', style: 0 };
    } else if (name === 'c') {
      const at = parseReference(attributes['r'] ?? '');
      const column = at === null ? cell.column + 1 : at.column;
      cell = { column, type: attributes['t'] ?? 'n', style: Number(attributes['s'] ?? '0') };
      value = '';
      hasFormula = false;
    } else if (name === 'f') hasFormula = true;
    else if (name === 'v' || name === 't') reading = true;
    else if (name === 'col' && isOn(attributes['hidden']))
      hidden.push([Number(attributes['min']) - 1, Number(attributes['max']) - 1]);
    else if (name === 'mergeCell') {
      const area = parseArea(attributes['ref'] ?? '');
      if (area !== null) merged.set(`${area.row} ${area.column}`, area);
    }
  }
  const shown = cells
    .filter(({ column }) => !hidden.some(([from, to]) => column >= from && column <= to))
    .map((cell) => ({ ...cell, ...merged.get(`${cell.row} ${cell.column}`) }));
  return { cells: shown, hiddenRows, unread };
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
  const reference = /^\$?([A-Z]{1,3})\$?(\d{1,7})$/.exec(text);
  if (reference === null) return null;
  const letters = reference[1] ?? '';
  const column = [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
  return { row: Number(reference[2]) - 1, column };
}

function parseArea(text: string): Area | null {
  const [first = '', second = ''] = text.split(':');
  const [from, to] = [parseReference(first), parseReference(second)];
  if (from === null || to === null || to.row < from.row || to.column < from.column) return null;
  return { ...from, rowSpan: to.row - from.row + 1, columnSpan: to.column - from.column + 1 };
}
