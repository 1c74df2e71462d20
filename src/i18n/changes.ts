import type { ChangeCause, ChangeKind } from '../datasets/changes.ts';
import type { Published } from '../datasets/published.ts';
import type { Lang } from './index.ts';

import { SCHEMAS } from '../datasets/schema/index.ts';
import { following } from './following.ts';
import { nameOf, regionNameOf } from './index.ts';
import { formatPeriod } from './format/period.ts';
import { records } from './records/records.ts';

/** The name of a column of `figures`. */
export function fieldName(field: string, lang: Lang): string {
  const column = SCHEMAS.figures.columns.find(({ name }) => name === field);
  return lang === 'zh' ? (column?.title ?? field) : field;
}

/** A cell of `figures` as a reader sees it: ids by their names, periods in words. */
export function formatCell(published: Published, field: string, cell: string, lang: Lang): string {
  if (cell === '') return following(lang)('empty');
  const { indicators, campaigns, regions } = published.byId;
  if (field === 'period') return formatPeriod(cell, lang);
  if (field === 'role' || field === 'review') return records(lang)(cell as 'actual');
  const named = field === 'indicator' ? indicators.get(cell) : campaigns.get(cell);
  if ((field === 'indicator' || field === 'campaign') && named !== undefined) return nameOf(named, lang);
  const region = regions.get(cell);
  return field === 'region' && region !== undefined ? regionNameOf(region, lang) : cell;
}

const CAUSES = {
  source: 'causeSource',
  record: 'causeRecord',
  review: 'causeReview',
  reading: 'causeReading',
} as const satisfies Readonly<Record<ChangeCause, string>>;

const KINDS = {
  added: 'kindAdded',
  changed: 'kindChanged',
  withdrawn: 'kindWithdrawn',
} as const satisfies Readonly<Record<ChangeKind, string>>;

/** Why figures changed, in words. */
export const causeName = (cause: ChangeCause, lang: Lang): string => following(lang)(CAUSES[cause]);

/** What happened to a figure, in a word. */
export const kindName = (kind: ChangeKind, lang: Lang): string => following(lang)(KINDS[kind]);

/** “改动 3 个，撤下 1 个”; what there is none of is left out. */
export function formatCounts(counts: Readonly<Record<ChangeKind, number>>, lang: Lang): string {
  const t = following(lang);
  return (['added', 'changed', 'withdrawn'] as const)
    .filter((kind) => counts[kind] > 0)
    .map((kind) => t(kind, { n: counts[kind] }))
    .join(t('separator'));
}
