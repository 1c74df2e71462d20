import type { Block } from '../text/block.ts';
import type { Message } from '../text/message.ts';
import type { Commitment } from '../figures/commitment.ts';
import type { SourceDocument } from '../figures/document.ts';
import type { Figure } from '../figures/figure.ts';
import type { Links } from './figureRow.ts';

import { extract } from '../figures/extract.ts';

/** A document read and joined to the catalogues. */
export interface Reading {
  readonly document: SourceDocument;
  readonly blocks: readonly Block[];
  readonly figures: readonly (Figure & Links)[];
  readonly commitments: readonly Commitment[];
  readonly messages: readonly Message[];
}

/** Reads one document and links its figures: the one way from a text to rows. Pure. */
export function readDocument(document: SourceDocument): Reading {
  const { blocks, figures, commitments, messages } = extract(document);
  const linked = figures.map((figure) => ({
    ...figure,
    region: document.region,
    indicator: '',
    campaign: '',
  }));
  return { document, blocks, figures: linked, commitments, messages };
}
