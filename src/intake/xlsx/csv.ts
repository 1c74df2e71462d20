import Papa from 'papaparse';

import type { GridCell } from '../document/grid.ts';
import type { Extract } from '../document/source.ts';
import type { RowDocument } from './records.ts';

import { LIMITS } from '../limits.ts';
import { Refusal } from '../refusal.ts';
import { nameOfCell, splitTables } from '../document/grid.ts';
import { SourceBuilder } from '../document/source.ts';
import { addTableOrProse, readRowDocuments } from './records.ts';

const DELIMITERS = [',', '\t', ';', '|'] as const;

/** The sign that stands in most of the first lines; the Chinese comma, which prose has everywhere, only where there is no other. */
function guessDelimiter(text: string): string {
  const lines = text.split('\n', 50);
  const counts = DELIMITERS.map((sign) => lines.filter((line) => line.includes(sign)).length);
  const most = Math.max(...counts);
  return most === 0 ? '，' : (DELIMITERS[counts.indexOf(most)] ?? ',');
}

/** A statistics table saved as CSV → its rows as a table, or the documents in its rows. Nothing in a cell is ever worked out. */
export function readCsv(text: string): readonly (Extract | RowDocument)[] {
  const { data } = Papa.parse<string[]>(text, { delimiter: guessDelimiter(text) });
  const builder = new SourceBuilder();
  const cells: GridCell[] = [];
  data.forEach((line, row) => {
    line.forEach((value, column) => {
      if (value.trim() === '') return;
      // Excel saves large numbers as it showed them, 1.2E+04, and text that it must not turn into a number as ="010".
      const isRounded = /^\s*-?\d(?:\.\d+)?E\+\d{1,2}\s*$/iu.test(value);
      const shown = isRounded ? String(Number(value)) : value.replace(/^="([^"]*)"$/u, '$1');
      if (isRounded) builder.addLoss('doubtful-number', value, { cell: nameOfCell(row, column) });
      cells.push({ text: shown, row, column, rowSpan: 1, columnSpan: 1 });
    });
    if (cells.length > LIMITS.cells)
      throw new Refusal(`large table: ${cells.length} cells`, `at most ${LIMITS.cells}`);
  });
  const documents = readRowDocuments(cells, () => ({ table: 1 }));
  if (documents !== null) return documents;
  splitTables(cells).forEach((table, k) => {
    addTableOrProse(builder, table, () => ({ table: k + 1 }));
  });
  return [builder.build()];
}
