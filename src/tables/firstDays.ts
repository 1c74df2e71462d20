import type { Published } from '../datasets/published.ts';

import { memoize } from '../datasets/memoize.ts';

/** The day on which a bulletin was first published here, by its id. Every feed asks for it. */
export const firstDays = memoize(({ changes }: Published): ReadonlyMap<string, string> => {
  const came = changes.filter(({ figure, change }) => figure === '' && change === 'added');
  return new Map(came.map(({ bulletin, day }) => [bulletin, day]));
});
