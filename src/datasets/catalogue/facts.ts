import { z } from 'zod';

import type { Message } from '../../text/message.ts';

import { parseRows } from '../files/csv.ts';
import { publisherExpected } from './publishers.ts';
import { columnNames, SCHEMAS } from '../schema/index.ts';
import { inputShape } from '../schema/input.ts';

const {
  region: region_code,
  name: region,
  ...cells
} = inputShape(
  SCHEMAS.facts,
  columnNames('facts').filter((name) => name !== 'id'),
);

/** One row of `data/facts/*.csv`: a figure entered by hand with its citation; `region` names what `region_code` stands for. */
const factSchema = z.object({ region_code, region, ...cells });

/** A fact and its id, `<region>:<indicator>:<period>:<role>`. */
export type Fact = z.infer<typeof factSchema> & { readonly id: string };

/** What a fact refers to. */
export interface FactReferences {
  readonly isRegion: (code: string) => boolean;
  readonly isIndicator: (id: string) => boolean;
  /** Whether it is known what a publisher is; not asked for where there is no table of publishers. */
  readonly isPublisher?: (name: string) => boolean;
}

/** Reads a file of facts. Rows with a problem are reported with their place and left out. */
export function parseFacts(
  text: string,
  file: string,
  references: FactReferences,
): { readonly facts: readonly Fact[]; readonly messages: readonly Message[] } {
  const facts = new Map<string, Fact>();
  const messages = parseRows(text, file, factSchema, (row, report) => {
    const { region_code: region, indicator, period, role, publisher } = row;
    const id = [region, indicator, period, role].join(':');
    if (!references.isRegion(region)) {
      report('unknown-region', `unknown region: ${region}`, 'a code of GB/T 2260', 'region_code');
    } else if (!references.isIndicator(indicator)) {
      report('unknown-indicator', `unknown indicator: ${indicator}`, 'an id of indicators.csv', 'indicator');
    } else if (references.isPublisher?.(publisher) === false) {
      const reason = `unknown publisher: ${publisher}`;
      report('unknown-publisher', reason, publisherExpected(publisher), 'publisher');
    } else if (facts.has(id)) {
      const expected = 'each region, indicator, period and role once';
      report('duplicate-fact', `duplicate fact: ${id}`, expected, 'region_code');
    } else facts.set(id, { ...row, id });
  });
  return { facts: [...facts.values()], messages };
}
