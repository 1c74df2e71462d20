import type { GridCell } from '../document/grid.ts';

interface StoredCell {
  readonly text: string;
  /** Distances of its edges from the margin, in twentieths of a point; ordinals where the file does not say. */
  readonly left: number;
  readonly right: number;
  /** Whether it belongs to the cell above it. */
  readonly isContinued: boolean;
}

/** A table of a .doc, row by row. Cells have edges, no columns: columns are what lies between the edges of all rows. */
export class DocTable {
  readonly #rows: StoredCell[][] = [];
  #texts: string[] = [];
  #text = '';

  get isEmpty(): boolean {
    return this.#rows.length === 0 && this.#texts.length === 0;
  }

  /** A paragraph of the open cell, which ends with it or goes on. */
  add(text: string, isEnd: boolean): void {
    this.#text += this.#text === '' ? text : `\n${text}`;
    if (!isEnd) return;
    this.#texts.push(this.#text);
    this.#text = '';
  }

  /** Ends the row; `definition` is its sprmTDefTable: edges and merges of the cells ([MS-DOC] 2.9.318). */
  endRow(definition: DataView | undefined): void {
    const texts = this.#texts;
    this.#texts = [];
    const count = definition === undefined || definition.byteLength < 3 ? 0 : definition.getUint8(2);
    const edge = (k: number): number =>
      definition !== undefined && k <= count && 3 + 2 * k + 2 <= definition.byteLength
        ? definition.getInt16(3 + 2 * k, true)
        : k;
    const flags = (k: number): number => {
      const at = 3 + 2 * (count + 1) + 20 * k;
      return definition !== undefined && at + 2 <= definition.byteLength ? definition.getUint16(at, true) : 0;
    };
    const row: StoredCell[] = [];
    texts.forEach((text, k) => {
      const own = flags(k);
      const before = row.at(-1);
      // Merged with the cell before it: its edge is the edge of both.
      if ((own & 3) === 2 && before !== undefined) row[row.length - 1] = { ...before, right: edge(k + 1) };
      else row.push({ text, left: edge(k), right: edge(k + 1), isContinued: (own & 0x60) === 0x20 });
    });
    this.#rows.push(row);
  }

  cells(): readonly GridCell[] {
    if (this.#texts.length > 0) this.endRow(undefined);
    const edges = joinNear(this.#rows.flatMap((row) => row.flatMap(({ left, right }) => [left, right])));
    const columnOf = (edge: number): number =>
      Math.max(
        edges.findLastIndex((left) => left <= edge),
        0,
      );
    const cells: GridCell[] = [];
    const above = new Map<number, number>();
    this.#rows.forEach((row, y) => {
      for (const { text, left, right, isContinued } of row) {
        const column = columnOf(left);
        const merged = isContinued ? cells[above.get(column) ?? -1] : undefined;
        if (merged !== undefined) {
          cells[above.get(column) ?? -1] = { ...merged, rowSpan: y - merged.row + 1 };
          continue;
        }
        above.set(column, cells.length);
        const columnSpan = Math.max(columnOf(right) - column, 1);
        cells.push({ text, row: y, column, rowSpan: 1, columnSpan });
      }
    });
    return cells;
  }
}

/** Edges that lie within a millimetre are one. */
function joinNear(edges: readonly number[]): readonly number[] {
  const sorted = [...new Set(edges)].sort((a, b) => a - b);
  const ordinals = sorted.length > 0 && (sorted.at(-1) ?? 0) < 64;
  return sorted.filter((edge, k) => k === 0 || ordinals || edge - (sorted[k - 1] ?? 0) > 57);
}
