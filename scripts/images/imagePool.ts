import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';

/** A picture to be drawn: its SVG, and the width of the PNG. */
export interface RenderJob {
  readonly svg: string;
  readonly pixels: number;
}

/**
 * Draws pictures on all cores, each worker one at a time; `done` is told of each as it is finished, in no order. Stops at
 * the first that cannot be drawn.
 */
export async function renderAll<Job extends RenderJob>(
  jobs: readonly Job[],
  fontFiles: readonly string[],
  done: (job: Job, png: Uint8Array) => void,
): Promise<void> {
  let next = 0;
  const work = (worker: Worker): Promise<void> =>
    new Promise((resolve, reject) => {
      let current: Job | undefined;
      const take = (): void => {
        current = jobs[next++];
        if (current === undefined) resolve();
        else worker.postMessage({ svg: current.svg, pixels: current.pixels } satisfies RenderJob);
      };
      worker.on('error', reject);
      worker.on('exit', (code) => {
        reject(new Error(`stopped worker: exit code ${code}`));
      });
      worker.on('message', (png: Uint8Array) => {
        if (current !== undefined) done(current, png);
        take();
      });
      take();
    });
  const count = Math.min(jobs.length, availableParallelism());
  const workers = Array.from(
    { length: count },
    () => new Worker(new URL('./imageWorker.ts', import.meta.url), { workerData: { fontFiles } }),
  );
  try {
    await Promise.all(workers.map(work));
  } finally {
    await Promise.all(workers.map((worker) => worker.terminate()));
  }
}
