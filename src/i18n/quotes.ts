import type { Lang } from './index.ts';

/** The link in a quote's box. Every page loads it, so it comes without `createMessages` and what that brings along. */
export const SEE_SOURCE: Readonly<Record<Lang, string>> = { zh: '看出处', en: 'See the source' };
