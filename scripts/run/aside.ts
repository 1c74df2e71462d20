import { fork } from 'node:child_process';
import process from 'node:process';
import { fileURLToPath } from 'node:url';

import { COMPILED } from './cache.ts';
import { CliError } from './effects.ts';

/** What a step says at its end. */
type Told = { readonly answer: unknown } | { readonly problem: string };

/** Left alone, what is thrown away fills as much room as what is kept before it is collected: of a thousand documents, half a gigabyte more. */
const THRIFTY = '--heap-growing-percent=30';

/**
 * Runs a step of a build in a process of its own: one after the other, no step takes its place in memory beside the one before it. Gives its
 * answer, which must be plain data. What is wrong with what the user gave is thrown as it would be here.
 */
export function runAside<Answer>(script: URL, data: unknown): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const child = fork(fileURLToPath(script), [], {
      execArgv: [...process.execArgv, THRIFTY],
      env: { ...COMPILED, ...process.env },
      stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
    });
    let told: Told | undefined;
    child.on('message', (message: Told) => {
      told = message;
    });
    child.on('error', reject);
    child.on('exit', (code, signal) => {
      if (told === undefined)
        reject(new Error(`stopped step: ${fileURLToPath(script)}, ${signal ?? `exit code ${String(code)}`}`));
      else if ('problem' in told) reject(new CliError(told.problem));
      else resolve(told.answer as Answer);
    });
    child.send({ data });
  });
}

/** The other side of it: does the step, says how it went and ends. */
export function answerAside(step: (data: unknown) => unknown): void {
  const tell = (told: Told): void => {
    process.send?.(told, () => process.exit(0));
  };
  // Whoever asked is gone: nobody waits for what is made here.
  process.on('disconnect', () => process.exit(1));
  process.once('message', ({ data }: { readonly data: unknown }) => {
    void (async () => {
      try {
        tell({ answer: (await step(data)) ?? null });
      } catch (error) {
        if (!(error instanceof CliError)) throw error;
        tell({ problem: error.message });
      }
    })();
  });
}
