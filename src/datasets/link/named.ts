import type { IsOneOf } from '../../text/characterSet.ts';
import { Trie } from '../../text/trie.ts';

interface Place {
  readonly start: number;
  readonly end: number;
  /** Which items it may be of, as positions in their list. */
  readonly orders: readonly number[];
}

/** The items of a list by words of which one must occur; an empty word does in any text. */
export class Named<Item> {
  readonly #items: readonly Item[];
  readonly #words = new Trie<number[]>();
  readonly #always: readonly number[];
  readonly #ofAny: readonly Item[];

  constructor(items: readonly Item[], wordsOf: (item: Item) => readonly string[]) {
    this.#items = items;
    const always: number[] = [];
    for (const [order, item] of items.entries())
      for (const word of new Set(wordsOf(item)))
        if (word === '') always.push(order);
        else this.#words.set(word, (before) => [...(before ?? []), order]);
    this.#always = always;
    this.#ofAny = this.#listed([]);
  }

  /** Those whose words a text holds, in the order of the list: by one walk over the text instead of a search for each. */
  in(text: string): readonly Item[] {
    const found: number[] = [];
    this.#words.within(text, (orders) => found.push(...orders));
    return found.length === 0 ? this.#ofAny : this.#listed(found);
  }

  /**
   * The same for stretches of one long text that overlap, as those in front of its figures do: what is `passed` over counts nothing,
   * and each character is walked over once as long as the stretches go forward.
   */
  along(text: string, passed: IsOneOf): (from: number, to: number) => readonly Item[] {
    let places: Place[] = [];
    let first = 0;
    let next = 0;
    const enter = (orders: readonly number[], end: number): void => {
      places.push({ start: next, end, orders });
    };
    return (from, to) => {
      if (from < first || from > next) [places, first, next] = [[], from, from];
      for (; next < to; next++) this.#words.each(text, next, enter, passed);
      const found: number[] = [];
      for (let i = places.length - 1; i >= 0 && (places[i]?.start ?? 0) >= from; i--)
        if ((places[i]?.end ?? to) <= to) found.push(...(places[i]?.orders ?? []));
      return found.length === 0 ? this.#ofAny : this.#listed(found);
    };
  }

  #listed(found: readonly number[]): readonly Item[] {
    const listed: Item[] = [];
    let last = -1;
    for (const order of [...this.#always, ...found].sort((a, b) => a - b)) {
      const item = this.#items[order];
      if (item !== undefined && order !== last) listed.push(item);
      last = order;
    }
    return listed;
  }
}

/** The longest of some words: the one that is rarest in a text. */
export const longestOf = (words: readonly string[]): string =>
  words.reduce((longest, word) => (word.length > longest.length ? word : longest), '');
