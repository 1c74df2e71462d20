import process from 'node:process';
import { createInterface, type Interface } from 'node:readline/promises';

/** Asks a person; null where the answer is Ctrl+C or the end of the input, which mean no. */
export type AskOrStop = (question: string) => Promise<string | null>;

/** Lines that a person typed before they were asked for. */
const ahead: string[] = [];

/** Asks at the terminal; the answer may be there already. */
export async function askTerminal(question: string): Promise<string | null> {
  if (!process.stdin.isTTY) return answerPiped(question);
  const typed = ahead.shift();
  if (typed !== undefined) {
    process.stderr.write(`${question}${typed}\n`);
    return typed;
  }
  const terminal = createInterface({ input: process.stdin, output: process.stderr });
  // The question takes one line; those that come with it would be lost with this terminal.
  terminal.on('line', (line) => ahead.push(line));
  const stopped = new Promise<null>((resolve) => {
    for (const event of ['SIGINT', 'close'])
      terminal.once(event, () => {
        resolve(null);
      });
  });
  try {
    return await Promise.race([terminal.question(question), stopped]);
  } finally {
    terminal.close();
  }
}

/** Answers that another program gives: one reader for all of them, so that no line is lost between two. */
let piped: NodeJS.AsyncIterator<string> | undefined;

async function answerPiped(question: string): Promise<string | null> {
  process.stderr.write(question);
  piped ??= linesOf(createInterface({ input: process.stdin }));
  // Between two questions an input that is left open keeps no process alive; a file has nothing to hold.
  const stdin: { readonly ref?: () => void; readonly unref?: () => void } = process.stdin;
  stdin.ref?.();
  const { value, done } = await piped.next();
  stdin.unref?.();
  process.stderr.write(`${done === true ? '' : value}\n`);
  return done === true ? null : value;
}

async function* linesOf(input: Interface): AsyncGenerator<string> {
  yield* input;
}
