import type { Fields } from '../../reviews/fields.ts';
import type { DeskBulletin, DeskFigure } from '../../reviews/protocol.ts';
import type { Decision } from '../../datasets/schema/vocabulary.ts';
import type { FigureReview } from '../../reviews/review.ts';
import type { Span } from '../../text/span.ts';

import { holdingReviews } from '../../reviews/journal.ts';

/** A figure on the desk: read by the machine, added by a person, or both. */
export interface Item extends Span {
  readonly id: string;
  readonly raw: string;
  readonly read: DeskFigure | null;
  /** The decision that holds; undefined where there is none. */
  readonly holds: FigureReview | undefined;
}

/** All figures of a bulletin in the order of the text. A span that the text no longer has is left to the messages. */
export function itemsOf({ figures, journal, text }: DeskBulletin): Item[] {
  const holding = new Map(holdingReviews(journal).map((review) => [review.figure, review]));
  const items = figures.map((read): Item => {
    const holds = holding.get(read.id);
    const { start, end, raw } = holds?.decision === 'add' ? holds : read;
    return { id: read.id, start, end, raw, read, holds };
  });
  const ids = new Set(figures.map(({ id }) => id));
  for (const holds of holding.values()) {
    const { figure: id, start, end, raw } = holds;
    if (!ids.has(id) && text.slice(start, end) === raw)
      items.push({ id, start, end, raw, read: null, holds });
  }
  return items.sort((a, b) => a.start - b.start);
}

export const stateOf = ({ holds }: Item): Decision | 'none' => holds?.decision ?? 'none';

/** Whether somebody should look at it before the others: it is doubtful, and nobody has decided on it. */
export const isOpenDoubt = (item: Item): boolean =>
  stateOf(item) === 'none' && (item.read?.doubts.length ?? 0) > 0;

/** What the figure says now; null where it is none. */
export function fieldsNow({ read, holds }: Item): Fields | null {
  return holds?.decision === 'reject' ? null : (holds?.fields ?? read);
}

/** Those that can be marked in the text: what was rejected makes room for what was added over it. */
export function markedItems(items: readonly Item[]): Item[] {
  const live = items.filter(isLive);
  return items.filter(
    (item) => isLive(item) || !live.some((other) => other.start < item.end && item.start < other.end),
  );
}

/** Whether it stands in the tables, so that no other figure may overlap it. */
export const isLive = (item: Item): boolean => stateOf(item) !== 'reject';
