import type { Published } from '../datasets/published.ts';
import type {
  AnyRow,
  CheckRow,
  CommitmentStatusRow,
  ObservationRow,
  Tables,
} from '../datasets/schema/index.ts';

import { memoize } from '../datasets/memoize.ts';
import { createPublished } from '../datasets/published.ts';
import { endsOf } from '../text/edtf.ts';
import { isPublishedBy } from './commitmentStatus.ts';

/** What some pages are made from, and nothing else. */
export interface Slice {
  readonly tables: Tables;
  /** Bulletins whose texts are read. */
  readonly texts: readonly string[];
  /** Figures of the tables that have a page, and those that have pictures. */
  readonly pages: readonly string[];
  readonly pictured: readonly string[];
  /** What the pages are given beside the tables: plain data. */
  readonly given: unknown;
}

/**
 * The day as of which pages speak that are made from a slice: the newest of its documents that the site knows, or the first of the year in
 * which the site speaks. Promises of a year are judged and documents known on it as on the site's day itself, and a document
 * that is newer than all others changes nothing where it is not.
 */
export function dayOfSlice({ asOf }: Published, { tables }: Pick<Slice, 'tables'>): string {
  const days = [tables.bulletins, tables.observations].flatMap(
    (rows: readonly { readonly published: string }[]) =>
      rows.map(({ published }) => endsOf(published)?.first ?? ''),
  );
  const start = asOf === '' ? '' : `${asOf.slice(0, 4)}-01-01`;
  return days.reduce((newest, day) => (day > newest && isPublishedBy(day, asOf) ? day : newest), start);
}

/** The slice as pages read it. */
export function publishSlice(published: Published, slice: Slice): Published {
  const { tables, texts, pages, pictured } = slice;
  const readable = new Set(texts);
  return createPublished({
    tables,
    asOf: dayOfSlice(published, slice),
    pages: new Set(pages),
    pictured: new Set(pictured),
    textOf: (bulletin) => {
      if (!readable.has(bulletin))
        throw new Error(`text of another bulletin: ${bulletin}; expected ${texts.join(', ')}`);
      return published.textOf(bulletin);
    },
  });
}

const placesOf = memoize(
  ({ checks, observations, regions, publishers }: Published) =>
    new Map<object, number>(
      [checks, observations, regions, publishers].flatMap((rows: readonly object[]) =>
        rows.map((row, place) => [row, place] as const),
      ),
    ),
);

/** Rows of checks, observations, regions or publishers, each once, in the order of their table. */
export function inOrder<Row extends AnyRow | ObservationRow>(
  published: Published,
  rows: readonly Row[],
): Row[] {
  const placeOf = placesOf(published);
  return [...new Set(rows)].sort((a, b) => (placeOf.get(a) ?? 0) - (placeOf.get(b) ?? 0));
}

/**
 * What became of promises, without the day as of which that was judged: it is the same for all, and newer with every document. The
 * ledger prints it.
 */
export const undatedStatuses: (published: Published) => readonly CommitmentStatusRow[] = memoize(
  ({ commitment_status }) => commitment_status.map((row) => ({ ...row, as_of: '' })),
);

/** The check for which every page says that not all is confirmed, where there is one. */
export const unconfirmedChecks: (published: Published) => readonly CheckRow[] = memoize(({ checks }) =>
  checks.filter(({ review }) => review === 'unconfirmed').slice(0, 1),
);

/** The publishers of some names, with those whose words they repeat. */
export function publishersNamed(published: Published, names: Iterable<string>): Tables['publishers'] {
  const { publishers } = published.byId;
  const all = [...new Set(names)].flatMap((name) => [name, publishers.get(name)?.original ?? name]);
  return inOrder(
    published,
    all.flatMap((name) => publishers.get(name) ?? []),
  );
}
