/** The README's tables come from the code; this fails when somebody changed one and not the other. */
import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { expect, it } from 'vitest';
import { limitsTable, replaceBlock } from '../../scripts/docs-tables';

const root = resolve(import.meta.dirname, '..', '..');

it.each(['README.md', 'ARCHITECTURE.md', 'CONTRIBUTING.md', 'PRIVACY.md', 'PERMISSIONS.md', 'CHANGELOG.md'])(
  '%s links only to what is there',
  (name) => {
    const text = readFileSync(join(root, name), 'utf8');
    const links = [...text.matchAll(/\]\((?!https?:)([^)#]+)/g)].map((match) => match[1] ?? '');
    expect(links.filter((link) => !existsSync(join(root, link)))).toEqual([]);
  },
);

it('shows what each platform says of itself (npm run docs renews it)', () => {
  const text = readFileSync(join(root, 'README.md'), 'utf8');
  expect(text).toBe(replaceBlock(text, 'platforms', limitsTable()));
});
