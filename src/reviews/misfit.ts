import type { Message } from '../text/message.ts';
import type { PlacedReview } from './review.ts';

/** How a review no longer fits: what is reported, and whether the decision holds all the same. */
export type Misfit = 'misplaced' | 'unread' | 'outdated' | 'overlapping';

/** A review that no longer fits is said aloud: the figure, what was found, and what becomes of the decision. */
export function createMisfit(
  misfit: Misfit,
  { figure, raw, decision, place }: PlacedReview,
  file: string,
  difference: string,
  expected: string,
): Message {
  const reason = `${misfit} review: ${decision} of ${figure} “${raw}”, ${difference}`;
  return { reason, ruleId: `${misfit}-review`, file, expected, severity: 'warning', ...place };
}
