import type { PlaceRow } from '../../datasets/published.ts';
import type { Lang } from '../index.ts';

import { createMessages } from '../index.ts';
import { punctuation } from '../punctuation.ts';

const origins = createMessages({
  zh: { page: '第 {n} 页', table: '表 {n}', sheet: '工作表“{name}”' },
  en: { page: 'page {n}', table: 'table {n}', sheet: 'sheet “{name}”' },
});

/** Where a figure stands in the original: 第 3 页，表 1 B7. Empty where nothing of it is known. */
export function formatPlace({ page, table, sheet, cell }: PlaceRow, lang: Lang): string {
  const t = origins(lang);
  const numbered = table === null ? '' : t('table', { n: table });
  const within = [sheet === '' ? numbered : t('sheet', { name: sheet }), cell].filter((part) => part !== '');
  const parts = [page === null ? '' : t('page', { n: page }), within.join(' ')];
  return parts.filter((part) => part !== '').join(punctuation(lang)('comma'));
}
