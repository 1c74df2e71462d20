import { ANY_VERB, WORD } from '../text/lexicon/words.ts';
import type { Span } from '../text/span.ts';
import { readTokens, type Token } from '../text/tokens.ts';
import type { TimesRead } from './rules/periods.ts';
import type { Cues } from './rules/roles.ts';

/** A sentence with its tokens: what the rules look at. Token positions are indexes into `tokens`. */
export interface Sentence extends Span {
  /** The whole source, so that offsets need no translation. */
  readonly source: string;
  readonly tokens: readonly Token[];
  /** Offsets of its cues of role by depth of brackets, found on demand (`rules/roles.ts`). */
  readonly cues: (Cues | undefined)[];
  /** What was read of its times, found on demand (`rules/periods.ts`). */
  times: TimesRead | null;
}

/** `from` leaves out a list marker in front: 1．2024年 is no number. */
export function createSentence(source: string, span: Span, from = span.start): Sentence {
  return {
    source,
    start: span.start,
    end: span.end,
    tokens: readTokens(source, { start: from, end: span.end }),
    cues: [],
    times: null,
  };
}

/** What is read of the tokens `from` to `to` of a sentence. */
type ReadStretch<Made> = (sentence: Sentence, from: number, to: number) => Made;

/** Several rules ask the same of one stretch: it is read once while its sentence is at hand. */
export function rememberStretch<Made>(read: ReadStretch<Made>): ReadStretch<Made> {
  let of: Sentence | null = null;
  const known = new Map<number, Made>();
  return (sentence, from, to) => {
    if (of !== sentence) known.clear();
    of = sentence;
    const key = from * 0x10000 + to;
    let made = known.get(key);
    if (made === undefined) known.set(key, (made = read(sentence, from, to)));
    return made;
  };
}

/** The words of a span, as printed. */
export function textOf(sentence: Sentence, span: Span): string {
  return sentence.source.slice(span.start, span.end);
}

/** The same for a span that may be missing: empty then. */
export function spanText(sentence: Sentence, span: Span | null): string {
  return span === null ? '' : textOf(sentence, span);
}

export function hasClass(token: Token | undefined, bits: number): boolean {
  return token !== undefined && (token.classes & bits) !== 0;
}

/** Whether a token goes on with a list: 、 or 和. */
export const isListSign = (token: Token | undefined): boolean =>
  token?.kind === 'list' || hasClass(token, WORD.conjunction);

export function isVerb(token: Token | undefined): boolean {
  return hasClass(token, ANY_VERB);
}

/** Index of the first token of the clause that holds token `at`: behind the nearest ，；：。 at the same depth of brackets. */
export function clauseStart(sentence: Sentence, at: number): number {
  const depth = sentence.tokens[at]?.depth ?? 0;
  for (let i = at - 1; i >= 0; i--) {
    const token = sentence.tokens[i];
    if (token === undefined) break;
    if (token.kind === 'stop' && token.depth <= depth) return i + 1;
    if (token.kind === 'open' && token.depth === depth && depth > 0) return i + 1;
  }
  return 0;
}

/** Index behind the last token of the clause that holds token `at`. */
export function clauseEnd(sentence: Sentence, at: number): number {
  const depth = sentence.tokens[at]?.depth ?? 0;
  for (let i = at + 1; i < sentence.tokens.length; i++) {
    const token = sentence.tokens[i];
    if (token === undefined) break;
    if (token.kind === 'stop' && token.depth <= depth) return i;
    if (token.kind === 'close' && token.depth === depth && depth > 0) return i;
  }
  return sentence.tokens.length;
}

/** Whether a token is a noun or may be part of one. */
export function isNominal(token: Token | undefined): boolean {
  if (token === undefined) return false;
  if (token.kind === 'text' || token.kind === 'quote' || token.kind === 'title') return true;
  if (token.kind !== 'word') return false;
  // 应急, 旅游: a word that is only ever the purpose of a thing is a part of its noun.
  const isPurpose =
    hasClass(token, WORD.attribute) && !hasClass(token, ANY_VERB | WORD.adverb | WORD.verbalNoun);
  return isPurpose || hasClass(token, WORD.noun | WORD.nominal | WORD.head);
}
