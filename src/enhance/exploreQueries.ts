import type { ObservationRow } from '../datasets/schema/index.ts';
import type { Names, Selection } from '../views/explore.ts';

import { missingWords } from '../views/explore.ts';
import { variantsOf } from '../views/search/variants.ts';
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
  const link = box.querySelector('a');
  const text = box.querySelector('span');
  if (query === '' || link === null || text === null) return;
  const missing = missingWords(rows, selection, names, quoteOf, variantsOf);
  const said = missing.length > 0 ? box.dataset.missing : box.dataset.together;
  const words = missing.length > 0 ? missing : query.split(/\s+/);
  text.textContent = (said ?? '').replace('{words}', words.join(box.dataset.separator));
  link.href = hrefOfSearch(query, pageLang());
  box.hidden = false;
}
