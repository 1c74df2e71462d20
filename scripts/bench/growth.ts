import { spawnSync } from 'node:child_process';
import { lstatSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';

import type { Effects } from '../run/effects.ts';
import type { GrowthRegion } from './growth/documents.ts';

import { parseArguments, runVerb, wrongUsage } from '../run/commandLine.ts';
import { CliError } from '../run/effects.ts';
import { formatTable } from '../run/summary.ts';
import { growthDocument } from './growth/documents.ts';
import { killBuilds } from './growth/kills.ts';
import { createGrowthWorld, growthRegions, writeGrowthDocument } from './growth/world.ts';

const USAGE = 'npm run -s bench:growth -- [--documents 1000] [--kills 10] [--folder FOLDER]';

/** What must hold. A measure that fails is marked, and the exit code is 1. */
interface Measure {
  readonly name: string;
  readonly result: string;
  readonly wanted: string;
  readonly holds: boolean;
}

/** What one run of a script took. */
interface Run {
  readonly seconds: number;
  /** Seconds of all cores together: what it takes where nothing else runs is at least this, divided by the cores. */
  readonly processor: number;
  /** Largest resident size, in megabytes. */
  readonly megabytes: number;
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
  try {
    const few = buildFirst(folder, Math.round(most / 10), regions, effects);
    const all = buildFirst(folder, most, regions, effects);
    measures.push(...firstMeasures(all, few, most));
    measures.push(...changeMeasures(folder, most, regions, effects));
    measures.push(readMeasure(folder, effects));
    measures.push(await killMeasure(folder, regions, Number(kills), effects));
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

interface FirstBuild extends Run {
  readonly files: ReadonlyMap<string, Seen>;
  /** Bytes that the site takes on the disk, in blocks. */
  readonly bytes: number;
}

function buildFirst(
  folder: string,
  count: number,
  regions: readonly GrowthRegion[],
  effects: Effects,
): FirstBuild {
  effects.err(`${String(count)} documents: first build\n`);
  createGrowthWorld(folder);
  for (let k = 0; k < count; k += 1) writeGrowthDocument(folder, growthDocument(k, regions));
  const run = runScript(folder, 'scripts/build.ts', {}, effects);
  const files = lookAt(join(folder, 'dist'));
  const bytes = [...files.values()].reduce((sum, file) => sum + file.bytes, 0);
  return { ...run, files, bytes };
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
      result: `${(all.bytes / GIGABYTE).toFixed(2)} GB`,
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

/** One document more, then one of its numbers corrected. */
function changeMeasures(
  folder: string,
  count: number,
  regions: readonly GrowthRegion[],
  effects: Effects,
): Measure[] {
  const changes = [
    ['one document added', growthDocument(count, regions)],
    ['one document corrected', growthDocument(Math.round(count / 2), regions, 1)],
  ] as const;
  return changes.flatMap(([name, document]) => {
    effects.err(`${name}\n`);
    const before = lookAt(join(folder, 'dist'));
    writeGrowthDocument(folder, document);
    const { seconds, processor } = runScript(folder, 'scripts/build.ts', {}, effects);
    const after = lookAt(join(folder, 'dist'));
    const taken = [...after].filter(([path, { inode }]) => before.get(path)?.inode === inode).length;
    const share = (100 * taken) / after.size;
    return [
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
    ];
  });
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
  const { seconds } = runScript(folder, 'scripts/build.ts', {}, effects);
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

/** The tables of all documents, on every core and on one, with nothing kept from before. */
function readMeasure(folder: string, effects: Effects): Measure {
  const read = (cores: number): number => {
    effects.err(`reading on ${String(cores)} cores\n`);
    rmSync(join(folder, 'node_modules/.cache/youju/readings'), { recursive: true, force: true });
    return runScript(folder, 'scripts/data.ts', { YOUJU_CORES: String(cores) }, effects).seconds;
  };
  const cores = availableParallelism();
  const times = read(1) / read(cores);
  return {
    name: `reading on ${String(cores)} cores against one`,
    result: `${times.toFixed(2)} ×`,
    wanted: '1.8 ×',
    holds: times >= 1.8,
  };
}

/** Runs a script of a world; it says what its peak was as it ends: nobody else can ask for it everywhere. */
function runScript(
  folder: string,
  script: string,
  environment: Readonly<Record<string, string>>,
  effects: Effects,
): Run {
  const peak = join(folder, 'peak.txt');
  const report = join(folder, 'report.mjs');
  writeFileSync(
    report,
    `import { writeFileSync } from 'node:fs';
import process from 'node:process';
import { isMainThread } from 'node:worker_threads';
if (isMainThread) process.on('exit', () => {
  const { maxRSS, userCPUTime, systemCPUTime } = process.resourceUsage();
  writeFileSync(${JSON.stringify(peak)}, [maxRSS, (userCPUTime + systemCPUTime) / 1e6].join(' '));
});
`,
  );
  const started = effects.clock();
  const { status, stderr } = spawnSync(process.execPath, ['--import', report, script], {
    cwd: folder,
    encoding: 'utf8',
    maxBuffer: 2 ** 28,
    env: { ...process.env, YOUJU_SITE: 'https://youju.example.org', ...environment },
  });
  const seconds = (effects.clock() - started) / 1000;
  if (status !== 0) throw new CliError(`failed ${script}: ${stderr.slice(-2000)}`);
  effects.err(`${script}: ${seconds.toFixed(1)} s\n${stderr.split('\n').slice(-6).join('\n')}`);
  const [kilobytes = 0, processor = 0] = readFileSync(peak, 'utf8').split(' ').map(Number);
  return { seconds, processor, megabytes: kilobytes / 1000 };
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
      return [path.slice(folder.length + 1), { inode: ino, bytes: 512 * blocks }] as const;
    }),
  );
}

if (import.meta.main) await runVerb(growthVerb);
