import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import process from 'node:process';

import type { AstroIntegration } from 'astro';

import { readPublished } from '../../src/datasets/published.ts';
import { mapGate } from '../../src/maps/approval.ts';
import { landFile, landPath, landPlaces } from '../../src/maps/sharedLand.ts';
import { progressFiles } from '../../src/views/progress/progressFile.ts';

/** The boundaries that progress maps share, by their path; none where the configuration allows none. */
function makeLandFiles(): Map<string, string> {
  const gate = mapGate(process.env);
  const parents = new Set(progressFiles(readPublished(), 'zh').map(({ parent }) => parent));
  return new Map(
    [...parents].flatMap((code) => {
      const [shapes, places] = [landFile(code, gate), landPlaces(code, gate)];
      if (shapes === null || places === null) return [];
      return [
        [landPath(code, 'svg'), shapes] as const,
        [landPath(code, 'json'), JSON.stringify(places)] as const,
      ];
    }),
  );
}

/** Writes them into a built site. */
export function writeLandFiles(folder: string): void {
  for (const [path, content] of makeLandFiles()) {
    const file = join(folder, path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, content);
  }
}

/** Serves them while developing. */
export function landFiles(): AstroIntegration {
  return {
    name: 'land-files',
    hooks: {
      'astro:server:setup': ({ server }) => {
        server.middlewares.use((request, response, next) => {
          const path = /\/maps\/[^?]*/.exec(request.url ?? '')?.[0] ?? '';
          const file = path === '' ? undefined : makeLandFiles().get(path);
          if (file === undefined) next();
          else
            response
              .setHeader('content-type', path.endsWith('svg') ? 'image/svg+xml' : 'application/json')
              .end(file);
        });
      },
    },
  };
}
