import { z } from 'zod';

import type { Message } from '../../text/message.ts';
import type { FactReferences } from './facts.ts';

import { parseRows } from '../files/csv.ts';
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
  const breaks = new Map<string, Break>();
  const messages = parseRows(text, file, breakSchema, (row, report) => {
    const { region, indicator, period } = row;
    const misplaced = misplacedPeriod(row);
    const id = [region, indicator, period].join(':');
    if (!references.isRegion(region)) {
      report('unknown-region', `unknown region: ${region}`, 'a code of GB/T 2260', 'region');
    } else if (!references.isIndicator(indicator)) {
      report('unknown-indicator', `unknown indicator: ${indicator}`, 'an id of indicators.csv', 'indicator');
    } else if (misplaced !== undefined) {
      const reason = `misplaced old_base: ${misplaced}`;
      report('misplaced-old_base', reason, `periods behind ${period}`, 'old_base');
    } else if (breaks.has(id)) {
      report('duplicate-break', `duplicate break: ${id}`, 'each region, indicator and period once', 'region');
    } else breaks.set(id, { ...row, id });
  });
  return { breaks: [...breaks.values()], messages };
}
