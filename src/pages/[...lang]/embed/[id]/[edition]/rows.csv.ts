import type { APIRoute, GetStaticPaths } from 'astro';

import { editionPaths, rowsResponse } from '../../../../../components/embed/embeds.ts';

export const getStaticPaths: GetStaticPaths = () =>
  editionPaths().map(({ params, props }) => ({ params, props: { ...props } }));

export const GET: APIRoute = ({ props }) => rowsResponse(props as Parameters<typeof rowsResponse>[0]);
