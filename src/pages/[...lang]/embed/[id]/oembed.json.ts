import type { APIRoute, GetStaticPaths } from 'astro';

import { embedPaths, oEmbedResponse } from '../../../../components/embed/embeds.ts';

export const getStaticPaths: GetStaticPaths = () =>
  embedPaths('live').map(({ params, props }) => ({ params, props: { ...props } }));

export const GET: APIRoute = ({ props, site }) =>
  oEmbedResponse(props as Parameters<typeof oEmbedResponse>[0], site);
