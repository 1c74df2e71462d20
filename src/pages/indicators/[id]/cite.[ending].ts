import type { APIRoute, GetStaticPaths } from 'astro';

import {
  CITATION_ENDINGS,
  absoluteBelow,
  citationFileOf,
  indicatorSubject,
} from '../../../citations/index.ts';
import { readPublished } from '../../../datasets/published.ts';
import { groupsOf } from '../../../tables/groups.ts';

export const getStaticPaths: GetStaticPaths = () => {
  const published = readPublished();
  const { observationsByIndicator } = groupsOf(published);
  return published.indicators
    .filter(({ id }) => observationsByIndicator.has(id))
    .flatMap((indicator) => CITATION_ENDINGS.map((ending) => ({ params: { id: indicator.id, ending } })));
};

export const GET: APIRoute = ({ params: { id = '', ending = '' }, site }) => {
  const published = readPublished();
  const indicator = published.byId.indicators.get(id);
  if (indicator === undefined) throw new Error(`unknown indicator: ${id}`);
  const rows = groupsOf(published).observationsByIndicator.get(id) ?? [];
  return new Response(
    citationFileOf(indicatorSubject(published, indicator, rows, 'zh', absoluteBelow(site)), ending),
  );
};
