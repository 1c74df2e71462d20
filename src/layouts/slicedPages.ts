import type { MiddlewareHandler } from 'astro';

import type { Published } from '../datasets/published.ts';

import { readPublished, withPublished } from '../datasets/published.ts';
import { bulletinSlice, publishSlice } from '../tables/bulletinSlice.ts';

/** Pages of a bulletin, of its figures, and their embeds, below the base and the language. */
const OF_BULLETIN = /^(?:en\/)?(?:bulletins\/([a-z0-9-]+)\/(?:(\d+)\/)?|embed\/([a-z0-9-]+)@(\d+)\/)/;

/** Slices of which pages are being made; those of all bulletins would fill the memory. */
const MOST_KEPT = 8;
const kept = new Map<string, Published>();

function sliceOf(id: string): Published {
  const known = kept.get(id);
  if (known !== undefined) return known;
  const published = readPublished();
  const slice = publishSlice(published, bulletinSlice(published, id));
  kept.set(id, slice);
  const [oldest] = kept.keys();
  if (kept.size > MOST_KEPT && oldest !== undefined) kept.delete(oldest);
  return slice;
}

/** The pages of a bulletin are made from its slice of the tables: what they do not read cannot change them. */
export const onRequest: MiddlewareHandler = ({ url }, next) => {
  const path = url.pathname.slice((import.meta.env?.BASE_URL ?? '/').replace(/\/?$/, '/').length);
  const [, page, figure, embedded, embed] = OF_BULLETIN.exec(path) ?? [];
  const [id = '', start = ''] = [page ?? embedded, figure ?? embed];
  const { byId, pages } = readPublished();
  // What is gone is told of by the record of what was public, which is no table.
  if (!byId.bulletins.has(id) || (start !== '' && !pages.has(`${id}@${start}`))) return next();
  return withPublished(sliceOf(id), async () => {
    const response = await next();
    // Whatever is still to be made of the page is made here, where only the slice can be read.
    return new Response(await response.arrayBuffer(), response);
  });
};
