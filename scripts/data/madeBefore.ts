import { hash } from 'node:crypto';
import { statSync } from 'node:fs';
import { join } from 'node:path';

import type { FilePart } from '../../src/datasets/files/dataPackage.ts';
import type { MadeFile } from './tableFiles.ts';

import { CACHE } from '../run/cache.ts';
import { readWhole, writeWhole } from '../run/disk.ts';
import { hashFiles, PROJECT } from '../run/engineHash.ts';

/** A file that stands on the disk, what it was made from, and when it was written: of one that somebody else has written since nothing is known. */
interface Standing extends Omit<FilePart, 'path'> {
  readonly from: string;
  readonly written: number;
}

/** Files of a build that need not be made again. */
export interface MadeBefore {
  /** A file with its size and hash; it is made where it does not stand already, made from the same. `from` tells what it is made from. */
  readonly file: (
    path: string,
    from: string,
    make: () => Uint8Array,
  ) => { readonly file: MadeFile } & Omit<FilePart, 'path'>;
  /** Called when all files stand in their places. */
  readonly keep: () => void;
}

/** What all files are made by. */
const CODE = ['package-lock.json', 'src', 'scripts/data'];

/** The hash of it. */
export const tableCode = (): string => hashFiles(PROJECT, CODE);

/** Nothing is known of any file. */
export const NOTHING_BEFORE: MadeBefore = {
  file: (path, _, make) => describe(path, make()),
  keep: () => undefined,
};

const describe = (path: string, bytes: Uint8Array): ReturnType<MadeBefore['file']> => ({
  file: { path, bytes },
  bytes: bytes.length,
  sha256: hash('sha256', bytes),
});

/** Files that builds before wrote below `root`; forgetting them costs time only. */
export function openMadeBefore(root: string, code = tableCode()): MadeBefore {
  const memory = join(root, CACHE, 'made.json');
  const last = (readWhole(memory) ?? {}) as Readonly<Record<string, Standing>>;
  const now = new Map<string, Omit<Standing, 'written'>>();
  return {
    file: (path, input, make) => {
      const from = `${code} ${input}`;
      const before = last[path];
      const made =
        before?.from === from && isAsWritten(join(root, path), before)
          ? { file: { path, bytes: null }, bytes: before.bytes, sha256: before.sha256 }
          : describe(path, make());
      now.set(path, { from, bytes: made.bytes, sha256: made.sha256 });
      return made;
    },
    keep: () => {
      const standing = [...now].map(([path, file]) => [
        path,
        { ...file, written: statSync(join(root, path)).mtimeMs },
      ]);
      writeWhole(memory, JSON.stringify(Object.fromEntries(standing)));
    },
  };
}

function isAsWritten(file: string, { bytes, written }: Standing): boolean {
  const stat = statSync(file, { throwIfNoEntry: false });
  return stat?.size === bytes && stat.mtimeMs === written;
}
