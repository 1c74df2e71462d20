import type { APIRoute, GetStaticPaths } from 'astro';

import { LANGS } from '../i18n/index.ts';
import { searchFile } from '../components/shell/searchFile.ts';
import { verifyFiles } from '../components/shell/verifyFiles.ts';

/** What browsers look things up in. */
export const getStaticPaths = (async () => {
  const { words, record } = await verifyFiles();
  return [...LANGS.map(searchFile), words, record].map(({ path, text }) => ({
    params: { index: path.replace(/^\/|\.json$/g, '') },
    props: { text },
  }));
}) satisfies GetStaticPaths;

export const GET: APIRoute<{ text: string }> = ({ props }) => new Response(props.text);
