import { parseArgs } from 'node:util';
import process from 'node:process';

import type { Effects } from './effects.ts';
import type { ParseArgsConfig } from 'node:util';

import { CliError } from './effects.ts';
import { createDisk } from './disk.ts';

/** Options as declared, positionals beside them. */
export interface Arguments {
  readonly options: Readonly<Record<string, string | boolean | undefined>>;
  readonly positionals: readonly string[];
}

/** Reads a command line strictly; anything unknown is wrong usage (exit code 2) and prints `usage`. */
export function parseArguments(
  args: readonly string[],
  options: NonNullable<ParseArgsConfig['options']>,
  usage: string,
  positionals = 0,
): Arguments {
  try {
    const parsed = parseArgs({ args: [...args], options, allowPositionals: true, strict: true });
    if (parsed.positionals.length > positionals) {
      throw new Error(`unexpected argument: ${parsed.positionals[positionals] ?? ''}`);
    }
    return { options: parsed.values as Arguments['options'], positionals: parsed.positionals };
  } catch (error) {
    const [first = ''] = (error as Error).message.split('\n');
    throw wrongUsage(`${first.charAt(0).toLowerCase()}${first.slice(1)}`, usage);
  }
}

export function wrongUsage(problem: string, usage: string): CliError {
  return new CliError(`${problem}\nusage: ${usage}`, 2);
}

/** A script's verb: reads its arguments, acts through `effects`, gives the exit code. */
export type Verb = (args: readonly string[], effects: Effects) => number | Promise<number>;

/** Runs a verb as this process: a `CliError` is printed as the user's, anything else is ours and keeps its stack. */
export async function runVerb(verb: Verb): Promise<void> {
  const effects = createDisk();
  // A reader that stops early (`| head`) closes the pipe; that is no error of ours.
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    process.exit(error.code === 'EPIPE' ? 0 : 1);
  });
  try {
    process.exitCode = await verb(process.argv.slice(2), effects);
  } catch (error) {
    if (!(error instanceof CliError)) throw error;
    effects.err(`error: ${error.message}\n`);
    process.exitCode = error.exitCode;
  }
}

/** Is this module the script that was started, not one that a test or another script imports? */
export function isStarted(meta: ImportMeta): boolean {
  return meta.main;
}
