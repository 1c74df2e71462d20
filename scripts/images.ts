import { hash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import process from 'node:process';

import type { PagePart } from '../src/graphics/pageParts.ts';
import type { Effects } from './run/effects.ts';
import type { PlacedPicture } from './images/imageJobs.ts';
import type { RenderJob } from './images/imagePool.ts';

import { readPublished } from '../src/datasets/published.ts';
import { publishedRecord } from '../src/graphics/frozenFolder.ts';
import { chartArchives } from './images/chartArchives.ts';
import { parseArguments, runVerb } from './run/commandLine.ts';
import { dataArchives } from './site/dataArchives.ts';
import { CliError } from './run/effects.ts';
import { takeOver } from './run/takeOver.ts';
import { fontVersion, missingGlyphs, subsetFonts } from './images/imageFonts.ts';
import { CACHE } from './run/cache.ts';
import {
  bulletinPictures,
  chartPictures,
  drawnEntries,
  figurePictures,
  goneFilesOf,
  readStyleSheet,
} from './images/imageJobs.ts';
import { renderAll } from './images/imagePool.ts';
import { spareOf } from './site/newSite.ts';
import { PROBE_TEXT } from './images/imageRender.ts';

const USAGE = 'npm run images -- [--site FOLDER] [--fresh]';

/** To be raised with any change of imagePng.ts or imageRender.ts that changes bytes. */
const ENCODER = 'palette-1';

/** Makes the pictures of the built site again; `--fresh` draws also those that are kept from an earlier build. */
async function imagesVerb(args: readonly string[], effects: Effects): Promise<number> {
  const { options } = parseArguments(args, USAGE, { texts: ['site'], switches: ['fresh'] });
  const { site = 'dist', fresh } = options;
  if (!effects.exists(join(site, 'data')))
    throw new CliError(`missing site: ${site}; expected what \`npm run build\` writes`);
  // The next build would start from the pictures as they were.
  rmSync(spareOf(site), { recursive: true, force: true });
  await buildImages(site, effects, { fresh });
  return 0;
}

/** Which pictures are made. */
interface ImageOptions {
  /** Also those that are kept from an earlier build. */
  readonly fresh?: boolean;
  /** But for those of parts that are taken over. */
  readonly taken?: ReadonlySet<PagePart>;
  /** The folder above `data/` with the tables that are packed; that of the site where none is given. */
  readonly tables?: string;
}

/** Writes into the folder of a site the pictures of all charts and figures, and what is packed with them. One after the other: none stays in memory. */
export async function buildImages(
  folder: string,
  effects: Effects,
  { fresh = false, taken = new Set(), tables = folder }: ImageOptions = {},
): Promise<void> {
  const started = effects.clock();
  const published = readPublished();
  const sheet = readStyleSheet();
  const gone = goneFilesOf(published, publishedRecord(), sheet);
  const isMade = (part: PagePart): boolean => !taken.has(part);
  let [count, size] = [0, 0];
  const write = (path: string, content: string | Uint8Array): void => {
    const file = join(folder, path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, content);
    count += 1;
    size += content.length;
  };
  function* pictures(): Generator<PlacedPicture> {
    for (const drawn of drawnEntries(published, isMade)) {
      const [main, ...others] = chartPictures(drawn, sheet);
      write(main.path.replace(/png$/, 'svg'), main.picture.svg);
      yield main;
      yield* others;
    }
    yield* figurePictures(published, sheet, isMade);
    yield* bulletinPictures(published, sheet, isMade);
    yield* gone.pictures;
  }
  const jobs = await drawPictures(pictures(), effects, fresh);
  for (const { path, kept } of jobs) {
    takeOver(kept, join(folder, path));
    count += 1;
    size += statSync(kept).size;
  }
  for (const [path, content] of gone.texts) write(path, content);
  const fileOf = (path: string): Uint8Array => readFileSync(join(folder, path));
  for (const [path, bytes] of chartArchives(drawnEntries(published, isMade), fileOf, published))
    write(path, bytes);
  for (const [path, bytes] of dataArchives(tables, published.asOf)) write(path, bytes);
  const seconds = ((effects.clock() - started) / 1000).toFixed(1);
  effects.err(
    `${folder}: ${String(count)} pictures and archives, ${(size / 1e6).toFixed(1)} MB, in ${seconds} s\n`,
  );
}

interface KeptJob extends RenderJob {
  /** Where the PNG belongs, as a path of the site. */
  readonly path: string;
  /** Where it is kept for the next build. */
  readonly kept: string;
}

/** Makes sure that each picture is kept: those of the last build that are the same are, the others are drawn. */
async function drawPictures(
  pictures: Iterable<PlacedPicture>,
  effects: Effects,
  fresh: boolean,
): Promise<readonly KeptJob[]> {
  const { version } = createRequire(import.meta.url)('@resvg/resvg-js/package.json') as { version: string };
  const maker = `resvg ${version} ${fontVersion()} ${ENCODER}`;
  const characters = new Set(PROBE_TEXT);
  const jobs: KeptJob[] = [];
  // Pictures of what is gone are the same at all their addresses: drawn once. What is to be drawn waits on the disk.
  const [once, missing] = [new Set<string>(), new Map<string, KeptJob>()];
  for (const { path, picture } of pictures) {
    const { svg, pixels } = picture;
    const name = hash('sha256', `${maker} ${String(pixels)} ${svg}`);
    const base = join(CACHE, 'pictures', name.slice(0, 2), name.slice(2, 40));
    const job = { path, pixels, svg: `${base}.svg`, kept: `${base}.png` };
    jobs.push(job);
    once.add(job.kept);
    for (const character of svg) characters.add(character);
    if (missing.has(job.kept) || (!fresh && existsSync(job.kept))) continue;
    missing.set(job.kept, job);
    keep(job.svg, Buffer.from(svg));
  }
  if (missing.size > 0) {
    const fonts = await subsetFonts(characters);
    warnOfGlyphs(fonts[0] ?? '', characters, effects);
    const progress = createProgress(missing.size, effects);
    await renderAll([...missing.values()], fonts, ({ svg, kept }, png) => {
      keep(kept, png);
      rmSync(svg);
      progress();
    });
  }
  effects.err(
    `pictures: ${String(jobs.length)}, ${String(once.size - missing.size)} kept from an earlier build\n`,
  );
  return jobs;
}

function warnOfGlyphs(font: string, characters: ReadonlySet<string>, effects: Effects): void {
  const missing = missingGlyphs(font, characters).filter((character) => character > ' ');
  if (missing.length > 0)
    effects.err(`warning: missing glyphs: ${missing.join(' ')}; expected characters of Noto Sans SC\n`);
}

/** Complete when it has its name: a killed build leaves no half picture for the next. */
function keep(path: string, bytes: Uint8Array): void {
  const aside = `${path}.${String(process.pid)}`;
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(aside, bytes);
  renameSync(aside, path);
}

/** Says at each tenth how many are done and how fast. */
function createProgress(total: number, effects: Effects): () => void {
  const started = effects.clock();
  let done = 0;
  return () => {
    done += 1;
    if (done < total && Math.floor((10 * done) / total) === Math.floor((10 * (done - 1)) / total)) return;
    const rate = (1000 * done) / Math.max(1, effects.clock() - started);
    effects.err(`pictures: ${done}/${total}, ${rate.toFixed(1)} a second\n`);
  };
}

if (import.meta.main) await runVerb(imagesVerb);
