import type { APIRoute, GetStaticPaths } from 'astro';

import { SHEET_FILES } from '../layouts/sheetFiles.ts';

/** The sheets of pages that are too many to hold their style themselves. */
export const getStaticPaths: GetStaticPaths = () =>
  SHEET_FILES.map(({ path, text }) => ({ params: { sheet: path.replace(/\.css$/, '') }, props: { text } }));

export const GET: APIRoute<{ text: string }> = ({ props: { text } }) =>
  new Response(text, { headers: { 'content-type': 'text/css; charset=utf-8' } });
