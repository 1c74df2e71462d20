import type { Lang } from '../../i18n/index.ts';

import { isChinese } from './words.ts';

/** The language in which a question is answered: one in Latin letters in English; in Chinese, or in digits alone, in that of the page. */
export function languageOf(typed: string, page: Lang): Lang {
  return !isChinese(typed) && /\p{L}/u.test(typed) ? 'en' : page;
}
