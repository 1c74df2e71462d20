import type { RareReaders } from './lintDraft.ts';

import { readCommitments } from '../figures/commitments/read.ts';
import { readTable } from '../figures/table.ts';

/** All of them, for whom their size is no matter. */
export const RARE_READERS: RareReaders = { table: readTable, commitments: readCommitments };
