import type { Offer } from './finding.ts';

/** The text with an offer in the place of what it replaces. */
export function applyOffer(text: string, { start, end, text: instead }: Offer): string {
  return text.slice(0, start) + instead + text.slice(end);
}
