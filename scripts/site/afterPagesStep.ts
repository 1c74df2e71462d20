import { buildImages } from '../images.ts';
import { answerAside } from '../run/aside.ts';
import { createDisk } from '../run/disk.ts';
import { writeBesidePages } from './besidePages.ts';
import { readPlan } from './lastBuild.ts';

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
  writeBesidePages(folder, last, files);
  await buildImages(folder, createDisk(), false, new Set(taken));
});
