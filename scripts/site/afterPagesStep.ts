import process from 'node:process';

import { writeChartFiles } from '../images/chartFiles.ts';
import { buildImages } from '../images.ts';
import { answerAside } from '../run/aside.ts';
import { createDisk } from '../run/disk.ts';
import { writeLandFiles } from './landFiles.ts';
import { readPlan } from './lastBuild.ts';
import { writeSitemap } from './sitemap.ts';

/** What the step is told. */
export interface AfterPages {
  /** Where the pages were built, and the site that they take the place of. */
  readonly folder: string;
  readonly last: string;
}

/** All that a site holds beside its pages, made together: the tables are read once for it. */
answerAside(async (data) => {
  const { folder, last } = data as AfterPages;
  const { taken, files } = readPlan();
  writeChartFiles(folder);
  writeLandFiles(folder);
  writeSitemap(folder, last, new Set(files), process.env);
  await buildImages(folder, createDisk(), false, new Set(taken));
});
