import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmdirSync,
  rmSync,
  statSync,
} from 'node:fs';
import { rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';

import { takeOver, takeOverFolder } from '../run/takeOver.ts';

/** Files that were put into a site: how many, of these those of the last build, and the pages. */
export interface Counts {
  readonly all: number;
  readonly taken: number;
  readonly pages: number;
}

/** A site that is put together aside. Paths of its files begin with a slash. */
export interface NewSite {
  readonly folder: string;
  /** Moves all files of a folder in, which is gone then. One that came out as it was is the file of the last site, so that whoever copies or compares sites sees what changed. */
  readonly put: (made: string) => void;
  /** Says which files are those of the last site. */
  readonly keep: (paths: readonly string[]) => void;
  /** Takes a file over from the last site; false where it has none. */
  readonly takeOver: (path: string) => boolean;
  /** Writes a file. */
  readonly write: (path: string, bytes: Uint8Array) => Promise<void>;
  /** Its files, with whether each is that of the last site. */
  readonly files: ReadonlyMap<string, boolean>;
  /** Leaves out what was in the last site and is not in this one. */
  readonly finish: () => Counts;
  /** Makes the spare of the last site, which stands in the folder `old`, that of this one, which stands in its place now. */
  readonly leaveSpare: (old: string) => void;
}

/** What a new site starts from. */
export interface SiteBefore {
  /** The folder of the last site; it may be missing. */
  readonly last: string;
  /** A second folder with the same site, which shares its files: the next one starts as it. It may be missing. */
  readonly spare: string;
  /** The files of the last site; null where they are not known. */
  readonly files: readonly string[] | null;
  /** Whether most of them can be taken over. */
  readonly takesOver: boolean;
}

/** Starts the site of a build in a folder: as the last one where most of it can be taken over, else empty. */
export function startSite(folder: string, { last, spare, files: before, takesOver }: SiteBefore): NewSite {
  // What a killed build left here may be of a bulletin that was taken out since.
  rmSync(folder, { recursive: true, force: true });
  if (!takesOver) rmSync(spare, { recursive: true, force: true });
  if (existsSync(spare)) renameSync(spare, folder);
  else if (takesOver) takeOverFolder(last, folder);
  else mkdirSync(folder);
  const files = new Map<string, boolean>();
  const gone = (): string[] => (before ?? []).filter((path) => !files.has(path));
  const putOne = (made: string, path: string): void => {
    if (isSame(join(made, path), join(last, path))) {
      takeOne(path);
      return;
    }
    files.set(path, false);
    const place = join(folder, path);
    if (!existsSync(dirname(place))) mkdirSync(dirname(place), { recursive: true });
    renameSync(join(made, path), place);
  };
  const takeOne = (path: string): boolean => {
    const [from, to] = [join(last, path), join(folder, path)];
    if (!existsSync(from)) return false;
    files.set(path, true);
    if (!isSameFile(from, to)) takeOver(from, to);
    return true;
  };
  return {
    folder,
    files,
    put: (made) => {
      for (const entry of readdirSync(made, { recursive: true, withFileTypes: true }))
        if (entry.isFile()) putOne(made, join(entry.parentPath, entry.name).slice(made.length));
      rmSync(made, { recursive: true });
    },
    keep: (paths) => {
      for (const path of paths) files.set(path, true);
    },
    takeOver: takeOne,
    write: async (path, bytes) => {
      files.set(path, false);
      // What stands there is a file of the last site, too.
      await rm(join(folder, path), { force: true });
      await writeFile(join(folder, path), bytes);
    },
    finish: () => {
      for (const path of gone()) removeFile(folder, path);
      const [paths, taken] = [[...files.keys()], [...files.values()]];
      return {
        all: files.size,
        taken: taken.filter(Boolean).length,
        pages: paths.filter((path) => path.endsWith('.html')).length,
      };
    },
    leaveSpare: (old) => {
      // Under the name of a site that is put together nothing half done is taken for a spare.
      if (before === null || !existsSync(old)) {
        rmSync(old, { recursive: true, force: true });
        takeOverFolder(last, folder);
      } else {
        renameSync(old, folder);
        for (const path of gone()) removeFile(folder, path);
        for (const [path, isTaken] of files) if (!isTaken) takeOver(join(last, path), join(folder, path));
      }
      renameSync(folder, spare);
    },
  };
}

const isSameFile = (a: string, b: string): boolean =>
  statSync(a).ino === statSync(b, { throwIfNoEntry: false })?.ino;

/** Whether a file is the one from before, or came out as it was. */
function isSame(path: string, before: string): boolean {
  const [now, then] = [statSync(path), statSync(before, { throwIfNoEntry: false })];
  if (then?.size !== now.size) return false;
  return then.ino === now.ino || Buffer.compare(readFileSync(path), readFileSync(before)) === 0;
}

/** Removes a file of a folder, and each folder in it that is empty then. */
function removeFile(folder: string, path: string): void {
  rmSync(join(folder, path), { force: true });
  for (let above = dirname(path); above !== '/'; above = dirname(above)) {
    const left = join(folder, above);
    if (existsSync(left) && readdirSync(left).length > 0) return;
    if (existsSync(left)) rmdirSync(left);
  }
}
