import { parseArgs } from 'node:util';
import process from 'node:process';

import type { Effects } from './effects.ts';
import type { ParseArgsConfig } from 'node:util';

import { CliError } from './effects.ts';
import { createDisk } from './disk.ts';

/** Options and positionals of a command line. A switch is off unless given. */
export interface Arguments<Text extends string, Switch extends string> {
  readonly options: Readonly<Partial<Record<Text, string>>> & Readonly<Record<Switch, boolean>>;
  readonly positionals: readonly string[];
}

/** Reads a command line strictly; anything unknown is wrong usage (exit code 2) and prints `usage`. */
export function parseArguments<const Text extends string = never, const Switch extends string = never>(
  args: readonly string[],
  usage: string,
  declared: {
    readonly texts?: readonly Text[];
    readonly switches?: readonly Switch[];
    /** How many positionals there may be. */
    readonly positionals?: number;
  } = {},
): Arguments<Text, Switch> {
  const { texts = [], switches = [], positionals: most = 0 } = declared;
  const options = Object.fromEntries<NonNullable<ParseArgsConfig['options']>[string]>([
    ...texts.map((name) => [name, { type: 'string' }] as const),
    ...switches.map((name) => [name, { type: 'boolean', default: false }] as const),
  ]);
  try {
    const { values, positionals } = parseArgs({ args: [...args], options, allowPositionals: true });
    if (positionals.length > most) throw new Error(`unexpected argument: ${positionals[most] ?? ''}`);
    return { options: values as Arguments<Text, Switch>['options'], positionals };
  } catch (error) {
    const [first = ''] = (error as Error).message.split('\n');
    throw wrongUsage(`${first.charAt(0).toLowerCase()}${first.slice(1)}`, usage);
  }
}

export function wrongUsage(problem: string, usage: string): CliError {
  return new CliError(`${problem}\nusage: ${usage}`, 2);
}

/** The number of a port, or another where none is asked for; 0 lets the system choose. */
export function readPort(text: string, otherwise: number, usage: string): number {
  const port = text === '' ? otherwise : Number(text);
  if (/^\d*$/.test(text) && port <= 65_535) return port;
  throw wrongUsage(`invalid port: ${text}; expected 0 to 65535`, usage);
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
