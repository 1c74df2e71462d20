import process from 'node:process';

import type { Effects } from './effects.ts';

import { isStarted, parseArguments, runVerb, wrongUsage } from './commandLine.ts';
import { buildData } from './data.ts';
import { createPages } from './preview.ts';
import { serve } from './serve.ts';

const USAGE = 'PORT=4173 npm start';

/** Builds the tables, then serves what exists so far until it is stopped. */
export async function startVerb(args: readonly string[], effects: Effects): Promise<number> {
  parseArguments(args, {}, USAGE);
  const port = readPort(process.env['PORT'] ?? '');
  const { input } = buildData('.', false, effects);
  const { address } = await serve(port, createPages(input), '.', effects);
  effects.out(`\n有据 Youju: ${address}  (stop with Ctrl+C)\n`);
  return 0;
}

/** 4173 where none is asked for; 0 lets the system choose. */
export function readPort(text: string): number {
  if (text === '') return 4173;
  const port = Number(text);
  if (!/^\d+$/.test(text) || port > 65_535)
    throw wrongUsage(`invalid port: ${text}; expected 0 to 65535`, USAGE);
  return port;
}

if (isStarted(import.meta)) await runVerb(startVerb);
