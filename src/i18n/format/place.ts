import type { PlaceRow } from '../../datasets/published.ts';
import type { Lang } from '../index.ts';

/** Where a figure stands in the original: 第 3 页，表 1 B7. Empty where nothing of it is known. */
export function formatPlace({ page, table, sheet, cell }: PlaceRow, lang: Lang): string {
  const isZh = lang === 'zh';
  const named = sheet !== '' ? (isZh ? `工作表“${sheet}”` : `sheet “${sheet}”`) : '';
  const numbered = table !== null ? (isZh ? `表 ${table}` : `table ${table}`) : '';
  const within = [named === '' ? numbered : named, cell].filter((part) => part !== '').join(' ');
  const onPage = page === null ? '' : isZh ? `第 ${page} 页` : `page ${page}`;
  return [onPage, within].filter((part) => part !== '').join(isZh ? '，' : ', ');
}
