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
    // A list of faults is the message of many tests; chai would shorten it to `Array(3)`.
    chaiConfig: { truncateThreshold: 1000 },
  },
});
