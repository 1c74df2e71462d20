import { availableParallelism } from 'node:os';
import process from 'node:process';
import { Worker } from 'node:worker_threads';

/** Name in the environment of how many cores may be used; all of them where it is not set. */
const CORES_VARIABLE = 'YOUJU_CORES';

/** How many cores may be used. */
export function coreCount(): number {
  const said = Number(process.env[CORES_VARIABLE] ?? '');
  return Number.isInteger(said) && said > 0 ? said : availableParallelism();
}

/**
 * Hands jobs to workers on all cores, each worker one at a time; `done` is told of each as it is finished, in no order. Stops at
 * the first that fails. A worker answers each message with one.
 */
// oxlint-disable-next-line typescript/no-unnecessary-type-parameters -- the caller says what its workers answer.
export async function runPool<Job, Answer>(
  script: URL,
  workerData: unknown,
  jobs: readonly Job[],
  done: (job: Job, answer: Answer) => void,
): Promise<void> {
  let next = 0;
  const work = (worker: Worker): Promise<void> =>
    new Promise((resolve, reject) => {
      let current: Job | undefined;
      const take = (): void => {
        current = jobs[next++];
        if (current === undefined) resolve();
        else worker.postMessage(current);
      };
      worker.on('error', reject);
      worker.on('exit', (code) => {
        reject(new Error(`stopped worker: exit code ${String(code)}`));
      });
      worker.on('message', (answer: Answer) => {
        if (current !== undefined) done(current, answer);
        take();
      });
      take();
    });
  const count = Math.min(jobs.length, coreCount());
  const workers = Array.from({ length: count }, () => new Worker(script, { workerData }));
  try {
    await Promise.all(workers.map(work));
  } finally {
    await Promise.all(workers.map((worker) => worker.terminate()));
  }
}
