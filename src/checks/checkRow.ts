import type { CheckRow } from '../datasets/schema/index.ts';
import type { TableInput } from '../datasets/tableInput.ts';
import type { Check, CheckInput, NumberInterval } from './check.ts';
import type { Reading } from '../datasets/documents/readDocument.ts';
import { memoize } from '../datasets/memoize.ts';
import { replacedBulletins } from '../datasets/documents/editionRows.ts';
import { checkDocument } from './checkDocument.ts';
import { checkTables } from './checkTables.ts';

/** Every check of the collection: those of each bulletin, then those between bulletins and facts. */
export function createChecks(collection: TableInput): Check[] {
  const held = withoutReplaced(collection);
  return [...held.readings.flatMap(({ reading }) => checksOfReading(reading)), ...checkTables(held)];
}

/** The same as rows of checks.csv, before any person has looked at them. */
export function createCheckRows(collection: TableInput): CheckRow[] {
  const held = withoutReplaced(collection);
  return [
    ...held.readings.flatMap(({ reading }) => checkRowsOfReading(reading)),
    ...checkTables(held).map(createCheckRow),
  ];
}

/** What a corrected edition stands for is not held against anybody any more. */
function withoutReplaced(collection: TableInput): TableInput {
  const replaced = replacedBulletins(collection);
  return {
    ...collection,
    readings: collection.readings.filter(({ bulletin }) => !replaced.has(bulletin.id)),
  };
}

/** The checks of a document, as it was read. */
function checksOfReading(reading: Reading): Check[] {
  const regions = new Map(reading.figures.map(({ id, region }) => [id, region]));
  return checkDocument(reading.document, reading).map((check) => ({
    ...check,
    region: regions.get(check.claimed?.id ?? '') ?? check.region,
  }));
}

/** The same as rows: what a build keeps with a reading. */
export const checkRowsOfReading = memoize((reading: Reading) => checksOfReading(reading).map(createCheckRow));

/** A check as a row of checks.csv, before any person has looked at it. */
export function createCheckRow(check: Check): CheckRow {
  const { id, kind, rule, verdict, reason, bulletin, region, claimed, inputs, formula, working, unit } =
    check;
  const { result, computed, stated, quote, start, end } = check;
  return {
    id, kind, rule, verdict, reason, bulletin, region,
    claimed: claimed?.id ?? '',
    claimed_raw: claimed?.raw ?? '',
    claimed_span: claimed === null ? '' : formatSpan(claimed),
    inputs: inputs.map((input) => (input.id === '' ? '-' : input.id)).join(' '),
    roles: inputs.map(({ role }) => role).join(' '),
    spans: inputs.map(formatSpan).join(' '),
    formula, working, unit, result,
    low: computed?.low ?? null,
    high: computed?.high ?? null,
    computed: formatInterval(computed),
    stated_low: stated?.low ?? null,
    stated_high: stated?.high ?? null,
    stated: formatInterval(stated),
    start, end, quote,
    review: '', reviewer: '', reviewed_on: '', review_note: '',
  }; // prettier-ignore
}

const formatSpan = ({ start, end }: CheckInput): string => `${start}-${end}`;

/** `[65.8, 66.7)`; an end that is left out has a round bracket, an infinite one is ∞. */
export function formatInterval(interval: NumberInterval | null): string {
  if (interval === null) return '';
  const { low, high, lowOpen, highOpen } = interval;
  const [from, to] = [low === null ? '-∞' : formatEnd(low), high === null ? '∞' : formatEnd(high)];
  return `${lowOpen ? '(' : '['}${from}, ${to}${highOpen ? ')' : ']'}`;
}

/** Whole numbers in full, others to eight digits. */
function formatEnd(x: number): string {
  return Number.isInteger(x) ? String(x) : String(Number(x.toPrecision(8)));
}
