import { defineConfig } from 'vitest/config';

/** The whole job in a real browser, one file after the other. `POSTGAUGE_BROWSER` is chromium or firefox. */
export default defineConfig({
  test: {
    include: ['test/e2e/**/*.test.ts'],
    pool: 'forks',
    fileParallelism: false,
    testTimeout: 180_000,
    hookTimeout: 120_000,
    bail: 0,
  },
});
