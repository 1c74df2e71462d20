import { join } from 'node:path';

import type { CheckRow } from '../../src/datasets/schema/index.ts';
import type { Withdrawal } from '../../src/datasets/documents/withdrawal.ts';
import type { PlacedCheckReview } from '../../src/reviews/checkReview.ts';
import type { Message } from '../../src/text/message.ts';
import type { Effects } from '../run/effects.ts';

import { editionsFolder, readRecord } from '../../src/graphics/frozenFolder.ts';
import { parseCheckReviews } from '../../src/reviews/checkReview.ts';
import { addressOfCheck } from '../../src/tables/checkGroups.ts';

import { readText } from './catalogue.ts';
import { readSafely } from '../publish/frozenCharts.ts';

/** Name of the file beside those of the bulletins: no bulletin may be called so. */
export const CHECK_REVIEWS = 'checks';

/** `data/reviews/checks.csv` as it is on the disk. */
export interface CheckReviews {
  readonly file: string;
  readonly reviews: readonly PlacedCheckReview[];
  readonly messages: readonly Message[];
}

/** Reads what people decided on contradictions; a collection need not have the file, and then none is confirmed. */
export function readCheckReviews(root: string, effects: Effects): CheckReviews {
  const file = join(root, 'data/reviews', `${CHECK_REVIEWS}.csv`);
  if (!effects.exists(file)) return { file, reviews: [], messages: [] };
  return { file, ...parseCheckReviews(readText(file, effects), file) };
}

/**
 * Contradictions that were public, by the publisher's record, and that a person has rejected since: their addresses say so, with the
 * day and the reason. What was rejected before anybody published it leaves no trace.
 */
export function retractedChecks(reviews: readonly PlacedCheckReview[]): Withdrawal[] {
  const last = [...new Map(reviews.map((review) => [review.id, review])).values()];
  const rejected = last.filter(({ decision }) => decision === 'rejected');
  if (rejected.length === 0) return [];
  const known = new Set(readSafely(() => readRecord(editionsFolder())).addresses);
  return rejected.flatMap(({ id, note, reviewed_on: withdrawn }): Withdrawal[] => {
    const address = addressOfCheck(id);
    if (!known.has(address)) return [];
    return [{ id, title: '', publisher: '', published: '', withdrawn, reason: note, addresses: [address] }];
  });
}

/** For the editor: each contradiction that awaits a person, and the command that opens their review. */
export function formatAwaiting(awaiting: readonly CheckRow[]): string {
  if (awaiting.length === 0) return '';
  const lines = awaiting.map(
    ({ id, working, claimed_raw }) => `  ${id}: ${working}${claimed_raw === '' ? '' : ` : ${claimed_raw}`}\n`,
  );
  return `\ncontradictions that await a person's check, not published: ${awaiting.length}; look at them with \`npm run review\`\n${lines.join('')}`;
}
