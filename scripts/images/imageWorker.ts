import { readFileSync } from 'node:fs';
import { parentPort, workerData } from 'node:worker_threads';

import type { RenderJob } from './imagePool.ts';

import { encodePng } from './imagePng.ts';
import { checkFonts, renderSvg } from './imageRender.ts';

/** A worker of the pool: draws what it is sent and answers with the PNG. */
const { fontFiles } = workerData as { fontFiles: readonly string[] };
checkFonts(fontFiles);
parentPort?.on('message', ({ svg, pixels }: RenderJob) => {
  parentPort?.postMessage(encodePng(renderSvg(readFileSync(svg, 'utf8'), pixels, fontFiles)));
});
