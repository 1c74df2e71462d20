import { type Block, readBlocks } from '../../text/blocks.ts';
import type { Message } from '../../text/message.ts';
import type { Commitment } from '../../figures/commitments/commitment.ts';
import type { SourceDocument } from '../../figures/document.ts';
import type { Figure } from '../../figures/figure.ts';
import { type Catalogue, type LinkedFigure, linkFigures } from '../link/link.ts';
import { readCommitments } from '../../figures/commitments/read.ts';
import { extract } from '../../figures/extract.ts';
import { readFigures } from '../../figures/readFigures.ts';
import { READERS } from '../../figures/readers.ts';
import { createRegionLinker } from '../link/region.ts';

/** A document read and joined to the catalogues. */
export interface Reading {
  readonly document: SourceDocument;
  readonly blocks: readonly Block[];
  readonly figures: readonly LinkedFigure[];
  readonly commitments: readonly Commitment[];
  readonly messages: readonly Message[];
}

/** Reads one document and links its figures: the one way from a text to rows. Pure. */
export function readDocument(document: SourceDocument, catalogue: Catalogue): Reading {
  const { blocks, figures, commitments, messages } = extract(document);
  return {
    document,
    blocks,
    figures: linkFigures(document, figures, catalogue, blocks),
    commitments,
    messages,
  };
}

/** Figures that are linked together; some hundred thousand stand in a text of 64 MB, and not all at once in memory. */
const BATCH = 2000;

/**
 * What `readDocument` gives, a batch of figures at a time, so that a text of any length is read in bounded memory:
 * each batch is to be written before the next is asked for.
 */
export class DocumentReader {
  readonly #document: SourceDocument;
  readonly #catalogue: Catalogue;
  readonly #blocks: readonly Block[];

  constructor(document: SourceDocument, catalogue: Catalogue) {
    this.#document = document;
    this.#catalogue = catalogue;
    this.#blocks = readBlocks(document.text);
  }

  *figures(): Generator<LinkedFigure, void> {
    let batch: Figure[] = [];
    const regionOf = createRegionLinker(this.#catalogue.regions, this.#document);
    const link = (figures: readonly Figure[]): LinkedFigure[] =>
      linkFigures(this.#document, figures, this.#catalogue, this.#blocks, regionOf);
    for (const figure of readFigures(this.#document, this.#blocks, READERS)) {
      batch.push(figure);
      if (batch.length < BATCH) continue;
      yield* link(batch);
      batch = [];
    }
    yield* link(batch);
  }

  commitments(): readonly Commitment[] {
    return readCommitments(this.#document, this.#blocks);
  }
}
