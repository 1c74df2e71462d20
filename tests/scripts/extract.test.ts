import { readdirSync } from 'node:fs';
import { describe, expect, test } from 'vitest';

import type { World } from './world.ts';

import { extractVerb } from '../../scripts/extract.ts';
import { parseCsv } from '../../src/datasets/files/csv.ts';
import { columnNames } from '../../src/datasets/schema/index.ts';
import { createWorld, run } from './world.ts';

const TEXT = '截至目前，全区消防救援队伍共接报处置各类警情21764起。\n';

function createInputs(manifest: string): World {
  const world = createWorld();
  world.write('texts/good.txt', TEXT);
  world.write('manifest.csv', manifest);
  return world;
}

const ARGS = (world: World, ...more: string[]): string[] => [
  ...[
    '--texts',
    world.path('texts'),
    '--manifest',
    world.path('manifest.csv'),
    '--out',
    world.path('out/figures.csv'),
  ],
  ...more,
];

const rawsOf = (world: World): string[] =>
  parseCsv(world.read('out/figures.csv'), 'figures.csv', {
    required: columnNames('figures'),
    optional: [],
  }).rows.map(({ cells }) => `${cells.bulletin} ${cells.raw}`);

test('reads every row of the manifest and writes the columns of the contract', async () => {
  const world = createInputs(
    'id,title,publisher,region,published,number,genre,url\ngood,t,p,150000,2024-11,,,\n',
  );
  const { code, error } = await run(
    extractVerb,
    ARGS(world, '--commitments', world.path('out/c.csv')),
    world,
  );
  expect([code, error]).toEqual([0, '']);
  expect(world.read('out/figures.csv').split('\n')[0]).toBe(
    'id,bulletin,region,start,end,raw,value,max,bound,unit,role,action,object,subject,time,period,indicator,campaign,rule,review,quote',
  );
  expect(world.read('out/c.csv')).toMatch(
    /^id,bulletin,region,start,end,raw,due,every,task,office,rule,quote\n/,
  );
  expect(rawsOf(world)).toEqual(['good 21764起']);
  expect(world.err()).toMatch(/^1\/1 good\n/);
  expect(world.err()).toMatch(/1 documents +\d+ +1 /);
});

test('only id is required, a byte order mark and Windows line ends do no harm', async () => {
  const world = createInputs('\uFEFFid\r\ngood\r\n');
  expect(await run(extractVerb, ARGS(world), world)).toEqual({ code: 0, error: '' });
  expect(rawsOf(world)).toEqual(['good 21764起']);
});

describe('bad input: a clear error, and every other document is read', () => {
  test.each([
    ['empty', '', 'error: empty file: 0 bytes (/texts/bad.txt); expected a text'],
    [
      'not UTF-8',
      new Uint8Array([0xe8, 0xad, 0xa6, 0xff, 0xc3]),
      'error: unreadable byte: FF (/texts/bad.txt:1:2); expected text in UTF-8, GBK, GB18030, or UTF-16 with a byte order mark',
    ],
    [
      'binary',
      new Uint8Array([0x25, 0x50, 0x44, 0x46, 0x00, 0x01]),
      'error: binary file: byte 00 at 4 (/texts/bad.txt:1:5); expected text in UTF-8, GBK, GB18030, or UTF-16 with a byte order mark',
    ],
    [
      'lone surrogate',
      new Uint8Array([0x61, 0xed, 0xb0, 0x80]),
      'error: lone surrogate: U+DC00 (/texts/bad.txt:1:2); expected text in UTF-8, GBK, GB18030, or UTF-16 with a byte order mark',
    ],
  ])('%s', async (_, content, message) => {
    const world = createInputs('id\nbad\ngood\n');
    world.write('texts/bad.txt', content);
    const { code } = await run(extractVerb, ARGS(world), world);
    expect(code).toBe(1);
    expect(world.err().split('\n')).toContain(message);
    expect(rawsOf(world)).toEqual(['good 21764起']);
  });

  test('GBK and GB18030 are read', async () => {
    const world = createInputs('id\ngbk\n');
    // 出动消防车41489辆次。
    const codes = 'b3f6b6afcffbb7c0b3b53431343839c1beb4cea1a3';
    world.write('texts/gbk.txt', Buffer.from(codes, 'hex'));
    expect(await run(extractVerb, ARGS(world), world)).toEqual({ code: 0, error: '' });
    expect(rawsOf(world)).toEqual(['gbk 41489辆次']);
  });

  test('an id without a text', async () => {
    const world = createInputs('id\nnowhere\ngood\n');
    expect((await run(extractVerb, ARGS(world), world)).code).toBe(1);
    expect(world.err()).toContain(
      'error: unknown document: nowhere (/manifest.csv:2:1); expected /texts/nowhere.txt\n',
    );
    expect(rawsOf(world)).toEqual(['good 21764起']);
  });

  test('a date that is no EDTF', async () => {
    const world = createInputs('id,published\nbad,2024年5月\ngood,2024-05\n');
    world.write('texts/bad.txt', TEXT);
    expect((await run(extractVerb, ARGS(world), world)).code).toBe(1);
    expect(world.err()).toContain(
      'error: invalid date: 2024年5月 (/manifest.csv:2:5); expected EDTF: YYYY, YYYY-MM or YYYY-MM-DD\n',
    );
    expect(rawsOf(world)).toEqual(['good 21764起']);
  });

  test('a manifest without id leaves the last table as it was', async () => {
    const world = createInputs('name\ngood\n');
    world.write('out/figures.csv', 'the last good table\n');
    expect((await run(extractVerb, ARGS(world), world)).code).toBe(1);
    expect(world.err()).toBe('error: missing column: id (/manifest.csv:1:1); expected a header with id\n');
    expect(world.read('out/figures.csv')).toBe('the last good table\n');
  });

  test('--strict turns the first problem into a failure that writes nothing', async () => {
    const world = createInputs('id\nnowhere\ngood\n');
    world.write('out/figures.csv', 'the last good table\n');
    const { code, error } = await run(extractVerb, ARGS(world, '--strict'), world);
    expect([code, error]).toEqual([
      1,
      'unknown document: nowhere (/manifest.csv:2:1); expected /texts/nowhere.txt',
    ]);
    expect(world.read('out/figures.csv')).toBe('the last good table\n');
    expect(readdirSync(world.path('out'))).toEqual(['figures.csv']);
  });

  test('a line of a megabyte', async () => {
    const world = createInputs('id\nlong\n');
    world.write('texts/long.txt', TEXT.trim().repeat(13_000));
    expect(await run(extractVerb, ARGS(world), world)).toEqual({ code: 0, error: '' });
    expect(rawsOf(world)).toHaveLength(13_000);
  });
});

describe('wrong usage ends with exit code 2', () => {
  test.each([
    [[], 'missing option: --texts'],
    [['--texts', 'a', '--manifest', 'b'], 'missing option: --out'],
    [['--text', 'a'], "unknown option '--text'"],
    [['--texts', 'a', '--manifest', 'b', '--out', 'c', 'd'], 'unexpected argument: d'],
  ])('%j', async (args, message) => {
    const { code, error } = await run(extractVerb, args, createWorld());
    expect(code).toBe(2);
    expect(error).toMatch(new RegExp(`^${message}`));
    expect(error).toContain('\nusage: npm run -s extract -- --texts FOLDER');
  });

  test('an output over an input', async () => {
    const world = createInputs('id\ngood\n');
    const { code, error } = await run(
      extractVerb,
      ARGS(world, '--commitments', world.path('manifest.csv')),
      world,
    );
    expect([code, error]).toEqual([
      1,
      'file conflict: /manifest.csv; expected a file of its own for each input and output',
    ]);
  });
});

test('the same input gives the same bytes', async () => {
  const world = createInputs('id,published\ngood,2024-11\n');
  await run(extractVerb, ARGS(world), world);
  const first = world.read('out/figures.csv');
  await run(extractVerb, ARGS(world), world);
  expect(world.read('out/figures.csv')).toBe(first);
});
