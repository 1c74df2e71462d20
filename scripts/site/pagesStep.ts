import type { AstroIntegration, AstroPrerenderer } from 'astro';
import type { Asker } from '../run/aside.ts';

import { build } from 'astro';

import { collectAhead } from '../../src/datasets/ahead.ts';
import { readPublished, readTablesAhead, shareTables } from '../../src/datasets/published.ts';
import { editionsFolder } from '../../src/graphics/frozenFolder.ts';
import { checkFrozen } from '../publish/frozenCharts.ts';
import { answerAside } from '../run/aside.ts';
import { createDisk } from '../run/disk.ts';

/**
 * Reads the tables when they are there, and makes the pages when it is planned which; until then their code is bundled and loaded,
 * the tables of the last build are read, of which most files stay, and what is made of all tables, whatever is planned.
 * What stands in `public/`, the tables above all, the step that makes them puts beside the pages.
 */
function besideTables({ say, told }: Asker): AstroIntegration {
  return {
    name: 'beside-tables',
    hooks: {
      'astro:build:setup': ({ updateConfig }) => {
        updateConfig({ environments: { client: { build: { copyPublicDir: false } } } });
      },
      'astro:build:start': ({ setPrerenderer }) => {
        setPrerenderer((prerenderer) => ({
          ...prerenderer,
          setup: async () => {
            const makeAhead = collectAhead();
            shareTables();
            await prerenderer.setup?.();
            await loadPages(prerenderer);
            readTablesAhead();
            say('ready');
            await told('tables');
            const published = readPublished();
            if (editionsFolder() !== '') checkFrozen(editionsFolder(), published, createDisk());
            // Search and look-up hold all tables: they need no plan.
            await makeAhead();
            await told('plan');
          },
        }));
      },
    },
  };
}

/** What Astro's own prerenderer has, once it is set up, of the code of pages. */
interface Loaded extends AstroPrerenderer {
  readonly app?: { readonly manifest: { readonly pageMap?: ReadonlyMap<string, () => Promise<unknown>> } };
}

/** Loads the code of all pages, which else each waits for when it is first made. */
async function loadPages({ app }: Loaded): Promise<void> {
  for (const load of app?.manifest.pageMap?.values() ?? []) await load();
}

/** Builds the pages; where to and what is taken over the environment says. */
answerAside(async (_, asker) => {
  await build({ root: '.', logLevel: 'warn', integrations: [besideTables(asker)] });
});
