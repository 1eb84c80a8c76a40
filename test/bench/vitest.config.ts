import { defineConfig } from 'vitest/config';

/** Measurements, run by `npm run bench` only: they print ratios of one run and assert nothing about time. */
export default defineConfig({
  test: {
    include: ['test/bench/**/*.bench.ts'],
    pool: 'forks',
    fileParallelism: false,
    testTimeout: 600_000,
    hookTimeout: 120_000,
  },
});
