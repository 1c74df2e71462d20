import type { APIRoute, GetStaticPaths } from 'astro';

import { LANGS } from '../i18n/index.ts';
import { searchFile } from '../components/shell/searchFile.ts';

/** What can be found, one file for each language, beside the scripts: these, too, carry a checksum in their names. */
export const getStaticPaths = (async () => {
  const files = await Promise.all(LANGS.map(searchFile));
  return files.map(({ path, text }) => ({
    params: { index: path.replace(/^\/|\.json$/g, '') },
    props: { text },
  }));
}) satisfies GetStaticPaths;

export const GET: APIRoute<{ text: string }> = ({ props }) => new Response(props.text);
