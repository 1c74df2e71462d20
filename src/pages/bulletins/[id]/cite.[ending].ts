import type { APIRoute, GetStaticPaths } from 'astro';

import {
  CITATION_ENDINGS,
  absoluteBelow,
  bulletinSubject,
  citationFileOf,
} from '../../../citations/index.ts';
import { readPublished } from '../../../datasets/published.ts';

export const getStaticPaths: GetStaticPaths = () =>
  readPublished().bulletins.flatMap(({ id }) =>
    CITATION_ENDINGS.map((ending) => ({ params: { id, ending } })),
  );

export const GET: APIRoute = ({ params: { id = '', ending = '' }, site }) =>
  new Response(citationFileOf(bulletinSubject(readPublished(), id, 'zh', absoluteBelow(site)), ending));
