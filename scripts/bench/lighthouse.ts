import process from 'node:process';

import type { Effects } from '../run/effects.ts';

import { installPeers } from './peers.ts';
import { launchBrowser } from '../run/browser.ts';
import { SITE_FOLDER } from '../build.ts';
import { parseArguments, runVerb } from '../run/commandLine.ts';
import { CATEGORIES, debuggingPort, loadLighthouse, scorePage } from './lighthouseReport.ts';
import { pageOfEachType } from '../site/pageTypes.ts';
import { listFiles, serve } from '../site/serve.ts';
import { formatTable } from '../run/summary.ts';
import { siteBase } from '../images/imageSite.ts';

const USAGE = 'npm run lighthouse -- [--site dist] [--only /indicators/]';

/** Scores one page of each type by Lighthouse, as a phone sees it. Expects a built site. */
export async function lighthouseVerb(args: readonly string[], effects: Effects): Promise<number> {
  const { options } = parseArguments(args, USAGE, { texts: ['site', 'only'] });
  const { site = SITE_FOLDER, only = '' } = options;
  const lighthouse = await loadLighthouse(installPeers(effects));
  const { address, server } = await serve(0, site, effects, siteBase(process.env));
  const port = debuggingPort(process.pid);
  const browser = await launchBrowser({ systemFonts: true, debuggingPort: port });
  const rows: string[][] = [];
  let missed = 0;
  try {
    for (const [type, file] of pageOfEachType([...listFiles(site, effects).keys()])) {
      const path = file.replace(/index\.html$/u, '');
      if (!path.includes(only)) continue;
      effects.err(`${type} ${path}\n`);
      const url = new URL(path.replace(/^\//u, ''), address).href;
      const { scores, blocking, failing } = await scorePage(lighthouse, url, port);
      missed += scores.filter((score) => score < 100).length;
      rows.push([type, ...scores.map(String), `${String(blocking)} ms`, failing.join(' ')]);
    }
  } finally {
    await browser.close();
    server.close();
  }
  effects.out(formatTable(['page', ...CATEGORIES, 'blocking', 'below'], rows));
  return missed > 0 ? 1 : 0;
}

if (import.meta.main) await runVerb(lighthouseVerb);
