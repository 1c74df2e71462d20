import type { BulletinRow, FactRow, PublisherRow } from '../datasets/schema/index.ts';
import type { PublisherKind } from '../datasets/schema/vocabulary.ts';

/** A bulletin as its row says. */
export type CitedBulletin = Pick<
  BulletinRow,
  'id' | 'title' | 'publisher' | 'published' | 'number' | 'genre' | 'language' | 'url'
>;

/** What its publisher is, where the table of publishers says so. */
export type CitedPublisher = Pick<PublisherRow, 'kind' | 'original'>;

/** A number entered by hand, as its row says. */
export type CitedFact = Pick<FactRow, 'id' | 'title' | 'publisher' | 'published' | 'url'>;

/** A whole document. */
export interface BulletinSubject {
  readonly kind: 'bulletin';
  readonly bulletin: CitedBulletin;
  readonly publisher?: CitedPublisher | undefined;
  /** Who published it, in the language of the citation; absent where only its original name is known. */
  readonly by?: string;
  /** Absolute address of its page here; cited where the document has no address of its own. */
  readonly address: string;
}

/** One number of a document. */
export interface FigureSubject {
  readonly kind: 'figure';
  readonly bulletin: CitedBulletin;
  readonly publisher?: CitedPublisher | undefined;
  /** Who published it, in the language of the citation; absent where only its original name is known. */
  readonly by?: string;
  /** Id, the words as printed with what bounds them, and the sentence it stands in. */
  readonly figure: { readonly id: string; readonly printed: string; readonly quote: string };
  /** Absolute, permanent address of the figure. */
  readonly address: string;
}

/** A chart, a map, or a table: data of several publishers under one title. */
export interface DataSubject {
  readonly kind: 'chart' | 'dataset';
  /** Slug, unique among charts or data sets: `charging-ports-by-region`. */
  readonly id: string;
  /** In the language of the citation. */
  readonly title: string;
  /** Who published the numbers, those who published most first (`publishersByWeight`), in the language of the citation. */
  readonly publishers: readonly string[];
  /** What the only one of them is; absent where there are several. */
  readonly publisherKind?: PublisherKind | undefined;
  /** Day of the newest of its data, EDTF; empty where none is dated. */
  readonly published: string;
  /** Absolute address. */
  readonly address: string;
  /** Which state of the data is meant, `sha256:1f0c…`; absent where the newest is. */
  readonly version?: string;
}

/** What can be cited. */
export type CitationSubject = BulletinSubject | FigureSubject | DataSubject;

/** The newest day of publication of rows, EDTF; empty where none is dated. */
export function newestDay(rows: readonly { readonly published: string }[]): string {
  return rows.reduce((newest, { published }) => (published > newest ? published : newest), '');
}
