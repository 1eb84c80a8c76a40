import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { parse } from 'csv-parse/sync';
import { expect, it } from 'vitest';
import { comparisonRows, tables, toCsv } from '../../lib/export';
import { comparison, HELSINKI, n, postRow } from './rows';

const run = promisify(execFile);
const installed = (process.env.PATH ?? '').split(delimiter).some((dir) => existsSync(join(dir, 'soffice')));

const captions = [
  '=1+1',
  '@SUM(1)',
  '-5',
  '+358 40',
  '007',
  '1e5',
  '3/4',
  'two\nlines, and "quotes"',
  'semi;colon\tand tab',
  'kahvi ja 茶 🍵',
  'TRUE story',
  ' blanks ',
];

/** As LibreOffice opens a CSV by a double click at its most eager: UTF-8, and it looks for numbers and dates. */
const READ = 'Text - txt - csv (StarCalc):44,34,76,1,,1033,false,true';
/** Cell contents, not their looks; text quoted. */
const WRITE = 'csv:Text - txt - csv (StarCalc):44,34,76,1,,1033,true,true,false';

async function throughLibreOffice(text: string, to: string, ending: string): Promise<string> {
  const dir = await mkdtemp(join(tmpdir(), 'postgauge-csv-'));
  try {
    await writeFile(join(dir, 'table.csv'), text, 'utf8');
    const profile = pathToFileURL(join(dir, 'profile')).href;
    const out = join(dir, 'out');
    await run('soffice', [
      `-env:UserInstallation=${profile}`,
      '--headless',
      '--norestore',
      `--infilter=${READ}`,
      '--convert-to',
      to,
      '--outdir',
      out,
      join(dir, 'table.csv'),
    ]);
    return await readFile(join(out, `table.${ending}`), 'utf8');
  } finally {
    await rm(dir, { recursive: true, force: true });
  }
}

it('opens unharmed in LibreOffice', { timeout: 180_000 }, async () => {
  if (!installed) {
    console.info('skipped: LibreOffice is not installed');
    expect(installed).toBe(false);
    return;
  }
  const rows = captions.map((caption, i) =>
    postRow({ caption, id: `208312345678901234${i}`, counts: { likes: n(9_007_199_254_740_991), comments: n(0) } }),
  );
  const posts = toCsv(tables.posts, rows, HELSINKI);
  const cells = (text: string) => parse(text.replace(/^\ufeff/, ''), { relax_column_count: true }) as string[][];
  const back = cells(await throughLibreOffice(posts, WRITE, 'csv'));
  expect(back).toEqual(cells(posts));

  const sheet = await throughLibreOffice(
    toCsv(tables.comparison, comparisonRows(comparison()), HELSINKI),
    'fods',
    'fods',
  );
  expect(sheet).not.toContain('table:formula');
  expect(sheet).toContain('office:value-type="float" office:value="-0.12"');
  expect(sheet).toContain('<text:p>x:900</text:p>');
});
