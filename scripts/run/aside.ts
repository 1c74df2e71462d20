import { parentPort, Worker, workerData } from 'node:worker_threads';

import { CliError } from './effects.ts';

/** What a thread says at its end. */
type Told = { readonly answer: unknown } | { readonly problem: string };

/**
 * Runs a step of a build in a thread of its own, whose memory is given back when it ends; gives its answer. What is wrong with what the user gave
 * is thrown as it would be here.
 */
export function runAside<Answer>(script: URL, data: unknown): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(script, { workerData: data });
    let told: Told | undefined;
    worker.on('message', (message: Told) => {
      told = message;
    });
    worker.on('error', reject);
    worker.on('exit', (code) => {
      if (told === undefined) reject(new Error(`stopped worker: exit code ${code}`));
      else if ('problem' in told) reject(new CliError(told.problem));
      else resolve(told.answer as Answer);
    });
  });
}

/** The other side of it: does the step and says how it went. */
export async function answerAside(step: (data: unknown) => unknown): Promise<void> {
  try {
    parentPort?.postMessage({ answer: await step(workerData) } satisfies Told);
  } catch (error) {
    if (!(error instanceof CliError)) throw error;
    parentPort?.postMessage({ problem: error.message } satisfies Told);
  }
}
