import type { APIRoute, GetStaticPaths } from 'astro';

import type { ProgressChart, ProgressFile } from '../../../views/progress/progressState.ts';

import { readPublished } from '../../../datasets/published.ts';
import { progressCharts } from '../../../graphics/progress/progressCharts.ts';
import { LANGS } from '../../../i18n/index.ts';
import { progressFiles } from '../../../views/progress/progressFile.ts';

/** What the progress maps are drawn from, for the browser: `/data/progress/lifts-installed-000000.zh.json`. */
export const getStaticPaths: GetStaticPaths = () =>
  LANGS.flatMap((lang) =>
    progressFiles(readPublished(), lang).map((file) => ({
      params: { file: `${file.indicator}-${file.parent}.${lang}` },
      props: { file, charts: progressCharts(file, lang) },
    })),
  );

export const GET: APIRoute<{ file: ProgressFile; charts: readonly ProgressChart[] }> = ({ props }) =>
  Response.json({ ...props.file, charts: props.charts });
