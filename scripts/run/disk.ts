import { execFileSync } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { closeSync, existsSync, fsyncSync, mkdirSync, openSync, readFileSync } from 'node:fs';
import { readdirSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import process from 'node:process';

import type { Aside, Effects } from './effects.ts';

import { CliError } from './effects.ts';

/** The real world: this machine's disk, standard output and clock. */
export function createDisk(): Effects {
  return {
    readBytes,
    list: (folder) => (existsSync(folder) ? readdirSync(folder).sort() : []),
    exists: existsSync,
    isFolder: (path) => statSync(path, { throwIfNoEntry: false })?.isDirectory() === true,
    openAside,
    remove: (path) => {
      rmSync(path, { force: true });
    },
    git: runGit,
    out: (text) => void process.stdout.write(text),
    input: () => process.stdin,
    send: (text) =>
      new Promise((resolve) => {
        process.stdout.write(text, () => {
          resolve();
        });
      }),
    err: (text) => void process.stderr.write(text),
    clock: () => performance.now(),
  };
}

function readBytes(path: string): Uint8Array {
  try {
    return readFileSync(path);
  } catch (error) {
    throw new CliError(`unreadable file: ${path} (${reasonOf(error)})`);
  }
}

/**
 * Opens `.<name>.<pid>.aside` beside `path`: in the same folder, so that the rename never crosses a file system
 * and is atomic. Chunks are gathered to 64 KB. `write` is that of the disk, or a test's of a full one. A killed run leaves its aside
 * behind, which no reader sees; the next run for the same file sweeps it away. No signal is caught for that: a handler
 * would have to wait for the document being read, and Ctrl+C must not wait.
 */
export function openAside(
  path: string,
  write: (descriptor: number, bytes: Uint8Array) => void = writeFileSync,
): Aside {
  const folder = dirname(path);
  const aside = join(folder, `.${basename(path)}.${String(process.pid)}.aside`);
  const attempt = <T>(action: () => T): T => {
    try {
      return action();
    } catch (error) {
      drop();
      throw new CliError(
        `unwritable file: ${path} (${reasonOf(error)}); the file that stood there is untouched`,
      );
    }
  };
  let descriptor = -1;
  let gathered: Uint8Array[] = [];
  let size = 0;
  const close = (): void => {
    if (descriptor >= 0) closeSync(descriptor);
    descriptor = -1;
  };
  const drop = (): void => {
    close();
    rmSync(aside, { force: true });
  };
  const flush = (): void => {
    for (const bytes of gathered) write(descriptor, bytes);
    gathered = [];
    size = 0;
  };
  attempt(() => {
    mkdirSync(folder, { recursive: true });
    sweep(folder, basename(path));
    descriptor = openSync(aside, 'w');
  });
  return {
    write: (chunk) => {
      const bytes = typeof chunk === 'string' ? new TextEncoder().encode(chunk) : chunk;
      gathered.push(bytes);
      size += bytes.length;
      if (size >= 65_536) attempt(flush);
    },
    finish: () => {
      attempt(() => {
        flush();
        fsyncSync(descriptor);
        close();
      });
    },
    keep: () => {
      attempt(() => {
        renameSync(aside, path);
      });
    },
    drop,
  };
}

/** Writes a file that has its name only when all of it is there: a killed run leaves the one that stood there. */
export function writeWhole(path: string, content: string): void {
  mkdirSync(dirname(path), { recursive: true });
  // Two runs may write it at once.
  const aside = `${path}.${randomUUID()}`;
  try {
    writeFileSync(aside, content);
    renameSync(aside, path);
  } catch (error) {
    rmSync(aside, { force: true });
    throw error;
  }
}

/** What `writeWhole` wrote as JSON; null where nothing is there, or what a disk that failed left of it. */
export function readWhole(path: string): unknown {
  if (!existsSync(path)) return null;
  try {
    return JSON.parse(readFileSync(path, 'utf8')) as unknown;
  } catch {
    return null;
  }
}

/** Removes what killed runs left aside in a folder, of one file or of all; a run that is still alive keeps its own. */
export function sweep(folder: string, only?: string): void {
  for (const name of existsSync(folder) ? readdirSync(folder) : []) {
    const [, of, pid] = /^\.(.+)\.(\d+)\.aside$/.exec(name) ?? [];
    if (pid === undefined || (only ?? of) !== of || isAlive(Number(pid))) continue;
    rmSync(join(folder, name), { recursive: true, force: true });
  }
}

/** Whether a process stands, whoever started it. */
export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

const WORDS: Readonly<Record<string, string>> = {
  ENOENT: 'no such file',
  EISDIR: 'it is a folder',
  ENOTDIR: 'a part of its path is no folder',
  EACCES: 'permission denied',
  EPERM: 'not permitted',
  ENOSPC: 'no space left on the disk',
  EDQUOT: 'the disk quota is used up',
  EFBIG: 'larger than files may be here',
  EROFS: 'read-only file system',
  ERR_FS_FILE_TOO_LARGE: 'larger than 2 GB',
};

function reasonOf(error: unknown): string {
  const { code, message } = error as NodeJS.ErrnoException;
  return code === undefined ? message : (WORDS[code] ?? code);
}

/** Most that git may print: the figures of a history, not the history of everything. */
const MOST = 2 ** 30;

/** What git prints when it runs in a folder, without a shell; null where there is no git, no repository, or it fails. */
function runGit(folder: string, args: readonly string[], input = ''): Uint8Array | null {
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
