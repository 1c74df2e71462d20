import type { CheckRow } from '../datasets/schema/index.ts';
import type { InputRole } from './check.ts';

/** An input of a published check. */
interface PublishedInput {
  readonly role: InputRole;
  /** Id of the figure or fact; empty for words that are no figure. */
  readonly id: string;
  /** Offsets into the text of the bulletin; 0, 0 for facts and for what is not printed. */
  readonly start: number;
  readonly end: number;
}

/** The inputs of a check in the order of its formula. */
export function inputsOf({ inputs, roles, spans }: CheckRow): PublishedInput[] {
  if (inputs === '') return [];
  const [ids, named, stretches] = [inputs.split(' '), roles.split(' '), spans.split(' ')];
  return ids.map((id, at) => {
    const [start = 0, end = 0] = (stretches[at] ?? '0-0').split('-').map(Number);
    return { role: named[at] as InputRole, id: id === '-' ? '' : id, start, end };
  });
}

/** The checks that rest on a figure or a fact or hold it to be claimed, by its id. */
export function indexChecks(checks: readonly CheckRow[]): ReadonlyMap<string, readonly CheckRow[]> {
  const index = new Map<string, CheckRow[]>();
  for (const check of checks) {
    const ids = new Set([check.claimed, ...inputsOf(check).map(({ id }) => id)]);
    ids.delete('');
    for (const id of ids) index.set(id, [...(index.get(id) ?? []), check]);
  }
  return index;
}
