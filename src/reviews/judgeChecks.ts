import type { CheckRow } from '../datasets/schema/index.ts';
import type { Message } from '../text/message.ts';
import type { CheckReview, PlacedCheckReview } from './checkReview.ts';

import { CHECK_GROUNDS } from './checkReview.ts';

/** The checks, and what people say of those that come out as contradictions. */
export interface JudgedChecks {
  /** What may be published: all but the contradictions that nobody has confirmed. */
  readonly published: readonly CheckRow[];
  /** Contradictions that await a person; marked so. */
  readonly awaiting: readonly CheckRow[];
  /** Contradictions that a person has rejected. */
  readonly rejected: readonly CheckRow[];
  /** Decisions that no longer hold. */
  readonly messages: readonly Message[];
}

/**
 * Holds the checks against the decisions of people. Pure. A machine accuses nobody: a contradiction is published only where the
 * last decision on it confirms it, and was made of the very same words, numbers, relation and working. Whatever differs makes it
 * unconfirmed again, and is said aloud.
 */
export function judgeChecks(
  checks: readonly CheckRow[],
  reviews: readonly PlacedCheckReview[],
  file: string,
): JudgedChecks {
  const last = new Map(reviews.map((review) => [review.id, review]));
  const byId = new Map(checks.map((check) => [check.id, check]));
  const messages = [...last.values()].flatMap((review) => {
    const difference = describeDifference(review, byId.get(review.id));
    return difference === '' ? [] : [createStale(review, difference, file)];
  });
  const published: CheckRow[] = [];
  const awaiting: CheckRow[] = [];
  const rejected: CheckRow[] = [];
  for (const check of checks) {
    const review = last.get(check.id);
    const decided = review === undefined || describeDifference(review, check) !== '' ? undefined : review;
    if (check.verdict !== 'contradiction') published.push(check);
    else if (decided === undefined) awaiting.push({ ...check, review: 'unconfirmed' });
    else if (decided.decision === 'rejected') rejected.push(check);
    else {
      const { reviewer, reviewed_on, note } = decided;
      published.push({ ...check, review: 'confirmed', reviewer, reviewed_on, review_note: note });
    }
  }
  return { published, awaiting, rejected, messages };
}

/** What is otherwise than when it was decided: `spans 3-7 → 4-8`; empty where nothing is, or nothing of it matters. */
function describeDifference(review: CheckReview, check: CheckRow | undefined): string {
  if (check?.verdict !== 'contradiction') {
    // What was rejected and is held to be a contradiction no longer is as the person wanted it.
    if (review.decision === 'rejected') return '';
    return check === undefined ? 'which is no longer found' : `which comes out as ${check.verdict} by now`;
  }
  return CHECK_GROUNDS.filter((name) => check[name] !== review[name])
    .map((name) => `${name} ${shown(review[name])} → ${shown(check[name])}`)
    .join(', ');
}

const shown = (cell: string): string => (cell === '' ? '(empty)' : cell.replaceAll('\n', ' '));

function createStale({ id, decision, place }: PlacedCheckReview, difference: string, file: string): Message {
  return {
    reason: `outdated review: ${decision} check ${id}, ${difference}`,
    ruleId: 'outdated-check-review',
    file,
    expected: 'what was looked at; decide on it again with `npm run review`',
    severity: 'warning',
    ...place,
  };
}
