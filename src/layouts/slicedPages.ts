import type { MiddlewareHandler } from 'astro';

import type { Published } from '../datasets/published.ts';
import type { PagePart } from '../graphics/pageParts.ts';

import { readPublished, withPublished } from '../datasets/published.ts';
import { partOf, sliceOfPart } from '../graphics/pageParts.ts';
import { publishSlice } from '../tables/slice.ts';

/** Slices of which pages are being made; those of all parts would fill the memory. */
const MOST_KEPT = 8;
const kept = new Map<string, Published>();

function sliceOf(part: PagePart): Published {
  const published = readPublished();
  const { key, make } = sliceOfPart(published, part);
  const known = kept.get(key);
  if (known !== undefined) return known;
  const slice = publishSlice(published, make());
  kept.set(key, slice);
  const [oldest] = kept.keys();
  if (kept.size > MOST_KEPT && oldest !== undefined) kept.delete(oldest);
  return slice;
}

/** The pages of a part are made from its slice of the tables: what they do not read cannot change them. */
export const onRequest: MiddlewareHandler = ({ url }, next) => {
  const path = url.pathname.slice((import.meta.env?.BASE_URL ?? '/').replace(/\/?$/, '/').length);
  const part = partOf(readPublished(), path);
  if (part === null) return next();
  return withPublished(sliceOf(part), async () => {
    const response = await next();
    // Whatever is still to be made of the page is made here, where only the slice can be read.
    return new Response(await response.arrayBuffer(), response);
  });
};
