/** The README's tables come from the code; this fails when somebody changed one and not the other. */
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { expect, it } from 'vitest';
import { limitsTable, replaceBlock } from '../../scripts/docs-tables';

it('shows what each platform says of itself (npm run docs renews it)', () => {
  const text = readFileSync(resolve(import.meta.dirname, '..', '..', 'README.md'), 'utf8');
  expect(text).toBe(replaceBlock(text, 'platforms', limitsTable()));
});
