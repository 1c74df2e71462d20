import process from 'node:process';

import type { Effects } from './run/effects.ts';

import { buildSite, readAsOf, siteFolder } from './build.ts';
import { isStarted, parseArguments, runVerb, wrongUsage } from './run/commandLine.ts';
import { buildData } from './data.ts';
import { serve } from './site/serve.ts';
import { setUnconfirmed } from './data/unconfirmedChecks.ts';

const USAGE = 'PORT=4173 npm start -- [--as-of YYYY-MM-DD] [--unconfirmed-checks]';

/** Builds the tables and the site, then serves it on this machine until it is stopped. */
export async function startVerb(args: readonly string[], effects: Effects): Promise<number> {
  const { options } = parseArguments(
    args,
    { 'as-of': { type: 'string' }, 'unconfirmed-checks': { type: 'boolean', default: false } },
    USAGE,
  );
  if (options['unconfirmed-checks'] === true) setUnconfirmed(process.env);
  const port = readPort(process.env['PORT'] ?? '');
  readAsOf(options['as-of']);
  buildData('.', false, effects);
  await buildSite(effects);
  const base = `/${process.env['YOUJU_BASE'] ?? ''}/`.replace(/\/{2,}/g, '/');
  const { address } = await serve(port, siteFolder(), effects, base);
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
