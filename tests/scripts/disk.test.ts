import { spawn, spawnSync } from 'node:child_process';
import { existsSync, readdirSync, writeSync } from 'node:fs';
import process from 'node:process';
import { describe, expect, test } from 'vitest';

import { openAside } from '../../scripts/run/disk.ts';
import { writeTogether } from '../../scripts/data.ts';
import { extractVerb } from '../../scripts/extract.ts';
import { createWorld, run } from './world.ts';

/** A disk that takes so many bytes and no more. */
const smallDisk = (room: number) => (descriptor: number, bytes: Uint8Array) => {
  if (bytes.length > room) {
    writeSync(descriptor, bytes, 0, room);
    throw Object.assign(new Error('no space left on device'), { code: 'ENOSPC' });
  }
  room -= writeSync(descriptor, bytes);
};

test('the old file stands until the new one is complete', () => {
  const world = createWorld();
  world.write('t.csv', 'old');
  const aside = world.effects.openAside(world.path('t.csv'));
  aside.write('new');
  aside.finish();
  expect(world.read('t.csv')).toBe('old');
  aside.keep();
  expect(world.read('t.csv')).toBe('new');
  expect(readdirSync(world.root)).toEqual(['t.csv']);
});

describe('a full disk', () => {
  test('leaves the last good table, and nothing half-written', async () => {
    const world = createWorld({ openAside: (path) => openAside(path, smallDisk(200)) });
    world.write('texts/a.txt', '共处置警情21764起。\n'.repeat(400));
    world.write('manifest.csv', 'id\na\n');
    world.write('figures.csv', 'the last good table\n');
    const args = [
      '--texts',
      world.path('texts'),
      '--manifest',
      world.path('manifest.csv'),
      '--out',
      world.path('figures.csv'),
    ];
    expect(await run(extractVerb, args, world)).toEqual({
      code: 1,
      error:
        'unwritable file: /figures.csv (no space left on the disk); the file that stood there is untouched',
    });
    expect(world.read('figures.csv')).toBe('the last good table\n');
    expect(readdirSync(world.root).sort()).toEqual(['figures.csv', 'manifest.csv', 'texts']);
  });

  test('leaves all tables of a set, not only the one that did not fit', () => {
    const disk = smallDisk(100);
    const world = createWorld({ openAside: (path) => openAside(path, disk) });
    for (const name of ['a', 'b']) world.write(name, 'old');
    const files = ['a', 'b'].map((path) => ({ path, bytes: new Uint8Array(60) }));
    expect(() => {
      writeTogether(world.root, files, world.effects);
    }).toThrow(/no space left/);
    expect([world.read('a'), world.read('b')]).toEqual(['old', 'old']);
    expect(readdirSync(world.root)).toEqual(['a', 'b']);
  });

  test('a limit of the system, met by the real program', () => {
    const world = createWorld();
    world.write('texts/a.txt', '共处置警情21764起。\n'.repeat(5000));
    world.write('manifest.csv', 'id\na\n');
    world.write('figures.csv', 'the last good table\n');
    // 64 KB for any file: the table is larger. The shell's limit stands in for a full disk.
    const command = `ulimit -f 64; exec '${process.execPath}' scripts/extract.ts --texts '${world.path('texts')}' --manifest '${world.path('manifest.csv')}' --out '${world.path('figures.csv')}'`;
    const { status, stderr } = spawnSync('bash', ['-c', command], { encoding: 'utf8' });
    expect(stderr).toContain('(larger than files may be here); the file that stood there is untouched');
    expect(status).toBe(1);
    expect(world.read('figures.csv')).toBe('the last good table\n');
    expect(readdirSync(world.root).sort()).toEqual(['figures.csv', 'manifest.csv', 'texts']);
  });
});

describe('a kill in the middle of writing', () => {
  test.each(['SIGTERM', 'SIGKILL'] as const)('%s leaves the last good table', async (signal) => {
    const world = createWorld();
    world.write('texts/a.txt', '共处置警情21764起。\n'.repeat(3000));
    const ids = Array.from({ length: 400 }, (_, k) => `a${String(k)}`);
    for (const id of ids) world.write(`texts/${id}.txt`, '共处置警情21764起，出动消防车3辆。\n'.repeat(300));
    world.write('manifest.csv', `id\n${ids.join('\n')}\n`);
    world.write('figures.csv', 'the last good table\n');
    const args = [
      '--texts',
      world.path('texts'),
      '--manifest',
      world.path('manifest.csv'),
      '--out',
      world.path('figures.csv'),
    ];
    const child = spawn(process.execPath, ['scripts/extract.ts', ...args], {
      stdio: ['ignore', 'ignore', 'pipe'],
    });
    await new Promise<void>((resolve) => {
      // Killed once it has begun to write, long before the last document.
      child.stderr.on('data', (chunk: Buffer) => {
        if (chunk.includes('/400 a')) child.kill(signal);
      });
      child.on('exit', () => {
        resolve();
      });
    });
    expect(world.read('figures.csv').slice(0, 40)).toBe('the last good table\n');
    const left = readdirSync(world.root).filter((name) => name.endsWith('.aside'));
    expect(left).toHaveLength(1);
    // What the kill left is swept by the next run for the same file.
    const aside = world.effects.openAside(world.path('figures.csv'));
    aside.drop();
    expect(readdirSync(world.root).filter((name) => name.endsWith('.aside'))).toEqual([]);
  });
});

test('two outputs on one path are a conflict, found before anything is written', () => {
  const world = createWorld();
  const files = ['a', 'b', 'a'].map((path) => ({ path, bytes: new Uint8Array(1) }));
  expect(() => {
    writeTogether(world.root, files, world.effects);
  }).toThrow('file conflict: a');
  expect(existsSync(world.path('a'))).toBe(false);
});
