import type { Span } from '../text/span.ts';
import type { Offer } from './finding.ts';

/** The text with an offer in the place of what it replaces. */
export function applyOffer(text: string, { start, end, text: instead }: Offer): string {
  return text.slice(0, start) + instead + text.slice(end);
}

/**
 * How the words of a finding read with an offer: 2月29日, where only 30 is replaced. What is only put in front of a sentence
 * is said alone.
 */
export function sayOffer(text: string, finding: Span, offer: Offer): string {
  if (offer.start === offer.end) return offer.text;
  const before = text.slice(finding.start, Math.max(finding.start, offer.start));
  return before + offer.text + text.slice(offer.end, Math.max(finding.end, offer.end));
}
