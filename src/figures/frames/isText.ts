import type { Span } from '../../text/span.ts';
import type { Sentence } from '../sentence.ts';

/** Whether a span is a word, without cutting it out of the text. */
export function isText({ source }: Sentence, span: Span | undefined, word: string): boolean {
  return span !== undefined && span.end - span.start === word.length && source.startsWith(word, span.start);
}
