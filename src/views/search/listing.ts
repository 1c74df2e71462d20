import type { Published, RegionRow } from '../../datasets/published.ts';
import type { Lang } from '../../i18n/index.ts';
import type { SearchEntry, SearchKind } from './entry.ts';

import { regionNameOf } from '../../i18n/index.ts';
import { compareNames, initialOf } from '../../i18n/search.ts';
import { compare } from '../../text/compare.ts';
import { regionTree } from '../regions/regionView.ts';
import type { RegionTree } from '../regions/regionView.ts';

/** What begins with one letter, or in Chinese with its pinyin. */
interface Initial {
  readonly letter: string;
  /** Id of its element. */
  readonly anchor: string;
  readonly entries: readonly SearchEntry[];
}

/** A province with all places in it. */
interface Province {
  readonly region: RegionRow;
  readonly places: readonly RegionRow[];
}

/** What the page of search lists: everything that can be found but single promises, which stand in their documents. */
interface Listing {
  readonly initials: readonly Initial[];
  /** The nation first, by itself. */
  readonly provinces: readonly Province[];
  readonly count: (kind: SearchKind) => number;
}

const LISTED: ReadonlySet<SearchKind> = new Set(['indicator', 'campaign', 'document', 'story', 'page']);

export function listing(published: Published, entries: readonly SearchEntry[], lang: Lang): Listing {
  const listed = entries.filter(({ kind }) => LISTED.has(kind));
  const byLetter = Map.groupBy(listed, ({ title }) => initialOf(title, lang));
  const initials = [...byLetter].map(([letter, own]) => ({
    letter,
    anchor: `initial-${/[A-Z]/.test(letter) ? letter : letter === '#' ? 'other' : 'han'}`,
    entries: own.sort((a, b) => compareNames(a.title, b.title)),
  }));
  const nation = regionTree(published, '000000');
  const provinces = (nation?.children ?? []).map((tree) => ({
    region: tree.region,
    places: placesWithin(tree),
  }));
  return {
    initials: initials.sort((a, b) => orderOf(a.letter) - orderOf(b.letter) || compare(a.letter, b.letter)),
    provinces: [
      ...(nation === undefined ? [] : [{ region: nation.region, places: [] }]),
      // In Chinese they keep their official order.
      ...(lang === 'zh'
        ? provinces
        : provinces.sort((a, b) => compare(regionNameOf(a.region, lang), regionNameOf(b.region, lang)))),
    ],
    count: (kind) => entries.filter((entry) => entry.kind === kind).length,
  };
}

/** Letters first, then what begins with none. */
const orderOf = (letter: string): number => (/[A-Z]/.test(letter) ? 0 : 1);

const placesWithin = (tree: RegionTree): readonly RegionRow[] =>
  tree.children.flatMap((child) => [child.region, ...placesWithin(child)]);
