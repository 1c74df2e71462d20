import { join } from 'node:path';
import type { Catalogue } from '../../src/datasets/link/link.ts';
import type { PlacedReview } from '../../src/reviews/review.ts';
import type { Message } from '../../src/text/message.ts';
import type { Effects } from '../run/effects.ts';
import { parseReviews } from '../../src/reviews/parseReviews.ts';
import { readText } from './catalogue.ts';

import { referencesOf } from './catalogue.ts';
import { CHECK_REVIEWS } from './checkReviews.ts';
import { createError } from '../../src/text/message.ts';

/** Where the reviews of a bulletin are kept. */
export const reviewFile = (root: string, bulletin: string): string =>
  join(root, 'data/reviews', `${bulletin}.csv`);

/** Reads `data/reviews/`, by bulletin; a collection need not have any. A file of no bulletin is a leftover, reported as such. */
export function readReviews(
  root: string,
  isBulletin: (id: string) => boolean,
  catalogue: Catalogue,
  effects: Effects,
): { readonly reviews: ReadonlyMap<string, readonly PlacedReview[]>; readonly messages: readonly Message[] } {
  const reviews = new Map<string, readonly PlacedReview[]>();
  const messages: Message[] = [];
  for (const name of effects.list(join(root, 'data/reviews'))) {
    if (name.startsWith('.') || !name.endsWith('.csv')) continue;
    const bulletin = name.slice(0, -'.csv'.length);
    const file = reviewFile(root, bulletin);
    // The decisions on contradictions are read by themselves.
    if (bulletin === CHECK_REVIEWS) {
      const expected = 'another id: the file of its reviews is that of the decisions on contradictions';
      const reason = `reserved bulletin: ${CHECK_REVIEWS}`;
      if (isBulletin(bulletin)) messages.push(createError('reserved-bulletin', reason, file, expected));
      continue;
    }
    if (!isBulletin(bulletin)) continue;
    const table = parseReviews(readText(file, effects), file, bulletin, referencesOf(catalogue));
    reviews.set(bulletin, table.reviews);
    messages.push(...table.messages);
  }
  return { reviews, messages };
}
