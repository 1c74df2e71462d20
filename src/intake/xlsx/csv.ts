import Papa from 'papaparse';

import type { GridCell } from '../document/grid.ts';
import type { Extract } from '../document/source.ts';

import { addTable } from '../document/grid.ts';
import { LIMITS } from '../limits.ts';
import { Refusal } from '../refusal.ts';
import { SourceBuilder } from '../document/source.ts';
import { splitTables } from './xlsx.ts';

const DELIMITERS = [',', '\t', ';', '，'] as const;

/** The sign that stands in most of the first lines. */
function guessDelimiter(text: string): string {
  const lines = text.split('\n', 50);
  const counts = DELIMITERS.map((sign) => lines.filter((line) => line.includes(sign)).length);
  return DELIMITERS[counts.indexOf(Math.max(...counts))] ?? ',';
}

/** A statistics table saved as CSV → its rows as a table. Cells are text; nothing in them is ever worked out. */
export function readCsv(text: string): Extract {
  const { data } = Papa.parse<string[]>(text, { delimiter: guessDelimiter(text) });
  const cells: GridCell[] = [];
  data.forEach((line, row) => {
    line.forEach((cell, column) => {
      if (cell.trim() !== '') cells.push({ text: cell, row, column, rowSpan: 1, columnSpan: 1 });
    });
    if (cells.length > LIMITS.cells)
      throw new Refusal(`large table: ${cells.length} cells`, `at most ${LIMITS.cells}`);
  });
  const builder = new SourceBuilder();
  splitTables(cells).forEach((table, k) => {
    addTable(builder, { cells: table, originOf: () => ({ table: k + 1 }) });
  });
  return builder.build();
}
