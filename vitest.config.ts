import { defineConfig } from 'vitest/config';

import { minifiedText } from './scripts/site/minifiedText.ts';
import { LongestFirst } from './tests/longestFirst.ts';
import { NotTested } from './tests/notTested.ts';

const PAGES = ['tests/site/**/*.test.ts', 'tests/browser/**/*.test.ts'];

/** Tests that take minutes together: megabytes, bombs, processes that are killed, whole runs. `npm run test:code` leaves them out. */
const SLOW = [
  'tests/checks/generated.test.ts',
  'tests/figures/extract.property.test.ts',
  'tests/intake/add.test.ts',
  'tests/intake/folder.test.ts',
  'tests/intake/hostile.test.ts',
  'tests/pictures/ink.test.ts',
  'tests/reviews/kill.test.ts',
  'tests/scripts/data.test.ts',
  'tests/scripts/extract.test.ts',
  'tests/scripts/incremental.test.ts',
  'tests/scripts/remove.test.ts',
  'tests/scripts/spark.test.ts',
  'tests/scripts/bench/memory.test.ts',
];

/** What all kinds of tests share. */
const shared = {
  // Dates in tests come from the documents; the machine's zone must not matter, so it is not the usual one.
  // Processes that tests start load the project's modules compiled, once one of them has compiled them.
  env: { TZ: 'America/St_Johns', NODE_COMPILE_CACHE: 'node_modules/.cache/node' },
  testTimeout: 20_000,
  // A thousand documents are removed again by a hook.
  hookTimeout: 60_000,
  // What a page loads when it is used may take longer than the second that is usual, where other tests run.
  expect: { poll: { timeout: 10_000 } },
};

export default defineConfig({
  test: {
    reporters: ['default', new NotTested()],
    // Unless told so, Vitest leaves one core free, which of two is half of them.
    maxWorkers: '100%',
    sequence: { sequencer: LongestFirst },
    projects: [
      {
        plugins: [minifiedText()],
        test: {
          ...shared,
          name: 'code',
          include: ['tests/**/*.test.ts'],
          exclude: [...PAGES, ...SLOW],
          // Modules keep nothing from one test to the next: loading them anew for each file would cost a third of the time.
          isolate: false,
        },
      },
      // Whole runs in processes of their own: on a machine that does other things, too, they take several times as long.
      { test: { ...shared, name: 'slow', include: SLOW, testTimeout: 60_000 } },
      {
        test: {
          ...shared,
          name: 'site',
          include: PAGES,
          // Builds the site beside the tests of code; not needed by, and not run for, those alone.
          globalSetup: 'tests/site/setup.ts',
          setupFiles: 'tests/site/siteBuilt.ts',
          testTimeout: 60_000,
        },
      },
    ],
  },
});
