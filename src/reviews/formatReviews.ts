import type { Row } from '../datasets/files/writeCsv.ts';
import type { FigureReview } from './review.ts';

import { formatCsv } from '../datasets/files/writeCsv.ts';
import { REVIEW_COLUMNS } from './parseReviews.ts';

/** The text of `data/reviews/<bulletin>.csv`: what `parseReviews` reads, one decision a line. */
export function formatReviews(journal: readonly FigureReview[]): string {
  return formatCsv(REVIEW_COLUMNS, journal.map(createRow));
}

function createRow({ fields, before, ...review }: FigureReview): Row {
  const { figure, start, end, raw, decision, note, reviewer, reviewed_at } = review;
  const read = before === null ? '' : JSON.stringify(before);
  return { figure, start, end, raw, decision, ...fields, note, reviewer, reviewed_at, before: read };
}
