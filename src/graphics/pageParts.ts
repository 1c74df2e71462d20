import type { Published } from '../datasets/published.ts';
import type { Slice } from '../tables/slice.ts';

import { checksBySlug } from '../tables/checkGroups.ts';
import { bulletinSlice } from '../tables/bulletinSlice.ts';
import { familyOf, regionSlice } from '../tables/regionSlice.ts';
import { chartSlice, placedCharts } from './chartSlice.ts';

/** Pages that are made from one slice of the tables: of a bulletin with its figures and checks, a region or a chart. */
export const PARTS = ['bulletins', 'regions', 'charts'] as const;

type PartKind = (typeof PARTS)[number];

/** A part of the site by its address, `bulletins/nmg-2024-119`: pages that are made anew or taken over together. */
export type PagePart = `${PartKind}/${string}`;

/** Files below the base and the language. */
const OF_BULLETIN = /^bulletins\/([a-z0-9-]+)\/(?:(\d+)\/)?|^embed\/([a-z0-9-]+)@(\d+)\//;
const OF_CHECK = /^checks\/([^/]+)\//;
const OF_REGION = /^regions\/(\d+)\//;
/** A frozen edition of a chart, `embed/<chart>/<edition>/`, is as it was. */
const OF_CHART = /^charts\/([\w-]+)\/|^embed\/([\w-]+)\/(?:oembed\.json|index\.html)?$/;

/**
 * The part that a path of the site belongs to, without base; null of pages that list or sum up, and of those that tell of what is gone: the
 * record of what was public is no table.
 */
export function partOf(published: Published, path: string): PagePart | null {
  const below = path.replace(/^en\//, '');
  const [, page, figure, embedded, embed] = OF_BULLETIN.exec(below) ?? [];
  const [bulletin = '', start = ''] = [page ?? embedded, figure ?? embed];
  if (published.byId.bulletins.has(bulletin))
    return start === '' || published.pages.has(`${bulletin}@${start}`) ? `bulletins/${bulletin}` : null;
  const [, slug = ''] = OF_CHECK.exec(below) ?? [];
  const check = checksBySlug(published).get(slug);
  if (check !== undefined) return check.bulletin === '' ? null : `bulletins/${check.bulletin}`;
  const [, region = ''] = OF_REGION.exec(below) ?? [];
  if (familyOf(published, region) !== undefined) return `regions/${region}`;
  const [, ofPage, ofEmbed] = OF_CHART.exec(below) ?? [];
  const chart = ofPage ?? ofEmbed ?? '';
  return placedCharts(published, 'zh').has(chart) ? `charts/${chart}` : null;
}

/** All parts of the site. */
export function allParts(published: Published): PagePart[] {
  return [
    ...published.bulletins.map(({ id }): PagePart => `bulletins/${id}`),
    ...published.regions
      .filter(({ code }) => familyOf(published, code) !== undefined)
      .map(({ code }): PagePart => `regions/${code}`),
    ...Array.from(placedCharts(published, 'zh').keys(), (id): PagePart => `charts/${id}`),
  ];
}

/** What the pages of a part are made from; parts of one `key` have the same. */
export function sliceOfPart(
  published: Published,
  part: PagePart,
): { readonly key: string; readonly make: () => Slice } {
  const [kind, id = ''] = part.split('/');
  if (kind === 'bulletins') return { key: part, make: () => bulletinSlice(published, id) };
  if (kind === 'regions') {
    const family = familyOf(published, id);
    if (family === undefined) throw new Error(`unknown part: ${part}; expected a region below a province`);
    return { key: `within ${family}`, make: () => regionSlice(published, family) };
  }
  const slice = (): Slice => {
    const found = chartSlice(published, id);
    if (found === undefined) throw new Error(`unknown part: ${part}; expected a chart of the tables`);
    return found;
  };
  return { key: part, make: slice };
}
