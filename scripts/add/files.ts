import { existsSync, mkdirSync, readdirSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import process from 'node:process';

import type { Message } from '../../src/text/message.ts';

import { LIMITS } from '../../src/intake/limits.ts';
import { createError } from '../../src/text/message.ts';
import { CliError } from '../run/effects.ts';

/** Files that systems leave in folders; they are no documents, and not worth a word. */
const LITTER: ReadonlySet<string> = new Set(['Thumbs.db', 'desktop.ini', 'manifest.csv']);

/** The documents below a folder, sorted by path. What is hidden and what is linked to is not looked at. */
export function listDocuments(folder: string): readonly string[] {
  return readdirSync(folder, { withFileTypes: true })
    .filter(({ name }) => !name.startsWith('.') && !name.startsWith('~$') && !LITTER.has(name))
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap((entry) => {
      const path = join(folder, entry.name);
      return entry.isDirectory() ? listDocuments(path) : entry.isFile() ? [path] : [];
    });
}

/** What speaks against reading a file, found without reading it: it is none, or it is too large. */
export function checkFile(path: string): Message | null {
  const refuse = (ruleId: string, reason: string, expected: string): Message =>
    createError(ruleId, reason, path, expected);
  const stats = statSync(path, { throwIfNoEntry: false });
  if (stats === undefined) return refuse('missing-file', `missing file: ${basename(path)}`, 'a document');
  if (!stats.isFile()) return refuse('missing-file', `missing file: ${basename(path)} is none`, 'a document');
  if (stats.size === 0) return refuse('empty-file', 'empty file: 0 bytes', 'a document with text');
  if (stats.size <= LIMITS.fileBytes) return null;
  const [size, most] = [stats.size, LIMITS.fileBytes].map((bytes) => Math.ceil(bytes / 2 ** 20));
  return refuse('large-file', `large file: ${size} MB`, `at most ${most} MB`);
}

/**
 * Writes a folder of files: all of them aside, in `.<name>.<pid>.aside` next to its place, to the disk, then the folder is renamed. A kill
 * leaves no half of it under its name; what killed runs left aside is swept away.
 */
export function writeFolder(path: string, files: ReadonlyMap<string, string | Uint8Array>): void {
  if (existsSync(path)) throw new CliError(`file conflict: ${path}`);
  const parent = dirname(path);
  const aside = join(parent, `.${basename(path)}.${process.pid}.aside`);
  try {
    mkdirSync(aside, { recursive: true });
    for (const [name, bytes] of files) writeFileSync(join(aside, name), bytes, { flag: 'wx', flush: true });
    renameSync(aside, path);
  } catch (error) {
    rmSync(aside, { recursive: true, force: true });
    throw new CliError(
      `unwritable folder: ${path} (${(error as NodeJS.ErrnoException).code ?? String(error)})`,
    );
  }
}
