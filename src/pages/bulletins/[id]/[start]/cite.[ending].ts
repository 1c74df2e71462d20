import type { APIRoute, GetStaticPaths } from 'astro';

import {
  CITATION_ENDINGS,
  absoluteBelow,
  citationFileOf,
  figureSubject,
} from '../../../../citations/index.ts';
import { readPublished } from '../../../../datasets/published.ts';

export const getStaticPaths: GetStaticPaths = () =>
  readPublished().figures.flatMap(({ bulletin, start }) =>
    CITATION_ENDINGS.map((ending) => ({ params: { id: bulletin, start: String(start), ending } })),
  );

export const GET: APIRoute = ({ params: { id = '', start = '', ending = '' }, site }) =>
  new Response(
    citationFileOf(figureSubject(readPublished(), `${id}@${start}`, 'zh', absoluteBelow(site)), ending),
  );
