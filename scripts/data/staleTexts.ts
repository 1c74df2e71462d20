import { join } from 'node:path';

import type { Effects } from '../run/effects.ts';
import type { MadeFile } from './tableFiles.ts';

const FOLDERS = ['public/data/texts', 'public/data/editions'];

/**
 * Removes the texts of bulletins that are no more, and the editions that builds of earlier times wrote here. Called when all files
 * of a build stand in their place: until then a failed run leaves the last good texts, and from then on no table points into
 * those that go.
 */
export function removeStaleTexts(root: string, made: readonly MadeFile[], effects: Effects): void {
  const kept = new Set(made.map(({ path }) => path));
  const paths = FOLDERS.flatMap((folder) =>
    effects.list(join(root, folder)).map((name) => join(folder, name)),
  );
  for (const path of paths)
    if (/\.(?:txt|json)$/.test(path) && !kept.has(path)) effects.remove(join(root, path));
}
