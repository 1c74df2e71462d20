import type { Published } from '../datasets/published.ts';
import type { Block } from '../text/blocks.ts';

import { readBlocks } from '../text/blocks.ts';

/** Blocks as the engine reads them, once a bulletin: pages of figures ask for them again and again. */
const read = new WeakMap<Published, Map<string, readonly Block[]>>();

export function blocksOf(published: Published, bulletin: string): readonly Block[] {
  const known = read.get(published) ?? new Map<string, readonly Block[]>();
  read.set(published, known);
  const blocks = known.get(bulletin) ?? readBlocks(published.textOf(bulletin));
  known.set(bulletin, blocks);
  return blocks;
}
