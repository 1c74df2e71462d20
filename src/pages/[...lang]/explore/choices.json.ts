import type { APIRoute } from 'astro';

import type { Lang } from '../../../i18n/index.ts';

import { isInParts, readFiles, readPublished } from '../../../datasets/published.ts';
import { langPaths } from '../../../i18n/index.ts';
import { exploreChoices } from '../../../views/exploreChoices.ts';
import { PART_FACETS } from '../../../views/exploreParts.ts';

/** Only of a table that is read in parts; else the page has the choices in it. */
export const getStaticPaths = (): ReturnType<typeof langPaths> =>
  isInParts(readFiles(), 'observations') ? langPaths() : [];

/** What can be chosen of the facets that have parts, with its counts. */
export const GET: APIRoute<{ lang: Lang }> = ({ props }) => {
  const choicesOf = exploreChoices(readPublished(), props.lang);
  return new Response(
    JSON.stringify(Object.fromEntries(PART_FACETS.map((facet) => [facet, choicesOf(facet)]))),
  );
};
