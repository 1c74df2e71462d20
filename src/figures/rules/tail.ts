import { WORD } from '../../text/lexicon/words.ts';
import type { Span } from '../../text/span.ts';
import { hasClass, isNominal, isVerb, type Sentence, textOf } from '../sentence.ts';
import { readNoun } from './nouns.ts';
import { isNominalised, readVerbGroups, type VerbGroup } from './verbs.ts';

/** The noun right behind a figure (15座小型消防站) and where it ends among the tokens. */
export interface Tail {
  readonly noun: Span;
  readonly to: number;
}

function breaksNoun(sentence: Sentence, i: number): boolean {
  const token = sentence.tokens[i];
  if (token === undefined) return true;
  if (token.kind === 'stop' || token.kind === 'list' || token.kind === 'quantity' || token.kind === 'time' || token.kind === 'close') return true;
  if (token.kind !== 'word') return false;
  const word = textOf(sentence, token);
  if (word === '的') return false;
  if (hasClass(token, WORD.noun | WORD.nominal | WORD.head)) return false;
  if (hasClass(token, WORD.verbalNoun)) return !isVerbalNounInside(sentence, i);
  if (isVerb(token)) return true;
  return hasClass(token, WORD.adverb | WORD.preposition | WORD.conjunction | WORD.particle);
}

/** 15支消防救援队伍, 3期线上培训: a verbal noun that a noun follows or that ends the phrase is part of the noun. */
function isVerbalNounInside(sentence: Sentence, i: number): boolean {
  if (isNominalised(sentence, i)) return true;
  const next = sentence.tokens[i + 1];
  if (next === undefined || next.kind === 'stop' || next.kind === 'list' || next.kind === 'close') return true;
  if (next.kind === 'quantity') return false;
  const previous = sentence.tokens[i - 1];
  const opens = previous?.kind === 'quantity';
  return !opens && (isNominal(next) || hasClass(next, WORD.verbalNoun));
}

/** Reads the noun behind the figure at token `at`, up to token `to`; null where a verb or a stop follows. */
export function readTail(sentence: Sentence, at: number, to: number): Tail | null {
  const figure = sentence.tokens[at];
  if (figure === undefined) return null;
  let from = at + 1;
  // A bracket behind the unit explains it (42个（含小型站）消防站): the noun goes on behind it.
  const first = sentence.tokens[from];
  if (first?.kind === 'open' && first.depth > figure.depth) {
    let close = from + 1;
    while (close < to && !(sentence.tokens[close]?.kind === 'close' && sentence.tokens[close]?.depth === first.depth)) close++;
    from = close + 1;
  }
  if (hasClass(sentence.tokens[from], WORD.particle) && textOf(sentence, sentence.tokens[from] ?? figure) === '的') from++;
  let end = from;
  while (end < to && !breaksNoun(sentence, end)) end++;
  const noun = readNoun(sentence, from, end);
  return noun === null ? null : { noun, to: end };
}

/** The verb behind a figure that governs it (200余名教师取得…, 对546家企业开展排查), searched up to token `to`. */
export function readVerbBehind(sentence: Sentence, from: number, to: number): VerbGroup | null {
  for (const group of readVerbGroups(sentence, from, to)) {
    if (group.isCausative) continue;
    const next = sentence.tokens[group.to];
    if (next?.kind === 'quantity') return null;
    return group;
  }
  return null;
}
