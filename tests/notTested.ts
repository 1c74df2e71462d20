import type { Reporter, TestModule, Vitest } from 'vitest/node';

import { writeSync } from 'node:fs';
import process from 'node:process';

/** A test that was left out: its file, and why. */
interface LeftOut {
  readonly file: string;
  readonly note: string | undefined;
}

/** Names what was left out and why, as the last lines of a run: a test that is skipped in silence is taken for one that passed. */
export class NotTested implements Reporter {
  #vitest: Vitest | undefined;

  onInit(vitest: Vitest): void {
    this.#vitest = vitest;
  }

  onTestRunEnd(modules: readonly TestModule[]): void {
    // Who asks for tests by name (`-t`) knows that the others are left out.
    if (this.#vitest?.config.testNamePattern !== undefined) return;
    const leftOut = modules.flatMap((module) =>
      [...module.children.allTests('skipped')].map((test) => {
        const result = test.result();
        return {
          file: module.relativeModuleId,
          note: result.state === 'skipped' ? result.note : undefined,
        };
      }),
    );
    // Behind all that Vitest itself still says while it closes.
    process.on('exit', () => {
      writeSync(process.stdout.fd, formatNotTested(leftOut));
    });
  }
}

/** One line for each reason, with how many tests it left out; nothing where all ran. */
export function formatNotTested(leftOut: readonly LeftOut[]): string {
  const counts = new Map<string, number>();
  for (const { file, note = 'skipped without a reason' } of leftOut) {
    const what = `${file}: ${note}`;
    counts.set(what, (counts.get(what) ?? 0) + 1);
  }
  return [...counts]
    .map(([what, count]) => `not tested: ${count} ${count === 1 ? 'test' : 'tests'} of ${what}\n`)
    .join('');
}
