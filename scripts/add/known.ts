import type { EditionChange } from '../../src/datasets/documents/corrections.ts';
import type { Catalogue } from '../../src/datasets/link/link.ts';
import type { SourceDocument } from '../../src/figures/document.ts';
import type { Figure } from '../../src/figures/figure.ts';
import type { Likeness } from '../../src/intake/likeness.ts';
import type { Source } from '../data/sources.ts';

import { compareEditions } from '../../src/datasets/documents/corrections.ts';
import { readDocument } from '../../src/datasets/documents/readDocument.ts';
import { KnownTexts } from '../../src/intake/likeness.ts';

/** What a document is to those that are there. */
type Relation =
  | { readonly kind: 'new' }
  /** The same text, perhaps with another head or foot. */
  | { readonly kind: 'duplicate'; readonly id: string; readonly likeness: Likeness }
  /** Mostly the same text, with some other numbers or words. */
  | {
      readonly kind: 'edition';
      readonly id: string;
      readonly likeness: Likeness;
      readonly change: EditionChange<Figure>;
    };

/** A document as far as it is compared. */
interface Compared {
  readonly document: SourceDocument;
  readonly number: string;
}

/** A repost has this share of a text, a corrected edition that one. */
const REPOST = 0.9;
const EDITION = 0.8;
/** A text that holds another as a part of it, or is a part of it, is another document. */
const PART = 0.5;

/** The bulletins that are there: by the checksum of what they were made from, and by their text. */
export class KnownBulletins {
  readonly #texts = new KnownTexts();
  readonly #byChecksum = new Map<string, string>();
  readonly #documents = new Map<string, Compared>();
  /** The edition that corrects a bulletin. */
  readonly #corrected = new Map<string, string>();
  readonly #catalogue: Catalogue;

  constructor(sources: readonly Source[], catalogue: Catalogue) {
    this.#catalogue = catalogue;
    for (const source of sources) this.add(source);
  }

  add({ bulletin, document }: Pick<Source, 'bulletin' | 'document'>): void {
    const { id, number, sha256, original_sha256: original, replaces } = bulletin;
    this.#documents.set(id, { document, number });
    this.#texts.add(id, document.text);
    this.#byChecksum.set(sha256, id);
    if (original !== undefined) this.#byChecksum.set(original, id);
    if (replaces !== undefined) this.#corrected.set(replaces, id);
  }

  /** Who publishes under the letters of a 发文字号, as far as all that are there agree: 昆府办发. */
  get issuers(): ReadonlyMap<string, string> {
    const issuers = new Map<string, string>();
    for (const { document, number } of this.#documents.values()) {
      const letters = number.replace(/[〔［[（(].*$/u, '');
      if (letters === '') continue;
      const known = issuers.get(letters);
      issuers.set(letters, known === undefined || known === document.publisher ? document.publisher : '');
    }
    return issuers;
  }

  has(id: string): boolean {
    return this.#documents.has(id);
  }

  /** The bulletin that was made from a file with this checksum, or is that file. */
  byChecksum(sha256: string): string | undefined {
    return this.#byChecksum.get(sha256);
  }

  /** The newest edition of a bulletin: itself, where no other corrects it. */
  newestOf(id: string): string {
    const next = this.#corrected.get(id);
    return next === undefined ? id : this.newestOf(next);
  }

  /** What a document has other than a bulletin that is there. */
  changeFrom(id: string, document: SourceDocument): EditionChange<Figure> {
    const old = this.#documents.get(id)?.document;
    const figuresOf = (edition: SourceDocument): readonly Figure[] =>
      readDocument(edition, this.#catalogue).figures;
    return compareEditions(old === undefined ? [] : figuresOf(old), figuresOf(document));
  }

  /**
   * A month's report has the words of the month before and other numbers, a district's plan those of the city's: documents with
   * another 发文字号, another date in their title, or mostly other numbers are documents of their own.
   */
  relationOf({ document, number }: Compared): Relation {
    for (const likeness of this.#texts.findLike(document.text, EDITION)) {
      const { id, shared, ratio, isSame } = likeness;
      const known = this.#documents.get(id);
      if (isSame) return { kind: 'duplicate', id, likeness };
      if (known === undefined || ratio < PART) continue;
      if (number !== '' && known.number !== '' && number !== known.number) continue;
      if (digitsOf(document.title) !== digitsOf(known.document.title)) continue;
      const change = this.changeFrom(id, document);
      const { corrected, unchanged, added, removed } = change;
      const stray = Math.max(2, 0.1 * unchanged);
      if (shared >= REPOST && corrected.length === 0 && added.length + removed.length <= stray)
        return { kind: 'duplicate', id, likeness };
      if (unchanged >= corrected.length && unchanged > 0) return { kind: 'edition', id, likeness, change };
    }
    return { kind: 'new' };
  }
}

const digitsOf = (title: string): string => title.replaceAll(/[^\d０-９一二三四五六七八九十]+/gu, '');
