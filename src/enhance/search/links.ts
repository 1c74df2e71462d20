import type { Lang } from '../../i18n/index.ts';

import { href } from '../../i18n/index.ts';

/** The language of the page. */
export const pageLang = (): Lang => (document.documentElement.lang === 'en' ? 'en' : 'zh');

/** The page of search with all that is found for something. */
export const hrefOfSearch = (typed: string, lang: Lang): string =>
  `${href('/search/', lang)}?q=${encodeURIComponent(typed)}`;

/** The list of everything that can be found. */
export const hrefOfList = (lang: Lang): string => `${href('/search/', lang)}#list`;

/** The look-up of a number that was typed with words; what is asked stands behind `#`. */
export const hrefOfVerify = (typed: string, lang: Lang): string =>
  `${href('/verify/', lang)}#t=${encodeURIComponent(typed)}`;

/** Whether what was typed holds a number that is no year. */
export const asksNumber = (typed: string): boolean =>
  /\d/.test(typed.replaceAll(/(?<!\d)(?:19|20)\d\d(?!\d)/g, ''));

/** Explore, looking for something in the sentences of all numbers. */
export const hrefOfExplore = (typed: string, lang: Lang): string =>
  `${href('/explore/', lang)}?q=${encodeURIComponent(typed)}`;
