import type { Block } from '../text/block.ts';
import type { Message } from '../text/message.ts';
import type { Commitment } from '../figures/commitment.ts';
import type { SourceDocument } from '../figures/document.ts';
import type { Catalogue, LinkedFigure } from './link.ts';

import { extract } from '../figures/extract.ts';
import { linkFigures } from './link.ts';

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
