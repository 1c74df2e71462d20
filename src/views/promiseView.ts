import type { Published } from '../datasets/published.ts';

/** How many numbers keep the promise in which way. */
interface PromiseCounts {
  /** Read from a bulletin: each opens its sentence. */
  readonly read: number;
  /** Entered by hand: each opens its citation. */
  readonly byHand: number;
  /** Of those, with the address of what was read. */
  readonly withAddress: number;
  /** Of those, of which only a repost was read and no address is kept. */
  readonly withoutAddress: number;
}

export function countByOrigin({ figures, facts }: Pick<Published, 'figures' | 'facts'>): PromiseCounts {
  const withAddress = facts.filter(({ url }) => url !== '').length;
  return {
    read: figures.length,
    byHand: facts.length,
    withAddress,
    withoutAddress: facts.length - withAddress,
  };
}
