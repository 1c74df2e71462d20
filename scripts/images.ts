import { hash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import process from 'node:process';

import type { Effects } from './run/effects.ts';
import type { PlacedPicture } from './images/imageJobs.ts';
import type { RenderJob } from './images/imagePool.ts';

import { readPublished } from '../src/datasets/published.ts';
import { publishedRecord } from '../src/graphics/frozenFolder.ts';
import { chartArchives } from './images/chartArchives.ts';
import { parseArguments, runVerb } from './run/commandLine.ts';
import { dataArchives } from './site/dataArchives.ts';
import { CliError } from './run/effects.ts';
import { CACHE, fontVersion, missingGlyphs, subsetFonts } from './images/imageFonts.ts';
import { chartPictures, figurePictures, goneFilesOf, readStyleSheet } from './images/imageJobs.ts';
import { renderAll } from './images/imagePool.ts';
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
  await buildImages(site, effects, fresh);
  return 0;
}

/** Writes into a built site the pictures of all charts and figures, and what is packed with them. */
export async function buildImages(folder: string, effects: Effects, fresh = false): Promise<void> {
  const started = effects.clock();
  const published = readPublished();
  const sheet = readStyleSheet();
  const charts = chartPictures(published, sheet);
  const gone = goneFilesOf(published, publishedRecord(), sheet);
  const pictures = [
    ...charts.flatMap(({ main, others }) => [main, ...others]),
    ...figurePictures(published, sheet),
    ...gone.pictures,
  ];
  const pngs = await drawPictures(pictures, effects, fresh);
  const files = new Map<string, string | Uint8Array>([...pngs, ...gone.texts]);
  for (const { main } of charts) files.set(main.path.replace(/png$/, 'svg'), main.picture.svg);
  for (const [path, bytes] of chartArchives(charts, pngs, published)) files.set(path, bytes);
  for (const [path, bytes] of dataArchives(folder, published.asOf)) files.set(path, bytes);
  let size = 0;
  for (const [path, content] of files) {
    const file = join(folder, path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, content);
    size += content.length;
  }
  const seconds = ((effects.clock() - started) / 1000).toFixed(1);
  effects.err(
    `${folder}: ${files.size} pictures and archives, ${(size / 1e6).toFixed(1)} MB, in ${seconds} s\n`,
  );
}

interface KeptJob extends RenderJob {
  readonly path: string;
  /** Where the PNG is kept for the next build. */
  readonly kept: string;
}

/** The PNG of each picture by its path: from the last build where it is the same, else drawn. */
async function drawPictures(
  pictures: readonly PlacedPicture[],
  effects: Effects,
  fresh: boolean,
): Promise<Map<string, Uint8Array>> {
  const { version } = createRequire(import.meta.url)('@resvg/resvg-js/package.json') as { version: string };
  const maker = `resvg ${version} ${fontVersion()} ${ENCODER}`;
  const jobs = pictures.map(({ path, picture: { svg, pixels } }): KeptJob => {
    const name = hash('sha256', `${maker} ${pixels} ${svg}`);
    return { path, svg, pixels, kept: join(CACHE, 'pictures', name.slice(0, 2), `${name.slice(2, 40)}.png`) };
  });
  // Pictures of what is gone are the same at all their addresses: drawn once.
  const once = [...new Map(jobs.map((job) => [job.kept, job])).values()];
  const missing = once.filter(({ kept }) => fresh || !existsSync(kept));
  const pngs = new Map<string, Uint8Array>();
  if (missing.length > 0) {
    const characters = new Set([...PROBE_TEXT, ...jobs.flatMap(({ svg }) => [...new Set(svg)])]);
    const fonts = await subsetFonts(characters);
    warnOfGlyphs(fonts[0] ?? '', characters, effects);
    const progress = createProgress(missing.length, effects);
    await renderAll(missing, fonts, ({ path, kept }, png) => {
      pngs.set(path, png);
      keep(kept, png);
      progress();
    });
  }
  effects.err(`pictures: ${jobs.length}, ${once.length - missing.length} kept from an earlier build\n`);
  return new Map(jobs.map(({ path, kept }) => [path, pngs.get(path) ?? readFileSync(kept)]));
}

function warnOfGlyphs(font: string, characters: ReadonlySet<string>, effects: Effects): void {
  const missing = missingGlyphs(font, characters).filter((character) => character > ' ');
  if (missing.length > 0)
    effects.err(`warning: missing glyphs: ${missing.join(' ')}; expected characters of Noto Sans SC\n`);
}

/** Complete when it has its name: a killed build leaves no half picture for the next. */
function keep(path: string, png: Uint8Array): void {
  const aside = `${path}.${String(process.pid)}`;
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(aside, png);
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
