import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

const MANY_RUNS = fileURLToPath(new URL('test/many-runs.ts', import.meta.url));
const many = process.env.POSTGAUGE_RUNS !== undefined;

export default defineConfig({
  // `POSTGAUGE_RUNS=20`: each property gets twenty times its runs, so that what fails by chance fails now.
  plugins: many
    ? [
        {
          name: 'many-runs',
          enforce: 'pre' as const,
          resolveId: (source: string, importer?: string) =>
            source === 'fast-check' && importer !== MANY_RUNS ? MANY_RUNS : undefined,
        },
      ]
    : [],
  test: {
    include: ['test/**/*.test.ts', 'test/**/*.test.tsx'],
    exclude: ['test/e2e/**', 'node_modules/**'],
    pool: 'threads',
    testTimeout: many ? 3_600_000 : 60_000,
    hookTimeout: many ? 3_600_000 : 60_000,
    // A list of faults is the message of many tests; chai would shorten it to `Array(3)`.
    chaiConfig: { truncateThreshold: 1000 },
  },
});
