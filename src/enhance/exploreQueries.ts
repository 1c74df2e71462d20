import type { ObservationRow } from '../datasets/schema/index.ts';
import type { Names } from '../views/explore.ts';

import { search } from '../i18n/search.ts';
import { createMatcher, missingWords } from '../views/search/exploreWords.ts';
import { element } from './element.ts';
import { hrefOfSearch, pageLang } from './search/links.ts';

/** What Explore needs once something is typed. */
export interface Queries {
  readonly matcherOf: (query: string) => (row: ObservationRow) => boolean;
  /** Says what of a query stands in none of the rows, and where else to look for it; nothing where `isFound`. */
  readonly showMissing: (isFound: boolean, query: string, rows: readonly ObservationRow[]) => void;
}

/**
 * Reads the sentences of figures, which are searched, too: without them it would be said of words that they stand nowhere. `place` is
 * the element in front of which it is said that nothing was found, `figures` the addresses of the table, with a blank between, or
 * what knows the sentence of each figure that has been read.
 */
export async function loadQueries(
  names: Names,
  place: HTMLElement,
  figures: string | ((id: string) => string),
): Promise<Queries> {
  const lang = pageLang();
  const t = search(lang);
  const quoteOf = typeof figures === 'string' ? await readQuotes(figures) : figures;
  const box = element('p', { id: 'missing', class: 'note', role: 'status', hidden: true });
  place.before(box);
  return {
    matcherOf: (query) => createMatcher(query, names, quoteOf),
    showMissing: (isFound, query, rows) => {
      box.hidden = isFound || query === '';
      if (box.hidden) return;
      const missing = missingWords(rows, query, names, quoteOf);
      const words = (missing.length > 0 ? missing : query.split(/\s+/)).join(t('separator'));
      box.replaceChildren(
        t(missing.length > 0 ? 'noNumber' : 'notTogether', { words }),
        ' ',
        element('a', { href: hrefOfSearch(query, lang) }, t('searchSite')),
      );
    },
  };
}

async function readQuotes(figures: string): Promise<(id: string) => string> {
  const rows = (await Promise.all(figures.split(' ').map(readFigures))).flat();
  const quotes = new Map(rows.map(({ id, quote }) => [id, quote]));
  return (id) => quotes.get(id) ?? '';
}

async function readFigures(
  address: string,
): Promise<readonly { readonly id: string; readonly quote: string }[]> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`missing table: ${address}`);
  return (await response.json()) as readonly { readonly id: string; readonly quote: string }[];
}
