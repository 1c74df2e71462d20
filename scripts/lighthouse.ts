import { pathToFileURL } from 'node:url';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import process from 'node:process';

import type { Effects } from './effects.ts';

import { launchBrowser } from './browser.ts';
import { SITE_FOLDER } from './build.ts';
import { isStarted, parseArguments, runVerb } from './commandLine.ts';
import { CliError } from './effects.ts';
import { pageOfEachType } from './pageTypes.ts';
import { listFiles, serve } from './serve.ts';
import { formatTable } from './summary.ts';

const USAGE = 'npm run lighthouse -- [--site dist] [--only /indicators/]';
const CATEGORIES = ['performance', 'accessibility', 'best-practices', 'seo'] as const;

interface Audit {
  readonly score: number | null;
}

/** The part of a Lighthouse report that is printed. */
interface Report {
  readonly lhr: {
    readonly categories: Readonly<
      Record<
        string,
        {
          readonly score: number | null;
          readonly auditRefs: readonly { readonly id: string; readonly weight: number }[];
        }
      >
    >;
    readonly audits: Readonly<Record<string, Audit & { readonly numericValue?: number }>>;
  };
}

type Lighthouse = (url: string, flags: Readonly<Record<string, unknown>>) => Promise<Report | undefined>;

/**
 * Lighthouse weighs more than all other packages together, so that it is no dependency: whoever measures installs it beside
 * them for once.
 */
async function loadLighthouse(): Promise<Lighthouse> {
  try {
    const path = createRequire(join(process.cwd(), 'package.json')).resolve('lighthouse');
    const loaded = (await import(pathToFileURL(path).href)) as { default: Lighthouse };
    return loaded.default;
  } catch {
    throw new CliError(
      'missing package: lighthouse; expected after `npm install --no-save lighthouse@13.5.0`',
    );
  }
}

/** Scores one page of each type by Lighthouse, as a phone sees it. Expects a built site. */
export async function lighthouseVerb(args: readonly string[], effects: Effects): Promise<number> {
  const { options } = parseArguments(
    args,
    { site: { type: 'string', default: SITE_FOLDER }, only: { type: 'string', default: '' } },
    USAGE,
  );
  const lighthouse = await loadLighthouse();
  const site = String(options['site']);
  const base = `/${process.env['YOUJU_BASE'] ?? ''}/`.replace(/\/{2,}/g, '/');
  const { address, server } = await serve(0, site, effects, base);
  const port = 9_300 + (process.pid % 500);
  const browser = await launchBrowser({ systemFonts: true, debuggingPort: port });
  const rows: string[][] = [];
  let missed = 0;
  try {
    for (const [type, file] of pageOfEachType([...listFiles(site, effects).keys()])) {
      const path = file.replace(/index\.html$/u, '');
      if (!path.includes(String(options['only']))) continue;
      effects.err(`${type} ${path}\n`);
      const report = await lighthouse(new URL(path.replace(/^\//u, ''), address).href, {
        port,
        output: 'json',
        logLevel: 'error',
        onlyCategories: [...CATEGORIES],
      });
      if (report === undefined) continue;
      const { categories, audits } = report.lhr;
      const scores = CATEGORIES.map((name) => Math.round((categories[name]?.score ?? 0) * 100));
      missed += scores.filter((score) => score < 100).length;
      const failing = CATEGORIES.flatMap((name) =>
        (categories[name]?.auditRefs ?? [])
          .filter(({ id, weight }) => weight > 0 && (audits[id]?.score ?? 1) < 0.9)
          .map(({ id }) => id),
      );
      const blocking = Math.round(audits['total-blocking-time']?.numericValue ?? 0);
      rows.push([type, ...scores.map(String), `${String(blocking)} ms`, failing.join(' ')]);
    }
  } finally {
    await browser.close();
    server.close();
  }
  effects.out(formatTable(['page', ...CATEGORIES, 'blocking', 'below'], rows));
  return missed > 0 ? 1 : 0;
}

if (isStarted(import.meta)) await runVerb(lighthouseVerb);
