import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { openSync, readdirSync, readFileSync } from 'node:fs';
import process from 'node:process';
import { Readable } from 'node:stream';
import { setImmediate } from 'node:timers/promises';
import { describe, expect, onTestFinished, test } from 'vitest';

import type { World } from './world.ts';

import { extractVerb } from '../../scripts/extract.ts';
import { flagsOfExtract } from '../../scripts/bench/memory.ts';
import { parseCsv } from '../../src/datasets/files/csv.ts';
import { columnNames } from '../../src/datasets/schema/index.ts';
import { createDisk } from '../../scripts/run/disk.ts';
import { readSources } from '../../scripts/data/sources.ts';
import { formatCsvLine } from '../../src/datasets/files/writeCsv.ts';
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

type Line = Readonly<Record<string, string | number | null>>;

/** What the filter gives for pieces of input. */
async function filter(
  pieces: readonly (string | Uint8Array)[],
): Promise<{ code: number; lines: readonly Line[]; err: string }> {
  const input = (): AsyncIterable<Uint8Array> =>
    Readable.from(pieces.map((piece) => (typeof piece === 'string' ? Buffer.from(piece) : piece)));
  const world = createWorld({ input });
  const { code } = await run(extractVerb, ['--stdin'], world);
  return { code, lines: linesOf(world.out()), err: world.err() };
}

const linesOf = (text: string): Line[] =>
  text
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as Line);

const documentLine = (id: string, more: object = {}): string =>
  `${JSON.stringify({ id, text: TEXT, ...more })}\n`;

describe('--stdin: documents in, what stands in them out', () => {
  test('gives the rows that --texts gives, in the order of the documents', async () => {
    const { sources } = readSources('data/bulletins', createDisk());
    const fields = ['id', 'title', 'publisher', 'region', 'published', 'genre'] as const;
    const world = createWorld();
    const rows = sources.map(({ document }) => fields.map((field) => document[field]));
    world.write('manifest.csv', [fields, ...rows].map(formatCsvLine).join(''));
    for (const { document } of sources) world.write(`texts/${document.id}.txt`, document.text);
    await run(extractVerb, ARGS(world, '--commitments', world.path('out/commitments.csv')), world);

    // Pieces end in the midst of characters.
    const bytes = Buffer.from(sources.map(({ document }) => `${JSON.stringify(document)}\n`).join(''));
    const pieces = Array.from({ length: Math.ceil(bytes.length / 1001) }, (_, k) =>
      bytes.subarray(k * 1001, (k + 1) * 1001),
    );
    const { code, lines } = await filter(pieces);
    expect(code).toBe(0);
    for (const [kind, table] of [
      ['figure', 'figures'],
      ['commitment', 'commitments'],
    ] as const) {
      const columns = columnNames(table);
      const said = lines.filter((line) => line['kind'] === kind);
      expect(said.length).toBeGreaterThan(50);
      expect(said.every((line) => line['document'] === line['bulletin'])).toBe(true);
      const csv = said.map((line) => formatCsvLine(columns.map((name) => line[name] ?? null))).join('');
      expect(formatCsvLine(columns) + csv).toBe(world.read(`out/${table}.csv`));
    }
    const finished = lines.filter(({ kind }) => kind === 'document');
    expect(finished.map((line) => line['document'])).toEqual(sources.map(({ document }) => document.id));
    const order = [...new Set(lines.map((line) => line['document']))];
    expect(order).toEqual(sources.map(({ document }) => document.id));
  });

  const EXPECTED = 'an object with id, text and, where known, title, publisher, region, published, genre';
  const ENCODING = 'text in UTF-8, GBK, GB18030, or UTF-16 with a byte order mark';
  test.each<[string, string | Uint8Array, string | null, string, string]>([
    [
      'no JSON',
      '{"id":"bad",\n',
      null,
      'invalid JSON: Expected double-quoted property name in JSON at position 12 (line 1 column 13)',
      EXPECTED,
    ],
    ['an array', '["bad"]\n', null, 'invalid line: an array', EXPECTED],
    ['null', 'null\n', null, 'invalid line: null', EXPECTED],
    ['not UTF-8', new Uint8Array([0x7b, 0xff, 0x0a]), null, 'unreadable line: not UTF-8', EXPECTED],
    ['no id', '{"text":"共3家。"}\n', null, 'missing field: id', EXPECTED],
    ['no text', '{"id":"bad"}\n', 'bad', 'missing field: text', EXPECTED],
    ['a text that is none', '{"id":"bad","text":3}\n', 'bad', 'invalid text: number', 'text'],
    ['an empty text', '{"id":"bad","text":" "}\n', 'bad', 'empty file: only white space', 'a text'],
    [
      'a control character',
      '{"id":"bad","text":"警\\u0007"}\n',
      'bad',
      'binary file: control character 07',
      ENCODING,
    ],
    ['half a character', '{"id":"bad","text":"警\\ud800"}\n', 'bad', 'lone surrogate: U+D800', ENCODING],
    [
      'an id that leads elsewhere',
      documentLine('../bad'),
      '../bad',
      'invalid id: ../bad',
      'the name of a text without .txt',
    ],
    [
      'a region that is no code',
      documentLine('bad', { region: '内蒙古' }),
      'bad',
      'invalid region: 内蒙古',
      'a code of GB/T 2260: 6 or 9 digits',
    ],
    [
      'a date that is no EDTF',
      documentLine('bad', { published: '2024年' }),
      'bad',
      'invalid date: 2024年',
      'EDTF: YYYY, YYYY-MM or YYYY-MM-DD',
    ],
  ])('%s: a line that says so, and the others are read', async (_, line, id, reason, expected) => {
    const { code, lines, err } = await filter([documentLine('one'), '\n', line, documentLine('two')]);
    expect(code).toBe(1);
    const problems = lines.filter(({ kind }) => kind === 'problem');
    expect(problems).toEqual([
      expect.objectContaining({ document: id, line: 3, severity: 'error', reason, expected }),
    ]);
    expect(lines.map((one) => `${one['kind']} ${one['document']}`)).toEqual([
      'figure one', 'document one', `problem ${id}`, `document ${id}`, 'figure two', 'document two',
    ]); // prettier-ignore
    expect(lines.at(-1)).toMatchObject({ line: 4, figures: 1, commitments: 0, problems: 0 });
    expect(err).toBe('3 documents, 2 figures, 0 commitments, 1 errors, 0 warnings\n');
  });

  test('a region that nobody knows is a warning', async () => {
    const { code, lines } = await filter([documentLine('far', { region: '999999' })]);
    expect(code).toBe(0);
    expect(lines).toEqual([
      {
        kind: 'problem', document: 'far', line: 1, severity: 'warning',
        rule: 'unknown-region', reason: 'unknown region: 999999', expected: 'a code of GB/T 2260',
      },
      expect.objectContaining({ kind: 'figure', raw: '21764起', region: null }),
      expect.objectContaining({ kind: 'document', figures: 1, problems: 1 }),
    ]); // prettier-ignore
  });

  test('null stands for what is not known, fields of others are left alone, the last line may have no end', async () => {
    const { code, lines } = await filter([documentLine('one', { title: null, mine: [1] }).trimEnd()]);
    expect([code, lines.map(({ kind }) => kind)]).toEqual([0, ['figure', 'document']]);
  });

  test('a line that is too long is not held', async () => {
    const piece = 'x'.repeat(2 ** 20);
    const long = Array.from({ length: 17 }, () => piece);
    const { code, lines } = await filter(['{"id":"', ...long, '"}\n', documentLine('two')]);
    expect(code).toBe(1);
    expect(lines[0]).toMatchObject({
      document: null,
      line: 1,
      reason: `oversized line: ${17 * 2 ** 20 + 9} bytes`,
      expected: `at most ${16 * 2 ** 20} bytes`,
    });
    expect(lines.map(({ kind }) => kind)).toEqual(['problem', 'document', 'figure', 'document']);
  });

  test('nothing is read on while what was sent is not taken off', async () => {
    const events: string[] = [];
    const world = createWorld({
      input: async function* () {
        for (const id of ['one', 'two', 'three']) {
          events.push(`asked for ${id}`);
          yield Buffer.from(documentLine(id));
          await Promise.resolve();
        }
      },
      send: async (text) => {
        const { document } = linesOf(text)[0]!;
        events.push(`sent ${String(document)}`);
        await setImmediate();
        events.push(`taken ${String(document)}`);
      },
    });
    expect((await run(extractVerb, ['--stdin'], world)).code).toBe(0);
    expect(events).toEqual(
      ['one', 'two', 'three'].flatMap((id) => [`asked for ${id}`, `sent ${id}`, `taken ${id}`]),
    );
  });

  test(
    'a reader that wants no more ends the run, and an input without end',
    { timeout: 60_000 },
    async () => {
      const child = spawn(process.execPath, ['scripts/extract.ts', '--stdin'], { stdio: 'pipe' });
      onTestFinished(() => void child.kill('SIGKILL'));
      // The filter closes its end, too.
      child.stdin.on('error', () => undefined);
      const ended = once(child, 'exit');
      let sent = 0;
      const feed = (): void => {
        while (child.stdin.write(documentLine(`d${(sent += 1)}`)));
      };
      child.stdin.on('drain', feed);
      feed();
      await once(child.stdout, 'data');
      child.stdout.destroy();
      expect(await ended).toEqual([0, null]);
    },
  );

  test(
    'memory stays below 400 MB by far, with many documents and with a long one',
    { timeout: 120_000 },
    () => {
      const world = createWorld();
      world.write(
        'report.mjs',
        "process.on('exit', () => process.stderr.write(`peak ${process.resourceUsage().maxRSS}`));\n",
      );
      const text = readFileSync('data/bulletins/nmg-2024-119/source.txt', 'utf8').replaceAll('\n', '');
      const long = text.repeat(Math.floor((4 * 2 ** 20) / Buffer.byteLength(text)));
      const many = Array.from({ length: 100 }, (_, k) => documentLine(`d${k}`, { text }));
      world.write('in.ndjson', many.join('') + documentLine('long', { text: long }));
      const stdin = openSync(world.path('in.ndjson'), 'r');
      const stdout = openSync(world.path('out.ndjson'), 'w');
      const args = [
        ...flagsOfExtract(),
        '--import',
        world.path('report.mjs'),
        'scripts/extract.ts',
        '--stdin',
      ];
      const { status, stderr } = spawnSync(process.execPath, args, {
        stdio: [stdin, stdout, 'pipe'],
        encoding: 'utf8',
      });
      expect(status).toBe(0);
      expect(Number(/peak (\d+)/.exec(stderr)![1]) / 1024).toBeLessThan(300);
    },
  );

  test('--help says what goes in and comes out', async () => {
    const world = createWorld();
    expect(await run(extractVerb, ['--help'], world)).toEqual({ code: 0, error: '' });
    for (const kind of ['figure', 'commitment', 'problem', 'document'])
      expect(world.out()).toContain(`{"kind": "${kind}", "document"`);
    expect(world.out()).toContain('Exit code: 0');
  });
});

describe('wrong usage ends with exit code 2', () => {
  test.each([
    [[], 'missing option: --texts'],
    [['--texts', 'a', '--manifest', 'b'], 'missing option: --out'],
    [['--stdin', '--strict'], 'misplaced option: --stdin stands alone'],
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
