import type { Published } from '../datasets/published.ts';

/**
 * How many numbers keep the promise in which way: read from a bulletin, each opens its sentence; entered by hand, each opens its
 * citation, with the address of what was read, or without one where only a repost was.
 */
export function countByOrigin({
  figures,
  facts,
}: Pick<Published, 'figures' | 'facts'>): Readonly<
  Record<'read' | 'byHand' | 'withAddress' | 'withoutAddress', number>
> {
  const withAddress = facts.filter(({ url }) => url !== '').length;
  return {
    read: figures.length,
    byHand: facts.length,
    withAddress,
    withoutAddress: facts.length - withAddress,
  };
}
