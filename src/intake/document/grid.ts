import type { Origin, Piece, SourceBuilder } from './source.ts';

import { digitOfCell, mayBeHead } from '../../text/tables.ts';
import { LIMITS } from '../limits.ts';
import { Refusal } from '../refusal.ts';

/** A cell of a table as the file holds it; a merged one spans more than one row or column. */
export interface GridCell {
  readonly text: string;
  /** From 0. */
  readonly row: number;
  readonly column: number;
  readonly rowSpan: number;
  readonly columnSpan: number;
}

/** A table as the file holds it. Cells may come in any order. */
interface Grid {
  readonly cells: readonly GridCell[];
  /** What names the table beside the cell: the sheet of a workbook, the ordinal of the table, the page of the row. */
  readonly originOf: (cell: GridCell) => Origin;
}

/** What stands in one place of a laid-out table, and the cell of the file that says so. */
interface Slot {
  readonly text: string;
  readonly cell: GridCell | null;
}

const EMPTY: Slot = { text: '', cell: null };
const isNumber = (text: string): boolean => digitOfCell(text) >= 0;
/** 2024年, 1—6月, 一季度, 本年, 同期: a head that dates what the heads beside it count. */
const TIME_HEAD = /^(?:\d|[一二三四]季度|[上下]半年|本[年月期季]|上[年月期季]|去年|今年|同期|当[年月])/u;
/** 单位：万元 in a cell of its own. */
const UNIT_LINE = /^[（(]?(?:计量|统计|金额|数据)?单\s*位[:：]/u;
const UNIT = /[（(]([^（）()]{1,12})[）)]\s*$/u;

/** The name of a cell in a spreadsheet: row 6, column 1 → B7. */
export function nameOfCell(row: number, column: number): string {
  let name = '';
  for (let left = column + 1; left > 0; left = Math.floor((left - 1) / 26))
    name = String.fromCharCode(65 + ((left - 1) % 26)) + name;
  return `${name}${row + 1}`;
}

/**
 * Writes a table as lines that the reading of tables understands: one line a row, cells between bars. Rows in which one
 * cell alone is filled are no rows of data (the title and 单位：万元 above, 注：… below) and become lines of their own. Heads
 * in several rows become one head a column, from the widest to the narrowest, its unit last; the label of a merged
 * cell is repeated in every row that it holds for, a merged number is not.
 */
export function addTable(builder: SourceBuilder, { cells, originOf }: Grid): void {
  const slots = layOut(cells);
  let first = 0;
  while (first < slots.length && isCaption(slots[first] ?? [])) first += 1;
  let last = slots.length;
  while (last > first && isSingle(slots[last - 1] ?? [])) last -= 1;
  const pieceOf = ({ text, cell }: Slot): Piece =>
    cell === null
      ? { text }
      : { text, origin: { ...originOf(cell), cell: nameOfCell(cell.row, cell.column) } };
  const addCaption = (row: readonly Slot[]): void => {
    const filled = [
      ...new Map(row.flatMap((slot) => (slot.cell === null ? [] : [[slot.cell, slot]]))).values(),
    ];
    builder.addLine(
      unitLast(filled, ({ text }) => text).flatMap((slot, k) => [{ text: k > 0 ? '　' : '' }, pieceOf(slot)]),
    );
  };
  builder.addBreak();
  const captions = unitLast(
    slots.slice(0, first),
    (row) => row.find(({ text }) => UNIT_LINE.test(text))?.text ?? '',
  );
  captions.forEach(addCaption);
  const rows = foldHeads(slots.slice(first, last));
  for (const { cell, text } of [...twiceScaled(rows, slots.slice(0, first)), ...unreadAmongNumbers(rows)])
    builder.addLoss('doubtful-number', text, { ...originOf(cell), cell: nameOfCell(cell.row, cell.column) });
  for (const row of rows)
    builder.addLine([
      { text: '|' },
      ...row.flatMap((slot) => [{ text: ' ' }, pieceOf(slot), { text: ' |' }]),
    ]);
  slots.slice(last).forEach(addCaption);
  builder.addBreak();
}

/** Cells that print a magnitude below a head that prints one as well: 12.5万 below 损失（万元） may be 12.5万元 or 12.5万万元. */
function twiceScaled(
  rows: readonly (readonly Slot[])[],
  captions: readonly (readonly Slot[])[],
): readonly { readonly cell: GridCell; readonly text: string }[] {
  const hasScale = (text: string): boolean =>
    /[（(：:]\s*[百千万亿]+\p{Script=Han}{1,3}\s*(?:[）)]|$)/u.test(text);
  const isScaled = captions.some((row) => row.some(({ text }) => UNIT_LINE.test(text) && hasScale(text)));
  const [heads = [], ...data] = rows;
  return data.flatMap((row) =>
    row.flatMap(({ cell, text }, column) =>
      cell !== null && /^[\d.,]+[百千万亿]+$/u.test(text) && (isScaled || hasScale(heads[column]?.text ?? ''))
        ? [{ cell, text }]
        : [],
    ),
  );
}

/** Cells with digits that are no number in a column of numbers: 12-3, or the date that a spreadsheet made of it. */
function unreadAmongNumbers(
  rows: readonly (readonly Slot[])[],
): readonly { readonly cell: GridCell; readonly text: string }[] {
  const [heads = [], ...data] = rows;
  return heads.flatMap((_, column) => {
    const filled = data.flatMap((row) => row[column] ?? []).filter(({ text }) => /\d/u.test(text));
    const others = filled.filter(({ text }) => !isNumber(text));
    if (others.length * 2 >= filled.length) return [];
    return others.flatMap(({ cell, text }) => (cell === null ? [] : [{ cell, text }]));
  });
}

const isNumeric = (row: readonly Slot[]): boolean => row.some(({ text }) => isNumber(text));

const isSingle = (row: readonly Slot[]): boolean =>
  row.length > 1 && new Set(row.flatMap(({ cell }) => cell ?? [])).size === 1 && !isNumeric(row);

/** A line above the table: one cell alone, or a line that states the unit beside who fills in the table and when. */
const isCaption = (row: readonly Slot[]): boolean =>
  isSingle(row) || (!isNumeric(row) && row.some(({ text }) => UNIT_LINE.test(text)));

/** The unit is looked for right above the table. */
function unitLast<T>(items: readonly T[], textOf: (item: T) => string): readonly T[] {
  const isUnit = (item: T): boolean => UNIT_LINE.test(textOf(item));
  return [...items.filter((item) => !isUnit(item)), ...items.filter(isUnit)];
}

/** The rows of the grid, without the rows and columns in which nothing stands. */
function layOut(cells: readonly GridCell[]): readonly (readonly Slot[])[] {
  const filled = cells.filter(({ text }) => text.trim() !== '');
  const rows = indexOf(filled.map(({ row }) => row));
  const columns = indexOf(filled.map(({ column }) => column));
  if (rows.size * columns.size > LIMITS.cells)
    throw new Refusal(`large table: ${rows.size} × ${columns.size} cells`, `at most ${LIMITS.cells}`);
  const slots = [...rows].map(() => Array.from({ length: columns.size }, () => EMPTY));
  for (const cell of filled) {
    // A bar within a cell would read as the end of it.
    const text = cell.text
      .trim()
      .replaceAll(/\s*\n\s*/g, '')
      .replaceAll(/[\t|｜│]/g, ' ');
    for (const [row, y] of within(rows, cell.row, cell.rowSpan))
      for (const [column, x] of within(columns, cell.column, cell.columnSpan)) {
        const isRepeated = row !== cell.row || column !== cell.column;
        const line = slots[y];
        if (line !== undefined) line[x] = { text: isRepeated && isNumber(text) ? '' : text, cell };
      }
  }
  return slots;
}

/** Numbers in rising order, each with its ordinal. */
function indexOf(numbers: readonly number[]): ReadonlyMap<number, number> {
  return new Map([...new Set(numbers)].sort((a, b) => a - b).map((number, k) => [number, k]));
}

function within(
  index: ReadonlyMap<number, number>,
  from: number,
  span: number,
): readonly (readonly [number, number])[] {
  if (span === 1) {
    const at = index.get(from);
    return at === undefined ? [] : [[from, at]];
  }
  return [...index].filter(([number]) => number >= from && number < from + span);
}

/** Rows of which the heads, where merged cells spread them over several rows, are one row. */
function foldHeads(rows: readonly (readonly Slot[])[]): readonly (readonly Slot[])[] {
  const data = rows.findIndex((row) => row.some(({ text, cell }) => cell !== null && isDatum(text)));
  const depth = data < 0 ? 0 : data;
  const heads = rows.slice(0, depth);
  const isMerged = heads.some((row) =>
    row.some(({ cell }) => (cell?.columnSpan ?? 1) > 1 || (cell?.rowSpan ?? 1) > 1),
  );
  const body = rows.slice(depth).map(blankRepeatedAcross);
  if (depth < 2 || !isMerged) return [...heads.map(blankRepeatedAcross), ...body];
  const width = rows[0]?.length ?? 0;
  const folded = Array.from({ length: width }, (_, column) =>
    foldColumn(heads.map((row) => row[column] ?? EMPTY)),
  );
  return [folded, ...body];
}

/** A number that is no year: years stand in heads. */
const isDatum = (text: string): boolean => isNumber(text) && !/^(?:19|20)\d\d$/.test(text);

/** The heads above one column → one: 火灾（起） under 2024年 → 2024年火灾（起）. */
function foldColumn(slots: readonly Slot[]): Slot {
  const parts: string[] = [];
  let unit = '';
  let narrowest: GridCell | null = null;
  for (const { text, cell } of slots) {
    if (cell === null || cell === narrowest) continue;
    narrowest = cell;
    const bracket = UNIT.exec(text);
    if (bracket !== null) unit = bracket[0].trim();
    const name = bracket === null ? text : text.slice(0, bracket.index).trim();
    if (TIME_HEAD.test(name)) parts.unshift(name);
    else parts.push(name);
  }
  return { text: parts.join('') + unit, cell: narrowest };
}

/** In a row of data a cell that is merged across says its word once. */
function blankRepeatedAcross(row: readonly Slot[]): readonly Slot[] {
  return row.map((slot, column) =>
    slot.cell !== null && row[column - 1]?.cell === slot.cell ? EMPTY : slot,
  );
}

const TOTAL = /^(?:合\s*计|总\s*计|小\s*计|累\s*计|共\s*计)/u;

/** Tables of a sheet stand apart by at least one empty row, and each but the first has heads of its own. */
export function splitTables(
  cells: readonly GridCell[],
  hiddenRows: ReadonlySet<number> = new Set(),
): readonly (readonly GridCell[])[] {
  const filled = cells
    .filter(({ text }) => text.trim() !== '')
    .sort((a, b) => a.row - b.row || a.column - b.column);
  const tables: GridCell[][] = [];
  let reach = -2;
  for (const cell of filled) {
    while (hiddenRows.has(reach + 1)) reach += 1;
    // A total below an empty row belongs to the rows above it.
    if (cell.row > reach + 1 && (tables.length === 0 || !TOTAL.test(cell.text.trim()))) tables.push([]);
    tables.at(-1)?.push(cell);
    reach = Math.max(reach, cell.row + cell.rowSpan - 1);
  }
  return joinHeadless(joinCaptions(tables));
}

/** A title or a unit that stands apart above its table belongs to it. */
function joinCaptions(tables: readonly GridCell[][]): readonly (readonly GridCell[])[] {
  const joined: GridCell[][] = [];
  let caption: GridCell[] = [];
  for (const table of tables) {
    const columns = new Set(table.map(({ column }) => column));
    if (columns.size === 1 && table.length <= 3) caption = [...caption, ...table];
    else {
      joined.push([...caption, ...table]);
      caption = [];
    }
  }
  return caption.length > 0 ? [...joined, caption] : joined;
}

/** What goes on behind an empty row without heads belongs to the table above it. */
function joinHeadless(tables: readonly (readonly GridCell[])[]): readonly (readonly GridCell[])[] {
  const joined: GridCell[][] = [];
  for (const table of tables) {
    const last = joined.at(-1);
    if (last === undefined || beginsWithHeads(table)) joined.push([...table]);
    else for (const cell of table) last.push(cell);
  }
  return joined;
}

/** Whether the first row of a table, below a title of one cell, is one of heads. */
function beginsWithHeads(cells: readonly GridCell[]): boolean {
  const rows = new Map<number, string[]>();
  for (const { row, text } of cells) {
    const texts = rows.get(row) ?? [];
    texts.push(text.trim());
    rows.set(row, texts);
  }
  const first = [...rows.values()].find((row) => row.length > 1);
  // Several years in a row are heads.
  const isFigure = (first?.length ?? 0) > 2 ? isDatum : isNumber;
  // Lines of one cell are no rows of data.
  return first === undefined || (mayBeHead(first) && first.every((cell) => !isFigure(cell)));
}
