import process from 'node:process';

import { CliError } from '../run/effects.ts';
import { writeSiteFiles } from './siteFiles.ts';
import { writeSitemap } from './sitemap.ts';

/**
 * Writes what a site holds beside its pages and pictures: data of charts, shapes of maps, feeds, citations, the sitemap. Of the site that it takes the
 * place of, `last`, the pages that were `taken` over are known.
 */
export function writeBesidePages(folder: string, last: string, taken: readonly string[]): void {
  writeSiteFiles(folder);
  writeSitemap(folder, last, new Set(taken), process.env);
}

/** Run by itself on a folder whose pages Astro alone has built. */
if (import.meta.main) {
  const [, , folder] = process.argv;
  if (folder === undefined) throw new CliError('missing folder: expected that of a built site', 2);
  writeBesidePages(folder, folder, []);
}
