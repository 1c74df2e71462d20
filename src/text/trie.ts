/** A node of a trie: the nodes behind it by character, and what the word that ends here stands for. */
interface Node<Value> {
  readonly next: Map<number, Node<Value>>;
  /** A bit for each character that may follow, by its last five bits: it spares most searches of the map. */
  mayFollow: number;
  value: Value | null;
}

const createNode = <Value>(): Node<Value> => ({ next: new Map(), mayFollow: 0, value: null });

/** Words that are looked for at every position of a text, all of them in one walk. */
export class Trie<Value> {
  /** Nodes of the first characters by code unit: most positions of a text are rejected by one look. */
  readonly #roots = new Array<Node<Value> | undefined>(65536);

  /** Sets what a word stands for; `before` is what it stood for, null for a new one. */
  set(word: string, valueOf: (before: Value | null) => Value): void {
    if (word === '') return;
    let node = (this.#roots[word.charCodeAt(0)] ??= createNode());
    for (let i = 1; i < word.length; i++) {
      const code = word.charCodeAt(i);
      let child = node.next.get(code);
      if (child === undefined) node.next.set(code, (child = createNode()));
      node.mayFollow |= 1 << (code & 31);
      node = child;
    }
    node.value = valueOf(node.value);
  }

  /** Behind the end of the text there is no code unit, and looking for NaN would slow every other look. */
  #rootAt(text: string, at: number): Node<Value> | undefined {
    return at < text.length ? this.#roots[text.charCodeAt(at)] : undefined;
  }

  /** What the longest word stands for that starts at `at` and ends at `end` or before; null where none does. */
  longest(text: string, at: number, end: number): Value | null {
    let node = this.#rootAt(text, at);
    if (node === undefined) return null;
    let { value } = node;
    for (let i = at + 1; i < end; i++) {
      const code = text.charCodeAt(i);
      if ((node.mayFollow & (1 << (code & 31))) === 0) break;
      node = node.next.get(code);
      if (node === undefined) break;
      if (node.value !== null) ({ value } = node);
    }
    return value;
  }

  /** Visits what each word stands for that starts at `at`, the shortest first. */
  each(text: string, at: number, visit: (value: Value) => void): void {
    let node = this.#rootAt(text, at);
    for (let i = at + 1; node !== undefined; i++) {
      if (node.value !== null) visit(node.value);
      if (i >= text.length) return;
      const code = text.charCodeAt(i);
      if ((node.mayFollow & (1 << (code & 31))) === 0) return;
      node = node.next.get(code);
    }
  }
}
