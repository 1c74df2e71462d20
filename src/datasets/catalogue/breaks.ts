import { z } from 'zod';

import type { Message } from '../../text/message.ts';
import type { FactReferences } from './facts.ts';

import { compare } from '../../text/compare.ts';
import { endsOf } from '../../text/edtf.ts';
import { parseCsv } from '../files/csv.ts';
import { columnNames, SCHEMAS } from '../schema/index.ts';
import { inputShape } from '../schema/input.ts';

/** One row of `data/breaks.csv`: from a period on, an indicator of a region is counted in another way. */
const breakSchema = z.object(
  inputShape(
    SCHEMAS.breaks,
    columnNames('breaks').filter((name) => name !== 'id'),
  ),
);

/** A break in a series and its id, `<region>:<indicator>:<period>`. */
export type Break = z.infer<typeof breakSchema> & { readonly id: string };

/** Reads the table of breaks. Rows with a problem are reported with their place and left out. */
export function parseBreaks(
  text: string,
  file: string,
  references: FactReferences,
): { readonly breaks: readonly Break[]; readonly messages: readonly Message[] } {
  type Column = keyof typeof breakSchema.shape;
  const table = parseCsv(text, file, { required: Object.keys(breakSchema.shape) as Column[], optional: [] });
  const messages: Message[] = [...table.messages];
  const breaks = new Map<string, Break>();
  for (const row of table.rows) {
    const report = (ruleId: string, reason: string, expected: string, column: Column): void => {
      messages.push({ reason, ruleId, file, expected, severity: 'error', ...row.placeOf(column) });
    };
    const parsed = breakSchema.safeParse(row.cells);
    if (!parsed.success) {
      for (const issue of parsed.error.issues) {
        const column = issue.path[0] as Column;
        report(
          `invalid-${column}`,
          `invalid ${column}: ${row.cells[column] || '(empty)'}`,
          issue.message,
          column,
        );
      }
      continue;
    }
    const { region, indicator, period } = parsed.data;
    const id = [region, indicator, period].join(':');
    if (!references.isRegion(region)) {
      report('unknown-region', `unknown region: ${region}`, 'a code of GB/T 2260', 'region');
    } else if (!references.isIndicator(indicator)) {
      report('unknown-indicator', `unknown indicator: ${indicator}`, 'an id of indicators.csv', 'indicator');
    } else if (breaks.has(id)) {
      report('duplicate-break', `duplicate break: ${id}`, 'each region, indicator and period once', 'region');
    } else breaks.set(id, { ...parsed.data, id });
  }
  return { breaks: [...breaks.values()], messages };
}

/** Where a break lies, without its words. */
type BreakKey = Pick<Break, 'region' | 'indicator' | 'period'>;

/**
 * The breaks that touch an indicator of a region, in time. `regions` are those above it, from the nation down, and itself: what the
 * nation counts in another way, its provinces do. Of two for the same day that of the smallest region is taken.
 */
export function breaksTouching<Row extends BreakKey>(
  breaks: readonly Row[],
  indicator: string,
  regions: readonly string[],
): Row[] {
  const byDay = new Map<string, Row>();
  for (const region of regions)
    for (const row of breaks)
      if (row.indicator === indicator && row.region === region) byDay.set(breakDayOf(row), row);
  return [...byDay].sort(([a], [b]) => compare(a, b)).map(([, row]) => row);
}

/** First day on the new base; empty where the period is no date. */
export function breakDayOf({ period }: Pick<Break, 'period'>): string {
  return endsOf(period)?.first ?? '';
}

/** First and last day that a number speaks of; of a moment and of a total up to a day that day. Null of an undated one. */
function spanOf(period: string): readonly [first: string, last: string] | null {
  const ends = endsOf(period);
  if (ends === null) return null;
  const last = ends.last === '' ? '9999-12-31' : ends.last;
  return [ends.first === '' ? last : ends.first, last];
}

/** The breaks on whose two sides periods lie, one at least in part: no two numbers of them compare over such a break. */
export function breaksBetween<Row extends Pick<Break, 'period'>>(
  breaks: readonly Row[],
  periods: readonly string[],
): Row[] {
  const spans = periods.flatMap((period) => {
    const span = spanOf(period);
    return span === null ? [] : [span];
  });
  return breaks.filter((row) => {
    const day = breakDayOf(row);
    return day !== '' && spans.some(([first]) => first < day) && spans.some(([, last]) => last >= day);
  });
}

/**
 * The base on which a number is counted, as the period of the break that it begins with; empty before the first. A number
 * whose time holds a break has both: `2021/2025-05`, `../2021`. Only numbers with the same base may be compared.
 */
export function baseOf(period: string, breaks: readonly Pick<Break, 'period'>[]): string {
  const span = spanOf(period);
  if (span === null) return '';
  const baseAt = (day: string): string => breaks.findLast((row) => breakDayOf(row) <= day)?.period ?? '';
  const [first, last] = span.map(baseAt) as [string, string];
  return first === last ? first : `${first === '' ? '..' : first}/${last}`;
}
