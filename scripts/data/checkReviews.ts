import { join } from 'node:path';

import type { CheckRow } from '../../src/datasets/schema/index.ts';
import type { PlacedCheckReview } from '../../src/reviews/checkReview.ts';
import type { Message } from '../../src/text/message.ts';
import type { Effects } from '../run/effects.ts';

import { parseCheckReviews } from '../../src/reviews/checkReview.ts';
import { readText } from './catalogue.ts';

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

/** For the editor: each contradiction that awaits a person, and the command that opens their review. */
export function formatAwaiting(awaiting: readonly CheckRow[]): string {
  if (awaiting.length === 0) return '';
  const lines = awaiting.map(
    ({ id, working, claimed_raw }) => `  ${id}: ${working}${claimed_raw === '' ? '' : ` : ${claimed_raw}`}\n`,
  );
  return `\ncontradictions that await a person's check, not published: ${awaiting.length}; look at them with \`npm run review\`\n${lines.join('')}`;
}
