import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { onTestFinished } from 'vitest';

import type { Effects } from '../../scripts/run/effects.ts';
import type { Verb } from '../../scripts/run/commandLine.ts';

import { createDisk } from '../../scripts/run/disk.ts';
import { CliError } from '../../scripts/run/effects.ts';

/** A folder of its own that is gone when the test is, and what was printed in it. The clock stands still. */
export interface World {
  readonly root: string;
  readonly effects: Effects;
  readonly path: (name: string) => string;
  readonly write: (name: string, content: string | Uint8Array) => void;
  readonly read: (name: string) => string;
  readonly out: () => string;
  readonly err: () => string;
}

export function createWorld(changes: Partial<Effects> = {}): World {
  const root = mkdtempSync(join(tmpdir(), 'youju-'));
  onTestFinished(() => {
    rmSync(root, { recursive: true, force: true });
  });
  const printed = { out: '', err: '' };
  const path = (name: string): string => join(root, name);
  return {
    root,
    effects: {
      ...createDisk(),
      out: (text) => (printed.out += text),
      send: (text) => {
        printed.out += text;
        return Promise.resolve();
      },
      err: (text) => (printed.err += text),
      clock: () => 0,
      ...changes,
    },
    path,
    write: (name, content) => {
      mkdirSync(dirname(path(name)), { recursive: true });
      writeFileSync(path(name), content);
    },
    read: (name) => readFileSync(path(name), 'utf8'),
    out: () => printed.out.replaceAll(root, ''),
    err: () => printed.err.replaceAll(root, ''),
  };
}

/** Copies the project's `data/` into a world, to be damaged there. */
export function copyData(world: World): void {
  cpSync('data', world.path('data'), { recursive: true });
}

/** Runs a verb as `runVerb` does: gives the exit code, with what a `CliError` would print. */
export async function run(
  verb: Verb,
  args: readonly string[],
  world: World,
): Promise<{ code: number; error: string }> {
  try {
    return { code: await verb(args, world.effects), error: '' };
  } catch (error) {
    if (!(error instanceof CliError)) throw error;
    return { code: error.exitCode, error: error.message.replaceAll(world.root, '') };
  }
}
