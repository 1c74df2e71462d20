import type { Extraction } from '../figures/extract.ts';
import type { SourceDocument } from '../figures/document.ts';
import { readBlocks } from '../text/blocks.ts';
import { applyRules } from './applyRules.ts';
import type { Check } from './check.ts';
import { createPassage, type PassageRule } from './passage.ts';
import { COUNT_RULES } from './rules/count.ts';
import { LINE_RULES, NUMBER_RULES } from './rules/ofNumbers.ts';
import { STAGE_RULES } from './rules/order.ts';

/** The rules that look at the whole document. */
export const PASSAGE_RULES: readonly PassageRule[] = [...COUNT_RULES, ...NUMBER_RULES, ...STAGE_RULES];

/** What was read from the document; what is left out is read again, or taken to be empty. */
type CheckedReading = Pick<Extraction, 'figures'> & Partial<Pick<Extraction, 'blocks' | 'commitments'>>;

/**
 * Recomputes what a document claims of its own numbers. Pure; imports only src/text and src/figures at run time, so that it runs
 * in a browser's worker as it is. Sorted by where they stand in the text.
 */
export function checkDocument(document: SourceDocument, reading: CheckedReading): Check[] {
  const { figures, commitments = [], blocks = readBlocks(document.text) } = reading;
  const passage = createPassage(document, { figures, commitments, blocks });
  return applyRules({ ofSentences: LINE_RULES, ofDocuments: PASSAGE_RULES }, passage);
}
