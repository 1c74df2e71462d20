import type { APIRoute, GetStaticPaths } from 'astro';

import { CITATION_ENDINGS, absoluteBelow, citationFileOf, collectionSubject } from '../../citations/index.ts';
import { readPublished } from '../../datasets/published.ts';

export const getStaticPaths: GetStaticPaths = () => CITATION_ENDINGS.map((ending) => ({ params: { ending } }));

export const GET: APIRoute = ({ params: { ending = '' }, site }) =>
  new Response(citationFileOf(collectionSubject(readPublished(), 'zh', absoluteBelow(site)), ending));
