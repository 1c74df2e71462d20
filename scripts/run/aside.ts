import { fork } from 'node:child_process';
import process from 'node:process';
import { fileURLToPath } from 'node:url';

import { COMPILED } from './cache.ts';
import { CliError } from './effects.ts';

/** What a step says: a word for others that wait for it, or how it ended. */
type Told = string | { readonly answer: unknown } | { readonly problem: string };

/**
 * Left alone, what is thrown away fills as much room as what is kept before it is collected: of a thousand documents, half a gigabyte more. Below
 * `room` megabytes nothing is looked for that could be collected: looking takes its time.
 */
const thrifty = (room: number): string[] => [
  '--expose-gc',
  `--initial-old-space-size=${String(room)}`,
  '--heap-growing-percent=30',
];

/** In a step: gives the system back what is thrown away. Takes a second or two of a large site. */
export const collectGarbage = (): void =>
  globalThis.gc?.({ execution: 'sync', flavor: 'last-resort', type: 'major' });

/** A step of a build in a process of its own. */
export interface Aside<Answer> {
  /** What it gives at its end: plain data. What is wrong with what the user gave is thrown as it would be here. */
  readonly answer: Promise<Answer>;
  /** When it says a word, at its end at the latest. */
  readonly says: (word: string) => Promise<void>;
  /** Tells a word to a step that waits for it. */
  readonly tell: (word: string) => void;
  /** Ends it, wherever it is. */
  readonly stop: () => void;
}

/** Starts a step in a process of its own, whose memory is free again when it ends; of `room` megabytes it makes use. */
export function startAside<Answer>(script: URL, data: unknown, room: number): Aside<Answer> {
  const child = fork(fileURLToPath(script), [], {
    execArgv: [...process.execArgv, ...thrifty(room)],
    env: { ...COMPILED, ...process.env },
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  });
  const answer = new Promise<Answer>((resolve, reject) => {
    let told: Exclude<Told, string> | undefined;
    child.on('message', (message: Told) => {
      if (typeof message !== 'string') told = message;
    });
    child.on('error', reject);
    child.on('exit', (code, signal) => {
      if (told === undefined)
        reject(new Error(`stopped step: ${fileURLToPath(script)}, ${signal ?? `exit code ${String(code)}`}`));
      else if ('problem' in told) reject(new CliError(told.problem));
      else resolve(told.answer as Answer);
    });
  });
  const hears = createEar(child);
  child.send({ data });
  return {
    answer,
    says: (word) => Promise.race([hears(word), answer.then(() => undefined)]),
    tell: (word) => {
      if (child.connected) child.send(word);
    },
    // It may be in the middle of work that hears nothing; what it leaves half done is complete in no place.
    stop: () => void child.kill(),
  };
}

/** What a step has of whoever started it. */
export interface Asker {
  /** Says a word to others that wait for it. */
  readonly say: (word: string) => void;
  /** When it is told a word. */
  readonly told: (word: string) => Promise<void>;
}

/** The other side of it: does the step, says how it went and ends. */
export function answerAside(step: (data: unknown, asker: Asker) => unknown): void {
  const told = createEar(process);
  // Whoever asked may be gone: then nobody hears it.
  const say = (word: string): void => void process.send?.(word, () => undefined);
  const end = (told: Told): void => void process.send?.(told, () => process.exit(0));
  // Whoever asked is gone: nobody waits for what is made here.
  process.on('disconnect', () => process.exit(1));
  process.once('message', ({ data }: { readonly data: unknown }) => {
    void (async () => {
      try {
        end({ answer: (await step(data, { say, told })) ?? null });
      } catch (error) {
        if (!(error instanceof CliError)) throw error;
        end({ problem: error.message });
      }
    })();
  });
}

/** Hears what the other side says: gives a promise of each word, which may have been said before. */
function createEar(other: NodeJS.EventEmitter): (word: string) => Promise<void> {
  const heard = new Set<unknown>();
  const waiting = new Map<unknown, () => void>();
  other.on('message', (message) => {
    heard.add(message);
    waiting.get(message)?.();
  });
  return (word) =>
    new Promise((resolve) => {
      if (heard.has(word)) resolve();
      else waiting.set(word, resolve);
    });
}
