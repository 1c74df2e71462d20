import { Trie } from '../../text/trie.ts';

/** Finds those of a list whose words a text holds, in the order of the list: by one walk over the text instead of a search for each. */
export type FindNamed<Item> = (text: string) => readonly Item[];

/** `wordsOf` gives the words of which one must occur; an empty word does in any text. */
export function createFinder<Item>(
  items: readonly Item[],
  wordsOf: (item: Item) => readonly string[],
): FindNamed<Item> {
  const words = new Trie<number[]>();
  const always: number[] = [];
  for (const [order, item] of items.entries())
    for (const word of new Set(wordsOf(item)))
      if (word === '') always.push(order);
      else words.set(word, (before) => [...(before ?? []), order]);
  const ofAny = always.flatMap((order) => items[order] ?? []);
  return (text) => {
    const found: number[] = [];
    const add = (orders: number[]): void => {
      found.push(...orders);
    };
    words.within(text, add);
    if (found.length === 0) return ofAny;
    const orders = new Set([...always, ...found].sort((a, b) => a - b));
    return Array.from(orders, (order) => items[order]).filter((item) => item !== undefined);
  };
}

/** The longest of some words: the one that is rarest in a text. */
export const longestOf = (words: readonly string[]): string =>
  words.reduce((longest, word) => (word.length > longest.length ? word : longest), '');
