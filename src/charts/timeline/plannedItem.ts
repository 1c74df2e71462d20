import type { Markish } from '@observablehq/plot';
import type { Lang } from '../chart.ts';

import { charts } from '../../i18n/charts/charts.ts';
import { timeline } from '../../i18n/charts/timeline.ts';
import { endsOf } from '../../text/edtf.ts';
import { formatDay, formatEvery, formatTime } from '../text/format.ts';
import { dayOf } from '../series/seriesPoints.ts';
import { punctuation } from '../../i18n/punctuation.ts';

/** A stage, a deadline or a duty that a plan sets: a row of `commitments` with the address of its sentence. */
export interface PlannedItem {
  /** What is to be done. */
  readonly name: string;
  /** EDTF: `../2024-06-30` a deadline, an interval or a month a window; empty of a duty without an end. */
  readonly due: string;
  /** ISO 8601 duration of a recurring duty, else empty. */
  readonly every?: string;
  /** Who is to do it; may be empty. */
  readonly office?: string;
  /** Who set it, in the language of the chart. */
  readonly publisher?: string;
  /** The words that set it, as printed. */
  readonly raw: string;
  /** Address of the sentence. */
  readonly href: string;
  /** Whether it steps back behind those that a reader asked for. */
  readonly isBack?: boolean;
}

/** Days since 1970; `to` is the day behind the last. Open ends are infinite. */
export interface ItemSpan {
  readonly from: number;
  readonly to: number;
  /** Only its end is set: a deadline or a day. */
  readonly deadline: boolean;
}

/** Marks of what stands in front, and paler ones of what steps back. */
export function inFrontAndBehind<Mark extends { readonly isBack?: boolean }>(
  marks: readonly Mark[],
  name: string,
  draw: (some: readonly Mark[], className: string) => Markish,
): Markish[] {
  const back = marks.filter(({ isBack = false }) => isBack);
  const front = draw(
    marks.filter((mark) => !back.includes(mark)),
    name,
  );
  return back.length === 0 ? [front] : [front, draw(back, `${name} c-behind`)];
}

/** Class of the words of an item. */
export const wordsClass = ({ isBack = false }: PlannedItem): string => (isBack ? 'c-text-muted' : 'c-text');

/** Where an item lies in time; null where it has no date of its own. */
export function placeItem({ due }: PlannedItem): ItemSpan | null {
  const ends = due.includes('X') ? null : endsOf(due);
  if (ends === null) return null;
  const to = ends.last === '' ? Infinity : dayOf(ends.last) + 1;
  if (ends.first === '') return { from: to - 1, to, deadline: true };
  const from = dayOf(ends.first);
  return { from, to, deadline: to - from === 1 };
}

/**
 * What a pointer or a screen reader learns of an item: what, when, how often, by whom, set by whom. Of many marks what is to be done is
 * cut (`longest`, in characters): the sentence, one step further, says it in full.
 */
export function tipOfItem(item: PlannedItem, lang: Lang, longest: number): string {
  const { name, raw, due, every = '', office = '', publisher = '' } = item;
  const what = name === '' ? raw : name;
  const when = [formatDue(due, lang), formatEvery(every, lang)].filter((text) => text !== '');
  const shown = what.length > longest ? `${what.slice(0, longest).trimEnd()}…` : what;
  return [shown, when.join(punctuation(lang)('comma')), office, publisher]
    .filter((part) => part !== '')
    .join(charts(lang)('separator'));
}

/** `../2024-06-30` → 2024年6月30日前 · by 30 June 2024; windows as periods are. */
export function formatDue(due: string, lang: Lang): string {
  if (due === '') return '';
  return due.startsWith('../')
    ? timeline(lang)('dueBy', { date: formatDay(due.slice(3), lang) })
    : formatTime(due, lang);
}
