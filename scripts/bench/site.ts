import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import process from 'node:process';

import type { Effects } from '../run/effects.ts';

import { loadPeer, measureCharts } from './charts.ts';
import { FOLDER, installPeers } from './peers.ts';
import { ELEVENTY, OURS } from './siteFiles.ts';
import { parseArguments, runVerb } from '../run/commandLine.ts';
import { CliError } from '../run/effects.ts';
import { formatTable } from '../run/summary.ts';

const USAGE = 'npm run -s bench:site -- [--full]';

/** A builder of sites under measure: its files, and what starts it. */
interface Builder {
  readonly name: string;
  readonly files: Readonly<Record<string, string>>;
  readonly script: string;
  readonly args: readonly string[];
  /** The folder it is started in: the project's or its own. */
  readonly where: 'project' | 'folder';
}

const BUILDERS = {
  ours: {
    name: 'youju',
    files: OURS,
    script: resolve('node_modules/astro/bin/astro.mjs'),
    args: ['build', '--silent', '--config', '{folder}/astro.config.mjs'],
    where: 'project',
  },
  peer: {
    name: 'Eleventy 3',
    files: ELEVENTY,
    script: resolve(FOLDER, 'node_modules/@11ty/eleventy/cmd.cjs'),
    args: ['--quiet'],
    where: 'folder',
  },
} as const satisfies Record<string, Builder>;

/** One build of so many pages. */
interface Build {
  readonly seconds: number;
  /** Largest resident size of the process. */
  readonly megabytes: number;
  /** Bytes of one page, to see that both do the work. */
  readonly bytes: number;
}

/** Wanted of a build of the most pages: milliseconds of an added page, and memory. */
const MOST_MILLISECONDS = 1.2;
const MOST_MEGABYTES = 1024;

/**
 * Builds 100 and 1,000 (`--full`: and 10,000) pages of one chart each, with this project's charts and layout, and with Eleventy and the same
 * chart by Plot over linkedom, one after the other on the same machine; before that, how many charts a second each of them draws.
 * Expects `public/data`, which `npm run data` writes.
 */
export async function benchSiteVerb(args: readonly string[], effects: Effects): Promise<number> {
  const { options } = parseArguments(args, USAGE, { switches: ['full'] });
  if (!effects.exists('public/data/datapackage.json'))
    throw new CliError('missing tables: public/data; expected what `npm run data` writes');
  installPeers(effects);
  effects.err('charts\n');
  const charts = measureCharts(effects, await loadPeer());
  effects.out(
    formatTable(
      ['drawn a second', 'drawings', 'ratio'],
      [
        [
          'specifications with marks of our own (youju)',
          charts.ours.toFixed(0),
          `${(charts.ours / charts.peer).toFixed(1)} ×`,
        ],
        ['Plot over linkedom', charts.peer.toFixed(0), ''],
      ],
    ),
  );
  const sizes = options.full ? [100, 1000, 10_000] : [100, 1000];
  const builds = sizes.map((pages) => {
    effects.err(`${pages} pages\n`);
    return { pages, ours: measure(BUILDERS.ours, pages), peer: measure(BUILDERS.peer, pages) };
  });
  const rows = builds.map(({ pages, ours, peer }) => [
    String(pages),
    describe(ours, pages),
    describe(peer, pages),
    `${(peer.seconds / ours.seconds).toFixed(2)} ×`,
  ]);
  effects.out(`\n${formatTable(['pages', BUILDERS.ours.name, BUILDERS.peer.name, 'ratio'], rows)}`);
  const [before, last] = builds.slice(-2);
  if (before === undefined || last === undefined) return 1;
  const added = (1000 * (last.ours.seconds - before.ours.seconds)) / (last.pages - before.pages);
  const wanted = [
    [`an added page ${added.toFixed(2)} ms`, `≤ ${MOST_MILLISECONDS} ms`, added <= MOST_MILLISECONDS],
    [
      `memory ${last.ours.megabytes.toFixed(0)} MB`,
      `≤ ${MOST_MEGABYTES} MB`,
      last.ours.megabytes <= MOST_MEGABYTES,
    ],
    [`${last.pages} pages`, 'faster than the peer', last.ours.seconds < last.peer.seconds],
  ] as const;
  effects.out(
    `\n${formatTable(
      ['measure', 'wanted', ''],
      wanted.map(([result, limit, holds]) => [result, limit, holds ? 'ok' : 'MISSED']),
    )}`,
  );
  return wanted.every(([, , holds]) => holds) ? 0 : 1;
}

const describe = ({ seconds, megabytes, bytes }: Build, pages: number): string =>
  `${seconds.toFixed(2)} s, ${((1000 * seconds) / pages).toFixed(2)} ms/page, ${megabytes.toFixed(0)} MB, ${(bytes / 1024).toFixed(1)} KB each`;

/** Builds in a folder of its own; the process says at its end how much memory it took. */
function measure({ name, files, script, args, where }: Builder, pages: number): Build {
  // Within the project, since Astro takes components from below its root only.
  mkdirSync('.astro', { recursive: true });
  const folder = resolve(mkdtempSync('.astro/bench-'));
  try {
    for (const [path, text] of Object.entries(files)) {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(
        join(folder, path),
        text.replaceAll('{root}', resolve('.')).replaceAll('{folder}', folder),
      );
    }
    // Eleventy's pages import packages of the benchmarks from where they are.
    if (where === 'folder') symlinkSync(resolve(FOLDER, 'node_modules'), join(folder, 'node_modules'));
    const report = `data:text/javascript,process.on('exit',()=>process._rawDebug('peak '+process.resourceUsage().maxRSS))`;
    const started = performance.now();
    const { status, stderr, stdout } = spawnSync(
      process.execPath,
      ['--import', report, script, ...args.map((arg) => arg.replace('{folder}', relative('.', folder)))],
      {
        cwd: where === 'folder' ? folder : resolve('.'),
        env: {
          ...process.env,
          ASTRO_TELEMETRY_DISABLED: '1',
          NODE_ENV: 'production',
          BENCH_PAGES: String(pages),
          YOUJU_DATA: resolve('public/data'),
        },
        encoding: 'utf8',
        maxBuffer: 2 ** 26,
      },
    );
    const seconds = (performance.now() - started) / 1000;
    if (status !== 0)
      throw new CliError(`failed build: ${name}\n${stdout.slice(-2000)}${stderr.slice(-2000)}`);
    const built = readdirSync(join(folder, 'dist/p'));
    if (built.length !== pages)
      throw new CliError(`incomplete build: ${name}; expected ${pages} pages, found ${built.length}`);
    const bytes = readFileSync(join(folder, 'dist/p/7/index.html')).length;
    return { seconds, megabytes: Number(/peak (\d+)/.exec(stderr)?.[1] ?? 0) / 1024, bytes };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

if (import.meta.main) await runVerb(benchSiteVerb);
