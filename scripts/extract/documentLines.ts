import type { Catalogue } from '../../src/datasets/link/link.ts';
import type { Message } from '../../src/text/message.ts';
import type { PublishedCommitment, PublishedFigure } from '../../src/datasets/schema/index.ts';
import type { SourceDocument } from '../../src/figures/document.ts';

import { createCommitmentRow, createFigureRow } from '../../src/datasets/figureRow.ts';
import { DocumentReader } from '../../src/datasets/documents/readDocument.ts';
import { describeFault } from '../run/readSafely.ts';

/** One thing that was read from a document. */
export type DocumentLine =
  | { readonly kind: 'figure'; readonly row: PublishedFigure }
  | { readonly kind: 'commitment'; readonly row: PublishedCommitment }
  | { readonly kind: 'problem'; readonly message: Message };

/**
 * All that is read from one document, in the order of its figures, then of its commitments, a batch at a time: each is to be written
 * before the next is asked for. A fault of the engine is a problem of this one document and ends its lines.
 */
export function* readLines(
  document: SourceDocument,
  catalogue: Catalogue,
  withCommitments: boolean,
): Generator<DocumentLine, void> {
  const { id, region } = document;
  if (region !== '' && catalogue.regions.byCode(region) === undefined)
    yield { kind: 'problem', message: unknownRegion(id, region) };
  try {
    const reader = new DocumentReader(document, catalogue);
    for (const figure of reader.figures()) yield { kind: 'figure', row: createFigureRow(figure) };
    if (!withCommitments) return;
    for (const commitment of reader.commitments())
      yield { kind: 'commitment', row: createCommitmentRow(commitment, region) };
  } catch (error) {
    yield { kind: 'problem', message: describeFault(id, error) };
  }
}

/** Its figures are read all the same, but places that it names are not looked for around it. */
function unknownRegion(id: string, region: string): Message {
  const reason = `unknown region: ${region}`;
  return { reason, ruleId: 'unknown-region', file: id, expected: 'a code of GB/T 2260', severity: 'warning' };
}
