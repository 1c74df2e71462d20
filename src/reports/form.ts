import { z } from 'zod';

import type { IndicatorRow } from '../datasets/schema/index.ts';
import type { Message } from '../text/message.ts';

import { createError } from '../text/message.ts';
import { classifyUnit } from '../text/quantities/units.ts';

const line = z
  .string('a text')
  .trim()
  .min(1, 'a text')
  .regex(/^[^\n\r]*$/, 'one line');
const month = z.string('a month: 2024-05').regex(/^\d{4}-(?:0[1-9]|1[0-2])$/, 'a month: 2024-05');

/** `plan.yaml`: what a plan asks to be reported, how often and by whom. */
export const planSchema = z.strictObject({
  /** The sentence of the plan that asks for it, word for word. */
  asked: line,
  /** Day of the month on which the report of that month is due. */
  day: z.coerce.number('a day: 1 to 28').int('a day: 1 to 28').min(1, 'a day: 1 to 28').max(28, 'a day: 1 to 28'),
  /** First and last month with a report. */
  first: month,
  last: month,
  /** Code of the region whose streets and towns report. */
  region: z.string('a code of GB/T 2260').regex(/^\d{6}$/, 'a code of GB/T 2260: 6 digits'),
  /** Id of the campaign on which is reported. */
  campaign: line,
  /** Who gathers the reports: named as their publisher. */
  collector: line,
  /** Reporters that are no region, as the plan names them. */
  departments: z.array(line, 'a list of names'),
  /** Name of the row that holds the sums of the others. */
  total: line,
}); // prettier-ignore

/** What the cells of a column are. `month` and `reporter` stand in every form; `count` is a whole number of 0 or more, `amount` a decimal. */
const holds = z.enum(
  ['month', 'reporter', 'text', 'date', 'count', 'amount'],
  'one of month, reporter, text, date, count, amount',
);

const yesNo = z
  .enum(['true', 'false'], 'true or false')
  .transform((word) => word === 'true')
  .default(false);

const columnSchema = z.strictObject({
  /** Head of the column, without its unit. */
  name: line,
  holds,
  /** Unit of its numbers; the head of the column ends on it: 检查单位（家次）. */
  unit: z.string('a unit').trim().default(''),
  /** What sort of amount a number is. */
  kind: z
    .enum(['stock', 'flow', 'cumulative', 'money'], 'one of stock, flow, cumulative, money')
    .or(z.literal(''))
    .default(''),
  /** Id of the catalogue; empty where no indicator fits. */
  indicator: z.string('an id of indicators.csv').default(''),
  /** Whether an empty cell is a fault; else it is a number that was not reported. */
  required: yesNo,
  /** Whether it tells the rows of one reporter apart. */
  key: yesNo,
  /** What to fill in. */
  note: line,
});

export type ReportColumn = z.infer<typeof columnSchema>;
export type ReportPlan = z.infer<typeof planSchema>;

/** A form of a plan, `<annex>.yaml`. */
export const formSchema = z.strictObject({
  /** The line of the plan that lists it, word for word. */
  listed: line,
  title: line,
  /** A list of places: read and checked, never published row by row. */
  ledger: yesNo,
  columns: z.array(columnSchema, 'a list of columns').min(1, 'at least one column'),
});

/** A form with what its plan says of all forms. */
export interface ReportForm extends z.infer<typeof formSchema> {
  /** Id of the bulletin that asks for it. */
  readonly bulletin: string;
  /** Name of its files: `annex-4`. */
  readonly annex: string;
  readonly plan: ReportPlan;
}

/** Head of a column as it stands in the file: 检查单位（家次）. */
export function headOf({ name, unit }: Pick<ReportColumn, 'name' | 'unit'>): string {
  return unit === '' ? name : `${name}（${unit}）`;
}

/** What forms refer to. */
interface FormReferences {
  /** Text of the plan; undefined where there is no such bulletin. */
  readonly text: string | undefined;
  readonly isRegion: (code: string) => boolean;
  readonly isCampaign: (id: string) => boolean;
  readonly indicator: (id: string) => Pick<IndicatorRow, 'kind' | 'unit'> | undefined;
}

/**
 * What is wrong with the forms of a plan beyond their shape: a sentence that the plan does not print, an unknown name, two
 * columns for one indicator (their numbers would be told apart by nothing), a kind or unit that is not the indicator's.
 */
export function checkForms(
  forms: readonly ReportForm[],
  fileOf: (annex: string) => string,
  references: FormReferences,
): Message[] {
  const messages: Message[] = [];
  const taken = new Map<string, string>();
  for (const form of forms) {
    const { annex, plan, columns } = form;
    const report = (reason: string, expected: string): void => {
      messages.push(createError('invalid-form', reason, fileOf(annex), expected));
    };
    for (const sentence of [plan.asked, form.listed]) {
      if (references.text?.includes(sentence) !== true)
        report(`unprinted sentence: ${sentence}`, `words of the bulletin ${form.bulletin}`);
    }
    if (!references.isRegion(plan.region)) report(`unknown region: ${plan.region}`, 'a code of GB/T 2260');
    if (!references.isCampaign(plan.campaign))
      report(`unknown campaign: ${plan.campaign}`, 'an id of campaigns.yaml');
    for (const wanted of ['month', 'reporter'] as const) {
      if (columns.filter((column) => column.holds === wanted).length !== 1)
        report(`invalid columns: ${annex}`, `one column that holds ${wanted}`);
    }
    const heads = columns.map(headOf);
    const twice = heads.find((head, k) => heads.indexOf(head) !== k);
    if (twice !== undefined) report(`duplicate column: ${twice}`, 'each column once');
    for (const column of columns) {
      for (const [reason, expected] of columnFaults(column, references)) report(reason, expected);
      if (column.indicator === '') continue;
      const other = taken.get(column.indicator);
      if (other !== undefined)
        report(`duplicate indicator: ${column.indicator}`, `one column; ${other} has it`);
      taken.set(column.indicator, `${annex} ${column.name}`);
    }
  }
  return messages;
}

function columnFaults(column: ReportColumn, { indicator }: FormReferences): [string, string][] {
  const isNumber = column.holds === 'count' || column.holds === 'amount';
  if (!isNumber)
    return column.indicator === ''
      ? []
      : [[`invalid holds: ${column.holds}`, 'count or amount for an indicator']];
  if (column.unit === '' || column.kind === '')
    return [[`invalid column: ${column.name}`, 'a unit and a kind']];
  if (column.indicator === '') return [];
  const known = indicator(column.indicator);
  if (known === undefined) return [[`unknown indicator: ${column.indicator}`, 'an id of indicators.csv']];
  const faults: [string, string][] = [];
  if (known.kind !== column.kind)
    faults.push([`invalid kind: ${column.kind}`, `${known.kind}, as ${column.indicator}`]);
  if (classifyUnit(known.unit) !== classifyUnit(column.unit))
    faults.push([`invalid unit: ${column.unit}`, `${known.unit}, as ${column.indicator}`]);
  return faults;
}
