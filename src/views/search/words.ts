import { fold } from './fold.ts';

/** Chinese is written without spaces: a run of its characters is searched by pairs and single characters, anything else by whole words. */
const RUNS = /\p{Script=Han}+|(?:(?!\p{Script=Han})[\p{L}\p{N}])+/gu;
const HAN = /\p{Script=Han}/u;

export const isChinese = (text: string): boolean => HAN.test(text);

/** The runs of a text that can be searched, folded: `['充电', 'ebike']`. */
export function runsOf(text: string): readonly string[] {
  return (fold(text).match(RUNS) ?? []).map(singular);
}

/** English words are searched by their singular: a reader who looks for a fire finds fires. */
export function singular(word: string): string {
  if (!/^[a-z]{4,}$/.test(word)) return word;
  return word.replace(/ies$/, 'y').replace(/([^s])s$/, '$1');
}

/** What a run is found by in the index: of Chinese each character and each pair. */
export function indexTerms(run: string): readonly string[] {
  if (!isChinese(run)) return [run];
  const characters = [...run];
  return [...characters, ...pairsOf(characters)];
}

/** What is looked for of a run: of Chinese the pairs. */
export function queryTerms(run: string): readonly string[] {
  const characters = [...run];
  return isChinese(run) && characters.length > 1 ? [...new Set(pairsOf(characters))] : [run];
}

function pairsOf(characters: readonly string[]): string[] {
  return characters.slice(1).map((character, k) => `${characters[k] ?? ''}${character}`);
}
