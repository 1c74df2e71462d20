import type { CsvRow } from '../datasets/files/csv.ts';
import type { Regions } from '../datasets/regions/regions.ts';
import type { ReportScope } from '../datasets/reportRows.ts';
import type { ReportRow } from '../datasets/schema/index.ts';
import type { Message } from '../text/message.ts';
import type { Place } from '../text/place.ts';
import type { ReportColumn, ReportForm, ReportPlan } from './form.ts';

import { isPrintedGap } from '../datasets/coverage.ts';
import { parseCsv, shownCell } from '../datasets/files/csv.ts';
import { formatCsvLine, formatDecimal } from '../datasets/files/writeCsv.ts';
import { isDay, parseMonth, parseNumber } from './cell.ts';
import { headOf } from './form.ts';
import { createError } from '../text/message.ts';

/** What a file is read as: the form, the month that its folder names, and who stands behind its numbers. */
export interface SheetContext {
  readonly form: ReportForm;
  /** `2024-06`. */
  readonly month: string;
  readonly regions: Regions;
  /** Named as the publisher of its numbers. */
  readonly publisher: string;
  /** Path of the file as it is cited. */
  readonly cited: string;
}

/** Who reports a row, and the region of its numbers. A department's are part of those of the region, which they do not speak for. */
interface Reporter {
  readonly scope: ReportScope;
  readonly region: string;
}

/** A number of a report, where it stands and in which column. */
interface ReportCell {
  readonly column: ReportColumn;
  readonly raw: string;
  readonly value: number;
  /** Found on demand: a line is counted from the head of the file. */
  readonly placeOf: () => Place;
}

/** A row that was read. */
interface SheetRow {
  readonly reporter: Reporter;
  readonly name: string;
  readonly cells: readonly ReportCell[];
  /** The row as it stands in the file. */
  readonly quote: string;
}

type Report = (ruleId: string, reason: string, expected: string, place: Place) => void;

/** Reads a filled-in form. All faults are reported, each with its row and column; a file with a fault gives no rows. */
export function parseSheet(
  text: string,
  file: string,
  context: SheetContext,
): { readonly rows: readonly SheetRow[]; readonly messages: readonly Message[] } {
  const { form } = context;
  const heads = form.columns.map(headOf);
  const messages: Message[] = [];
  const report: Report = (ruleId, reason, expected, place) => {
    messages.push(createError(ruleId, reason, file, expected, place));
  };
  const table = parseCsv(text, file, { required: heads, closed: true });
  messages.push(...table.messages);
  const seen = new Map<string, () => Place>();
  const rows: SheetRow[] = [];
  for (const row of table.rows) {
    if (Object.values(row.cells).every((cell) => cell.trim() === '')) continue;
    const read = readRow(row, context, report);
    if (read === null) continue;
    const key = keyOf(row, form, read.reporter, read.name);
    const placeOf = (): Place => row.placeOf(columnOf(form, 'reporter'));
    const first = seen.get(key);
    if (first === undefined) seen.set(key, placeOf);
    else {
      const expected = `one row; line ${first().line} has it`;
      report('duplicate-row', `duplicate row: ${read.name}`, expected, placeOf());
    }
    rows.push(read);
  }
  if (messages.length === 0 && rows.length === 0)
    report('empty-table', 'empty table: no row', 'a row for each reporter', { line: 1, column: 1 });
  messages.push(...checkTotals(rows, file, form.plan.total));
  return { rows: messages.length === 0 ? rows : [], messages };
}

const isNumber = ({ holds }: ReportColumn): boolean => holds === 'count' || holds === 'amount';

function readRow(row: CsvRow<string>, context: SheetContext, report: Report): SheetRow | null {
  const { form, month, regions } = context;
  const cells: ReportCell[] = [];
  let reporter: Reporter | null = null;
  for (const column of form.columns) {
    const head = headOf(column);
    const raw = row.cells[head] ?? '';
    const placeOf = (): Place => row.placeOf(head);
    const refuse = (expected: string): void => {
      report(
        'invalid-cell',
        `invalid ${head}: ${shownCell(raw.trim() === '' ? '' : raw)}`,
        expected,
        placeOf(),
      );
    };
    if (column.holds === 'reporter') {
      reporter = findReporter(raw, form.plan, regions);
      if (reporter === null) refuse(reportersExpected(form.plan, regions));
    } else if (column.holds === 'month') {
      if (parseMonth(raw) !== month) refuse(`${month}, the month of the folder`);
    } else if (raw.trim() === '' || (isNumber(column) && isPrintedGap(raw))) {
      if (column.required) refuse(EXPECTED[column.holds]);
    } else if (column.holds === 'date') {
      if (!isDay(raw)) refuse(EXPECTED.date);
    } else if (column.holds !== 'text') {
      const value = parseNumber(raw, column.holds === 'amount');
      if (value === null) refuse(EXPECTED[column.holds]);
      else cells.push({ column, raw: raw.trim(), value, placeOf });
    }
  }
  if (reporter === null) return null;
  const quote = formatCsvLine(form.columns.map((column) => row.cells[headOf(column)] ?? '')).trimEnd();
  return { reporter, name: cellOf(row, form, 'reporter'), cells, quote };
}

const EXPECTED = {
  text: 'a text',
  date: 'a day: 2024-06-18',
  count: 'a whole number of 0 or more',
  amount: 'a number of 0 or more',
} as const;

function columnOf(form: ReportForm, holds: ReportColumn['holds']): string {
  const column = form.columns.find((candidate) => candidate.holds === holds);
  return column === undefined ? '' : headOf(column);
}

const cellOf = (row: CsvRow<string>, form: ReportForm, holds: ReportColumn['holds']): string =>
  (row.cells[columnOf(form, holds)] ?? '').trim();

/** What may stand once in a file: a reporter, by its code and not by its spelling; in a ledger a place on a day. */
function keyOf(row: CsvRow<string>, form: ReportForm, { scope, region }: Reporter, name: string): string {
  const keys = form.columns
    .filter(({ key }) => key)
    .map((column) => (row.cells[headOf(column)] ?? '').trim());
  return JSON.stringify([scope, scope === 'department' ? name : region, ...keys]);
}

/** The numbers of a sheet as rows of the table `reports`. A ledger has none: what it lists is nobody's to publish. */
export function reportRows(
  { rows }: { readonly rows: readonly SheetRow[] },
  context: SheetContext,
): ReportRow[] {
  const { form, month, publisher, cited } = context;
  const { bulletin, annex, plan, title } = form;
  if (form.ledger) return [];
  return rows.flatMap(({ reporter, name, cells, quote }) =>
    cells.map(({ column, raw, value, placeOf }): ReportRow => {
      const { line, column: at } = placeOf();
      return {
        id: `${bulletin}/${month}/${annex}@${line}:${at}`, file: `${bulletin}/${month}/${annex}`, bulletin,
        month, cited, line, column: at, reporter: name, ...reporter, item: column.name, raw, value, unit: column.unit,
        kind: column.kind === '' ? 'flow' : column.kind, indicator: column.indicator, campaign: plan.campaign,
        period: periodOf(column.kind, month, plan.day), publisher, title, quote,
      }; // prettier-ignore
    }),
  );
}

/** A stock stands on the day of the report, a cumulative amount reaches up to it; all else happened in the month. */
function periodOf(kind: ReportColumn['kind'], month: string, day: number): string {
  const date = `${month}-${String(day).padStart(2, '0')}`;
  return kind === 'stock' ? date : kind === 'cumulative' ? `../${date}` : month;
}

/** A street or town of the plan's region, one of its departments, or the row of sums; null where it is none of them. */
function findReporter(cell: string, plan: ReportPlan, regions: Regions): Reporter | null {
  const name = cell.trim();
  if (name === plan.total) return { scope: 'total', region: plan.region };
  if (plan.departments.includes(name)) return { scope: 'department', region: plan.region };
  const match = regions.findRegion(name, plan.region);
  if (!('region' in match) || match.differs || match.region.parent !== plan.region) return null;
  return { scope: 'street', region: match.region.code };
}

/** The reporters that the form allows, for the message about one that it does not. */
function reportersExpected({ region, departments, total }: ReportPlan, regions: Regions): string {
  const within = regions.byCode(region)?.name ?? region;
  return `a street or town of ${within}, one of ${departments.join('、')}, or ${total}`;
}

/** Money has two decimals; a sum of such numbers as the machine adds them may be off by less than this. */
const NOISE = 0.005;

/** Whether the row of sums holds the sums of the other rows; a cell that is empty in all of them has none. */
function checkTotals(rows: readonly SheetRow[], file: string, total: string): Message[] {
  const parts = rows.filter(({ reporter }) => reporter.scope !== 'total').flatMap(({ cells }) => cells);
  const totals = rows.filter(({ reporter }) => reporter.scope === 'total').flatMap(({ cells }) => cells);
  return totals.flatMap(({ column, raw, value, placeOf }): Message[] => {
    const values = parts.filter((cell) => cell.column === column).map((cell) => cell.value);
    const sum = values.reduce((all, value) => all + value, 0);
    if (Math.abs(sum - value) < NOISE) return [];
    const reason = `invalid ${total} of ${headOf(column)}: ${raw}`;
    const expected = `${formatDecimal(sum)}, the sum of the other rows`;
    return [createError('invalid-total', reason, file, expected, placeOf())];
  });
}
