import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts', 'test/**/*.test.tsx'],
    exclude: ['test/e2e/**', 'node_modules/**'],
    pool: 'threads',
    testTimeout: 60_000,
    // A list of faults is the message of many tests; chai would shorten it to `Array(3)`.
    chaiConfig: { truncateThreshold: 1000 },
  },
});
