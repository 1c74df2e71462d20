import { execFileSync } from 'node:child_process';
import process from 'node:process';

/** Most that git may print: the figures of a history, not the history of everything. */
const MOST = 2 ** 30;

/** What git prints when it runs in a folder, without a shell; null where there is no git, no repository, or it fails. */
export function runGit(folder: string, args: readonly string[], input = ''): Uint8Array | null {
  // A hook of git sets these for its own repository, which need not be that of the folder.
  const env = Object.fromEntries(Object.entries(process.env).filter(([name]) => !name.startsWith('GIT_')));
  try {
    return execFileSync('git', ['-c', 'core.quotePath=false', ...args], {
      cwd: folder,
      env,
      input,
      maxBuffer: MOST,
      stdio: ['pipe', 'pipe', 'ignore'],
    });
  } catch {
    return null;
  }
}
