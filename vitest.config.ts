import { defineConfig } from 'vitest/config';

import { NotTested } from './tests/notTested.ts';

const PAGES = ['tests/site/**/*.test.ts', 'tests/browser/**/*.test.ts'];

/** What both kinds of tests share. */
const shared = {
  // Dates in tests come from the documents; the machine's zone must not matter, so it is not the usual one.
  env: { TZ: 'America/St_Johns' },
  testTimeout: 20_000,
  // A thousand documents are removed again by a hook.
  hookTimeout: 60_000,
};

export default defineConfig({
  test: {
    reporters: ['default', new NotTested()],
    projects: [
      { test: { ...shared, name: 'code', include: ['tests/**/*.test.ts'], exclude: PAGES } },
      {
        test: {
          ...shared,
          name: 'site',
          include: PAGES,
          // Builds the site first; not needed by, and not run for, tests of code alone.
          globalSetup: 'tests/site/setup.ts',
          testTimeout: 60_000,
        },
      },
    ],
  },
});
