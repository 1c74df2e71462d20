import { mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import process from 'node:process';

import type { Browser } from 'playwright-core';
import type { Drawing } from './drawn.ts';
import type { Effects } from '../run/effects.ts';
import type { Scores } from './lighthouseReport.ts';

import { measureDrawing } from './drawn.ts';
import { readCharts, writePeerPages } from './peerPages.ts';
import { installPeers } from './peers.ts';
import { launchBrowser } from '../run/browser.ts';
import { SITE_FOLDER } from '../build.ts';
import { parseArguments, runVerb } from '../run/commandLine.ts';
import { CliError } from '../run/effects.ts';
import { CATEGORIES, debuggingPort, loadLighthouse, scorePage } from './lighthouseReport.ts';
import { serve } from '../site/serve.ts';
import { formatTable } from '../run/summary.ts';

const USAGE = 'npm run -s bench:lighthouse -- [--site dist] [--runs 9]';

/** The page whose charts the peers draw, too: a series and bars. */
const SHARED = 'indicators/alarms-handled/';

/** Other pages of ours with charts, one of each kind. */
const OTHERS = ['', 'indicators/charging-ports/', 'campaigns/lifeline-clearing/'];

/** Drawings of ours that have a place in the page, and of the peers. */
const CHARTS = '.chart-box svg, main canvas, .observablehq--block svg';

/** Wanted of each page of ours with charts. */
const MOST_DRAWN = 1.15;
const MOST_BLOCKING = 20;

/** A page under measure. */
interface Entry {
  readonly name: string;
  readonly url: string;
  /** Of this project, so that it has to reach what is wanted. */
  readonly ours: boolean;
}

interface Measured extends Entry, Scores, Drawing {}

/**
 * Measures our pages with charts, the charts of one of them as a stock page of Observable Framework and as a hand-made page with
 * ECharts, and an empty page: scores by Lighthouse with its defaults for phones, and the time until all charts are drawn on a phone
 * as slow as Lighthouse's. Expects a built site; installs the peers for once.
 */
export async function benchLighthouseVerb(args: readonly string[], effects: Effects): Promise<number> {
  const { options } = parseArguments(args, USAGE, { texts: ['site', 'runs'] });
  const { site = SITE_FOLDER } = options;
  const shared = join(site, SHARED, 'index.html');
  if (!effects.exists(shared))
    throw new CliError(`missing page: ${shared}; expected what \`npm run build\` writes`);
  const runs = Math.max(1, Number(options.runs ?? 9) || 9);
  const peers = installPeers(effects);
  mkdirSync('.astro', { recursive: true });
  const folder = resolve(mkdtempSync('.astro/bench-pages-'));
  const tables = join(site, 'data/charts');
  const html = readFileSync(shared, 'utf8');
  const charts = readCharts(html, (id) => readFileSync(join(tables, `${id}.zh.csv`), 'utf8'));
  effects.err('pages of the peers\n');
  const measured: Measured[] = [];
  try {
    writePeerPages(folder, /<h1[^>]*>([^<]*)/.exec(html)?.[1] ?? '', charts, peers);
    const ours = await serve(0, site, effects);
    const theirs = await serve(0, folder, effects, '/', {});
    const port = debuggingPort(process.pid);
    const browser = await launchBrowser({ systemFonts: true, debuggingPort: port });
    try {
      const lighthouse = await loadLighthouse(peers);
      const entries = entriesOf(ours.address, theirs.address).filter(
        ({ ours: own, url }) => !own || effects.exists(join(site, new URL(url).pathname, 'index.html')),
      );
      const drawings = await measureDrawings(entries, runs, browser, effects);
      for (const entry of entries) {
        effects.err(`scores: ${entry.name}\n`);
        const scores = await scorePage(lighthouse, entry.url, port);
        measured.push({ ...entry, ...scores, ...middleOf(drawings.get(entry) ?? []) });
      }
    } finally {
      await browser.close();
      ours.server.close();
      theirs.server.close();
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
  return report(measured, effects);
}

function entriesOf(ours: string, theirs: string): Entry[] {
  const own = (path: string): Entry => ({ name: `youju /${path}`, url: `${ours}${path}`, ours: true });
  const peer = (name: string, path: string): Entry => ({ name, url: `${theirs}${path}`, ours: false });
  return [
    peer('empty page', 'empty/'),
    own(SHARED),
    peer('the same, Observable Framework', 'framework/'),
    peer('the same, ECharts', 'echarts/'),
    ...OTHERS.map(own),
  ];
}

/**
 * Opens the pages in turn, round after round, so that whatever else the machine does meets all of them; a first round warms up and
 * does not count.
 */
async function measureDrawings(
  entries: readonly Entry[],
  runs: number,
  browser: Browser,
  effects: Effects,
): Promise<ReadonlyMap<Entry, readonly Drawing[]>> {
  const drawings = new Map<Entry, Drawing[]>(entries.map((entry) => [entry, []]));
  for (let run = 0; run <= runs; run += 1) {
    effects.err(run === 0 ? 'warming up\n' : `round ${run} of ${runs}\n`);
    for (const [entry, of] of drawings) {
      const drawing = await measureDrawing(browser, entry.url, CHARTS);
      if (run > 0) of.push(drawing);
    }
  }
  return drawings;
}

/** The median of each measure. */
export function middleOf(drawings: readonly Drawing[]): Drawing {
  const middle = (key: keyof Drawing): number => {
    const values = drawings.map((drawing) => drawing[key]).sort((a, b) => a - b);
    return values[Math.floor(values.length / 2)] ?? NaN;
  };
  return {
    painted: middle('painted'),
    drawn: middle('drawn'),
    charts: middle('charts'),
    requests: middle('requests'),
    bytes: middle('bytes'),
  };
}

function report(measured: readonly Measured[], effects: Effects): number {
  const [empty, same] = measured;
  if (empty === undefined || same === undefined) return 1;
  const ratio = (value: number, of: number): string => `${(value / of).toFixed(2)} ×`;
  const rows = measured.map((one) => [
    one.name,
    ...one.scores,
    `${one.blocking} ms`,
    one.requests,
    `${(one.bytes / 1000).toFixed(1)} KB`,
    ratio(one.bytes, same.bytes),
    one.charts,
    `${one.drawn.toFixed(0)} ms`,
    ratio(one.drawn, empty.painted),
  ]);
  const header = [
    'page',
    ...CATEGORIES,
    'blocking',
    'requests',
    'bytes',
    'to ours',
    'charts',
    'drawn',
    'to empty',
  ];
  effects.out(`\n${formatTable(header, rows)}`);
  const missed = measured.filter(({ ours }) => ours).flatMap((one) => missedBy(one, empty));
  effects.out(
    missed.length === 0
      ? `\nours: all scores 100, blocking ≤ ${MOST_BLOCKING} ms, drawn ≤ ${MOST_DRAWN} × the first paint of an empty page\n`
      : `\nMISSED\n${missed.join('\n')}\n`,
  );
  return missed.length === 0 ? 0 : 1;
}

/** What is wanted of a page of ours and not reached. */
export function missedBy(page: Measured, empty: Pick<Drawing, 'painted'>): string[] {
  const drawn = page.drawn / empty.painted;
  return [
    ...CATEGORIES.flatMap((name, k) =>
      (page.scores[k] ?? 0) < 100 ? [`${name} ${page.scores[k] ?? 0}`] : [],
    ),
    ...(page.blocking > MOST_BLOCKING ? [`blocking ${page.blocking} ms`] : []),
    ...(page.charts === 0 ? ['no chart'] : []),
    ...(drawn > MOST_DRAWN ? [`drawn ${drawn.toFixed(2)} ×`] : []),
  ].map((what) => `${page.name}: ${what}`);
}

if (import.meta.main) await runVerb(benchLighthouseVerb);
