import type { IsOneOf } from './characterSet.ts';

/**
 * Words that are looked for at every position of a text, all of them in one walk. Nodes are numbers in flat tables, of
 * which the few that a text needs stay near: a walk over objects would wait for memory at each of them.
 */
export class Trie<Value> {
  /** The node of each first character by code unit, else 0: most positions of a text are rejected by one look. */
  readonly #firsts = new Uint16Array(0x10000);
  /** A bit for each character that may follow a node, by its last five bits: it spares most searches for edges. */
  readonly #follows = [0];
  /** What the word that ends at a node stands for. */
  readonly #values: (Value | null)[] = [null];
  /** Edges by their hash: node and character as one number, then the node behind them. Half of the places stay free. */
  #edges = new Int32Array(1 << 8);
  #edgeCount = 0;

  /** Sets what a word stands for; `before` is what it stood for, null for a new one. */
  set(word: string, valueOf: (before: Value | null) => Value): void {
    if (word === '') return;
    const first = word.charCodeAt(0);
    let node = (this.#firsts[first] ||= this.#addNode());
    for (let i = 1; i < word.length; i++)
      node = this.#behind(node, word.charCodeAt(i)) || this.#addEdge(node, word.charCodeAt(i));
    this.#values[node] = valueOf(this.#values[node] ?? null);
  }

  #addNode(): number {
    if (this.#values.length > 0xffff) throw new Error('too many words for one trie');
    this.#follows.push(0);
    return this.#values.push(null) - 1;
  }

  #addEdge(node: number, code: number): number {
    const behind = this.#addNode();
    this.#follows[node] = (this.#follows[node] ?? 0) | (1 << (code & 31));
    if (4 * ++this.#edgeCount > this.#edges.length) {
      const before = this.#edges;
      this.#edges = new Int32Array(2 * before.length);
      for (let i = 0; i < before.length; i += 2)
        if (before[i + 1] !== 0) this.#enter(before[i] ?? 0, before[i + 1] ?? 0);
    }
    this.#enter((node << 16) | code, behind);
    return behind;
  }

  #enter(key: number, behind: number): void {
    const place = this.#placeOf(key);
    this.#edges[place] = key;
    this.#edges[place + 1] = behind;
  }

  /** Where an edge is entered, or would be. */
  #placeOf(key: number): number {
    const edges = this.#edges;
    let place = ((Math.imul(key, 0x9e3779b1) >>> 8) * 2) & (edges.length - 1);
    while (edges[place + 1] !== 0 && edges[place] !== key) place = (place + 2) & (edges.length - 1);
    return place;
  }

  /** The node behind another one along a character; 0 where no word goes on so. */
  #behind(node: number, code: number): number {
    if (((this.#follows[node] ?? 0) & (1 << (code & 31))) === 0) return 0;
    return this.#edges[this.#placeOf((node << 16) | code) + 1] ?? 0;
  }

  /** Behind the end of the text there is no code unit, and looking for NaN would slow every other look. */
  #firstAt(text: string, at: number): number {
    return at < text.length ? (this.#firsts[text.charCodeAt(at)] ?? 0) : 0;
  }

  /** What the longest word stands for that starts at `at` and ends at `end` or before; null where none does. */
  longest(text: string, at: number, end: number): Value | null {
    let node = this.#firstAt(text, at);
    let value = this.#values[node] ?? null;
    for (let i = at + 1; node !== 0 && i < end; i++) {
      node = this.#behind(node, text.charCodeAt(i));
      value = this.#values[node] ?? value;
    }
    return value;
  }

  /** Visits what each word stands for that a text holds. */
  within(text: string, visit: (value: Value) => void): void {
    for (let at = 0; at < text.length; at++)
      if (this.#firsts[text.charCodeAt(at)] !== 0) this.each(text, at, visit);
  }

  /**
   * Visits what each word stands for that starts at `at`, the shortest first, with the offset behind it. Characters that are `passed` over
   * may stand between those of a word.
   */
  each(text: string, at: number, visit: (value: Value, end: number) => void, passed?: IsOneOf): void {
    let node = this.#firstAt(text, at);
    for (let i = at + 1; node !== 0; i++) {
      const value = this.#values[node] ?? null;
      if (value !== null) visit(value, i);
      while (passed?.(text, i) === true) i++;
      if (i >= text.length) return;
      node = this.#behind(node, text.charCodeAt(i));
    }
  }
}
