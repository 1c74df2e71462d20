import type { APIRoute } from 'astro';

import type { Lang } from '../../../i18n/index.ts';

import { readPublished } from '../../../datasets/published.ts';
import { packedExploreFile } from '../../../graphics/selection/exploreFile.ts';
import { langPaths } from '../../../i18n/index.ts';

export const getStaticPaths = langPaths;

/** What Explore reads when its selection is to be drawn. */
export const GET: APIRoute<{ lang: Lang }> = ({ props }) =>
  new Response(JSON.stringify(packedExploreFile(readPublished(), props.lang)));
