import type { APIRoute, GetStaticPaths } from 'astro';

import type { GoneAddress } from '../../graphics/pageAddresses.ts';

import { CITATION_ENDINGS, absoluteBelow, citationFileOf } from '../../citations/index.ts';
import { readPublished } from '../../datasets/published.ts';
import { publishedRecord } from '../../graphics/frozenFolder.ts';
import { goneSubject, wasCited } from '../../graphics/gone.ts';
import { goneAddresses } from '../../graphics/pageAddresses.ts';

/** In the place of citations of pages that were public: a record that says so. */
export const getStaticPaths: GetStaticPaths = () =>
  goneAddresses(readPublished(), publishedRecord())
    .filter(({ path }) => wasCited(path))
    .flatMap((gone) =>
      CITATION_ENDINGS.map((ending) => ({
        params: { gone: gone.path.slice(1, -1), ending },
        props: { gone },
      })),
    );

export const GET: APIRoute<{ gone: GoneAddress }> = ({ params: { ending = '' }, props: { gone }, site }) =>
  new Response(citationFileOf(goneSubject(gone, absoluteBelow(site)), ending));
