import { Trie } from '../trie.ts';
import { ADVERBS, COMPOUNDS, CONJUNCTIONS, PREPOSITIONS } from './functionWords.ts';
import { ATTRIBUTES, HEADS, NOUNS, VERBAL_NOUNS } from './nouns.ts';
import { SET_PHRASES } from './setPhrases.ts';
import { ACT, CASUALTY, CAUSATIVE, CHANGE, LIGHT, NOMINAL, REACH, STATE } from './verbs.ts';

/** Word classes as bits: a word may be of several (提升 is an act and a change). */
export const WORD = {
  act: 1,
  light: 2,
  causative: 4,
  change: 8,
  state: 16,
  reach: 32,
  casualty: 64,
  nominal: 128,
  noun: 256,
  adverb: 512,
  preposition: 1024,
  conjunction: 2048,
  particle: 4096,
  verbalNoun: 8192,
  head: 16384,
  attribute: 32768,
} as const;

/** Every class that can be the verb of a clause. */
export const ANY_VERB =
  WORD.act | WORD.light | WORD.causative | WORD.change | WORD.state | WORD.reach | WORD.casualty;

/** The longest word of the lexicon that starts at an offset: its length, 0 for none, and its classes. */
interface Word {
  readonly length: number;
  readonly classes: number;
}

const NONE: Word = { length: 0, classes: 0 };

const lexicon = new Trie<Word>();

function add(words: string, bit: number): void {
  for (const word of words.split(/\s+/u))
    lexicon.set(word, (before) => ({ length: word.length, classes: (before?.classes ?? 0) | bit }));
}

add(ACT, WORD.act);
add(LIGHT, WORD.light);
add(CAUSATIVE, WORD.causative);
add(CHANGE, WORD.change);
add(STATE, WORD.state);
add(REACH, WORD.reach);
add(CASUALTY, WORD.casualty);
add(NOMINAL, WORD.nominal);
add(NOUNS, WORD.noun);
add(SET_PHRASES, WORD.noun);
add(COMPOUNDS, WORD.noun);
add(ADVERBS, WORD.adverb);
add(PREPOSITIONS, WORD.preposition);
add(CONJUNCTIONS, WORD.conjunction);
add('的 了 着 过 地 得 之', WORD.particle);
add(VERBAL_NOUNS, WORD.verbalNoun);
add(HEADS, WORD.head);
add(ATTRIBUTES, WORD.attribute);

/** Finds the longest word of the lexicon that starts at `at` and ends at `end` or before. */
export function findWord(text: string, at: number, end: number): Word {
  return lexicon.longest(text, at, end) ?? NONE;
}

/** The classes of a word, 0 where the lexicon does not have it. */
export function classesOf(word: string): number {
  const found = findWord(word, 0, word.length);
  return found.length === word.length ? found.classes : 0;
}
