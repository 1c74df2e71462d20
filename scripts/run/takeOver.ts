import { copyFileSync, linkSync, mkdirSync, readdirSync, rmSync, unlinkSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** Puts a file in a second place without a second copy of it; a copy where the disk gives no file two names: then false. What stood there goes. */
export function takeOver(from: string, to: string): boolean {
  // Of a hundred thousand files nearly all have their folder already, and nothing stands in their place.
  const code = tryLink(from, to);
  if (code === '') return true;
  if (code === 'ENOENT') mkdirSync(dirname(to), { recursive: true });
  else if (code === 'EEXIST') unlinkSync(to);
  else rmSync(to, { force: true });
  if (tryLink(from, to) === '') return true;
  copyFileSync(from, to);
  return false;
}

/** Puts all files of a folder in their places in another one. Gives their paths below it, each with a slash in front. */
export function takeOverFolder(from: string, to: string): string[] {
  mkdirSync(to, { recursive: true });
  return readdirSync(from, { withFileTypes: true }).flatMap((entry) => {
    const [path, place] = [join(from, entry.name), join(to, entry.name)];
    if (entry.isDirectory()) return takeOverFolder(path, place).map((below) => `/${entry.name}${below}`);
    if (!entry.isFile()) return [];
    takeOver(path, place);
    return [`/${entry.name}`];
  });
}

/** Why a link cannot be made, as the code of the error; empty where it is made. */
function tryLink(from: string, to: string): string {
  try {
    linkSync(from, to);
    return '';
  } catch (error) {
    const { code = '' } = error as NodeJS.ErrnoException;
    if (['ENOENT', 'EEXIST', 'EXDEV', 'EPERM', 'EMLINK', 'ENOTSUP'].includes(code)) return code;
    throw error;
  }
}
