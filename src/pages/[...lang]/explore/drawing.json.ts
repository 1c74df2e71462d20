import type { APIRoute } from 'astro';

import type { Lang } from '../../../i18n/index.ts';

import { isInParts, readFiles, readPublished } from '../../../datasets/published.ts';
import { exploreFileOfParts, packedExploreFile } from '../../../graphics/selection/exploreFile.ts';
import { langPaths } from '../../../i18n/index.ts';

export const getStaticPaths = langPaths;

/** What Explore reads when its selection is to be drawn. */
export const GET: APIRoute<{ lang: Lang }> = ({ props }) =>
  new Response(
    JSON.stringify(
      isInParts(readFiles(), 'observations')
        ? exploreFileOfParts(readPublished(), props.lang)
        : packedExploreFile(readPublished(), props.lang),
    ),
  );
