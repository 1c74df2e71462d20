import type { Published } from '../datasets/published.ts';

import { readBlocks } from '../text/blocks.ts';
import { memoizeEach } from '../datasets/memoize.ts';

/** Blocks as the engine reads them, once a bulletin: pages of figures ask for them again and again. */
export const blocksOf = memoizeEach(({ textOf }: Published, bulletin) => readBlocks(textOf(bulletin)));
