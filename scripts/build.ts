import { existsSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';

import { build } from 'astro';

import type { Effects } from './run/effects.ts';

import type { Published } from '../src/datasets/published.ts';

import { readPublished } from '../src/datasets/published.ts';
import { TAKEN_VARIABLE } from '../src/datasets/takenOver.ts';
import { EDITIONS_VARIABLE, editionsFolder } from '../src/graphics/frozenFolder.ts';
import { parseArguments, runVerb, wrongUsage } from './run/commandLine.ts';
import { compressSite } from './site/compress.ts';
import { buildData } from './data.ts';
import { keepDatedArchives } from './site/dataArchives.ts';
import { checkFrozen } from './publish/frozenCharts.ts';
import { buildImages } from './images.ts';
import { CACHE } from './images/imageFonts.ts';
import { CliError } from './run/effects.ts';
import {
  changedInputs,
  filesOfBulletin,
  keepLastBuild,
  readLastBuild,
  readPageInputs,
} from './site/lastBuild.ts';
import { LAST_VARIABLE, takeOverSame } from './site/takenPages.ts';
import { setReviewedOnly } from './data/reviewedOnly.ts';
import { listFiles } from './site/serve.ts';
import { setUnconfirmed, showsUnconfirmed, UNCONFIRMED_FOLDER } from './data/unconfirmedChecks.ts';

const USAGE =
  'npm run build -- [--as-of YYYY-MM-DD] [--editions FOLDER] [--reviewed-only] [--compress] [--strict] [--unconfirmed-checks] [--why PATH]';

/** Where the site is written to. */
export const SITE_FOLDER = 'dist';
/** The same of this build: a preview with what nobody has confirmed stays apart from what is uploaded. */
export const siteFolder = (): string => (showsUnconfirmed(process.env) ? UNCONFIRMED_FOLDER : SITE_FOLDER);

/** Builds the tables, then the site from them; `--reviewed-only` publishes no figure on the machine's word alone; `--compress` writes `.br` and `.gz` beside each file for the server; `--editions` names the folder that `npm run publish` filled; `--why` says why a page was made. */
export async function buildVerb(args: readonly string[], effects: Effects): Promise<number> {
  const { options } = parseArguments(args, USAGE, {
    texts: ['as-of', 'editions', 'why'],
    switches: ['compress', 'reviewed-only', 'strict', 'unconfirmed-checks'],
  });
  readAsOf(options['as-of']);
  if (options['unconfirmed-checks']) setUnconfirmed(process.env);
  if (options.editions !== undefined) process.env[EDITIONS_VARIABLE] = options.editions;
  if (options['reviewed-only']) setReviewedOnly(process.env);
  const { exitCode } = buildData('.', options.strict, effects);
  await buildSite(effects, options.compress, options.why);
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
export async function buildSite(effects: Effects, compressed = false, why = ''): Promise<void> {
  const started = effects.clock();
  checkFrozen(editionsFolder(), readPublished(), effects);
  effects.err('\npages …\n');
  const folder = siteFolder();
  const aside = `${folder}-building`;
  process.env['ASTRO_TELEMETRY_DISABLED'] = '1';
  // What a killed build left here may hold pages of a bulletin that was taken out since.
  rmSync(aside, { recursive: true, force: true });
  process.env['YOUJU_OUT'] = `./${aside}`;
  const published = readPublished();
  const [inputs, last] = [readPageInputs(published), readLastBuild(folder)];
  const changed = new Map(published.bulletins.map(({ id }) => [id, changedInputs(id, inputs, last)]));
  takeOverUnchanged(folder, changed, published);
  await build({ root: '.', logLevel: 'warn' });
  await buildImages(aside, effects);
  for (const [name, reason] of keepDatedArchives(folder, aside))
    effects.err(`${name}: not kept, as ${reason}\n`);
  const { taken, all } = takeOverSame(folder, aside);
  effects.err(`${String(taken)} of ${String(all)} files are those of the last build\n`);
  if (why !== '') effects.out(explainPage(why, changed, folder, aside));
  if (compressed) effects.err(`compressed: ${await compressSite(aside, folder)} files\n`);
  const old = `${folder}-old`;
  rmSync(old, { recursive: true, force: true });
  if (existsSync(folder)) renameSync(folder, old);
  renameSync(aside, folder);
  rmSync(old, { recursive: true, force: true });
  keepLastBuild(folder, inputs);
  const pages = [...listFiles(folder, effects).keys()].filter((path) => path.endsWith('.html'));
  const seconds = ((effects.clock() - started) / 1000).toFixed(1);
  effects.err(`${folder}: ${pages.length} pages in ${seconds} s\n`);
}

/** Tells the pages which bulletins' pages are those of the last build. */
function takeOverUnchanged(
  folder: string,
  changed: ReadonlyMap<string, readonly string[]>,
  published: Published,
): void {
  const same = [...changed].filter(
    ([id, inputs]) =>
      inputs.length === 0 && filesOfBulletin(published, id).every((path) => existsSync(join(folder, path))),
  );
  const list = join(CACHE, 'taken.json');
  writeFileSync(list, JSON.stringify(same.map(([id]) => id)));
  process.env[TAKEN_VARIABLE] = list;
  process.env[LAST_VARIABLE] = folder;
}

/** Why a page was made, or that it was taken over. */
function explainPage(
  path: string,
  changed: ReadonlyMap<string, readonly string[]>,
  last: string,
  folder: string,
): string {
  const file = path.replace(/^\//, '').replace(/(^|\/)$/, '$1index.html');
  if (!existsSync(join(folder, file)))
    throw new CliError(`unknown page: ${path}; expected a path of the site`);
  const [, id = ''] = /^(?:en\/)?(?:bulletins\/|embed\/(?=[^/]+@))([a-z0-9-]+)/.exec(file) ?? [];
  const inputs = changed.get(id);
  const before = statSync(join(last, file), { throwIfNoEntry: false });
  const isSame = before?.ino === statSync(join(folder, file)).ino;
  const came =
    before === undefined ? 'it is new' : isSame ? 'it came out as it was' : 'it came out otherwise';
  if (inputs === undefined) return `${path}: made, as in every build, for it lists or sums up; ${came}\n`;
  if (inputs.length === 0) return `${path}: taken over: all that it is made from is as it was\n`;
  return `${path}: made: of what the pages of ${id} are made from this changed: ${inputs.join(', ')}; ${came}\n`;
}

if (import.meta.main) await runVerb(buildVerb);
