import { rmSync } from 'node:fs';
import process from 'node:process';

import { keepPublished } from '../../src/datasets/published.ts';
import { TAKEN_VARIABLE } from '../../src/datasets/takenOver.ts';
import { buildData } from '../data.ts';
import { buildImages } from '../images.ts';
import { answerAside } from '../run/aside.ts';
import { createDisk } from '../run/disk.ts';
import { planPages, TAKEN_FILE } from '../site/lastBuild.ts';
import { writeSiteFiles } from '../site/siteFiles.ts';

/** What the step is told. */
export interface DataStep {
  readonly strict: boolean;
  /** The folder of the site, whose pages are taken over where they can be. */
  readonly site: string;
  /** The folder for what stands beside the pages. */
  readonly beside: string;
}

/** Makes the tables and all that needs no page: with the tables at hand, files and pictures need not read them again. */
answerAside(async (data) => {
  const { strict, site, beside } = data as DataStep;
  const { exitCode, published } = buildData('.', strict, createDisk());
  const { taken } = planPages(published, site);
  process.env[TAKEN_VARIABLE] = TAKEN_FILE;
  keepPublished(published, 'public/data');
  // What a killed build left here may be of a bulletin that was taken out since.
  rmSync(beside, { recursive: true, force: true });
  writeSiteFiles(beside);
  await buildImages(beside, createDisk(), { taken: new Set(taken), tables: 'public' });
  return exitCode;
});
