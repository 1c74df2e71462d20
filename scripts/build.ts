import { existsSync, renameSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';

import type { DataStep } from './data/dataStep.ts';
import type { Aside } from './run/aside.ts';
import type { Effects } from './run/effects.ts';
import type { PagePlan } from './site/lastBuild.ts';
import type { NewSite } from './site/newSite.ts';

import { readPublished } from '../src/datasets/published.ts';
import { TAKEN_VARIABLE } from '../src/datasets/takenOver.ts';
import { EDITIONS_VARIABLE } from '../src/graphics/frozenFolder.ts';
import { partOf } from '../src/graphics/pageParts.ts';
import { parseArguments, runVerb, wrongUsage } from './run/commandLine.ts';
import { compressSite } from './site/compress.ts';
import { startAside } from './run/aside.ts';
import { keepDatedArchives } from './site/dataArchives.ts';
import { CliError } from './run/effects.ts';
import { canTakeOver, keepLastBuild, readPlan, readShared, TAKEN_FILE } from './site/lastBuild.ts';
import { headsOfTaken, writeSitemap } from './site/sitemap.ts';
import { spareOf, startSite } from './site/newSite.ts';
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
  return buildSite(effects, options);
}

/** The day as of which the site speaks is an input; the pages find it in the environment. */
export function readAsOf(day: string | undefined): void {
  if (day === undefined) return;
  const isDay = /^\d{4}-\d{2}-\d{2}$/.test(day) && !Number.isNaN(Date.parse(day));
  if (!isDay) throw wrongUsage(`invalid day: ${day}; expected YYYY-MM-DD`, USAGE);
  process.env['YOUJU_AS_OF'] = day;
}

/** How a site is built. */
interface SiteOptions {
  /** Warnings are errors. */
  readonly strict?: boolean;
  readonly compress?: boolean;
  /** The path of a page for which it is said why it was made. */
  readonly why?: string | undefined;
}

/** Bytes of memory that must be free for both steps together: more than a site of a thousand documents takes. */
const ROOM_FOR_BOTH = 5e9;

/**
 * Builds tables and site aside, then puts the site in place: a build that fails leaves the last good one as it was. Where most pages can be taken
 * over, the code of the others is bundled while the tables are made, and they themselves while files and pictures are. Where code or settings
 * changed, or little memory is free, one step follows the other: together they need twice as much.
 */
export async function buildSite(
  effects: Effects,
  { strict = false, compress = false, why = '' }: SiteOptions = {},
): Promise<0 | 1> {
  const started = effects.clock();
  const folder = siteFolder();
  const [aside, files, ownPages, old] = ['building', 'files', 'pages', 'old'].map(
    (name) => `${folder}-${name}`,
  ) as [string, string, string, string];
  // A build that was killed between the two moves left the last good site under its other name.
  if (!existsSync(folder) && existsSync(old)) renameSync(old, folder);
  process.env['ASTRO_TELEMETRY_DISABLED'] = '1';
  const shared = readShared();
  const takesOver = canTakeOver(folder, shared);
  const step: DataStep = { strict, site: folder, shared, aside: files };
  // Steps that run side by side take little time, steps that follow one another little memory.
  const isSideBySide = takesOver && process.availableMemory() > ROOM_FOR_BOTH;
  const room = isSideBySide ? 1600 : 800;
  const tables = startAside<0 | 1>(new URL('./data/dataStep.ts', import.meta.url), step, room);
  const startPages = (): Aside<null> => {
    // What a killed build left here may hold pages of a bulletin that was taken out since.
    rmSync(ownPages, { recursive: true, force: true });
    process.env['YOUJU_OUT'] = `./${ownPages}`;
    process.env[TAKEN_VARIABLE] = TAKEN_FILE;
    return startAside(new URL('./site/pagesStep.ts', import.meta.url), null, room);
  };
  let pages = isSideBySide ? startPages() : undefined;
  try {
    // Until they are ready, the cores have enough to do. A step that fails is told at once; most that is wrong with the data is found by then, and leaves the spare to the next build.
    await (pages === undefined ? tables.answer : Promise.race([pages.says('ready'), tables.says('tables')]));
    const site = startSite(aside, { last: folder, spare: spareOf(folder), takesOver });
    pages ??= startPages();
    // All tables are in place.
    await Promise.race([tables.says('tables'), pages.answer]);
    pages.tell('tables');
    // It is known which pages are taken over. Where they are few, as when a catalogue changed, the others are made when the tables have left the memory.
    await Promise.race([tables.says('plan'), pages.answer]);
    const plan = readPlan();
    if (plan.taken.length < Object.keys(plan.changed).length / 2) await tables.answer;
    pages.tell('plan');
    effects.err('\npages …\n');
    const heads = headsOfTaken(folder, plan.files);
    const filesPut = tables.answer.then(() => {
      site.put(files);
    });
    await Promise.all([filesPut, pages.answer]);
    writeSitemap(ownPages, aside, heads, plan.lastChanges, process.env);
    site.put(ownPages);
    site.keep(plan.files);
    for (const [name, reason] of keepDatedArchives(folder, site))
      effects.err(`${name}: not kept, as ${reason}\n`);
    if (why !== '') effects.out(explainPage(why, plan, folder, site));
    if (compress) effects.err(`compressed: ${await compressSite(site)} files\n`);
    const counts = site.finish();
    effects.err(`${String(counts.taken)} of ${String(counts.all)} files are those of the last build\n`);
    replaceFolder(folder, aside, old);
    keepLastBuild(folder, plan);
    leaveSpare(site, old, effects);
    const seconds = ((effects.clock() - started) / 1000).toFixed(1);
    effects.err(`${folder}: ${counts.pages} pages in ${seconds} s\n`);
    return await tables.answer;
  } finally {
    tables.stop();
    pages?.stop();
  }
}

/** Puts a folder in the place of another, which stands under a third name then. */
function replaceFolder(folder: string, by: string, old: string): void {
  rmSync(old, { recursive: true, force: true });
  if (existsSync(folder)) renameSync(folder, old);
  renameSync(by, folder);
}

/** Leaves what the next build starts from. The site is in its place: what fails here costs time only. */
function leaveSpare(site: NewSite, old: string, effects: Effects): void {
  try {
    site.leaveSpare(old);
  } catch (error) {
    rmSync(site.folder, { recursive: true, force: true });
    const reason = error instanceof Error ? error.message : String(error);
    effects.err(`no spare: ${reason}; the next build links or copies the whole site again\n`);
  }
}

/** Why a page was made, or that it was taken over. */
function explainPage(path: string, { changed, taken }: PagePlan, last: string, site: NewSite): string {
  const file = path.replace(/^\//, '').replace(/(^|\/)$/, '$1index.html');
  if (!site.files.has(`/${file}`)) throw new CliError(`unknown page: ${path}; expected a path of the site`);
  const part = partOf(readPublished(), file);
  const inputs = part === null ? undefined : changed[part];
  const before = statSync(join(last, file), { throwIfNoEntry: false });
  const isSame = before?.ino === statSync(join(site.folder, file)).ino;
  const came =
    before === undefined ? 'it is new' : isSame ? 'it came out as it was' : 'it came out otherwise';
  if (part === null || inputs === undefined)
    return `${path}: made, as in every build, for it lists or sums up; ${came}\n`;
  if (taken.includes(part)) return `${path}: taken over: all that it is made from is as it was\n`;
  return `${path}: made: of what the pages of ${part} are made from this changed: ${inputs.join(', ')}; ${came}\n`;
}

if (import.meta.main) await runVerb(buildVerb);
