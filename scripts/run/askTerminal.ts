import process from 'node:process';
import { createInterface } from 'node:readline/promises';

/** Asks a person; null where the answer is Ctrl+C or the end of the input, which mean no. */
export type AskOrStop = (question: string) => Promise<string | null>;

/** Asks at the terminal. */
export async function askTerminal(question: string): Promise<string | null> {
  const terminal = createInterface({ input: process.stdin, output: process.stderr });
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
