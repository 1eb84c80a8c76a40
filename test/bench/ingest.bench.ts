/** Rows a second through ingest against raw IndexedDB puts of the same rows, in turn, in a real browser. */
import { resolve } from 'node:path';
import { chromium } from 'playwright-core';
import { build } from 'vite';
import { it } from 'vitest';
import { browserPath } from '../../demo/browser/installed';
import { median, report, round } from './table';

const ROUNDS = 7;

async function bundle(): Promise<string> {
  const result = await build({
    configFile: false,
    logLevel: 'error',
    build: {
      write: false,
      minify: false,
      lib: { entry: resolve(import.meta.dirname, 'ingest-page.ts'), formats: ['iife'], name: 'bench' },
    },
  });
  const output = (Array.isArray(result) ? result[0] : result) as { output: { code?: string }[] };
  return output.output[0]?.code ?? '';
}

it('ingests', async () => {
  const code = await bundle();
  const browser = await chromium.launch({
    executablePath: browserPath('chromium'),
    args: [
      '--no-sandbox',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  });
  try {
    const page = await browser.newPage();
    await page.route('**/*', (route) =>
      route.fulfill({ contentType: 'text/html', body: '<!doctype html><title>bench</title>' }),
    );
    await page.goto('https://bench.invalid/');
    await page.addScriptTag({ content: code });
    const rows: (string | number)[][] = [];
    for (const [batches, size] of [
      [40, 50],
      [200, 20],
    ] as const) {
      const runs: { ingest: number; raw: number; rows: number }[] = [];
      for (let i = 0; i < ROUNDS; i++) {
        runs.push(
          await page.evaluate(
            ([b, s]) =>
              (
                globalThis as unknown as {
                  measure(b: number, s: number): Promise<{ ingest: number; raw: number; rows: number }>;
                }
              ).measure(b, s),
            [batches, size] as const,
          ),
        );
      }
      const ratio = median(runs.map((run) => run.raw / run.ingest));
      const perSecond = (of: 'ingest' | 'raw') => Math.round(median(runs.map((run) => (run.rows / run[of]) * 1000)));
      rows.push([`${batches} × ${size} posts`, perSecond('ingest'), perSecond('raw'), round(ratio)]);
    }
    report(
      '2-ingest',
      'Ingest: rows a second ÷ raw IndexedDB puts of the same rows',
      ['batches', 'ingest, rows/s', 'raw, rows/s', 'ratio'],
      rows,
    );
  } finally {
    await browser.close();
  }
});
