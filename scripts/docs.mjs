/**
 * `npm run docs`: renews what README.md and docs/formats.md take from the platforms' own data and from the last bench, and
 * METRICS.md, which the definitions of lib/metrics make.
 */
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { createJiti } from 'jiti';

const root = fileURLToPath(new URL('..', import.meta.url));
const jiti = createJiti(import.meta.url);
const { formatsDocument, limitsTable, replaceBlock } = await jiti.import('./docs-tables.ts');
const { PLATFORM_IDS } = await jiti.import('../lib/model/ids.ts');
const { metricsDocument } = await jiti.import('./metrics-document.ts');

const file = join(root, 'README.md');
let text = readFileSync(file, 'utf8');
text = replaceBlock(text, 'platforms', limitsTable());

const bench = join(root, 'out', 'bench');
if (existsSync(bench)) {
  const tables = readdirSync(bench)
    .filter((name) => name.endsWith('.md'))
    .sort()
    .map((name) => readFileSync(join(bench, name), 'utf8').trim());
  if (tables.length > 0) text = replaceBlock(text, 'bench', tables.join('\n\n'));
}
writeFileSync(file, text);

const mappings = {};
for (const id of PLATFORM_IDS) {
  mappings[id] = (await jiti.import(`../lib/platforms/${id}/mapping.ts`)).mapping;
}
writeFileSync(join(root, 'docs', 'formats.md'), formatsDocument(mappings));
writeFileSync(join(root, 'METRICS.md'), metricsDocument());
