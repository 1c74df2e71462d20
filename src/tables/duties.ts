import type { CampaignRow, Published, PublishedCommitment } from '../datasets/published.ts';

import { compare } from '../text/compare.ts';
import { endsOf } from '../text/edtf.ts';
import { groupsOf } from './groups.ts';
import { listOf } from '../datasets/listCell.ts';

/** Quotation marks, brackets and spaces are set differently from one document to the next. */
const MARKS = /[“”"「」‘’《》〈〉（）()·、，,\s]/gu;
/** What a name may end on without being part of it: 专项整治, 行动, 工作. */
const TAIL = /(?:专项|集中|安全|综合)?(?:整治|治理|行动|工作|建设|管理)$/u;

/**
 * Duties of a campaign: all those of a document whose title names it, and of its other documents those whose sentence
 * does. In time, recurring ones without a window last.
 */
export function dutiesOf(published: Published, campaign: CampaignRow): PublishedCommitment[] {
  const name = campaign.name_zh.replace(MARKS, '').replace(TAIL, '');
  const names = (text: string): boolean => text.replace(MARKS, '').includes(name);
  const duties = listOf(campaign.bulletins).flatMap((id) => {
    const all = groupsOf(published).commitmentsByBulletin.get(id) ?? [];
    if (names(published.byId.bulletins.get(id)?.title ?? '')) return all;
    return all.filter(({ quote, task }) => names(`${quote}${task}`));
  });
  return [...duties].sort((a, b) => compare(deadlineOf(a), deadlineOf(b)));
}

/** The day by which a duty is due; behind all days where there is none. */
function deadlineOf({ due }: PublishedCommitment): string {
  const last = endsOf(due)?.last ?? '';
  return last === '' ? '9999-12-31' : last;
}

/** Whether a duty has a time of its own, rather than one that comes again each year or month. */
export const isDated = ({ due }: PublishedCommitment): boolean => due !== '' && !due.includes('X');

/** How many deadlines are over on a day, and how many are not: on its last day one is not. */
export function countDeadlines(
  duties: readonly PublishedCommitment[],
  asOf: string,
): { readonly done: number; readonly open: number } {
  const ends = duties.filter(isDated).map(({ due }) => endsOf(due)?.last ?? '');
  const done = ends.filter((day) => day !== '' && day < asOf).length;
  return { done, open: ends.filter((day) => day !== '').length - done };
}
