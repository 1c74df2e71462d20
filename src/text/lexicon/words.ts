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

/** A node of the lexicon's trie: the characters that may follow, and the word that ends here. */
interface Node {
  readonly next: Map<number, Node>;
  /** A bit for each character that may follow, by its last five bits: it spares most searches of the map. */
  mayFollow: number;
  word: Word;
}

const createNode = (): Node => ({ next: new Map(), mayFollow: 0, word: NONE });
/** Nodes of the first characters by code unit: most positions of a text are rejected by one look. */
const roots: (Node | undefined)[] = new Array<Node | undefined>(65536);

function add(words: string, bit: number): void {
  for (const word of words.split(/\s+/u)) {
    if (word === '') continue;
    let node = (roots[word.charCodeAt(0)] ??= createNode());
    for (let i = 1; i < word.length; i++) {
      const code = word.charCodeAt(i);
      let child = node.next.get(code);
      if (child === undefined) node.next.set(code, (child = createNode()));
      node.mayFollow |= 1 << (code & 31);
      node = child;
    }
    node.word = { length: word.length, classes: node.word.classes | bit };
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
add(ATTRIBUTES, WORD.attribute);

/** Finds the longest word of the lexicon that starts at `at` and ends at `end` or before. */
export function findWord(text: string, at: number, end: number): Word {
  let node = roots[text.charCodeAt(at)];
  if (node === undefined) return NONE;
  let { word } = node;
  for (let i = at + 1; i < end; i++) {
    const code = text.charCodeAt(i);
    if ((node.mayFollow & (1 << (code & 31))) === 0) break;
    node = node.next.get(code);
    if (node === undefined) break;
    if (node.word !== NONE) ({ word } = node);
  }
  return word;
}

/** The classes of a word, 0 where the lexicon does not have it. */
export function classesOf(word: string): number {
  const found = findWord(word, 0, word.length);
  return found.length === word.length ? found.classes : 0;
}
