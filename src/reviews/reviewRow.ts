import type { ReviewRow } from '../datasets/schema/index.ts';
import type { FigureReview } from './review.ts';

import { differingFields } from './fields.ts';

/** A decision as it is published. `before` holds what was corrected, as the machine had read it. */
export function createReviewRow(review: FigureReview, bulletin: string): ReviewRow {
  const { figure: id, start, end, raw, decision, fields, before, note, reviewer, reviewed_at } = review;
  const changed = fields === null || before === null ? [] : differingFields(before, fields);
  const had = before === null ? {} : Object.fromEntries(changed.map((field) => [field, before[field]]));
  const shown = changed.length === 0 ? '' : JSON.stringify(had);
  return { id, bulletin, start, end, raw, decision, before: shown, note, reviewer, reviewed_at };
}
