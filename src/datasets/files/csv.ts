import Papa from 'papaparse';

import type { z } from 'zod';
import type { Message } from '../../text/message.ts';
import type { Place } from '../../text/place.ts';

import { createError } from '../../text/message.ts';
import { placeOf } from '../../text/place.ts';

/** A row of a table that people wrote, all cells text, with a way back to where each cell stands. */
export interface CsvRow<Column extends string> {
  readonly cells: Readonly<Record<Column, string>>;
  readonly placeOf: (column: Column) => Place;
}

interface CsvTable<Column extends string> {
  readonly rows: readonly CsvRow<Column>[];
  readonly messages: readonly Message[];
}

/** Takes a fault of a row: the rule that it breaks, what was found, what was expected, and in which column. */
export type ReportCell<Column extends string> = (
  ruleId: string,
  reason: string,
  expected: string,
  column: Column,
) => void;

/** A cell as messages show it. */
export const shownCell = (cell: string): string => (cell === '' ? '(empty)' : cell);

/**
 * Reads a table by the schema of its rows and gives the messages. A row that the schema refuses is reported cell by cell; of every
 * other `keep` either keeps what it holds or reports what a schema cannot see.
 */
export function parseRows<Schema extends z.ZodObject>(
  text: string,
  file: string,
  schema: Schema,
  keep: (
    row: z.infer<Schema>,
    report: ReportCell<keyof Schema['shape'] & string>,
    placeOf: (column: keyof Schema['shape'] & string) => Place,
  ) => void,
  ruleOf = (column: string): string => `invalid-${column}`,
): readonly Message[] {
  type Column = keyof Schema['shape'] & string;
  const { rows, messages } = parseCsv(text, file, { required: Object.keys(schema.shape) });
  const faults: Message[] = [];
  for (const { cells, placeOf } of rows) {
    const report: ReportCell<Column> = (ruleId, reason, expected, column) => {
      faults.push(createError(ruleId, reason, file, expected, placeOf(column)));
    };
    const { data, error } = schema.safeParse(cells);
    if (data !== undefined) keep(data, report, placeOf);
    for (const { path, message } of error?.issues ?? []) {
      const column = path[0] as Column;
      report(ruleOf(column), `invalid ${column}: ${shownCell(cells[column] ?? '')}`, message, column);
    }
  }
  return [...messages, ...faults];
}

/** What a table must and may have. */
interface CsvShape<Required extends string, Optional extends string> {
  readonly required: readonly Required[];
  readonly optional?: readonly Optional[];
  /** Whether columns beyond these are a fault; else they are left alone. */
  readonly closed?: boolean;
}

/**
 * Reads a table as text. Everything stays a string ("010" is a code, not ten); schemas convert. PapaParse puts
 * its errors in a list that nobody reads unless asked: here each becomes a message with its place, and so do a
 * missing column, a doubled column and a row with too many or too few cells. Such rows are left out.
 */
export function parseCsv<Required extends string, Optional extends string = never>(
  text: string,
  file: string,
  shape: CsvShape<Required, Optional>,
): CsvTable<Required | Optional> {
  type Column = Required | Optional;
  const source = text.startsWith('\uFEFF') ? text.slice(1) : text;
  const messages: Message[] = [];
  const report = (ruleId: string, reason: string, expected: string, offset: number): void => {
    messages.push(createError(ruleId, reason, file, expected, placeOf(source, offset)));
  };
  const rows: CsvRow<Column>[] = [];
  let header: readonly string[] = [];
  let rowStart = 0;
  Papa.parse<string[]>(source, {
    delimiter: ',',
    step: ({ data, errors, meta }) => {
      const start = rowStart;
      rowStart = meta.cursor;
      for (const { message, index } of errors) {
        report('broken-csv', `broken CSV: ${message.toLowerCase()}`, 'RFC 4180', index ?? start);
      }
      if (errors.length > 0 || (data.length === 1 && data[0]?.trim() === '')) return;
      if (header.length === 0) {
        header = data.map((name) => name.trim());
        checkHeader(header, shape, (ruleId, reason, expected, k = 0) => {
          report(ruleId, reason, expected, start + offsetOfCell(source.slice(start, rowStart), k));
        });
        return;
      }
      if (data.length !== header.length) {
        const wanted = `${String(header.length)} cells, as in the header`;
        report('ragged-row', `ragged row: ${String(data.length)} cells`, wanted, start);
        return;
      }
      const cells: Record<string, string> = {};
      for (const column of shape.optional ?? []) cells[column] = '';
      header.forEach((name, k) => (cells[name] = data[k] ?? ''));
      const names = header;
      const raw = source.slice(start, rowStart);
      rows.push({
        cells: cells as Record<Column, string>,
        placeOf: (column) => placeOf(source, start + offsetOfCell(raw, names.indexOf(column))),
      });
    },
  });
  if (header.length === 0) report('empty-table', 'empty table: no header', shape.required.join(','), 0);
  const isUsable = !messages.some(
    ({ ruleId }) => ruleId === 'missing-column' || ruleId === 'duplicate-column',
  );
  return { rows: isUsable ? rows : [], messages };
}

function checkHeader(
  header: readonly string[],
  { required, closed = false }: CsvShape<string, string>,
  report: (ruleId: string, reason: string, expected: string, k?: number) => void,
): void {
  for (const [k, name] of header.entries())
    if (closed && !required.includes(name))
      report('unknown-column', `unknown column: ${shownCell(name)}`, required.join(', '), k);
  for (const name of required)
    if (!header.includes(name))
      report('missing-column', `missing column: ${name}`, `a header with ${required.join(', ')}`);
  const double = header.find((name, k) => header.indexOf(name) !== k);
  if (double !== undefined) report('duplicate-column', `duplicate column: ${double}`, 'each column once');
}

/** Offset of the k-th cell in a row as written; its opening quote is part of it. */
function offsetOfCell(row: string, k: number): number {
  let at = 0;
  let quoted = false;
  for (let seen = 0; seen < k && at < row.length; at += 1) {
    if (row[at] === '"') quoted = !quoted;
    else if (row[at] === ',' && !quoted) seen += 1;
  }
  return k < 0 ? 0 : at;
}
