import process from 'node:process';

import type { SiteFile } from './siteFiles.ts';

import { readPublished } from '../../src/datasets/published.ts';
import { mapGate } from '../../src/maps/approval.ts';
import { landFile, landPath, landPlaces } from '../../src/maps/sharedLand.ts';
import { progressFiles } from '../../src/views/progress/progressFile.ts';

/** The boundaries that progress maps share; none where the configuration allows none. */
export function landFiles(): SiteFile[] {
  const gate = mapGate(process.env);
  const parents = new Set(progressFiles(readPublished(), 'zh').map(({ parent }) => parent));
  return [...parents].flatMap((code): SiteFile[] => {
    const [shapes, places] = [landFile(code, gate), landPlaces(code, gate)];
    if (shapes === null || places === null) return [];
    return [
      [landPath(code, 'svg'), () => shapes],
      [landPath(code, 'json'), () => JSON.stringify(places)],
    ];
  });
}
