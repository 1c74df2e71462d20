import { readHead } from './frames/lead.ts';
import { readFrames } from './frames/read.ts';
import { readTable } from './table.ts';

/** What reads whom figures are about, and tables: the larger half of the engine. */
export interface Readers {
  readonly frames: typeof readFrames;
  readonly head: typeof readHead;
  readonly table: typeof readTable;
}

/** All of them. */
export const READERS: Readers = { frames: readFrames, head: readHead, table: readTable };
