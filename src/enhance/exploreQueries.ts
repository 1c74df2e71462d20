import type { ObservationRow } from '../datasets/schema/index.ts';
import type { Names, Selection } from '../views/explore.ts';

import { search } from '../i18n/search.ts';
import { missingWords } from '../views/explore.ts';
import { variantsOf } from '../views/search/variants.ts';
import { element } from './element.ts';
import { hrefOfSearch } from './search/links.ts';
import { pageLang } from './search/pageLang.ts';

export { variantsOf };

/** Says what of a query was not found, and where else to look for it. */
export function showNone(
  box: HTMLElement,
  rows: readonly ObservationRow[],
  selection: Selection,
  names: Names,
  quoteOf: (id: string) => string,
): void {
  const { query } = selection;
  if (query === '') return;
  const lang = pageLang();
  const t = search(lang);
  const missing = missingWords(rows, selection, names, quoteOf, variantsOf);
  const words = (missing.length > 0 ? missing : query.split(/\s+/)).join(t('separator'));
  box.replaceChildren(
    t(missing.length > 0 ? 'noNumber' : 'notTogether', { words }),
    ' ',
    element('a', { href: hrefOfSearch(query, lang) }, t('searchSite')),
  );
  box.hidden = false;
}
