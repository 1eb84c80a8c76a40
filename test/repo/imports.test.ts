/** The import rules must bite: a planted violation of each has to be found, or green says nothing. */
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';

const root = resolve(import.meta.dirname, '..', '..');
const place = mkdtempSync(join(tmpdir(), 'postgauge-imports-'));
afterAll(() => rmSync(place, { recursive: true, force: true }));

function plant(files: Record<string, string>): string[] {
  const dir = mkdtempSync(join(place, 'tree-'));
  symlinkSync(join(root, 'node_modules'), join(dir, 'node_modules'), 'junction');
  writeFileSync(
    join(dir, 'package.json'),
    '{ "type": "module", "dependencies": { "dexie": "1", "react": "1" }, "devDependencies": { "vitest": "1" } }',
  );
  writeFileSync(join(dir, '.dependency-cruiser.mjs'), readFileSync(join(root, '.dependency-cruiser.mjs')));
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(dir, name)), { recursive: true });
    writeFileSync(join(dir, name), text);
  }
  const folders = [...new Set(Object.keys(files).map((name) => name.split('/')[0] ?? ''))];
  const args = ['--config', '.dependency-cruiser.mjs', '--output-type', 'json', ...folders];
  const bin = join(root, 'node_modules', 'dependency-cruiser', 'bin', 'dependency-cruiser.mjs');
  let text: string;
  try {
    text = execFileSync(process.execPath, [bin, ...args], { cwd: dir, encoding: 'utf8', maxBuffer: 1e8 });
  } catch (error) {
    text = String((error as { stdout?: string }).stdout);
  }
  const result = JSON.parse(text) as { summary: { violations: { rule: { name: string } }[] } };
  return result.summary.violations.map((v) => v.rule.name);
}

const value = 'export const thing = 1;\n';
const uses = (from: string) => `import { thing } from '${from}';\nexport const used = thing;\n`;

const cases: [string, Record<string, string>][] = [
  ['model', { 'lib/model/a.ts': uses('../metrics/b'), 'lib/metrics/b.ts': value }],
  ['platforms', { 'lib/platforms/x/a.ts': uses('../../store/b'), 'lib/store/b.ts': value }],
  ['platforms-apart', { 'lib/platforms/x/a.ts': uses('../youtube/b'), 'lib/platforms/youtube/b.ts': value }],
  ['observer', { 'lib/capture/observe.ts': uses('../model/b'), 'lib/model/b.ts': value }],
  ['metrics', { 'lib/metrics/a.ts': uses('../settings/b'), 'lib/settings/b.ts': value }],
  ['export', { 'lib/export/a.ts': uses('../store/b'), 'lib/store/b.ts': value }],
  ['sample', { 'lib/sample/a.ts': uses('../store/b'), 'lib/store/b.ts': value }],
  ['store', { 'lib/store/a.ts': uses('../platforms/b'), 'lib/platforms/b.ts': value }],
  ['capture', { 'lib/capture/a.ts': uses('../store/b'), 'lib/store/b.ts': value }],
  ['jobs', { 'lib/jobs/a.ts': "import { useState } from 'react';\nexport const used = useState;\n" }],
  ['components', { 'components/a.ts': uses('../lib/store/b'), 'lib/store/b.ts': value }],
  [
    'overlay-without-react',
    { 'components/overlay/a.ts': "import { useState } from 'react';\nexport const used = useState;\n" },
  ],
  ['downwards', { 'lib/metrics/a.ts': uses('../../components/b'), 'components/b.ts': value }],
  ['demo-apart', { 'lib/export/a.ts': uses('../../demo/b'), 'demo/b.ts': value }],
  ['resolvable', { 'lib/model/a.ts': uses('./nowhere') }],
  ['no-dev-packages', { 'lib/store/a.ts': "import { expect } from 'vitest';\nexport const used = expect;\n" }],
  ['patterns', { 'lib/platforms/x/urls.ts': uses('../reading'), 'lib/platforms/reading.ts': value }],
  ['figures', { 'lib/platforms/x/figures.ts': uses('./posts'), 'lib/platforms/x/posts.ts': value }],
  ['hooks', { 'lib/hooks/a.ts': uses('../capture/b'), 'lib/capture/b.ts': value }],
  [
    'no-circular',
    {
      'lib/model/a.ts': uses('./b'),
      'lib/model/b.ts': `import { used } from './a';\nexport const thing = () => used;\n`,
    },
  ],
];

describe('import rules', () => {
  it('has a planted violation for every rule', async () => {
    const { default: config } = await import('../../.dependency-cruiser.mjs' as string);
    const names = (config as { forbidden: { name: string }[] }).forbidden.map((rule) => rule.name);
    expect(cases.map(([rule]) => rule).sort()).toEqual([...names].sort());
  });

  it.each(cases)('%s finds its planted violation', (rule, files) => {
    expect(plant(files)).toContain(rule);
  });

  it('passes a tree that keeps them', () => {
    expect(plant({ 'lib/metrics/a.ts': uses('../model/b'), 'lib/model/b.ts': value })).toEqual([]);
  });
});
