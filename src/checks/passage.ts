import type { Block } from '../text/blocks.ts';
import type { Commitment } from '../figures/commitments/commitment.ts';
import type { Figure } from '../figures/figure.ts';
import type { SourceDocument } from '../figures/document.ts';
import type { Span } from '../text/span.ts';
import type { Claim } from './claim.ts';

/** A document with all that was read from it: what rules look at that go beyond the figures of one sentence. */
export interface Passage {
  readonly document: SourceDocument;
  readonly blocks: readonly Block[];
  readonly figures: readonly Figure[];
  readonly commitments: readonly Commitment[];
  /** Every sentence of the running text, in order. */
  readonly sentences: readonly Span[];
}

/** A relation and the stretch of text that states it. */
export interface PlacedClaim extends Claim, Span {}

/** A rule that looks at the whole document. */
export interface PassageRule {
  readonly id: string;
  readonly read: (passage: Passage) => readonly PlacedClaim[];
}

/** Reads a claim at each match of a pattern within a sentence. A sentence without the cue, which is quickly told, has none. */
export function atEachMatch(
  cue: RegExp,
  pattern: RegExp,
  read: (match: RegExpExecArray, sentence: Span, passage: Passage) => readonly PlacedClaim[],
): PassageRule['read'] {
  return (passage) =>
    passage.sentences.flatMap((sentence) => {
      const words = passage.document.text.slice(sentence.start, sentence.end);
      if (!cue.test(words)) return [];
      return Array.from(words.matchAll(pattern)).flatMap((match) => read(match, sentence, passage));
    });
}
