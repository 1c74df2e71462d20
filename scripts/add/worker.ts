import process from 'node:process';
import { readFileSync } from 'node:fs';
import { Worker } from 'node:worker_threads';

import type { Conversion } from '../../src/intake/convert.ts';

import { convertFile } from '../../src/intake/convert.ts';
import { PDF_RESOURCES } from '../run/pdfResources.ts';

/*
 * The process in which files that nobody vouches for are read. It may read files and nothing else (`--permission`), and it ends itself
 * when it needs more memory than a document may: buffers lie outside of the heap, so no flag of V8 bounds them.
 */

/** What the process is asked. */
export interface ConvertRequest {
  readonly path: string;
  /** Name to call it by in messages. */
  readonly file: string;
}

/** Bytes that the whole process may take. */
const MOST_MEMORY = 448 * 2 ** 20;
const WATCH = `setInterval(() => { if (process.memoryUsage.rss() > ${MOST_MEMORY}) process.kill(process.pid, 'SIGKILL'); }, 15);`;

new Worker(WATCH, { eval: true }).unref();
process.on('disconnect', () => process.exit(0));
process.on('message', (request: ConvertRequest) => {
  void convertFile(readFileSync(request.path), request.file, PDF_RESOURCES).then((conversion: Conversion) =>
    process.send?.(conversion),
  );
});
process.send?.('ready');
