import { createHash } from 'node:crypto';
import { cpSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { parquetReadObjects } from 'hyparquet';
import Papa from 'papaparse';
import { describe, expect, test } from 'vitest';

import type { World } from './world.ts';

import { buildData, checkData, formatSummary } from '../../scripts/data.ts';
import { openAside } from '../../scripts/run/disk.ts';
import { CliError } from '../../scripts/run/effects.ts';
import { unlinkCampaigns } from '../../scripts/remove/unlink.ts';
import { TABLES } from '../../src/datasets/schema/index.ts';
import { findPackageFaults } from '../corpus/dataPackageRules.ts';
import { copyData, createWorld } from './world.ts';

function createProject(): World {
  const world = createWorld();
  copyData(world);
  return world;
}

const filesIn = (world: World, folder: string): string[] =>
  readdirSync(world.path(folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => !world.effects.isFolder(world.path(`${folder}/${name}`)))
    .sort();

const hashesOf = (world: World, folder: string): Record<string, string> =>
  Object.fromEntries(
    filesIn(world, folder).map((name) => {
      const bytes = readFileSync(world.path(`${folder}/${name}`));
      return [name, createHash('sha256').update(bytes).digest('hex')];
    }),
  );

/** The message of the build's failure, and what was printed. */
function failureOf(world: World, strict = false): string {
  try {
    buildData(world.root, strict, world.effects);
  } catch (error) {
    if (error instanceof CliError) return error.message.replaceAll(world.root, '');
    throw error;
  }
  return 'no failure';
}

describe('a good build', () => {
  test('writes every table in three formats, with a descriptor that validates', async () => {
    const world = createProject();
    const { input, exitCode } = buildData(world.root, false, world.effects);
    expect(exitCode).toBe(0);
    const names = TABLES.flatMap(({ name }) =>
      ['csv', 'json', 'parquet'].map((format) => `${name}.${format}`),
    );
    const texts = input.readings.map(({ bulletin }) => `texts/${bulletin.id}.txt`);
    const made = filesIn(world, 'public/data');
    const parts = made.filter((name) => name.startsWith('figures/'));
    expect(made).toEqual([...names, ...texts, ...parts, 'datapackage.json', 'pages.json'].sort());
    expect(parts).toContain('figures/region=150000/year=2024.parquet');
    // The parts together are the table: each figure once, in the part of its region.
    const rows = await Promise.all(
      parts.map(async (name) => {
        const bytes = readFileSync(world.path(`public/data/${name}`));
        const read = await parquetReadObjects({ file: new Uint8Array(bytes).buffer });
        const [, region = ''] = /region=([^/]+)/.exec(name) ?? [];
        return read.map(({ id }) => `${String(id)} ${region}`);
      }),
    );
    const expected = input.readings.flatMap(({ reading }) =>
      reading.figures.map(({ id, region }) => `${id} ${region || '__HIVE_DEFAULT_PARTITION__'}`),
    );
    expect(rows.flat().sort()).toEqual(expected.sort());
    expect(world.effects.exists(world.path('data/editions'))).toBe(false);
    const descriptor: unknown = JSON.parse(world.read('public/data/datapackage.json'));
    expect(findPackageFaults(descriptor, (path) => readFileSync(world.path(`public/data/${path}`)))).toEqual(
      [],
    );
    for (const { name, columns } of TABLES) {
      const csv = world.read(`public/data/${name}.csv`);
      expect(csv.startsWith(`\uFEFF${columns.map((column) => column.name).join(',')}\n`)).toBe(true);
      const rows = Papa.parse<Record<string, string>>(csv.slice(1), {
        header: true,
        skipEmptyLines: true,
      }).data;
      const json = JSON.parse(world.read(`public/data/${name}.json`)) as Record<string, unknown>[];
      const file = readFileSync(world.path(`public/data/${name}.parquet`));
      const parquet = await parquetReadObjects({ file: new Uint8Array(file).buffer });
      expect(json.length).toBe(rows.length);
      expect(parquet).toEqual(json);
      for (const [k, row] of rows.entries()) {
        for (const { name: column, type } of columns) {
          const cell = row[column] === '' ? null : type === 'string' ? row[column] : Number(row[column]);
          if (typeof cell === 'number') expect(json[k]![column]).toBeCloseTo(cell, 9);
          else expect(json[k]![column]).toBe(cell);
        }
      }
    }
  });

  test('gives the same bytes twice', () => {
    const world = createProject();
    buildData(world.root, false, world.effects);
    const first = { ...hashesOf(world, 'public/data'), ...hashesOf(world, 'data/figures') };
    buildData(world.root, false, world.effects);
    expect({ ...hashesOf(world, 'public/data'), ...hashesOf(world, 'data/figures') }).toEqual(first);
  });

  test('takes away the text of a bulletin that is gone, once the new tables are in place', () => {
    const world = createProject();
    const { input } = buildData(world.root, false, world.effects);
    const gone = input.readings[0]!.bulletin.id;
    const text = `texts/${gone}.txt`;
    const others = input.readings.slice(1).map(({ bulletin }) => `texts/${bulletin.id}.txt`);
    const texts = (): string[] => filesIn(world, 'public/data').filter((name) => name.startsWith('texts/'));
    rmSync(world.path(`data/bulletins/${gone}`), { recursive: true });
    rmSync(world.path(`data/figures/${gone}.csv`));
    rmSync(world.path(`data/pages/${gone}.csv`));
    const campaigns = unlinkCampaigns(world.read('data/campaigns.yaml'), gone).text;
    world.write('data/campaigns.yaml', campaigns);
    world.write('public/data/editions/old.json', '{}');
    world.write('public/data/explore/region=150000.parquet', 'of a time when the table was in parts');
    const openFull = (): never => {
      throw new CliError('unwritable file');
    };
    expect(() => buildData(world.root, false, { ...world.effects, openAside: openFull })).toThrow(CliError);
    expect(texts()).toContain(text);
    buildData(world.root, false, world.effects);
    expect(texts()).toEqual([...others].sort());
    // Builds of earlier times wrote these, and whatever is in public/ is put up.
    expect(world.effects.exists(world.path('public/data/editions/old.json'))).toBe(false);
    expect(world.effects.exists(world.path('public/data/explore/region=150000.parquet'))).toBe(false);
  });

  test('prints the figures found per bulletin, role and indicator, and what was left unlinked', () => {
    const world = createProject();
    const { input } = buildData(world.root, false, world.effects);
    const summary = formatSummary(input);
    expect(world.err()).toContain(summary);
    expect(summary).toMatch(/^\nbulletin +figures +actual +target +requirement +unlinked +commitments\n/);
    for (const { bulletin, reading } of input.readings) {
      const counts = ['actual', 'target', 'requirement'].map(
        (role) => reading.figures.filter((figure) => figure.role === role).length,
      );
      expect(summary).toMatch(
        new RegExp(`\\n${bulletin.id} +${[reading.figures.length, ...counts].join(' +')} `),
      );
    }
    expect(summary).toMatch(/\nindicator +figures\n/);
    expect(summary).toMatch(/\nunlinked: object \/ unit +figures\n/);
  });

  test('every fact is in the observations, with all its columns', () => {
    const world = createProject();
    const { input } = buildData(world.root, false, world.effects);
    const rows = JSON.parse(world.read('public/data/observations.json')) as Record<string, unknown>[];
    const figures = input.readings.flatMap(({ reading }) => reading.figures);
    expect(input.facts).toHaveLength(3573);
    expect(rows).toHaveLength(figures.length + input.facts.length);
    expect(rows.find(({ id }) => id === '000000:charging-ports:../2025-06-30:actual')).toMatchObject({
      source: 'facts',
      region: '000000',
      indicator: 'charging-ports',
      value: 39000000,
      bound: 'over',
      unit: '个',
      raw: '3900余万个',
      bulletin: null,
      confirmed: 'yes',
    });
  });

  test('the regions are those that occur, those above them, and every province', () => {
    const world = createProject();
    buildData(world.root, false, world.effects);
    const rows = JSON.parse(world.read('public/data/regions.json')) as {
      code: string;
      level: string;
      parent: string | null;
    }[];
    const codes = rows.map(({ code }) => code);
    expect(rows.filter(({ level }) => level === 'province')).toHaveLength(34);
    expect(codes).toEqual(
      expect.arrayContaining(['000000', '500118100', '500118', '500000', '150203', '150200']),
    );
    expect(rows.filter(({ parent }) => parent !== null && !codes.includes(parent))).toEqual([]);
  });
});

describe('what stops the build', () => {
  const SOURCE = 'data/bulletins/kdl-2024-lifeline/source.txt';
  const SIDECAR = 'data/bulletins/kdl-2024-lifeline/bulletin.yaml';
  const expectStopped = (world: World, message: RegExp): void => {
    world.write('public/data/figures.csv', 'the last good table\n');
    expect(failureOf(world)).toBe('stopped build: 1 of the problems above; no table was written');
    expect(world.err()).toMatch(message);
    expect(world.read('public/data/figures.csv')).toBe('the last good table\n');
    expect(world.effects.list(world.path('public/data'))).toEqual(['figures.csv']);
  };

  test('an altered source', () => {
    const world = createProject();
    world.write(SOURCE, world.read(SOURCE).replace('2024年5月15日前', '2024年5月16日前'));
    expectStopped(
      world,
      /^error: altered source: \/data\/bulletins\/kdl-2024-lifeline\/source\.txt has sha256 [0-9a-f]{64} \(\/data\/bulletins\/kdl-2024-lifeline\/bulletin\.yaml:9:9\); expected [0-9a-f]{64}\n/,
    );
  });

  test('a duplicate id, in a folder of another year', () => {
    const world = createProject();
    for (const [name, content] of [
      ['source.txt', world.read(SOURCE)],
      ['bulletin.yaml', world.read(SIDECAR)],
    ] as const) {
      world.write(`data/bulletins/older/kdl-2024-lifeline/${name}`, content);
    }
    expectStopped(
      world,
      /^error: duplicate bulletin: kdl-2024-lifeline \(\/data\/bulletins\/older\/kdl-2024-lifeline\/bulletin\.yaml:1:1\); expected an id of its own; \/data\/bulletins\/kdl-2024-lifeline\/bulletin\.yaml has it already\n/,
    );
  });

  test('an unknown region code, of a bulletin and of a fact', () => {
    const world = createProject();
    world.write(SIDECAR, world.read(SIDECAR).replace('150203', '159999'));
    expectStopped(
      world,
      /error: unknown region: 159999 \(\/data\/bulletins\/kdl-2024-lifeline\/bulletin\.yaml:3:9\); expected a code of GB\/T 2260\n/,
    );
    const other = createProject();
    other.write('data/facts/facts.csv', other.read('data/facts/facts.csv').replace('\n110000,', '\n119999,'));
    expectStopped(
      other,
      /error: unknown region: 119999 \(\/data\/facts\/facts\.csv:\d+:1\); expected a code of GB\/T 2260\n/,
    );
  });
});

describe('what does not', () => {
  test('an unreadable bulletin: it is named, the others are read, the exit code is 1', () => {
    const world = createProject();
    world.write('data/bulletins/new-one/source.txt', '');
    const sha256 = createHash('sha256').update('').digest('hex');
    const sidecar = world
      .read('data/bulletins/tb-2023-winter/bulletin.yaml')
      .replace(/sha256: .*/, `sha256: ${sha256}`);
    world.write('data/bulletins/new-one/bulletin.yaml', sidecar);
    const { input, exitCode } = buildData(world.root, false, world.effects);
    expect(exitCode).toBe(1);
    expect(input.readings).toHaveLength(5);
    expect(world.err()).toContain(
      'error: empty file: 0 bytes (/data/bulletins/new-one/source.txt); expected a text\n',
    );
    expect(failureOf(world, true)).toBe(
      'empty file: 0 bytes (/data/bulletins/new-one/source.txt); expected a text',
    );
  });

  test('a folder without its sidecar', () => {
    const world = createProject();
    world.write('data/bulletins/new-one/source.txt', '文');
    expect(failureOf(world, true)).toBe(
      'missing file: /data/bulletins/new-one/bulletin.yaml (/data/bulletins/new-one); expected bulletin.yaml and source.txt',
    );
  });
});

test('a full disk leaves every table as it was', () => {
  let room = 50_000;
  const world = createWorld({
    openAside: (path) =>
      openAside(path, (_, bytes) => {
        room -= bytes.length;
        if (room < 0) throw Object.assign(new Error('no space'), { code: 'ENOSPC' });
      }),
  });
  copyData(world);
  const before = hashesOf(world, 'data/figures');
  world.write('public/data/figures.csv', 'the last good table\n');
  expect(failureOf(world)).toMatch(
    /^unwritable file: .* \(no space left on the disk\); the file that stood there is untouched$/,
  );
  expect(world.read('public/data/figures.csv')).toBe('the last good table\n');
  expect(world.effects.list(world.path('public/data'))).toEqual(['figures.csv']);
  expect(hashesOf(world, 'data/figures')).toEqual(before);
});

test('a stale file of figures fails the check', () => {
  const world = createProject();
  buildData(world.root, false, world.effects);
  expect(checkData(world.root, world.effects)).toBe(0);
  world.write('data/figures/qf-2022-points.csv', 'id\n');
  expect(checkData(world.root, world.effects)).toBe(1);
  expect(world.err()).toContain(
    'error: stale file: data/figures/qf-2022-points.csv; expected what `npm run data` writes\n',
  );
});

test('what is left of a bulletin that is not there stops build and check, each by its name and with the next step', () => {
  const world = createProject();
  rmSync(world.path('data/bulletins/tb-2023-winter'), { recursive: true });
  world.write('data/reviews/gone.csv', 'figure\n');
  world.write(
    'data/reviews/checks.csv',
    'relation,claim\nsum,nmg-2024-119@242\nsum,gone@7 nmg-2024-119@242\n',
  );
  cpSync('data/templates/kdl-2024-lifeline', world.path('data/templates/gone'), { recursive: true });
  world.write('data/reports/gone/2024-06/annex.csv', '');
  world.write('data/editions/home.json', '{}');
  const next = (id: string): string =>
    `expected a bulletin of that id in data/bulletins, or \`npm run remove -- ${id}\`, which takes out what is left of it`;
  const expected = [
    `leftover figures: tb-2023-winter (/data/figures/tb-2023-winter.csv); ${next('tb-2023-winter')}`,
    `leftover reviews: gone (/data/reviews/gone.csv); ${next('gone')}`,
    `leftover reviews: gone (/data/reviews/checks.csv:3); ${next('gone')}`,
    `leftover forms: gone (/data/templates/gone); ${next('gone')}`,
    `leftover reports: gone (/data/reports/gone); ${next('gone')}`,
    'leftover editions: data/editions (/data/editions); expected none: charts are frozen by `npm run publish` only, into a folder of the publisher; delete it',
    'unknown bulletin: tb-2023-winter (/data/campaigns.yaml:11:48); expected the id of a folder of data/bulletins, or `npm run remove -- tb-2023-winter`, which takes out what is left of it',
  ];
  expect(failureOf(world)).toMatch(/^stopped build: \d+ of the problems above; no table was written$/);
  for (const problem of expected) expect(world.err()).toContain(`error: ${problem}\n`);
  expect(world.effects.exists(world.path('public/data'))).toBe(false);
  expect(() => checkData(world.root, world.effects)).toThrow(/leftover editions/);
});
