import type { Lang } from '../../src/i18n/index.ts';

import { href } from '../../src/i18n/index.ts';

type Environment = Readonly<Record<string, string | undefined>>;

/**
 * Makes a path of the site absolute: `YOUJU_SITE` is the origin, without which addresses name no host; `YOUJU_BASE` the sub-path it
 * is served under.
 */
export function siteAddress(environment: Environment): (path: string) => string {
  const base = `/${environment['YOUJU_BASE'] ?? ''}`.replace(/\/+$/, '').replace(/^\/{2,}/, '/');
  const { YOUJU_SITE: site = '' } = environment;
  return (path) => (site === '' ? base + path : new URL(base + path, site).href);
}

/** The absolute address of a page, from its path without base and language. */
export function pageAddress(environment: Environment): (path: string, lang: Lang) => string {
  const absolute = siteAddress(environment);
  return (path, lang) => absolute(href(path, lang));
}
