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

/** Where the spare of a site lies. */
export const spareOf = (site: string): string => `${site.replace(/\/+$/, '')}-spare`;

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
  /** Leaves out whatever stands in the folder and is none of its files. */
  readonly finish: () => Counts;
  /** Makes the spare of this site, which stands in its own place now, of the last one, which stands in the folder `old`. Throws where files cannot be shared. */
  readonly leaveSpare: (old: string) => void;
}

/** What a new site starts from. */
export interface SiteBefore {
  /** The folder of the last site; it may be missing. */
  readonly last: string;
  /** A second folder with the same site, which shares its files: the next one starts as it. It may be missing. */
  readonly spare: string;
  /** Whether most of the last site can be taken over. */
  readonly takesOver: boolean;
}

/** Starts the site of a build in a folder: as the last one where most of it can be taken over, else empty. */
export function startSite(folder: string, { last, spare, takesOver }: SiteBefore): NewSite {
  // What a killed build left here may be of a bulletin that was taken out since.
  rmSync(folder, { recursive: true, force: true });
  // Whatever is removed is removed under this name: half a spare is never taken for one.
  if (existsSync(spare)) renameSync(spare, folder);
  if (!takesOver) rmSync(folder, { recursive: true, force: true });
  if (!existsSync(folder)) {
    if (takesOver) takeOverFolder(last, folder);
    else mkdirSync(folder);
  }
  const there = new Set(filesBelow(folder));
  const files = new Map<string, boolean>();
  const gone = (): string[] => [...there].filter((path) => !files.has(path));
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
      for (const path of filesBelow(made)) putOne(made, path);
      rmSync(made, { recursive: true });
    },
    keep: (paths) => {
      for (const path of paths) {
        if (files.has(path)) continue;
        if (there.has(path)) files.set(path, true);
        else takeOne(path);
      }
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
      const isAlike = takesOver && existsSync(old);
      if (isAlike) renameSync(old, folder);
      else rmSync(old, { recursive: true, force: true });
      if (isAlike) for (const path of gone()) removeFile(folder, path);
      for (const [path, isTaken] of files)
        if (!(isAlike && isTaken) && !takeOver(join(last, path), join(folder, path)))
          throw new Error('files cannot have two names here');
      renameSync(folder, spare);
    },
  };
}

/** The files below a folder, as paths that begin with a slash. */
const filesBelow = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length));

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
    try {
      rmdirSync(join(folder, above));
    } catch {
      // It holds something else.
      return;
    }
  }
}
