import { z } from 'zod';

import type { Message } from '../../text/message.ts';
import type { CsvRow } from '../files/csv.ts';

import { parseCsv } from '../files/csv.ts';
import { findPatternFault } from './indicatorsPattern.ts';
import { findUnitFault } from './indicatorsUnit.ts';
import { DIRECTIONS, KINDS } from '../schema/vocabulary.ts';

const words = z.string().trim();
const filled = words.min(1, 'a text');
const slug = words.regex(/^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/, 'kebab-case: fire-deaths');
const pattern = words.superRefine((cell, context) => {
  const fault = findPatternFault(cell);
  if (fault !== '') context.addIssue({ code: 'custom', message: `alternatives between |, not ${fault}` });
});
const unitList = filled.superRefine((cell, context) => {
  const fault = findUnitFault(cell);
  if (fault !== '') context.addIssue({ code: 'custom', message: fault });
});

/** One row of `data/indicators.csv`. */
const indicatorSchema = z.object({
  /** Kebab-case; never changes once published. */
  id: slug,
  name_zh: filled,
  name_en: filled,
  definition_zh: filled,
  definition_en: filled,
  /** Unit in which it is shown: 起, 人, 元, %. */
  unit: filled,
  kind: z.enum(KINDS, `one of ${KINDS.join(', ')}`),
  /** Whether more of it is better, worse, or neither. */
  better: z.enum(DIRECTIONS, `one of ${DIRECTIONS.join(', ')}`),
  /** The campaign that it belongs to by its nature, or empty. */
  campaign: z.union([z.literal(''), slug]),
  /** Pattern: in the verb or in the thing counted. */
  words: pattern,
  /** Pattern: in the thing counted; where none is printed, in the verb. */
  objects: pattern,
  /** Pattern: in the verb. */
  actions: pattern,
  /** Printed units that it takes, of one class; `-` for none printed. */
  units: unitList,
  /** Pattern: in the sentence, the headings above it or the title; the nearest place decides. */
  context: pattern,
  /** Pattern: must not be in the verb or the thing counted. */
  exclude: pattern,
  /** Pattern: must not stand nearer than `context`; an alternative that begins with ! must not stand in the figure's clause at all. */
  exclude_context: pattern,
});

/** An indicator of the catalogue, and the patterns by which figures are linked to it. */
export type Indicator = z.infer<typeof indicatorSchema>;

interface IndicatorTable {
  readonly indicators: readonly Indicator[];
  readonly messages: readonly Message[];
}

type Column = keyof Indicator;

export const indicatorColumns = Object.keys(indicatorSchema.shape) as readonly Column[];

/**
 * Reads `data/indicators.csv`. Rows with a problem are left out and reported: a cell that the schema refuses, an id or a
 * name that stands twice, a campaign that `campaignIds` does not know (not checked where it is not given).
 */
export function parseIndicators(
  text: string,
  file: string,
  campaignIds?: ReadonlySet<string>,
): IndicatorTable {
  const table = parseCsv<Column>(text, file, { required: indicatorColumns, optional: [] });
  const messages: Message[] = [...table.messages];
  const indicators = new Map<string, Indicator>();
  const names = new Set<string>();
  for (const row of table.rows) {
    const report = reporter(row, file, messages);
    const parsed = indicatorSchema.safeParse(row.cells);
    if (!parsed.success) {
      for (const issue of parsed.error.issues) {
        const column = issue.path[0] as Column;
        report('invalid-indicator', `invalid ${column}: ${row.cells[column]}`, issue.message, column);
      }
      continue;
    }
    const indicator = parsed.data;
    if (indicators.has(indicator.id)) {
      report('duplicate-indicator', `duplicate indicator: ${indicator.id}`, 'each id once', 'id');
    } else if (names.has(indicator.name_zh)) {
      report(
        'duplicate-indicator',
        `duplicate indicator name: ${indicator.name_zh}`,
        'each name once',
        'name_zh',
      );
    } else if (indicator.campaign !== '' && campaignIds?.has(indicator.campaign) === false) {
      report(
        'unknown-campaign',
        `unknown campaign: ${indicator.campaign}`,
        'an id of campaigns.yaml',
        'campaign',
      );
    } else {
      indicators.set(indicator.id, indicator);
      names.add(indicator.name_zh);
    }
  }
  return { indicators: [...indicators.values()], messages };
}

function reporter(row: CsvRow<Column>, file: string, messages: Message[]) {
  return (ruleId: string, reason: string, expected: string, column: Column): void => {
    messages.push({ reason, ruleId, file, expected, severity: 'error', ...row.placeOf(column) });
  };
}
