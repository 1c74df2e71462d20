/** What can be found. A kind more is a name here, its word in the catalogue, and what makes its entries. */
export type SearchKind = 'region' | 'indicator' | 'campaign' | 'document' | 'story' | 'promise' | 'page';

/** One thing that can be found. */
export interface SearchEntry {
  readonly kind: SearchKind;
  /** Path without base and language: `/regions/150200/`. */
  readonly path: string;
  /** Its name in the language of the index. */
  readonly title: string;
  /** Of a title that is translated the original, shown behind it. */
  readonly original: string;
  /** What tells it from others of its name, shown beside it: the province, who published it and when. It is searched, too. */
  readonly note: string;
  /** Other names that it is found by. */
  readonly also: string;
  /** Words that say what it is about. */
  readonly text: string;
  /** Places in the list of entries: indicators of which it has numbers; it is found by their names. */
  readonly has: readonly number[];
  /** How many numbers there are of it: of two that fit alike the one with more comes first. */
  readonly numbers: number;
}

/** The entries as the file of the index holds them: a kind with its rows, without names. */
export type SearchFile = readonly (readonly [
  kind: SearchKind,
  path: string,
  title: string,
  original: string,
  note: string,
  also: string,
  text: string,
  has: readonly number[],
  numbers: number,
])[];

export function packEntries(entries: readonly SearchEntry[]): SearchFile {
  return entries.map(({ kind, path, title, original, note, also, text, has, numbers }) => [
    kind, path, title, original, note, also, text, has, numbers,
  ]); // prettier-ignore
}

export function unpackEntries(file: SearchFile): readonly SearchEntry[] {
  return file.map(([kind, path, title, original, note, also, text, has, numbers]) => ({
    kind, path, title, original, note, also, text, has, numbers,
  })); // prettier-ignore
}
