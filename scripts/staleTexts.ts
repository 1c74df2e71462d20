import { join } from 'node:path';

import type { Effects } from './effects.ts';
import type { MadeFile } from './tableFiles.ts';

const FOLDER = 'public/data/texts';

/**
 * Removes the texts of bulletins that are no more. Called when all files of a build stand in their place: until then a failed
 * run leaves the last good texts, and from then on no table points into those that go.
 */
export function removeStaleTexts(root: string, made: readonly MadeFile[], effects: Effects): void {
  const kept = new Set(made.map(({ path }) => path));
  for (const name of effects.list(join(root, FOLDER))) {
    const path = join(FOLDER, name);
    if (name.endsWith('.txt') && !kept.has(path)) effects.remove(join(root, path));
  }
}
