import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['tests/**/*.test.ts'],
    // Dates in tests come from the documents; the machine's zone must not matter, so it is not the usual one.
    env: { TZ: 'America/St_Johns' },
    testTimeout: 20_000,
  },
});
