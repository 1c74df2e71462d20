import process from 'node:process';

import type { Effects } from './run/effects.ts';

import { buildSite, readAsOf, siteFolder } from './build.ts';
import { parseArguments, readPort, runVerb } from './run/commandLine.ts';
import { serve } from './site/serve.ts';
import { setUnconfirmed } from './data/unconfirmedChecks.ts';
import { siteBase } from './images/imageSite.ts';

const USAGE = 'PORT=4173 npm start -- [--as-of YYYY-MM-DD] [--unconfirmed-checks]';

/** Builds the tables and the site, then serves it on this machine until it is stopped. */
export async function startVerb(args: readonly string[], effects: Effects): Promise<number> {
  const { options } = parseArguments(args, USAGE, { texts: ['as-of'], switches: ['unconfirmed-checks'] });
  if (options['unconfirmed-checks']) setUnconfirmed(process.env);
  const port = readPort(process.env['PORT'] ?? '', 4173, USAGE);
  readAsOf(options['as-of']);
  await buildSite(effects);
  const { address } = await serve(port, siteFolder(), effects, siteBase(process.env));
  effects.out(`\n有据 Youju: ${address}  (stop with Ctrl+C)\n`);
  return 0;
}

if (import.meta.main) await runVerb(startVerb);
