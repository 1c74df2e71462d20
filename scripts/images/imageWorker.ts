import { readFileSync } from 'node:fs';

import type { RenderJob } from './imagePool.ts';

import { answerJobs } from '../run/pool.ts';
import { encodePng } from './imagePng.ts';
import { checkFonts, renderSvg } from './imageRender.ts';

/** A worker of the pool: draws what it is sent and answers with the PNG. */
answerJobs(({ fontFiles }: { readonly fontFiles: readonly string[] }) => {
  checkFonts(fontFiles);
  return ({ svg, pixels }: RenderJob) => encodePng(renderSvg(readFileSync(svg, 'utf8'), pixels, fontFiles));
});
