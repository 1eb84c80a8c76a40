/** Rows a second through ingest against raw IndexedDB puts of the same rows, in turn, in a real browser. */
import { chromium } from 'playwright-core';
import { it } from 'vitest';
import { browserPath } from '../../demo/browser/installed';
import { bundle } from './bundle';
import type { measure, Round } from './ingest-page';
import { median, report, round } from './table';

const ROUNDS = 7;

it('ingests', async () => {
  const code = await bundle('ingest-page.ts');
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
      const runs = await page.evaluate(
        ([b, n, times]) => (globalThis as unknown as { measure: typeof measure }).measure(b, n, times),
        [batches, size, ROUNDS] as const,
      );
      for (const [i, visit] of ['first visit', 'second visit'].entries()) {
        const rounds = runs.map((run) => run[i] as Round);
        const ratio = median(rounds.map((one) => one.raw / one.ingest));
        const perSecond = (of: keyof Round) =>
          Math.round(median(rounds.map((one) => (2 * batches * size * 1000) / one[of])));
        rows.push([`${batches} × ${size} posts, ${visit}`, perSecond('ingest'), perSecond('raw'), round(ratio)]);
      }
    }
    report(
      '2-ingest',
      `Ingest: rows a second ÷ raw IndexedDB puts of the same rows, batch by batch in turn, medians of ${ROUNDS} rounds`,
      ['batches', 'ingest, rows/s', 'raw, rows/s', 'ratio'],
      rows,
    );
  } finally {
    await browser.close();
  }
});
