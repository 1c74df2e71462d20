import process from 'node:process';
import { readFileSync } from 'node:fs';
import { Worker } from 'node:worker_threads';

import type { Conversion } from '../../src/intake/convert.ts';

import { convertFile } from '../../src/intake/convert.ts';
import { PDF_RESOURCES } from '../run/pdfResources.ts';

/*
 * The process in which files that nobody vouches for are read. It may read files and nothing else (`--permission`), and it ends itself
 * when it needs more memory than a document may (buffers lie outside of the heap, so no flag of V8 bounds them) or computes too long.
 */

/** What the process is asked. */
export interface ConvertRequest {
  readonly path: string;
  /** Name to call it by in messages. */
  readonly file: string;
  /** Milliseconds of computing that it may take. */
  readonly patience: number;
}

/** Bytes that the whole process may take. */
const MOST_MEMORY = 448 * 2 ** 20;
/** Computing after which the file that is being read has taken too long, in milliseconds since the start of the process; 0 where none is. */
const deadline = new Float64Array(new SharedArrayBuffer(8));
const computed = (): number => {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
};
/** Runs in a thread of its own, which goes on while a file is being read. The signal tells why the process ended. */
const WATCH = `const deadline = require('node:worker_threads').workerData;
setInterval(() => {
  const { user, system } = process.cpuUsage();
  if (process.memoryUsage.rss() > ${MOST_MEMORY}) process.kill(process.pid, 'SIGKILL');
  else if (deadline[0] > 0 && (user + system) / 1000 > deadline[0]) process.kill(process.pid, 'SIGTERM');
}, 15);`;

new Worker(WATCH, { eval: true, workerData: deadline }).unref();
process.on('disconnect', () => process.exit(0));
process.on('message', (request: ConvertRequest) => {
  deadline[0] = computed() + request.patience;
  void convertFile(readFileSync(request.path), request.file, PDF_RESOURCES).then((conversion: Conversion) => {
    deadline[0] = 0;
    process.send?.(conversion);
  });
});
process.send?.('ready');
