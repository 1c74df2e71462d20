/** How far two texts are one: by what they have in common of the shorter, and how their lengths compare. */
export interface Likeness {
  readonly id: string;
  /** Share of the shorter text's stretches that the longer one has, numbers aside. */
  readonly shared: number;
  /** Length of the shorter by that of the longer. */
  readonly ratio: number;
  /** Whether they are the same in every character that says something, numbers included. */
  readonly isSame: boolean;
}

/** Characters that stretches are long: so many in a row are the same by chance in few texts only. */
const STRETCH = 8;
/** Stretches kept of each known text to find candidates by: those with the smallest hashes. */
const SKETCH = 128;
/** Candidates that are compared in full, those with the most hits first. */
const MOST_COMPARED = 5;

/** What a text says: letters and digits, full width as half, without white space and punctuation. */
function condense(text: string): string {
  return text
    .replaceAll(/[０-９Ａ-Ｚａ-ｚ]/g, (char) => String.fromCharCode(char.charCodeAt(0) - 0xfee0))
    .replaceAll(/[^\p{L}\p{N}]+/gu, '')
    .toLowerCase();
}

/** Hashes of all stretches of a text in which every number is one sign: an edition with other numbers has them as well. */
function stretchesOf(condensed: string): ReadonlySet<number> {
  const masked = condensed.replaceAll(/\d+/g, '0');
  const hashes = new Set<number>();
  for (let at = 0; at + STRETCH <= masked.length; at += 1) {
    // FNV-1a, 32 bits.
    let hash = 0x811c9dc5;
    for (let k = at; k < at + STRETCH; k += 1) hash = Math.imul(hash ^ masked.charCodeAt(k), 0x01000193);
    hashes.add(hash >>> 0);
  }
  return hashes;
}

/** The texts that are known, to ask whether another is one of them. */
export class KnownTexts {
  readonly #texts = new Map<string, string>();
  /** Ids by what the texts say. */
  readonly #ids = new Map<string, string>();
  /** Ids by the hashes of their sketches. */
  readonly #index = new Map<number, string[]>();

  add(id: string, text: string): void {
    const condensed = condense(text);
    this.#texts.set(id, condensed);
    if (!this.#ids.has(condensed)) this.#ids.set(condensed, id);
    const sketch = [...stretchesOf(condensed)].sort((a, b) => a - b).slice(0, SKETCH);
    for (const hash of sketch) {
      const ids = this.#index.get(hash);
      if (ids === undefined) this.#index.set(hash, [id]);
      else ids.push(id);
    }
  }

  /** The known texts that have at least `least` in common with another, most alike first. */
  findLike(text: string, least = 0.5): readonly Likeness[] {
    const condensed = condense(text);
    const own = stretchesOf(condensed);
    const hits = new Map<string, number>();
    for (const hash of own)
      for (const id of this.#index.get(hash) ?? []) hits.set(id, (hits.get(id) ?? 0) + 1);
    // A text too short for stretches is found only where it is the same.
    const same = this.#ids.get(condensed);
    if (same !== undefined) hits.set(same, Infinity);
    return [...hits]
      .filter(([, count]) => count >= 4)
      .sort((a, b) => b[1] - a[1])
      .slice(0, MOST_COMPARED)
      .map(([id]) => this.#compare(id, condensed, own))
      .filter(({ shared, isSame }) => isSame || shared >= least)
      .sort((a, b) => Number(b.isSame) - Number(a.isSame) || b.shared * b.ratio - a.shared * a.ratio);
  }

  #compare(id: string, condensed: string, own: ReadonlySet<number>): Likeness {
    const other = this.#texts.get(id) ?? '';
    const theirs = stretchesOf(other);
    const [small, large] = own.size < theirs.size ? [own, theirs] : [theirs, own];
    let common = 0;
    for (const hash of small) if (large.has(hash)) common += 1;
    return {
      id,
      shared: small.size === 0 ? 0 : common / small.size,
      ratio: large.size === 0 ? 0 : small.size / large.size,
      isSame: other === condensed,
    };
  }
}
