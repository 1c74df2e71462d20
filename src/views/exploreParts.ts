import type { ObservationRow } from '../datasets/schema/index.ts';
import type { Facet } from './explore.ts';

import { NONE } from './explore.ts';

/**
 * Where the table of observations is too large to be fetched whole, Explore reads a part of it: a Parquet file for each choice of one of
 * these facets, `data/explore/region=110105.parquet`. Of several that are chosen the first two hold all that a drawing compares with.
 */
export const PART_FACETS = ['region', 'indicator', 'campaign'] as const;
export type PartFacet = (typeof PART_FACETS)[number];

/** A choice of more rows has no part: something else has to be chosen, too. Of so many a part is 2 MB. */
export const MOST_ROWS = 20_000;

/** A row of a part: what all of Explore needs to know of an observation, in one file. */
export type PartRow = ObservationRow & {
  /** The sentence of a figure; words that are typed are looked for in it. */
  readonly quote: string;
  /** The publisher's name in English, where it has one. */
  readonly publisher_en: string;
  /** Ends of the interval that a number leaves open, infinite where nothing is said; null where it leaves none open. */
  readonly low: number | null;
  readonly high: number | null;
};

/** Key of the bulletins of a part, the newest first, among what its file says of itself. */
export const BULLETINS_KEY = 'bulletins';

/** Name of the file that says of each bulletin which part it lies in: ids by part. */
export const BULLETINS_FILE = 'bulletins.json';

/** Name of the part of a choice, which is also that of its file: `region=110105`, of rows without a region `region=-`. */
export const partOf = (facet: Facet, choice: string): string => `${facet}=${choice === '' ? NONE : choice}`;

/** What can be chosen of a facet: its value, how it is called, and how many rows have it. */
export type Choice = readonly [choice: string, label: string, count: number];

/** Of more choices the counts are left out: they would weigh more than they say. */
const MOST_COUNTED = 100;

/** A choice as it stands in its list, with its count behind it where the list is not long. */
export const textOfChoice = ([, label, count]: Choice, list: readonly Choice[]): string =>
  list.length > MOST_COUNTED ? label : `${label} (${String(count)})`;

/** Bulletins that are listed at most. */
export const MOST_BULLETINS = 80;

/** The bulletins of rows, the newest of both first, with how many of the rows are theirs; one more than are listed tells that there are others. */
export function bulletinsOf(rows: readonly ObservationRow[]): readonly Choice[] {
  return [...Map.groupBy(rows, ({ bulletin }) => bulletin)]
    .filter(([bulletin]) => bulletin !== '')
    .slice(0, MOST_BULLETINS + 1)
    .map(([bulletin, some]) => [bulletin, some[0]?.title ?? '', some.length] as const);
}

/** What can be chosen of the facets that have parts. */
export type PartChoices = Readonly<Record<PartFacet, readonly Choice[]>>;

/** A part that holds all rows of a selection. */
export interface ChosenPart {
  readonly name: string;
  /** Rows of the part that the selection leaves out are none. */
  readonly isAll: boolean;
  /** Whether it also holds all other numbers that a drawing of them is compared with. */
  readonly isComparable: boolean;
}

/** The part in which a selection is looked for, the smallest of those that hold all that a drawing needs; null where what is chosen has none. */
export function choosePart(
  facets: Readonly<Partial<Record<Facet, string>>>,
  choices: PartChoices,
): ChosenPart | null {
  const chosen = PART_FACETS.flatMap((facet) => {
    const [choice, , count] = choices[facet].find(([value]) => value === facets[facet]) ?? [];
    return count === undefined || choice === undefined || count > MOST_ROWS ? [] : [{ facet, choice, count }];
  });
  const comparable = chosen.filter(({ facet }) => facet !== 'campaign');
  const [part] = (comparable.length > 0 ? comparable : chosen).sort((a, b) => a.count - b.count);
  if (part === undefined) return null;
  return {
    name: partOf(part.facet, part.choice),
    isAll: Object.keys(facets).length === 1,
    isComparable: comparable.length > 0,
  };
}

/** Rows of the newest group of a part: what is seen first of it. */
const FIRST_GROUP = 64;
const LARGEST_GROUP = 4096;

/**
 * Rows of each group of a part, in the order of the file. The newest rows stand at its end, beside what says where the groups lie, so that one
 * request brings both; groups before it are larger and larger, so that there are few of them.
 */
export function groupSizes(rows: number): number[] {
  const sizes: number[] = [];
  for (let [left, size] = [rows, FIRST_GROUP]; left > 0; size = Math.min(2 * size, LARGEST_GROUP)) {
    // What would be left is less than another group.
    const taken = left <= 1.5 * size ? left : size;
    sizes.unshift(taken);
    left -= taken;
  }
  return sizes;
}
