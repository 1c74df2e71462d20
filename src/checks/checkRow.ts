import type { CheckRow } from '../datasets/schema/index.ts';
import type { TableInput } from '../datasets/tableInput.ts';
import type { Check, CheckInput, NumberInterval } from './check.ts';
import type { Reading } from '../datasets/documents/readDocument.ts';
import { memoize } from '../datasets/memoize.ts';
import { replacedBulletins } from '../datasets/documents/editionRows.ts';
import { checkDocument } from './checkDocument.ts';
import { checkTables } from './checkTables.ts';

/**
 * Every check of the collection: those of each bulletin, then those between bulletins and facts. What a corrected edition stands
 * for is not held against anybody any more.
 */
export function createChecks(collection: TableInput): Check[] {
  const replaced = replacedBulletins(collection);
  const readings = collection.readings.filter(({ bulletin }) => !replaced.has(bulletin.id));
  const input = { ...collection, readings };
  const ofBulletins = readings.flatMap(({ reading }) => {
    const regions = new Map(reading.figures.map(({ id, region }) => [id, region]));
    return checksOfReading(reading).map((check) => ({
      ...check,
      region: regions.get(check.claimed?.id ?? '') ?? check.region,
    }));
  });
  return [...ofBulletins, ...checkTables(input)];
}

/** The checks of a document, as it was read. */
export const checksOfReading = memoize((reading: Reading) => checkDocument(reading.document, reading));

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
