import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmdirSync,
  rmSync,
  statSync,
  unlinkSync,
} from 'node:fs';
import { dirname, join } from 'node:path';

import { takeOver, takeOverFolder } from '../run/takeOver.ts';

/** Files that were put into a site: how many, of these those of the last build, and the pages. */
export interface Counts {
  readonly all: number;
  readonly taken: number;
  readonly pages: number;
}

/** A site that is put together aside. */
export interface NewSite {
  /** Moves all files of a folder in, which is gone then. One that came out as it was is the file of the last site, so that whoever copies or compares sites sees what changed. */
  readonly put: (made: string) => void;
  /** Says which files are those of the last site; what else was there is left out from now on. */
  readonly keep: (taken: readonly string[]) => void;
  readonly counts: () => Counts;
}

/**
 * Starts the site of a build in a folder. Where most of the last one can be taken over, it starts as a copy of it that shares its files, while the tables
 * are made: a hundred thousand links take their time. Paths of files begin with a slash.
 */
export function startSite(folder: string, last: string, takesOver: boolean): NewSite {
  // What a killed build left here may be of a bulletin that was taken out since.
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder);
  const before = takesOver ? takeOverFolder(last, folder) : [];
  const there = new Set<string>();
  let taken = 0;
  const putOne = (made: string, path: string): void => {
    there.add(path);
    const place = join(folder, path);
    if (isSame(join(made, path), join(last, path))) {
      taken += 1;
      if (!isSameFile(place, join(last, path))) takeOver(join(last, path), place);
      return;
    }
    if (!existsSync(dirname(place))) mkdirSync(dirname(place), { recursive: true });
    renameSync(join(made, path), place);
  };
  return {
    put: (made) => {
      for (const entry of readdirSync(made, { recursive: true, withFileTypes: true }))
        if (entry.isFile()) putOne(made, join(entry.parentPath, entry.name).slice(made.length));
      rmSync(made, { recursive: true });
    },
    keep: (paths) => {
      for (const path of paths) there.add(path);
      taken += paths.length;
      for (const path of before) if (!there.has(path)) removeFile(folder, path);
    },
    counts: () => ({
      all: there.size,
      taken,
      pages: [...there].filter((path) => path.endsWith('.html')).length,
    }),
  };
}

const isSameFile = (a: string, b: string): boolean =>
  statSync(a, { throwIfNoEntry: false })?.ino === statSync(b).ino;

/** Whether a file is the one from before, or came out as it was. */
function isSame(path: string, before: string): boolean {
  const [now, then] = [statSync(path), statSync(before, { throwIfNoEntry: false })];
  if (then?.size !== now.size) return false;
  return then.ino === now.ino || Buffer.compare(readFileSync(path), readFileSync(before)) === 0;
}

/** Removes a file of a folder, and each folder in it that is empty then. */
function removeFile(folder: string, path: string): void {
  unlinkSync(join(folder, path));
  for (let above = dirname(path); above !== '/'; above = dirname(above)) {
    if (readdirSync(join(folder, above)).length > 0) return;
    rmdirSync(join(folder, above));
  }
}
