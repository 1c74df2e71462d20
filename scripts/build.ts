import { existsSync, renameSync, rmSync } from 'node:fs';
import process from 'node:process';

import { build } from 'astro';

import type { Effects } from './run/effects.ts';

import { readPublished } from '../src/datasets/published.ts';
import { EDITIONS_VARIABLE, editionsFolder } from '../src/graphics/frozenFolder.ts';
import { parseArguments, runVerb, wrongUsage } from './run/commandLine.ts';
import { compressSite } from './site/compress.ts';
import { buildData } from './data.ts';
import { keepDatedArchives } from './site/dataArchives.ts';
import { checkFrozen } from './publish/frozenCharts.ts';
import { buildImages } from './images.ts';
import { setReviewedOnly } from './data/reviewedOnly.ts';
import { listFiles } from './site/serve.ts';
import { setUnconfirmed, showsUnconfirmed, UNCONFIRMED_FOLDER } from './data/unconfirmedChecks.ts';

const USAGE =
  'npm run build -- [--as-of YYYY-MM-DD] [--editions FOLDER] [--reviewed-only] [--compress] [--strict] [--unconfirmed-checks]';

/** Where the site is written to. */
export const SITE_FOLDER = 'dist';
/** The same of this build: a preview with what nobody has confirmed stays apart from what is uploaded. */
export const siteFolder = (): string => (showsUnconfirmed(process.env) ? UNCONFIRMED_FOLDER : SITE_FOLDER);

/** Builds the tables, then the site from them; `--reviewed-only` publishes no figure on the machine's word alone; `--compress` writes `.br` and `.gz` beside each file for the server; `--editions` names the folder that `npm run publish` filled. */
export async function buildVerb(args: readonly string[], effects: Effects): Promise<number> {
  const { options } = parseArguments(args, USAGE, {
    texts: ['as-of', 'editions'],
    switches: ['compress', 'reviewed-only', 'strict', 'unconfirmed-checks'],
  });
  readAsOf(options['as-of']);
  if (options['unconfirmed-checks']) setUnconfirmed(process.env);
  if (options.editions !== undefined) process.env[EDITIONS_VARIABLE] = options.editions;
  if (options['reviewed-only']) setReviewedOnly(process.env);
  const { exitCode } = buildData('.', options.strict, effects);
  await buildSite(effects, options.compress);
  return exitCode;
}

/** The day as of which the site speaks is an input; the pages find it in the environment. */
export function readAsOf(day: string | undefined): void {
  if (day === undefined) return;
  const isDay = /^\d{4}-\d{2}-\d{2}$/.test(day) && !Number.isNaN(Date.parse(day));
  if (!isDay) throw wrongUsage(`invalid day: ${day}; expected YYYY-MM-DD`, USAGE);
  process.env['YOUJU_AS_OF'] = day;
}

/** Builds the pages aside, then puts them in place: a build that fails leaves the last good site as it was. */
export async function buildSite(effects: Effects, compressed = false): Promise<void> {
  const started = effects.clock();
  checkFrozen(editionsFolder(), readPublished(), effects);
  effects.err('\npages …\n');
  const folder = siteFolder();
  const aside = `${folder}-building`;
  process.env['ASTRO_TELEMETRY_DISABLED'] = '1';
  // What a killed build left here may hold pages of a bulletin that was taken out since.
  rmSync(aside, { recursive: true, force: true });
  process.env['YOUJU_OUT'] = `./${aside}`;
  await build({ root: '.', logLevel: 'warn' });
  await buildImages(aside, effects);
  for (const [name, reason] of keepDatedArchives(folder, aside))
    effects.err(`${name}: not kept, as ${reason}\n`);
  if (compressed) effects.err(`compressed: ${await compressSite(aside)} files\n`);
  const old = `${folder}-old`;
  rmSync(old, { recursive: true, force: true });
  if (existsSync(folder)) renameSync(folder, old);
  renameSync(aside, folder);
  rmSync(old, { recursive: true, force: true });
  const pages = [...listFiles(folder, effects).keys()].filter((path) => path.endsWith('.html'));
  const seconds = ((effects.clock() - started) / 1000).toFixed(1);
  effects.err(`${folder}: ${pages.length} pages in ${seconds} s\n`);
}

if (import.meta.main) await runVerb(buildVerb);
