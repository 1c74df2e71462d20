import type { Published, WithdrawalRow } from '../datasets/published.ts';
import type { FrozenEdition } from './frozen.ts';

import { editionsFolder, publishedRecord, readEdition } from './frozenFolder.ts';

/** The editions of a chart, each once, the oldest first; none of a build without the publisher's folder. */
export function editionsOf(id: string): readonly FrozenEdition[] {
  const all = publishedRecord().charts[id] ?? [];
  return all.filter(({ edition }, k) => !all.slice(k + 1).some((later) => later.edition === edition));
}

/** Those of them that are still shown. */
export function shownEditions(published: Published, id: string): readonly FrozenEdition[] {
  return editionsOf(id).filter(
    ({ edition }) =>
      withdrawalOf(published, readEdition(editionsFolder(), id, edition).bulletins) === undefined,
  );
}

/** The first withdrawn bulletin of some; their numbers are shown nowhere. */
export function withdrawalOf(
  { byId: { withdrawals } }: Published,
  bulletins: readonly string[],
): WithdrawalRow | undefined {
  return bulletins.map((id) => withdrawals.get(id)).find((withdrawal) => withdrawal !== undefined);
}
