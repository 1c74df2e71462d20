import type { ChildProcess } from 'node:child_process';

import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import process from 'node:process';
import { setTimeout } from 'node:timers/promises';
import { asyncBufferFromFile, parquetReadObjects } from 'hyparquet';
import { describe, expect, onTestFinished, test } from 'vitest';

import type { SourceDocument } from '../../src/figures/document.ts';
import type { TableName } from '../../src/datasets/schema/index.ts';
import type { World } from './world.ts';

import { createDisk } from '../../scripts/run/disk.ts';
import { formatParquet } from '../../src/datasets/files/formats.ts';
import { readSources } from '../../scripts/data/sources.ts';
import { columnNames, TABLES } from '../../src/datasets/schema/index.ts';
import { createWorld } from './world.ts';

/** The programs of Spark, as `.ci/spark FOLDER` prints their folder. */
const { YOUJU_SPARK = '' } = process.env;
const FIELDS = ['id', 'text', 'title', 'publisher', 'region', 'published', 'genre'] as const;
const KINDS = { figures: 'figure', commitments: 'commitment' } as const;
/** For programs that run for seconds: compiled quickly, not well. */
const BRIEF = '-XX:TieredStopAtLevel=1 -XX:+UseSerialGC -XX:-UsePerfData';
type Kind = keyof typeof KINDS;

test('the job has the columns of the tables, and the types of their Parquet', () => {
  const job = readFileSync('scripts/spark/tables.py', 'utf8');
  const types = { string: 'string', integer: 'int', number: 'double' } as const;
  for (const name of ['figures', 'commitments'] as const) {
    const [, declared = ''] = new RegExp(`^${name.toUpperCase()} = \\(\n([^)]+)\\)`, 'm').exec(job) ?? [];
    const { columns } = TABLES.find((table) => table.name === name)!;
    const expected = columns.map((column) => `${column.name} ${types[column.type]}`).join(', ');
    expect([...declared.matchAll(/"([^"]+)"/g)].map(([, part]) => part).join('')).toBe(expected);
  }
});

/** The project's bulletins, so many times, each time under other ids. */
function createDocuments(times: number): SourceDocument[] {
  const { sources } = readSources('data/bulletins', createDisk());
  return Array.from({ length: times }, (_, k) =>
    sources.map(({ document }) => ({ ...document, id: `${document.id}-${k}` })),
  ).flat();
}

const linesOf = (documents: readonly SourceDocument[]): string =>
  documents.map((document) => `${JSON.stringify(document)}\n`).join('');

/** Starts a program of Spark, in a group of processes of its own. */
function start(
  world: World,
  program: string,
  args: readonly string[],
): { child: ChildProcess; said: () => string } {
  const path = [YOUJU_SPARK, join(process.execPath, '..'), process.env['PATH']].join(delimiter);
  const python = join(YOUJU_SPARK, 'python');
  const env = {
    ...process.env, PATH: path, PYSPARK_PYTHON: python, SPARK_LOCAL_IP: '127.0.0.1', SPARK_DAEMON_MEMORY: '256m',
    SPARK_LOCAL_DIRS: world.path('spark'), JAVA_TOOL_OPTIONS: BRIEF,
  }; // prettier-ignore
  const child = spawn(join(YOUJU_SPARK, program), args, {
    env,
    detached: true,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let said = '';
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (chunk: Buffer) => (said += chunk.toString()));
  onTestFinished(() => {
    killGroup(child);
  });
  return { child, said: () => said };
}

/** Ends a program and what it started, as a power cut would. */
function killGroup({ pid, exitCode, signalCode }: ChildProcess): void {
  if (pid !== undefined && exitCode === null && signalCode === null) process.kill(-pid, 'SIGKILL');
}

/** Waits until something is there. */
async function until<T>(look: () => T | undefined | null | false): Promise<T> {
  for (;;) {
    const found = look();
    if (found !== undefined && found !== null && found !== false) return found;
    await setTimeout(50);
  }
}

/** A cluster on this machine: a master, and workers that take one task at a time. */
async function startCluster(
  world: World,
  count: number,
): Promise<{ address: string; workers: ChildProcess[] }> {
  const local = ['--host', '127.0.0.1', '--webui-port', '0'];
  const master = start(world, 'spark-class', [
    'org.apache.spark.deploy.master.Master',
    ...local,
    '--port',
    '0',
  ]);
  const address = await until(() => /Starting Spark master at (spark:\S+)/.exec(master.said())?.[1]);
  const own = ['--cores', '1', '--memory', '1g', '--work-dir', world.path('work'), address];
  const workers = Array.from(
    { length: count },
    () => start(world, 'spark-class', ['org.apache.spark.deploy.worker.Worker', ...local, ...own]).child,
  );
  await until(() => master.said().match(/Registering worker/g)?.length === count);
  return { address, workers };
}

/** Starts the job; documents of a task are few, so that there are many tasks. */
function startJob(
  world: World,
  master: string,
  documents: string,
): { child: ChildProcess; said: () => string; ended: Promise<unknown[]> } {
  const settings = [
    'spark.sql.shuffle.partitions=3',
    'spark.sql.codegen.wholeStage=false',
    'spark.ui.enabled=false',
    'spark.executor.memory=512m',
  ];
  const job = start(world, 'spark-submit', [
    ...['--master', master, '--driver-memory', '512m', ...settings.flatMap((one) => ['--conf', one])],
    ...['scripts/spark/tables.py', world.path(documents), world.path('out'), '--batch', '3'],
  ]);
  return { ...job, ended: once(job.child, 'exit') };
}

/** Waits until a task of the job has put its file into place. */
async function firstFile(world: World, job: ReturnType<typeof startJob>): Promise<void> {
  const folder = world.path('out/read');
  await until(
    () =>
      job.child.exitCode !== null ||
      (existsSync(folder) && readdirSync(folder).some((name) => /^part-.*\.parquet$/.test(name))),
  );
}

/** The rows of a table among the lines of the filter, sorted. */
function rowsOf(lines: string, table: Kind): string[] {
  const rows = lines
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as Record<string, unknown>);
  const own = rows.filter(({ kind }) => kind === KINDS[table]);
  return own.map((row) => format(row, table)).sort();
}

const format = (row: Readonly<Record<string, unknown>>, table: TableName): string =>
  JSON.stringify(columnNames(table).map((name) => row[name] ?? null));

/** The same of what the job wrote; a row's region stands in the name of its folder. */
async function written(world: World, table: Kind): Promise<string[]> {
  const root = world.path(`out/tables/${table}`);
  const files = readdirSync(root, { recursive: true, encoding: 'utf8' }).filter((name) =>
    name.endsWith('.parquet'),
  );
  const lines = files.map(async (name) => {
    const [, folder = '', year = ''] = /^region=([^/]+)\/year=([^/]+)\/[^/]+$/.exec(name)!;
    expect(year).toMatch(/^\d{4}$/);
    const region = folder === '__HIVE_DEFAULT_PARTITION__' ? null : folder;
    const rows = await parquetReadObjects({ file: await asyncBufferFromFile(join(root, name)) });
    return rows.map((row) => format({ ...row, region }, table));
  });
  return (await Promise.all(lines)).flat().sort();
}

async function expectSame(world: World, documents: string): Promise<void> {
  // One process, over all documents.
  const { stdout } = spawnSync(process.execPath, ['scripts/extract.ts', '--stdin'], {
    input: documents,
    encoding: 'utf8',
    maxBuffer: 2 ** 28,
  });
  for (const table of ['figures', 'commitments'] as const) {
    const expected = rowsOf(stdout, table);
    expect(expected.length).toBeGreaterThan(100);
    expect((await written(world, table)).join('\n')).toBe(expected.join('\n'));
  }
  expect(readdirSync(world.path('out')).sort()).toEqual(['read', 'tables']);
}

describe('the job for Spark', { timeout: 300_000 }, () => {
  const missing = 'Spark is not here; `.ci/run` brings it, or YOUJU_SPARK=$(.ci/spark FOLDER)';

  test('three workers, one killed in the middle: what one process gives', async ({ skip }) => {
    skip(YOUJU_SPARK === '', missing);
    const world = createWorld();
    const documents = createDocuments(6);
    const lines = `${linesOf(documents)}{"id":"broken"\n\n`;
    world.write('documents.ndjson', lines);
    const { address, workers } = await startCluster(world, 3);
    const job = startJob(world, address, 'documents.ndjson');
    await firstFile(world, job);
    killGroup(workers[0]!);
    const [code] = await job.ended;
    expect(code, job.said()).toBe(0);
    expect(job.said()).toContain('Lost executor');
    const count = documents.length + 1;
    expect(job.said()).toContain(`${count} documents: ${count} read, 0 skipped, 1 errors\n`);
    await expectSame(world, lines);
  });

  test('killed itself, with a document corrected since: the next run reads what is missing', async ({
    skip,
  }) => {
    skip(YOUJU_SPARK === '', missing);
    const world = createWorld();
    const [text] = TABLES.find(({ name }) => name === 'bulletins')!.columns;
    const columns = FIELDS.map((name) => ({ ...text!, name }));
    const write = (documents: readonly SourceDocument[]): void => {
      const rows = documents.map((document) => ({ ...document }));
      world.write('documents.parquet', formatParquet(columns, rows));
    };
    const documents = createDocuments(6);
    write(documents);
    const killed = startJob(world, 'local[2]', 'documents.parquet');
    await firstFile(world, killed);
    killGroup(killed.child);
    await killed.ended;
    expect(existsSync(world.path('out/tables'))).toBe(false);

    const corrected = documents.map((document, k) =>
      k > 0 ? document : { ...document, text: '共检查3家。' },
    );
    write(corrected);
    const job = startJob(world, 'local[2]', 'documents.parquet');
    const [code] = await job.ended;
    expect(code, job.said()).toBe(0);
    const [, read, skipped] = /\d+ documents: (\d+) read, (\d+) skipped, 0 errors\n/.exec(job.said())!;
    expect(Number(read)).toBeGreaterThan(0);
    expect(Number(skipped)).toBeGreaterThan(0);
    expect(Number(read) + Number(skipped)).toBe(documents.length);
    await expectSame(world, linesOf(corrected));
  });
});
