import type { APIRoute, GetStaticPaths } from 'astro';

import type { ProgressFile } from '../../../views/progress/progressState.ts';

import { readPublished } from '../../../datasets/published.ts';
import { LANGS } from '../../../i18n/index.ts';
import { progressFiles } from '../../../views/progress/progressFile.ts';

/** What the progress maps are drawn from, for the browser: `/data/progress/lifts-installed-000000.zh.json`. */
export const getStaticPaths: GetStaticPaths = () =>
  LANGS.flatMap((lang) =>
    progressFiles(readPublished(), lang).map((file) => ({
      params: { file: `${file.indicator}-${file.parent}.${lang}` },
      props: { file },
    })),
  );

export const GET: APIRoute<{ file: ProgressFile }> = ({ props }) => Response.json(props.file);
