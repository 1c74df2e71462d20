import { cpSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';

import type { PagePart } from '../../src/graphics/pageParts.ts';

import { keepPublished } from '../../src/datasets/published.ts';
import { TAKEN_VARIABLE } from '../../src/datasets/takenOver.ts';
import { buildData } from '../data.ts';
import { buildImages } from '../images.ts';
import { answerAside, collectGarbage } from '../run/aside.ts';
import { createDisk } from '../run/disk.ts';
import { takeOverFolder } from '../run/takeOver.ts';
import type { SharedInputs } from '../site/lastBuild.ts';
import { planPages, TAKEN_FILE } from '../site/lastBuild.ts';
import { writeSiteFiles } from '../site/siteFiles.ts';

/** What the step is told. */
export interface DataStep {
  readonly strict: boolean;
  /** The folder of the site, whose pages are taken over where they can be. */
  readonly site: string;
  /** What all pages depend on, as it was before their code was bundled. */
  readonly shared: SharedInputs;
  /** The folder for what it makes beside the pages. */
  readonly aside: string;
}

const [PUBLIC, TABLES] = ['public', 'public/data'] as const;

/** Makes the tables, then all of the site that needs no page to be made: with the tables at hand, files and pictures need not read them again. */
answerAside(async (data, { say }) => {
  const { strict, site, shared, aside } = data as DataStep;
  let taken: readonly PagePart[] = [];
  const { exitCode, published } = buildData('.', strict, createDisk(), (tables) => {
    say('tables');
    ({ taken } = planPages(tables, site, shared));
    say('plan');
  });
  process.env[TAKEN_VARIABLE] = TAKEN_FILE;
  keepPublished(published, TABLES);
  // Where all pictures are to be drawn, those who draw them take much room: what was read for the tables and is needed no longer gives back its own.
  if (taken.length === 0) collectGarbage();
  // What a killed build left here may be of a bulletin that was taken out since.
  rmSync(aside, { recursive: true, force: true });
  cpSync(PUBLIC, aside, { recursive: true, dereference: true, filter: (path) => path !== TABLES });
  writeSiteFiles(aside);
  await buildImages(aside, createDisk(), { taken: new Set(taken), tables: PUBLIC });
  // Files of tables are replaced and never written again: the site can have them without a copy.
  takeOverFolder(TABLES, join(aside, 'data'));
  return exitCode;
});
