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

/**
 * Takes over every other file that came out as it was, so that whoever copies or compares the site sees what changed. Gives how many files are
 * those of the last build.
 */
export function takeOverSame(last: string, folder: string): { readonly taken: number; readonly all: number } {
  let [taken, all] = [0, 0];
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    all += 1;
    const path = join(entry.parentPath, entry.name);
    const before = join(last, path.slice(join(folder, '/').length));
    const [now, then] = [statSync(path), statSync(before, { throwIfNoEntry: false })];
    if (then?.size !== now.size) continue;
    if (then.ino !== now.ino) {
      if (Buffer.compare(readFileSync(path), readFileSync(before)) !== 0) continue;
      takeOver(before, path);
    }
    taken += 1;
  }
  return { taken, all };
}
