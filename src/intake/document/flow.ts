import type { Extract, LossKind, Origin, Piece } from './source.ts';
import type { GridCell } from './grid.ts';

import { addTable, splitTables } from './grid.ts';
import { LIMITS } from '../limits.ts';
import { Refusal } from '../refusal.ts';
import { SourceBuilder } from './source.ts';

interface OpenCell {
  text: string;
  span: number;
  isContinued: boolean;
}

interface OpenTable {
  readonly cells: GridCell[];
  /** The cell of each column that the next row's merged cell continues. */
  readonly above: Map<number, number>;
  row: number;
  column: number;
  isDropped: boolean;
  cell: OpenCell | null;
  rowStart: number;
}

/** Paragraphs and tables in the order in which a document holds them → its source. A table within a cell becomes lines of that cell. */
export class DocumentFlow {
  readonly #builder = new SourceBuilder();
  readonly #tables: OpenTable[] = [];
  #count = 0;

  /** The cell that what comes next stands in, if any. */
  get #cell(): OpenCell | null {
    return this.#tables.at(-1)?.cell ?? null;
  }

  addParagraph(text: string, origin?: Origin): void {
    const cell = this.#cell;
    if (cell !== null) {
      cell.text += `${cell.text === '' ? '' : '\n'}${text}`;
      return;
    }
    for (const line of text.split('\n')) this.#builder.addLine([{ text: line, origin }]);
  }

  openTable(): void {
    if (this.#tables.length >= LIMITS.depth)
      throw new Refusal('deep nesting: tables in tables', 'a document that a person wrote');
    this.#tables.push({
      cells: [],
      above: new Map(),
      row: -1,
      column: 0,
      isDropped: false,
      cell: null,
      rowStart: 0,
    });
  }

  openRow(): void {
    const table = this.#tables.at(-1);
    if (table === undefined) return;
    table.row += 1;
    table.column = 0;
    table.isDropped = false;
    table.rowStart = table.cells.length;
  }

  /** The row was deleted by a revision. */
  dropRow(): void {
    const table = this.#tables.at(-1);
    if (table !== undefined) table.isDropped = true;
  }

  skipColumns(count: number): void {
    const table = this.#tables.at(-1);
    if (table !== undefined) table.column += clampSpan(count);
  }

  openCell(): void {
    const table = this.#tables.at(-1);
    if (table !== undefined) table.cell = { text: '', span: 1, isContinued: false };
  }

  spanCell(columns: number): void {
    const cell = this.#cell;
    if (cell !== null) cell.span = clampSpan(columns);
  }

  /** The cell belongs to the one above it. */
  continueCell(): void {
    const cell = this.#cell;
    if (cell !== null) cell.isContinued = true;
  }

  closeCell(): void {
    const table = this.#tables.at(-1);
    const cell = this.#cell;
    if (table === undefined || cell === null) return;
    const { text, span, isContinued } = cell;
    const above = isContinued ? table.above.get(table.column) : undefined;
    const merged = above === undefined ? undefined : table.cells[above];
    if (above !== undefined && merged !== undefined)
      table.cells[above] = { ...merged, rowSpan: table.row - merged.row + 1 };
    else {
      table.above.set(table.column, table.cells.length);
      table.cells.push({ text, row: table.row, column: table.column, rowSpan: 1, columnSpan: span });
    }
    table.column += span;
    table.cell = null;
  }

  closeRow(): void {
    const table = this.#tables.at(-1);
    if (table?.isDropped !== true) return;
    table.cells.length = table.rowStart;
    table.row -= 1;
  }

  closeTable(): void {
    const table = this.#tables.pop();
    if (table === undefined) return;
    this.addGrids(table.cells);
  }

  /** A whole table at once, or the tables that empty rows part, as in a sheet. */
  addGrids(cells: readonly GridCell[]): void {
    for (const part of splitTables(cells)) this.addGrid(part);
  }

  /** A whole table at once. Within a cell of another its rows are lines of that cell. */
  addGrid(cells: readonly GridCell[], originOf: (cell: GridCell) => Origin = () => ({})): void {
    const outer = this.#cell;
    if (outer !== null) {
      const texts = cells.map(({ text }) => text.trim()).filter((text) => text !== '');
      outer.text += `${outer.text === '' ? '' : '\n'}${texts.join(' ')}`;
      return;
    }
    // A frame of one cell is a box around prose, and a table of one column a list.
    if (cells.every(({ column }) => column === 0)) {
      for (const cell of cells) this.addParagraph(cell.text, originOf(cell));
      return;
    }
    this.#count += 1;
    const table = this.#count;
    addTable(this.#builder, { cells, originOf: (cell) => ({ table, ...originOf(cell) }) });
  }

  /** A paragraph of pieces that stood in several places: it runs over from one page to the next. */
  addPieces(pieces: readonly Piece[]): void {
    this.#builder.addLine(pieces);
  }

  addLoss(kind: LossKind, text: string, origin: Origin = {}): void {
    this.#builder.addLoss(kind, text, origin);
  }

  addBreak(): void {
    this.#builder.addBreak();
  }

  build(): Extract {
    return this.#builder.build();
  }
}

/** Word allows 63 columns; what is more is nonsense. */
const clampSpan = (count: number): number => Math.min(Math.max(Math.trunc(count) || 1, 1), 63);
