import process from 'node:process';
import { createInterface } from 'node:readline/promises';

/** Asks a person; null where the answer is Ctrl+C or the end of the input, which mean no. */
export type AskOrStop = (question: string) => Promise<string | null>;

/** Lines that came before they were asked for: typed ahead, or piped in. */
const ahead: string[] = [];

/** Asks at the terminal; the answer may be there already. */
export async function askTerminal(question: string): Promise<string | null> {
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
