import { closeSync, mkdirSync, openSync, readFileSync, rmSync, writeSync } from 'node:fs';
import { dirname } from 'node:path';
import process from 'node:process';

import { CliError } from '../run/effects.ts';
import { isAlive } from '../run/disk.ts';

/**
 * Runs `action` while no other server of this machine writes the same file. The lock is a file that holds the number of its
 * process; a killed one leaves it behind, and the next takes it over.
 */
export function withLock<T>(path: string, action: () => T): T {
  take(path);
  try {
    return action();
  } finally {
    rmSync(path, { force: true });
  }
}

function take(path: string): void {
  mkdirSync(dirname(path), { recursive: true });
  for (let tries = 0; tries < 3; tries += 1) {
    try {
      const descriptor = openSync(path, 'wx');
      writeSync(descriptor, String(process.pid));
      closeSync(descriptor);
      return;
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
      if (!isOther(readHolder(path))) rmSync(path, { force: true });
    }
  }
  throw new CliError(`busy file: ${path} is held by another server; expected a moment without it`);
}

function readHolder(path: string): number {
  try {
    return Number(readFileSync(path, 'utf8'));
  } catch {
    return 0;
  }
}

/** A process that stands and is not this one: this one writes one file after the other and holds no lock meanwhile. */
function isOther(pid: number): boolean {
  return Number.isInteger(pid) && pid > 0 && pid !== process.pid && isAlive(pid);
}
