import type { Lang } from '../i18n/index.ts';
import type { CitedFact, CitedPublisher } from './subject.ts';

import { punctuation } from '../i18n/punctuation.ts';
import { publishers } from '../i18n/publishers.ts';
import { formatGbt2025 } from './gbt.ts';
import { recordOfFact } from './record.ts';

/**
 * Where a number entered by hand was taken from, in one line by GB/T 7714—2025, said to be entered by hand; and where only a
 * repost was read, that it has no address of the original.
 */
export function citationOfFact(fact: CitedFact, publisher: CitedPublisher | undefined, lang: Lang): string {
  const t = publishers(lang);
  const cited = formatGbt2025(recordOfFact(fact, publisher), null);
  const mark = punctuation(lang);
  const notes = [t('byHand'), ...(fact.url === '' ? [t('noAddress')] : [])];
  return `${cited}${mark('open')}${notes.join(mark('semicolon'))}${mark('close')}`;
}
