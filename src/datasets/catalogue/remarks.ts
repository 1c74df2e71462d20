import { z } from 'zod';

import type { Message } from '../../text/message.ts';
import type { Fact, FactReferences } from './facts.ts';

import { parseRows } from '../files/csv.ts';
import { publisherExpected } from './publishers.ts';
import { columnNames, SCHEMAS } from '../schema/index.ts';
import { inputShape } from '../schema/input.ts';

/** One row of `data/clashes.csv`: somebody else printed another number. */
const clashSchema = z.object(
  inputShape(
    SCHEMAS.clashes,
    columnNames('clashes').filter((name) => name !== 'id' && name !== 'fact'),
  ),
);

/** A clash, its id `<region>:<indicator>:<period>:<role>`, and the fact of that id where one was kept. */
export type Clash = z.infer<typeof clashSchema> & { readonly id: string; readonly fact: string };

/** Reads the table of clashes, `facts` being what was kept. Rows with a problem are reported with their place and left out. */
export function parseClashes(
  text: string,
  file: string,
  references: FactReferences,
  facts: ReadonlyMap<string, Pick<Fact, 'raw'>>,
): { readonly clashes: readonly Clash[]; readonly messages: readonly Message[] } {
  const clashes = new Map<string, Clash>();
  const messages = parseRows(text, file, clashSchema, (row, report) => {
    const { region, indicator, period, role, kept_raw, other_publisher: publisher } = row;
    const id = [region, indicator, period, role].join(':');
    const kept = facts.get(id)?.raw ?? '';
    if (!references.isRegion(region)) {
      report('unknown-region', `unknown region: ${region}`, 'a code of GB/T 2260', 'region');
    } else if (!references.isIndicator(indicator)) {
      report('unknown-indicator', `unknown indicator: ${indicator}`, 'an id of indicators.csv', 'indicator');
    } else if (kept !== kept_raw) {
      const expected =
        kept === '' ? `nothing, for there is no fact ${id}` : `${kept}, as the fact ${id} has it`;
      report('unknown-fact', `unknown fact: ${kept_raw === '' ? '(empty)' : kept_raw}`, expected, 'kept_raw');
    } else if (references.isPublisher?.(publisher) === false) {
      const reason = `unknown publisher: ${publisher}`;
      report('unknown-publisher', reason, publisherExpected(publisher), 'other_publisher');
    } else if (clashes.has(id)) {
      report(
        'duplicate-clash',
        `duplicate clash: ${id}`,
        'each region, indicator, period and role once',
        'region',
      );
    } else clashes.set(id, { ...row, id, fact: facts.has(id) ? id : '' });
  });
  return { clashes: [...clashes.values()], messages };
}

/** One row of `data/notes.csv`: what a reader has to know of some numbers. */
const noteSchema = z.object(
  inputShape(
    SCHEMAS.notes,
    columnNames('notes').filter((name) => name !== 'id'),
  ),
);

/** A note and its id, `<indicator>:<region>:<period>:<n>`. */
export type Note = z.infer<typeof noteSchema> & { readonly id: string };

/** Reads the table of notes. Rows with a problem are reported with their place and left out. */
export function parseNotes(
  text: string,
  file: string,
  references: FactReferences,
): { readonly notes: readonly Note[]; readonly messages: readonly Message[] } {
  const notes: Note[] = [];
  const counts = new Map<string, number>();
  const messages = parseRows(text, file, noteSchema, (row, report) => {
    const { region, indicator, period } = row;
    const about = [indicator, region, period].join(':');
    if (region !== '' && !references.isRegion(region)) {
      report('unknown-region', `unknown region: ${region}`, 'a code of GB/T 2260', 'region');
    } else if (!references.isIndicator(indicator)) {
      report('unknown-indicator', `unknown indicator: ${indicator}`, 'an id of indicators.csv', 'indicator');
    } else if (notes.some((note) => note.id.startsWith(`${about}:`) && note.note_zh === row.note_zh)) {
      report('duplicate-note', `duplicate note: ${about}`, 'each sentence once', 'note_zh');
    } else {
      const n = (counts.get(about) ?? 0) + 1;
      counts.set(about, n);
      notes.push({ ...row, id: `${about}:${n}` });
    }
  });
  return { notes, messages };
}
