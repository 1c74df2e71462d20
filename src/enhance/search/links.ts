import type { Lang } from '../../i18n/index.ts';

import { href } from '../../i18n/index.ts';

/** The language of the page. */
export const pageLang = (): Lang => (document.documentElement.lang === 'en' ? 'en' : 'zh');

/** The page of search with all that is found for something. */
export const hrefOfSearch = (typed: string, lang: Lang): string =>
  `${href('/search/', lang)}?q=${encodeURIComponent(typed)}`;

/** The list of everything that can be found. */
export const hrefOfList = (lang: Lang): string => `${href('/search/', lang)}#list`;

/** Explore, looking for something in the sentences of all numbers. */
export const hrefOfExplore = (typed: string, lang: Lang): string =>
  `${href('/explore/', lang)}?q=${encodeURIComponent(typed)}`;
