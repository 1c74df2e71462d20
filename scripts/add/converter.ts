import type { ChildProcess } from 'node:child_process';

import { fork } from 'node:child_process';
import { join } from 'node:path';

import type { Conversion } from '../../src/intake/convert.ts';
import type { ConvertRequest } from './worker.ts';

/** Converts files in a process of their own, one after the other. A file that ends the process is refused; the next one gets a new process. */
export interface Converter {
  convert(path: string, file: string): Promise<Conversion>;
  /** Ends the process. */
  close(): void;
}

/** Milliseconds that one file may take. Files made to take long are told by their limits much earlier. */
const PATIENCE = 30_000;
/** Files after which a process is replaced, whatever it has gathered. */
const FILES_EACH = 250;
const FLAGS = [
  '--permission',
  '--allow-fs-read=*',
  '--allow-worker',
  '--max-old-space-size=256',
  '--disable-warning=SecurityWarning',
];

export function createConverter(patience = PATIENCE): Converter {
  let child: Promise<ChildProcess> | null = null;
  let served = 0;
  const close = (): void => {
    void child?.then((process) => process.kill('SIGKILL'));
    child = null;
    served = 0;
  };
  return {
    close,
    convert: async (path, file) => {
      if (served >= FILES_EACH) close();
      child ??= start();
      served += 1;
      const process = await child;
      const conversion = await ask(process, { path, file }, patience);
      if (process.exitCode !== null || process.signalCode !== null || process.killed) close();
      return conversion;
    },
  };
}

function start(): Promise<ChildProcess> {
  const process = fork(join(import.meta.dirname, 'worker.ts'), [], {
    execArgv: FLAGS,
    env: {},
    serialization: 'advanced',
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
  });
  return new Promise((resolve) => {
    process.once('message', () => {
      resolve(process);
    });
    // One that cannot start is asked all the same, and the answer says so.
    process.once('exit', () => {
      resolve(process);
    });
  });
}

function ask(process: ChildProcess, request: ConvertRequest, patience: number): Promise<Conversion> {
  return new Promise((resolve) => {
    const refuse = (ruleId: string, reason: string, expected: string): void => {
      finish({
        documents: null,
        message: { reason, ruleId, file: request.file, expected, severity: 'error' },
      });
    };
    const timer = setTimeout(() => {
      process.kill('SIGKILL');
      const expected = 'a document of a size that people read';
      refuse('slow-file', `slow file: not read within ${patience / 1000} seconds`, expected);
    }, patience);
    const onMessage = (conversion: Conversion): void => {
      finish(conversion);
    };
    const onExit = (): void => {
      refuse(
        'exhausting-file',
        'exhausting file: reading it needs more memory than a document may',
        'a document of a size that people read',
      );
    };
    const finish = (conversion: Conversion): void => {
      clearTimeout(timer);
      process.off('message', onMessage);
      process.off('exit', onExit);
      resolve(conversion);
    };
    process.once('message', onMessage);
    process.once('exit', onExit);
    if (process.exitCode !== null || process.signalCode !== null) onExit();
    else process.send(request);
  });
}
