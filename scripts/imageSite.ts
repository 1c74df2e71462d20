import type { Lang } from '../src/i18n/index.ts';

import { href } from '../src/i18n/index.ts';

type Environment = Readonly<Record<string, string | undefined>>;

/** Makes a path of the site absolute: `YOUJU_SITE` is the origin, `YOUJU_BASE` the sub-path it is served under. */
export function siteAddress(environment: Environment): (path: string) => string {
  const base = `/${environment['YOUJU_BASE'] ?? ''}`.replace(/\/+$/, '').replace(/^\/{2,}/, '/');
  const site = environment['YOUJU_SITE'] ?? 'http://127.0.0.1:4173';
  return (path) => new URL(base + path, site).href;
}

/** The absolute address of a page, from its path without base and language. */
export function pageAddress(environment: Environment): (path: string, lang: Lang) => string {
  const absolute = siteAddress(environment);
  return (path, lang) => absolute(href(path, lang));
}
