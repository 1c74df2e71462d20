import type { ChildProcess } from 'node:child_process';

import { fork } from 'node:child_process';
import { join } from 'node:path';
import { createError } from '../../src/text/message.ts';

import type { Conversion } from '../../src/intake/convert.ts';
import type { ConvertRequest } from './worker.ts';

/** Converts files in a process of their own, one after the other. A file that ends the process is refused; the next one gets a new process. */
export interface Converter {
  convert(path: string, file: string): Promise<Conversion>;
  /** Ends the process. */
  close(): void;
}

/** Milliseconds of computing that one file may take. Files made to take long are told by their limits much earlier. */
const PATIENCE = 30_000;
/** On a busy machine so many times as long by the clock. */
const PATIENCE_BY_CLOCK = 6;
/** Files after which a process is replaced, whatever it has gathered. */
const FILES_EACH = 250;
const EXHAUSTING = 'exhausting-file';
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
  const convert = async (path: string, file: string): Promise<Conversion> => {
    if (served >= FILES_EACH) close();
    child ??= start();
    served += 1;
    const isFirst = served === 1;
    // One that ended before it was asked anything is no file's fault: another is started, once.
    if (hasEnded(await child)) child = start();
    const process = await child;
    const conversion = await ask(process, { path, file, patience });
    if (hasEnded(process) || process.killed) close();
    // What the files before it left behind is not its fault: it is read again with all the memory for itself.
    return conversion.message?.ruleId === EXHAUSTING && !isFirst ? convert(path, file) : conversion;
  };
  return { close, convert };
}

const hasEnded = ({ exitCode, signalCode }: ChildProcess): boolean =>
  exitCode !== null || signalCode !== null;

function start(): Promise<ChildProcess> {
  const process = fork(join(import.meta.dirname, 'worker.ts'), [], {
    execArgv: FLAGS,
    env: {},
    serialization: 'advanced',
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
  });
  return new Promise((resolve) => {
    // One that cannot start is asked all the same, and the answer says so.
    for (const event of ['message', 'exit'])
      process.once(event, () => {
        resolve(process);
      });
  });
}

function ask(process: ChildProcess, request: ConvertRequest): Promise<Conversion> {
  return new Promise((resolve) => {
    const refuse = (ruleId: string, reason: string): void => {
      const message = createError(ruleId, reason, request.file, 'a document of a size that people read');
      finish({ documents: null, message });
    };
    const refuseSlow = (): void => {
      refuse('slow-file', `slow file: not read within ${request.patience / 1000} seconds`);
    };
    const timer = setTimeout(() => {
      process.kill('SIGKILL');
      refuseSlow();
    }, PATIENCE_BY_CLOCK * request.patience);
    const onExit = (): void => {
      if (process.signalCode === 'SIGTERM') refuseSlow();
      else refuse(EXHAUSTING, 'exhausting file: reading it needs more memory than a document may');
    };
    const finish = (conversion: Conversion): void => {
      clearTimeout(timer);
      process.off('message', finish);
      process.off('exit', onExit);
      resolve(conversion);
    };
    process.once('message', finish);
    process.once('exit', onExit);
    if (hasEnded(process)) onExit();
    // Where it has just died, sending fails before its end is known, which answers.
    else process.send(request, () => undefined);
  });
}
