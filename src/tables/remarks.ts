import type { ClashRow, NoteRow, ObservationRow, Published } from '../datasets/published.ts';

import { memoize } from '../datasets/memoize.ts';
import { endsOf } from '../text/edtf.ts';
import { groupBy } from './groups.ts';

const remarksOf = memoize(({ clashes, notes }: Published) => ({
  clashes: new Map(clashes.map((clash) => [clash.fact, clash])),
  notes: groupBy(notes, ({ indicator }) => indicator),
}));

/** What another publisher printed instead of a fact; undefined where no other number was seen. */
export function clashOf(published: Published, fact: string): ClashRow | undefined {
  return fact === '' ? undefined : remarksOf(published).clashes.get(fact);
}

/** What has to be known of an indicator, in the order of its table: what is about all its numbers first. */
export function notesOf(published: Published, indicator: string): readonly NoteRow[] {
  const notes = remarksOf(published).notes.get(indicator) ?? [];
  return [...notes.filter(isGeneral), ...notes.filter((note) => !isGeneral(note))];
}

export const isGeneral = ({ region, period }: NoteRow): boolean => region === '' && period === '';

type Noted = Pick<ObservationRow, 'indicator' | 'region' | 'period'>;

/** What has to be known of some numbers, each once, by indicator in the order of the numbers. */
export function notesOn(published: Published, rows: readonly Noted[]): readonly NoteRow[] {
  const byIndicator = groupBy(rows, ({ indicator }) => indicator);
  return [...byIndicator].flatMap(([indicator, ofIndicator]) =>
    notesOf(published, indicator).filter((note) => ofIndicator.some((row) => isAbout(note, row))),
  );
}

/** Whether a note is about a number: of its region, and within its time. */
function isAbout(note: NoteRow, row: Noted): boolean {
  if (note.region !== '' && note.region !== row.region) return false;
  if (note.period === '') return true;
  const [whole, part] = [endsOf(note.period), endsOf(row.period)];
  if (whole === null || part === null) return false;
  return (
    part.last !== '' && part.last <= whole.last && (part.first === '' ? part.last : part.first) >= whole.first
  );
}
