import type { PublisherRow } from '../datasets/schema/index.ts';
import type { Lang } from './index.ts';

import { createMessages } from './index.ts';

/** What publishers are, and how numbers entered by hand are marked. */
export const publishers = createMessages({
  zh: {
    authority: '机关',
    association: '协会',
    media: '媒体',
    repost: '转载',
    byHand: '人工录入',
    noAddress: '只见转载，无原网址',
    compiled: '据{names}等{n}个来源整理',
    separator: '、',
  },
  en: {
    authority: 'authority',
    association: 'association',
    media: 'media',
    repost: 'repost',
    byHand: 'entered by hand',
    noAddress: 'seen as a repost only, no original address',
    compiled: 'compiled from {n} sources, among them {names}',
    separator: ', ',
  },
});

/** The publishers of the tables. */
export interface NamedPublishers {
  readonly byId: { readonly publishers: PublisherRows };
}

type PublisherRows = ReadonlyMap<string, PublisherRow>;

/** A publisher as the tables name it, in English where a name is known. */
export function publisherName(rows: PublisherRows, name: string, lang: Lang): string {
  const english = rows.get(name)?.name_en ?? '';
  return lang === 'zh' || english === '' ? name : english;
}

/** Who published it first, without a note on where it was read; in English where a name is known. */
export function originalName(rows: PublisherRows, name: string, lang: Lang): string {
  return publisherName(rows, rows.get(name)?.original ?? name, lang);
}

/**
 * Who published some rows, each once, those with most rows first. What two pages repeat of one authority is one source, and so is a
 * publisher under two of its names (中新网, 中国新闻网), by which the Chinese and the English count agree.
 */
export function originalNames(
  rows: PublisherRows,
  published: readonly { readonly publisher: string }[],
  lang: Lang,
): string[] {
  const printed = new Map<string, number>();
  for (const { publisher } of published)
    if (publisher !== '') printed.set(publisher, (printed.get(publisher) ?? 0) + 1);
  const counts = new Map<string, { readonly name: string; n: number }>();
  for (const [publisher, n] of printed) {
    const name = originalName(rows, publisher, lang);
    const key = originalName(rows, publisher, 'en');
    const known = counts.get(key) ?? { name, n: 0 };
    known.n += n;
    counts.set(key, known);
  }
  // Sorting is stable: equals stay as they came.
  return [...counts.values()].sort((a, b) => b.n - a.n).map(({ name }) => name);
}

/** So many sources are listed; of more the first few are named. */
const LISTED = 4;
const NAMED = 3;

/** Sources in one line: all by name where they are few, else 据……等17个来源整理. */
export function formatSources(names: readonly string[], lang: Lang): string {
  const t = publishers(lang);
  const listed = (some: readonly string[]): string => some.join(t('separator'));
  if (names.length <= LISTED) return listed(names);
  return t('compiled', { names: listed(names.slice(0, NAMED)), n: names.length });
}
