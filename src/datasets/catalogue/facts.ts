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

/** Reads files of facts; an id stands once in all of them. Rows with a problem are reported with their place and left out. */
export function parseFacts(
  files: readonly { readonly text: string; readonly file: string }[],
  references: FactReferences,
): { readonly facts: readonly Fact[]; readonly messages: readonly Message[] } {
  const facts = new Map<string, { readonly fact: Fact; readonly at: string }>();
  const messages = files.flatMap(({ text, file }) =>
    parseRows(text, file, factSchema, (row, report, placeOf) => {
      const { region_code: region, indicator, period, role, publisher } = row;
      const id = [region, indicator, period, role].join(':');
      const known = facts.get(id);
      if (!references.isRegion(region)) {
        report('unknown-region', `unknown region: ${region}`, 'a code of GB/T 2260', 'region_code');
      } else if (!references.isIndicator(indicator)) {
        const reason = `unknown indicator: ${indicator}`;
        report('unknown-indicator', reason, 'an id of indicators.csv', 'indicator');
      } else if (references.isPublisher?.(publisher) === false) {
        const reason = `unknown publisher: ${publisher}`;
        report('unknown-publisher', reason, publisherExpected(publisher), 'publisher');
      } else if (known !== undefined) {
        const expected = `each region, indicator, period and role once, but ${known.at} has it`;
        report('duplicate-fact', `duplicate fact: ${id}`, expected, 'region_code');
      } else facts.set(id, { fact: { ...row, id }, at: `${file}:${placeOf('region_code').line}` });
    }),
  );
  return { facts: [...facts.values()].map(({ fact }) => fact), messages };
}
