import { fork } from 'node:child_process';
import { availableParallelism } from 'node:os';
import process from 'node:process';
import { fileURLToPath } from 'node:url';

import { COMPILED } from './cache.ts';
import { CliError } from './effects.ts';

/** Name in the environment of how many cores may be used; all of them where it is not set. */
const CORES_VARIABLE = 'YOUJU_CORES';

/** How many cores may be used. */
export function coreCount(): number {
  const said = Number(process.env[CORES_VARIABLE] ?? '');
  return Number.isInteger(said) && said > 0 ? said : availableParallelism();
}

/**
 * Hands jobs to workers on all cores, each worker one at a time; `done` is told of each as it is finished, in no order. Stops at
 * the first that fails. Workers are processes, which read somewhat sooner than threads of one process do: each has a heap and its collector to itself.
 */
// oxlint-disable-next-line typescript/no-unnecessary-type-parameters -- the caller says what its workers answer.
export async function runPool<Job, Answer>(
  script: URL,
  data: unknown,
  jobs: readonly Job[],
  done: (job: Job, answer: Answer) => void,
): Promise<void> {
  let next = 0;
  const start = () =>
    fork(fileURLToPath(script), [], {
      execArgv: [],
      serialization: 'advanced',
      env: { ...COMPILED, ...process.env },
    });
  const work = (worker: ReturnType<typeof start>): Promise<void> =>
    new Promise((resolve, reject) => {
      let current: Job | undefined;
      const take = (): void => {
        current = jobs[next++];
        if (current === undefined) resolve();
        else worker.send({ job: current });
      };
      worker.on('error', reject);
      worker.on('exit', (code, signal) => {
        const how = signal ?? `exit code ${String(code)}`;
        reject(new Error(`stopped worker: ${fileURLToPath(script)}, ${how}`));
      });
      worker.on('message', (told: Told<Answer>) => {
        if ('problem' in told) reject(new CliError(told.problem));
        else {
          if (current !== undefined) done(current, told.answer);
          take();
        }
      });
      worker.send({ data });
      take();
    });
  const workers = Array.from({ length: Math.min(jobs.length, coreCount()) }, start);
  try {
    await Promise.all(workers.map(work));
  } finally {
    for (const worker of workers) if (worker.connected) worker.disconnect();
  }
}

/** What a worker says. */
type Told<Answer> = { readonly answer: Answer } | { readonly problem: string };

/** The other side of it: `start` is given the data of the pool, and gives what answers a job. What is wrong with what the user gave is told as it would be without a worker. */
// oxlint-disable-next-line typescript/no-unnecessary-type-parameters -- the worker says what it is sent.
export function answerJobs<Data, Job>(start: (data: Data) => (job: Job) => unknown): void {
  let answer: (job: Job) => unknown;
  // Whoever asked may be gone: then nobody hears it.
  const tell = (told: Told<unknown>): void => void process.send?.(told, () => undefined);
  process.on('message', (message: { readonly data: Data } | { readonly job: Job }) => {
    try {
      if ('data' in message) answer = start(message.data);
      else tell({ answer: answer(message.job) });
    } catch (error) {
      if (!(error instanceof CliError)) throw error;
      tell({ problem: error.message });
    }
  });
  process.on('disconnect', () => process.exit());
}
