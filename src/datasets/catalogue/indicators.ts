import { z } from 'zod';

import type { Message } from '../../text/message.ts';

import { parseRows } from '../files/csv.ts';
import { findPatternFault } from './indicatorsPattern.ts';
import { findUnitFault } from './indicatorsUnit.ts';
import { DIRECTIONS, KINDS, YES_NO } from '../schema/vocabulary.ts';

const words = z.string().trim();
const filled = words.min(1, 'a text');
const slug = words.regex(/^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/, 'kebab-case: fire-deaths');
const pattern = words.superRefine((cell, context) => {
  const fault = findPatternFault(cell);
  if (fault !== '') context.addIssue({ code: 'custom', message: `alternatives between |, not ${fault}` });
});
const unitList = words.superRefine((cell, context) => {
  const fault = cell === '' ? '' : findUnitFault(cell);
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
  /** Whether numbers of different regions may stand beside one another: ranked, mapped, put into shares. */
  compares: z.enum(YES_NO, `one of ${YES_NO.join(', ')}`),
  /** The campaign that it belongs to by its nature, or empty. */
  campaign: z.union([z.literal(''), slug]),
  /** Pattern: in the verb or in the thing counted. */
  words: pattern,
  /** Pattern: in the thing counted; where none is printed, in the verb. */
  objects: pattern,
  /** Pattern: in the verb. */
  actions: pattern,
  /** Printed units that it takes, of one class; `-` for none printed. Empty together with all patterns: entered by hand only. */
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

export const indicatorColumns = Object.keys(indicatorSchema.shape) as readonly (keyof Indicator)[];

/** Where all of them and the units are empty, no figure is linked to it: a denominator, known from facts alone. */
const PATTERNS = ['words', 'objects', 'actions', 'context', 'exclude', 'exclude_context'] as const;

/**
 * Reads `data/indicators.csv`. Rows with a problem are left out and reported: a cell that the schema refuses, an id or a
 * name that stands twice, a campaign that `campaignIds` does not know (not checked where it is not given).
 */
export function parseIndicators(
  text: string,
  file: string,
  campaignIds?: ReadonlySet<string>,
): { readonly indicators: readonly Indicator[]; readonly messages: readonly Message[] } {
  const indicators = new Map<string, Indicator>();
  const names = new Set<string>();
  const messages = parseRows(
    text,
    file,
    indicatorSchema,
    (indicator, report) => {
      const { id, name_zh: name, campaign } = indicator;
      if (indicators.has(id))
        report('duplicate-indicator', `duplicate indicator: ${id}`, 'each id once', 'id');
      else if (names.has(name))
        report('duplicate-indicator', `duplicate indicator name: ${name}`, 'each name once', 'name_zh');
      else if (indicator.units === '' && PATTERNS.some((column) => indicator[column] !== ''))
        report(
          'invalid-indicator',
          'invalid units: (empty)',
          'at least one unit, or no pattern at all',
          'units',
        );
      else if (campaign !== '' && campaignIds?.has(campaign) === false)
        report('unknown-campaign', `unknown campaign: ${campaign}`, 'an id of campaigns.yaml', 'campaign');
      else {
        indicators.set(id, indicator);
        names.add(name);
      }
    },
    () => 'invalid-indicator',
  );
  return { indicators: [...indicators.values()], messages };
}
