import type { FigureReview } from './review.ts';

/*
 * The rows of a file are a journal: in the order in which they were decided, and of one figure the last one holds. Earlier
 * ones say what was thought before. So two people who work on one file lose nothing of each other: each adds rows.
 */

/** The reviews that hold: the last one of each figure, in the order of the journal. */
export function holdingReviews<R extends FigureReview>(journal: readonly R[]): R[] {
  const last = new Map(journal.map((review) => [review.figure, review]));
  return journal.filter((review) => last.get(review.figure) === review);
}

/** What tells a decision from all others. */
export type ReviewKey = Pick<FigureReview, 'figure' | 'reviewer' | 'reviewed_at'>;

/** Whether two rows are one decision. */
export const isSameReview = (a: ReviewKey, b: ReviewKey): boolean => keyOf(a) === keyOf(b);

/** The journal without one decision, so that the one before it holds again; null where it is not in it. */
export function withoutReview<R extends FigureReview>(journal: readonly R[], review: ReviewKey): R[] | null {
  const rest = journal.filter((entry) => !isSameReview(entry, review));
  return rest.length === journal.length ? null : rest;
}

/** Rows of `now` that are not in `known`: what somebody else has decided meanwhile. */
export function newerReviews<R extends FigureReview>(known: readonly FigureReview[], now: readonly R[]): R[] {
  const keys = new Set(known.map(keyOf));
  return now.filter((review) => !keys.has(keyOf(review)));
}

const keyOf = ({ figure, reviewed_at, reviewer }: ReviewKey): string =>
  `${figure} ${reviewed_at} ${reviewer}`;
