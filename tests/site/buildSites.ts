import { execFile, type ExecFileOptions } from 'node:child_process';
import { cpSync, existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { promisify } from 'node:util';

import { launchBrowser } from '../../scripts/run/browser.ts';
import { buildData, writeTogether } from '../../scripts/data.ts';
import { makeExploreParts } from '../../scripts/data/exploreParts.ts';
import { makePublishedFiles } from '../../scripts/data/tableFiles.ts';
import { freezeCharts } from '../../scripts/publish/frozenCharts.ts';
import { createDisk } from '../../scripts/run/disk.ts';
import type { PagesFile } from '../../src/datasets/published.ts';

import { PAGES_FILE, readPublished } from '../../src/datasets/published.ts';
import { TABLES } from '../../src/datasets/schema/index.ts';
import { listSite } from './builtSite.ts';

// Builds the tables and the site into a folder: as published, under a sub-path and as a preview, once for all tests of pages.

const start = promisify(execFile);
/** A build prints a line for each of its thousands of pages. */
const MOST_PRINTED = 64_000_000;
const run = (file: string, args: readonly string[], options: ExecFileOptions = {}): Promise<unknown> =>
  start(file, args, { ...options, maxBuffer: MOST_PRINTED });

/** Where the site says that it is. */
const SITE = 'https://youju.example.org';

const folder = process.argv[2]!;

async function build(name: string, environment: Readonly<Record<string, string>>): Promise<string> {
  const out = join(folder, name);
  const env: NodeJS.ProcessEnv = {
    ...process.env,
    ASTRO_TELEMETRY_DISABLED: '1',
    // Vitest marks its own processes as tests; the site is built as a reader gets it.
    NODE_ENV: 'production',
    YOUJU_MAP_APPROVAL: '',
    YOUJU_AUDIENCE: 'public',
    YOUJU_BASE: '/',
    YOUJU_SITE: SITE,
    YOUJU_OUT: out,
    YOUJU_EDITIONS: join(folder, 'editions'),
    ...environment,
  };
  await run(process.execPath, ['node_modules/astro/bin/astro.mjs', 'build'], { env });
  await run(process.execPath, ['scripts/site/besidePages.ts', out], { env });
  return out;
}

/** Pictures are drawn once, for the site at the root. */
async function draw(root: string): Promise<void> {
  const env = { ...process.env, YOUJU_SITE: SITE, YOUJU_BASE: '/' };
  await run(process.execPath, ['scripts/images.ts', '--site', root], { env });
}

/** The other sites get the same pictures, with the address of the first in them. */
function copyPictures(root: string, out: string): void {
  for (const name of listSite(root))
    if (/\.(?:png|svg|zip)$/.test(name) && !existsSync(join(out, name)))
      cpSync(join(root, name), join(out, name));
}

/** Bytes above which the preview has a table in parts: its Explore reads only what is chosen, as where there are a thousand bulletins. */
const MOST_BYTES = 500_000;

/** The published tables with the large ones in parts, in a folder of their own. */
function splitTables({ input, published }: ReturnType<typeof buildData>): string {
  const data = join(folder, 'parts/public/data');
  cpSync('public/data', data, { recursive: true });
  const pages = JSON.parse(readFileSync(join(data, PAGES_FILE), 'utf8')) as PagesFile;
  const root = join(folder, 'parts');
  writeTogether(root, makePublishedFiles(input, published, pages, MOST_BYTES), silent);
  writeTogether(root, makeExploreParts(published), silent);
  removeWhole(data);
  return data;
}

/** Removes the files of tables that are there in parts. */
function removeWhole(data: string): void {
  for (const { name } of TABLES)
    for (const ending of ['csv', 'json', 'parquet'])
      if (existsSync(join(data, `${name}-1.${ending}`)))
        rmSync(join(data, `${name}.${ending}`), { force: true });
}

const silent = { ...createDisk(), out: () => undefined, err: () => undefined };
const built = buildData('.', false, silent);
const gate = { approval: '', audience: 'public' } as const;
freezeCharts(readPublished(), join(folder, 'editions'), gate, '2026-03-31', silent);
const root = await build('root', {});
const drawing = draw(root);
// One after the other: builds share Astro's cache.
const underPath = await build('path', { YOUJU_BASE: '/a/b/' });
const split = splitTables(built);
const preview = await build('preview', { YOUJU_AUDIENCE: 'preview', YOUJU_SITE: '', YOUJU_DATA: split });
cpSync(split, join(preview, 'data'), { recursive: true });
removeWhole(join(preview, 'data'));
await drawing;
for (const out of [underPath, preview]) copyPictures(root, out);
// Unpacks what npm ships before several tests want it at once; a machine without a browser is told so here.
await (await launchBrowser()).close();
