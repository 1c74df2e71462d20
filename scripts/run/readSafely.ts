import type { Catalogue } from '../../src/datasets/link/link.ts';
import { checkRowsOfReading } from '../../src/checks/checkRow.ts';
import { readDocument, type Reading } from '../../src/datasets/documents/readDocument.ts';
import type { SourceDocument } from '../../src/figures/document.ts';
import type { Message } from '../../src/text/message.ts';

/**
 * Reads a document; a fault of the engine is a problem of this one document, and the others are read all the
 * same. The engine must never throw: what is caught here is a defect of ours, and says so.
 */
export function readSafely(
  document: SourceDocument,
  catalogue: Catalogue,
): { readonly reading: Reading | null; readonly messages: readonly Message[] } {
  try {
    const reading = readDocument(document, catalogue);
    // They are kept with it: a fault in them is found here, too.
    checkRowsOfReading(reading);
    return { reading, messages: reading.messages };
  } catch (error) {
    return { reading: null, messages: [describeFault(document.id, error)] };
  }
}

/** The message for what the engine threw. */
export function describeFault(id: string, error: unknown): Message {
  const reason = `unread document: ${id}: ${error instanceof Error ? error.message : String(error)}`;
  const expected = 'an engine that never throws; this is its defect, not the document’s';
  return { reason, ruleId: 'engine-fault', file: id, expected, severity: 'error' };
}
