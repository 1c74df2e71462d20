import type { APIRoute, GetStaticPaths } from 'astro';

import { CITATION_ENDINGS, absoluteBelow, citationFileOf } from '../../../citations/index.ts';
import { readPublished } from '../../../datasets/published.ts';
import { allCharts } from '../../../graphics/allCharts.ts';
import { chartSubject } from '../../../graphics/chartSubject.ts';

export const getStaticPaths: GetStaticPaths = () =>
  allCharts(readPublished(), 'zh').flatMap((entry) =>
    CITATION_ENDINGS.map((ending) => ({ params: { id: entry.spec.input.id, ending }, props: { entry } })),
  );

export const GET: APIRoute = ({ params: { ending = '' }, props, site }) => {
  const { entry } = props as { entry: Parameters<typeof chartSubject>[0] };
  return new Response(citationFileOf(chartSubject(entry, readPublished(), absoluteBelow(site)), ending));
};
