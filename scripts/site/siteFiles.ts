import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, extname, join } from 'node:path';

import type { AstroIntegration } from 'astro';

import { chartFiles } from '../images/chartFiles.ts';
import { citationFiles } from './citationFiles.ts';
import { embedFiles } from './embedFiles.ts';
import { feedFiles } from './feedFiles.ts';
import { landFiles } from './landFiles.ts';

/** A file of a site that is no page: its path without base, and what is in it. */
export type SiteFile = readonly [path: string, make: () => string | Uint8Array];

/**
 * Files that stand beside the pages, of which a site has far more than pages. What is made for one is not kept: together they would fill
 * the memory.
 */
const KINDS: readonly (() => Iterable<SiteFile>)[] = [
  chartFiles,
  landFiles,
  feedFiles,
  citationFiles,
  embedFiles,
];

/** Writes them into a built site, but for those that are taken over from the last one. */
export function writeSiteFiles(folder: string): void {
  const folders = new Set<string>();
  for (const kind of KINDS)
    for (const [path, make] of kind()) {
      const file = join(folder, path);
      if (!folders.has(dirname(file))) mkdirSync(dirname(file), { recursive: true });
      folders.add(dirname(file));
      writeFileSync(file, make());
    }
}

const TYPES: Readonly<Record<string, string>> = {
  '.csv': 'text/csv; charset=utf-8',
  '.json': 'application/json',
  '.parquet': 'application/vnd.apache.parquet',
  '.svg': 'image/svg+xml',
  '.xml': 'application/atom+xml; charset=utf-8',
};

/** Where they lie; whatever else is asked for is not looked for among them. */
const IS_MADE = /^\/(?:data\/charts|maps|(?:en\/)?feeds)\/|\/(?:cite\.\w+|oembed\.json)$/;

/** Serves them while developing. */
export function siteFiles(): AstroIntegration {
  return {
    name: 'site-files',
    hooks: {
      'astro:server:setup': ({ server }) => {
        server.middlewares.use((request, response, next) => {
          // Without the base, which the server has taken off.
          const path = (request.url ?? '').replace(/\?.*/s, '');
          const ending = extname(path);
          const made = IS_MADE.test(path) ? findFile(path)?.() : undefined;
          if (made === undefined) next();
          else response.setHeader('content-type', TYPES[ending] ?? 'text/plain; charset=utf-8').end(made);
        });
      },
    },
  };
}

function findFile(path: string): SiteFile[1] | undefined {
  for (const kind of KINDS) for (const [at, make] of kind()) if (at === path) return make;
  return undefined;
}
