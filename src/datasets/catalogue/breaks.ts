import { z } from 'zod';

import type { Message } from '../../text/message.ts';
import type { FactReferences } from './facts.ts';

import { parseCsv } from '../files/csv.ts';
import { columnNames, SCHEMAS } from '../schema/index.ts';
import { inputShape } from '../schema/input.ts';
import { misplacedPeriod } from './countingBase.ts';

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
    const misplaced = misplacedPeriod(parsed.data);
    const id = [region, indicator, period].join(':');
    if (!references.isRegion(region)) {
      report('unknown-region', `unknown region: ${region}`, 'a code of GB/T 2260', 'region');
    } else if (!references.isIndicator(indicator)) {
      report('unknown-indicator', `unknown indicator: ${indicator}`, 'an id of indicators.csv', 'indicator');
    } else if (misplaced !== undefined) {
      report(
        'misplaced-old_base',
        `misplaced old_base: ${misplaced}`,
        `periods behind ${period}`,
        'old_base',
      );
    } else if (breaks.has(id)) {
      report('duplicate-break', `duplicate break: ${id}`, 'each region, indicator and period once', 'region');
    } else breaks.set(id, { ...parsed.data, id });
  }
  return { breaks: [...breaks.values()], messages };
}
