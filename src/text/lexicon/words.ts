import { ADVERBS, COMPOUNDS, CONJUNCTIONS, PREPOSITIONS } from './functionWords.ts';
import { HEADS, NOUNS, VERBAL_NOUNS } from './nouns.ts';
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
} as const;

/** Every class that can be the verb of a clause. */
export const ANY_VERB =
  WORD.act | WORD.light | WORD.causative | WORD.change | WORD.state | WORD.reach | WORD.casualty;

const classes = new Map<string, number>();
const lengths = new Map<string, number[]>();

function add(words: string, bit: number): void {
  for (const word of words.split(/\s+/u)) {
    if (word === '') continue;
    classes.set(word, (classes.get(word) ?? 0) | bit);
    const first = word.charAt(0);
    const known = lengths.get(first);
    if (known === undefined) lengths.set(first, [word.length]);
    else if (!known.includes(word.length)) {
      known.push(word.length);
      known.sort((a, b) => b - a);
    }
  }
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

/** Idioms and names whose numerals count nothing. */
const setPhrases = new Set(SET_PHRASES.split(/\s+/u).filter((word) => word !== ''));

/** Whether a word is an idiom or a name of the lexicon (九小场所). */
export function isSetPhrase(word: string): boolean {
  return setPhrases.has(word);
}

/** The classes of a word, 0 where the lexicon does not have it. */
export function classesOf(word: string): number {
  return classes.get(word) ?? 0;
}

/** Length of the longest lexicon word that starts at `at`, 0 for none. */
export function longestWord(text: string, at: number, end: number): number {
  const known = lengths.get(text.charAt(at));
  if (known === undefined) return 0;
  for (const length of known) {
    if (at + length <= end && classes.has(text.slice(at, at + length))) return length;
  }
  return 0;
}
