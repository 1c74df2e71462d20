import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';

import type { AstroIntegration } from 'astro';

import { takeOver } from '../run/takeOver.ts';
import { readPlan } from './lastBuild.ts';

/** Name in the environment of the folder of the last build. */
export const LAST_VARIABLE = 'YOUJU_LAST';

/** Puts the pages that need not be made into the new site: the files of the last build, in a second place. */
export function takenPages(): AstroIntegration {
  return {
    name: 'taken-pages',
    hooks: {
      // What is taken over must depend on nothing but its slice of the tables, so all pages are made from slices.
      'astro:config:setup': ({ addMiddleware }) => {
        addMiddleware({
          order: 'pre',
          entrypoint: new URL('../../src/layouts/slicedPages.ts', import.meta.url),
        });
      },
      'astro:build:done': ({ dir }) => {
        const last = process.env[LAST_VARIABLE] ?? '';
        if (last === '') return;
        const folder = fileURLToPath(dir);
        for (const path of readPlan().files) takeOver(join(last, path), join(folder, path));
      },
    },
  };
}

/** Files of a site: all, of these those of the last build, and the pages. */
interface Counted {
  readonly all: number;
  readonly taken: number;
  readonly pages: number;
}

/**
 * Takes over every other file that came out as it was, so that whoever copies or compares the site sees what changed. Those that are `known`
 * to be files of the last build, by their paths of the site, are not looked at.
 */
export function takeOverSame(last: string, folder: string, known: ReadonlySet<string>): Counted {
  let [taken, all, pages] = [0, 0, 0];
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    all += 1;
    if (entry.name.endsWith('.html')) pages += 1;
    const path = join(entry.parentPath, entry.name);
    const name = path.slice(folder.length);
    if (known.has(name) || takeOverOne(join(last, name), path)) taken += 1;
  }
  return { taken, all, pages };
}

/** Whether a file is the one from before, or came out as it was and is that one now. */
function takeOverOne(before: string, path: string): boolean {
  const [now, then] = [statSync(path), statSync(before, { throwIfNoEntry: false })];
  if (then?.size !== now.size) return false;
  if (then.ino === now.ino) return true;
  if (Buffer.compare(readFileSync(path), readFileSync(before)) !== 0) return false;
  takeOver(before, path);
  return true;
}
