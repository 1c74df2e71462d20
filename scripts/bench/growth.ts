import { lstatSync, readdirSync, rmSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';

import type { Effects } from '../run/effects.ts';
import type { GrowthRegion } from './growth/documents.ts';
import type { Run } from './growth/run.ts';

import { parseArguments, runVerb, wrongUsage } from '../run/commandLine.ts';
import { formatTable } from '../run/summary.ts';
import { choicesFile, measureExplore } from './explore.ts';
import { growthDocument } from './growth/documents.ts';
import { killBuilds } from './growth/kills.ts';
import { oneCore, runScript } from './growth/run.ts';
import { createGrowthWorld, growthRegions, writeGrowthDocument } from './growth/world.ts';

const USAGE = 'npm run -s bench:growth -- [--documents 1000] [--kills 10] [--folder FOLDER]';

/** What must hold. A measure that fails is marked, and the exit code is 1. */
interface Measure {
  readonly name: string;
  readonly result: string;
  readonly wanted: string;
  readonly holds: boolean;
}

/**
 * Measures what a collection costs as it grows: `--documents` written documents beside those of the project, built for the first time, then with
 * one more and with one corrected, read on all cores and on one, and killed while it is built. All of it happens in `--folder`, which is deleted at the end.
 */
export async function growthVerb(args: readonly string[], effects: Effects): Promise<number> {
  const { options } = parseArguments(args, USAGE, { texts: ['documents', 'kills', 'folder'] });
  const {
    documents = '1000',
    kills = '10',
    folder = join(tmpdir(), `youju-growth-${String(process.pid)}`),
  } = options;
  const most = Number(documents);
  if (!Number.isInteger(most) || most < 10)
    throw wrongUsage(`invalid number: ${documents}; expected 10 or more`, USAGE);
  const regions = growthRegions(effects);
  const measures: Measure[] = [];
  const add = (...some: readonly Measure[]): void => {
    measures.push(...some);
    // It takes long: what is known is told at once.
    for (const { name, result, wanted } of some) effects.err(`${name}: ${result} (${wanted})\n`);
  };
  try {
    const few = await buildFirst(folder, Math.round(most / 10), regions, effects);
    const all = await buildFirst(folder, most, regions, effects);
    add(...firstMeasures(all, few, most));
    add(...(await exploreMeasures(join(folder, 'dist'), effects)));
    add(...(await changeMeasures(folder, most, regions, effects)));
    add(await killMeasure(folder, regions, Number(kills), effects));
    add(await readMeasure(folder, most, regions, effects));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
  const rows = measures.map(({ name, result, wanted, holds }) => [
    name,
    result,
    wanted,
    holds ? 'ok' : 'MISSED',
  ]);
  effects.out(`\n${formatTable(['measure', 'result', 'wanted', ''], rows)}`);
  return measures.every(({ holds }) => holds) ? 0 : 1;
}

/** What `lstat` counts in. */
const BLOCK = 512;

interface FirstBuild extends Run {
  readonly files: ReadonlyMap<string, Seen>;
  /** Bytes that the site takes on the disk, in blocks, with its folders. */
  readonly bytes: number;
  /** Bytes of the folders of the spare, whose files are those of the site. */
  readonly spare: number;
}

async function buildFirst(
  folder: string,
  count: number,
  regions: readonly GrowthRegion[],
  effects: Effects,
): Promise<FirstBuild> {
  effects.err(`${String(count)} documents: first build\n`);
  createGrowthWorld(folder);
  for (let k = 0; k < count; k += 1) writeGrowthDocument(folder, growthDocument(k, regions));
  const run = await runScript(folder, ['scripts/build.ts'], {}, effects);
  const files = lookAt(join(folder, 'dist'));
  const bytes = [...files.values()].reduce((sum, file) => sum + file.bytes, 0);
  const ofFolders = (name: string): number => blocksOfFolders(join(folder, name));
  return { ...run, files, bytes: bytes + ofFolders('dist'), spare: ofFolders('dist-spare') };
}

/** Bytes in blocks that the folders below one take, itself included; those of their files are not counted. */
function blocksOfFolders(folder: string): number {
  const below = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => join(entry.parentPath, entry.name));
  return [folder, ...below].reduce((sum, one) => sum + BLOCK * lstatSync(one).blocks, 0);
}

const GIGABYTE = 1e9;
const MINUTE = 60;

function firstMeasures(all: FirstBuild, few: FirstBuild, count: number): Measure[] {
  const pages = [...all.files.keys()].filter((path) => path.endsWith('.html')).length;
  const pictures = [...all.files.keys()].filter((path) => path.endsWith('.png')).length;
  const share = count / 1000;
  const [time, memory] = [all.seconds / few.seconds, all.megabytes / few.megabytes];
  const name = `${String(count)} documents, first build`;
  return [
    {
      name: `${name}: time, ${String(pages)} pages, ${String(pictures)} pictures`,
      result: `${(all.seconds / MINUTE).toFixed(1)} min, ${(all.processor / MINUTE).toFixed(1)} of processors`,
      wanted: `${(15 * share).toFixed(1)} min`,
      holds: all.seconds <= 15 * MINUTE * share,
    },
    {
      name: `${name}: resident memory`,
      result: `${(all.megabytes / 1000).toFixed(2)} GB`,
      wanted: '2 GB',
      holds: all.megabytes <= 2000,
    },
    {
      name: `${name}: disk, ${String(all.files.size)} files`,
      result: `${(all.bytes / GIGABYTE).toFixed(2)} GB, and ${(all.spare / GIGABYTE).toFixed(2)} GB for the spare`,
      wanted: `${(3 * share).toFixed(1)} GB`,
      holds: all.bytes <= 3 * GIGABYTE * share,
    },
    {
      name: `time of ${String(count)} documents against a tenth`,
      result: `${time.toFixed(1)} ×`,
      wanted: '11 ×',
      holds: time <= 11,
    },
    {
      name: `memory of ${String(count)} documents against a tenth`,
      result: `${memory.toFixed(2)} ×`,
      wanted: '2 ×',
      holds: memory <= 2,
    },
  ];
}

/** How soon Explore answers, and with how much; nothing of a site that is small enough to be fetched whole. */
async function exploreMeasures(site: string, effects: Effects): Promise<Measure[]> {
  if (!effects.exists(choicesFile(site))) return [];
  effects.err('first answers of Explore\n');
  return (await measureExplore(site, effects)).map(({ facet, count, isQuick, bytes, median, holds }) => ({
    name: `Explore, ${String(count)} numbers of one ${facet}${isQuick ? ', chosen at once' : ''}`,
    result: `${(bytes / 1000).toFixed(1)} KB, ${median.toFixed(0)} ms`,
    wanted: '60 KB, 1000 ms',
    holds,
  }));
}

/** One document more, then one of its numbers corrected. */
async function changeMeasures(
  folder: string,
  count: number,
  regions: readonly GrowthRegion[],
  effects: Effects,
): Promise<Measure[]> {
  const changes = [
    ['one document added', growthDocument(count, regions)],
    ['one document corrected', growthDocument(Math.round(count / 2), regions, 1)],
  ] as const;
  const measures: Measure[] = [];
  for (const [name, document] of changes) {
    effects.err(`${name}\n`);
    const before = lookAt(join(folder, 'dist'));
    writeGrowthDocument(folder, document);
    const { seconds, processor } = await runScript(folder, ['scripts/build.ts'], {}, effects);
    const after = lookAt(join(folder, 'dist'));
    const taken = [...after].filter(([path, { inode }]) => before.get(path)?.inode === inode).length;
    const share = (100 * taken) / after.size;
    measures.push(
      {
        name: `${name}: time`,
        result: `${seconds.toFixed(1)} s, ${processor.toFixed(1)} of processors`,
        wanted: '30 s',
        holds: seconds <= 30,
      },
      {
        name: `${name}: files taken over`,
        result: `${share.toFixed(2)} %`,
        wanted: '98 %',
        holds: share >= 98,
      },
    );
  }
  return measures;
}

/** Builds that are killed at moments of one that changes a document. */
async function killMeasure(
  folder: string,
  regions: readonly GrowthRegion[],
  times: number,
  effects: Effects,
): Promise<Measure> {
  effects.err(`${times} builds killed\n`);
  writeGrowthDocument(folder, growthDocument(1, regions, 1));
  const { seconds } = await runScript(folder, ['scripts/build.ts'], {}, effects);
  const killed = await killBuilds(folder, regions, times, seconds);
  for (const { after, faults } of killed)
    if (faults.length > 0) effects.err(`killed after ${after.toFixed(1)} s: ${faults.join('; ')}\n`);
  const whole = killed.filter(({ faults }) => faults.length === 0).length;
  return {
    name: `killed at ${times} moments: site and tables whole, and the next build finishes`,
    result: `${whole} of ${killed.length}`,
    wanted: 'all',
    holds: whole === killed.length,
  };
}

/** So many times the documents of the site are read to compare cores: starting and warming up, which takes one core as long as several, should count for little. */
const READ_TIMES = 4;

/** Documents read on every core and on one, with nothing kept from before. */
async function readMeasure(
  folder: string,
  count: number,
  regions: readonly GrowthRegion[],
  effects: Effects,
): Promise<Measure> {
  createGrowthWorld(folder);
  const all = READ_TIMES * count;
  for (let k = 0; k < all; k += 1) writeGrowthDocument(folder, growthDocument(k, regions));
  const cores = availableParallelism();
  const held = oneCore();
  const read = async (on: number): Promise<number> => {
    effects.err(`reading on ${String(on)} cores\n`);
    rmSync(join(folder, 'node_modules/.cache/youju/readings'), { recursive: true, force: true });
    const script = ['scripts/data/readAhead.ts', '.'] as const;
    const environment = { YOUJU_CORES: String(on) };
    return (await runScript(folder, script, environment, effects, on === 1 ? (held ?? []) : [])).seconds;
  };
  const [one, several] = [await read(1), await read(cores)];
  const times = one / several;
  return {
    name: `reading ${String(all)} documents on ${String(cores)} cores against ${held === null ? 'one worker' : 'one'}`,
    result: `${times.toFixed(2)} ×, ${several.toFixed(1)} s against ${one.toFixed(1)} s`,
    wanted: '1.8 ×',
    holds: times >= 1.8,
  };
}

interface Seen {
  readonly inode: number;
  readonly bytes: number;
}

/** Every file of a site, with what tells whether it is the same one later. */
function lookAt(folder: string): ReadonlyMap<string, Seen> {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) =>
    entry.isFile(),
  );
  return new Map(
    files.map((entry) => {
      const path = join(entry.parentPath, entry.name);
      const { ino, blocks } = lstatSync(path);
      return [path.slice(folder.length + 1), { inode: ino, bytes: BLOCK * blocks }] as const;
    }),
  );
}

if (import.meta.main) await runVerb(growthVerb);
