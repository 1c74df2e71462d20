import { build } from 'astro';

import { readPublished } from '../../src/datasets/published.ts';
import { editionsFolder } from '../../src/graphics/frozenFolder.ts';
import { checkFrozen } from '../publish/frozenCharts.ts';
import { answerAside } from '../run/aside.ts';
import { createDisk } from '../run/disk.ts';

/** Builds the pages; where to and what is taken over the environment says. */
answerAside(async () => {
  if (editionsFolder() !== '') checkFrozen(editionsFolder(), readPublished(), createDisk());
  await build({ root: '.', logLevel: 'warn' });
});
