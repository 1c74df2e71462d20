import { existsSync, renameSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';

import type { DataStep } from './data/dataStep.ts';
import type { Effects } from './run/effects.ts';
import type { PagePlan } from './site/lastBuild.ts';

import { readPublished } from '../src/datasets/published.ts';
import { TAKEN_VARIABLE } from '../src/datasets/takenOver.ts';
import { EDITIONS_VARIABLE } from '../src/graphics/frozenFolder.ts';
import { partOf } from '../src/graphics/pageParts.ts';
import { parseArguments, runVerb, wrongUsage } from './run/commandLine.ts';
import { compressSite } from './site/compress.ts';
import { runAside } from './run/aside.ts';
import { moveInto } from './run/moveInto.ts';
import { removeLater } from './run/removeLater.ts';
import { CACHE } from './run/cache.ts';
import { keepDatedArchives } from './site/dataArchives.ts';
import { CliError } from './run/effects.ts';
import { keepLastBuild, readPlan, TAKEN_FILE } from './site/lastBuild.ts';
import { writeSitemap } from './site/sitemap.ts';
import { LAST_VARIABLE, takeOverSame } from './site/takenPages.ts';
import { setReviewedOnly } from './data/reviewedOnly.ts';
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
  const exitCode = await buildTables(options.strict);
  await buildSite(effects, options.compress, options.why);
  return exitCode;
}

/** Where a build puts the files and pictures of the site that stands in a folder until its pages are made. */
const besideFolder = (site: string): string => `${site}-beside`;

/** Writes the tables and all that stands beside the pages, and plans which pages are made. */
export function buildTables(strict: boolean): Promise<0 | 1> {
  const step: DataStep = { strict, site: siteFolder(), beside: besideFolder(siteFolder()) };
  // A build that was killed between the two moves left the last good site under its other name.
  if (!existsSync(step.site) && existsSync(`${step.site}-old`)) renameSync(`${step.site}-old`, step.site);
  return runAside(new URL('./data/dataStep.ts', import.meta.url), step);
}

/** The day as of which the site speaks is an input; the pages find it in the environment. */
export function readAsOf(day: string | undefined): void {
  if (day === undefined) return;
  const isDay = /^\d{4}-\d{2}-\d{2}$/.test(day) && !Number.isNaN(Date.parse(day));
  if (!isDay) throw wrongUsage(`invalid day: ${day}; expected YYYY-MM-DD`, USAGE);
  process.env['YOUJU_AS_OF'] = day;
}

/** Builds the pages aside by the plan that was made with the tables, then puts them in place: a build that fails leaves the last good site as it was. */
export async function buildSite(effects: Effects, compressed = false, why = ''): Promise<void> {
  const started = effects.clock();
  effects.err('\npages …\n');
  const folder = siteFolder();
  const [aside, old] = [`${folder}-building`, `${folder}-old`];
  process.env['ASTRO_TELEMETRY_DISABLED'] = '1';
  // What a killed build left here may hold pages of a bulletin that was taken out since.
  rmSync(aside, { recursive: true, force: true });
  process.env['YOUJU_OUT'] = `./${aside}`;
  const plan = readPlan();
  process.env[TAKEN_VARIABLE] = TAKEN_FILE;
  process.env[LAST_VARIABLE] = folder;
  await runAside(new URL('./site/pagesStep.ts', import.meta.url), null);
  moveInto(besideFolder(folder), aside);
  writeSitemap(aside, folder, new Set(plan.files), plan.lastChanges, process.env);
  for (const [name, reason] of keepDatedArchives(folder, aside))
    effects.err(`${name}: not kept, as ${reason}\n`);
  const { taken, all, pages } = takeOverSame(folder, aside, new Set(plan.files));
  effects.err(`${String(taken)} of ${String(all)} files are those of the last build\n`);
  if (why !== '') effects.out(explainPage(why, plan, folder, aside));
  if (compressed) effects.err(`compressed: ${await compressSite(aside, folder)} files\n`);
  rmSync(old, { recursive: true, force: true });
  if (existsSync(folder)) renameSync(folder, old);
  renameSync(aside, folder);
  if (existsSync(old)) removeLater(old, join(CACHE, 'gone'));
  keepLastBuild(folder, plan);
  const seconds = ((effects.clock() - started) / 1000).toFixed(1);
  effects.err(`${folder}: ${pages} pages in ${seconds} s\n`);
}

/** Why a page was made, or that it was taken over. */
function explainPage(path: string, { changed, taken }: PagePlan, last: string, folder: string): string {
  const file = path.replace(/^\//, '').replace(/(^|\/)$/, '$1index.html');
  if (!existsSync(join(folder, file)))
    throw new CliError(`unknown page: ${path}; expected a path of the site`);
  const part = partOf(readPublished(), file);
  const inputs = part === null ? undefined : changed[part];
  const before = statSync(join(last, file), { throwIfNoEntry: false });
  const isSame = before?.ino === statSync(join(folder, file)).ino;
  const came =
    before === undefined ? 'it is new' : isSame ? 'it came out as it was' : 'it came out otherwise';
  if (part === null || inputs === undefined)
    return `${path}: made, as in every build, for it lists or sums up; ${came}\n`;
  if (taken.includes(part)) return `${path}: taken over: all that it is made from is as it was\n`;
  return `${path}: made: of what the pages of ${part} are made from this changed: ${inputs.join(', ')}; ${came}\n`;
}

if (import.meta.main) await runVerb(buildVerb);
