import { type Block, readBlocks } from '../text/blocks.ts';
import type { Message } from '../text/message.ts';
import type { Commitment } from './commitments/commitment.ts';
import { readCommitments } from './commitments/read.ts';
import type { SourceDocument } from './document.ts';
import type { Figure } from './figure.ts';
import { readFigures } from './readFigures.ts';
import { READERS } from './readers.ts';

/** Everything that the engine reads from one document. */
export interface Extraction {
  readonly blocks: readonly Block[];
  /** Sorted by `start`, disjoint. */
  readonly figures: readonly Figure[];
  /** Sorted by `start`. */
  readonly commitments: readonly Commitment[];
  readonly messages: readonly Message[];
}

/** Reads one document. Pure: no global state, no I/O, never throws on any text. */
export function extract(document: SourceDocument): Extraction {
  const blocks = readBlocks(document.text);
  return {
    blocks,
    figures: Array.from(readFigures(document, blocks, READERS)),
    commitments: readCommitments(document, blocks),
    messages: [],
  };
}
