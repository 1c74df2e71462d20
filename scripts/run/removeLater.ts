import { spawn } from 'node:child_process';
import { mkdirSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';

/**
 * Takes a folder away: it is gone at once under its name, and a process that nobody waits for removes it from `trash`, with whatever an earlier
 * one left there. To remove a hundred thousand files takes as long as to make the few that changed.
 */
export function removeLater(folder: string, trash: string): void {
  try {
    mkdirSync(trash, { recursive: true });
    renameSync(folder, join(trash, `${String(process.pid)}-${String(Date.now())}`));
  } catch {
    // On another disk, or while the one before is being removed.
    rmSync(folder, { recursive: true, force: true });
    return;
  }
  const script = 'fs.rmSync(process.argv[1], { recursive: true, force: true })';
  spawn(process.execPath, ['-e', script, trash], { detached: true, stdio: 'ignore', env: {} }).unref();
}
