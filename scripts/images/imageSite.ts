import type { Lang } from '../../src/i18n/index.ts';

import { href } from '../../src/i18n/index.ts';

type Environment = Readonly<Record<string, string | undefined>>;

/** The path that the site is served under, `/` or `/youju/`. */
export const siteBase = ({ YOUJU_BASE: base = '' }: Environment): string =>
  `/${base}/`.replace(/\/{2,}/g, '/');

/**
 * Makes a path of the site absolute: `YOUJU_SITE` is the origin, without which addresses name no host; `YOUJU_BASE` the sub-path it
 * is served under.
 */
export function siteAddress(environment: Environment): (path: string) => string {
  const base = siteBase(environment).slice(0, -1);
  const { YOUJU_SITE: site = '' } = environment;
  return (path) => (site === '' ? base + path : new URL(base + path, site).href);
}

/** The absolute address of a page, from its path without base and language. */
export function pageAddress(environment: Environment): (path: string, lang: Lang) => string {
  const absolute = siteAddress(environment);
  return (path, lang) => absolute(href(path, lang));
}
