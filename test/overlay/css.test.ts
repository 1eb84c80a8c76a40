import { join } from 'node:path';
import { expect, it } from 'vitest';
import { overlayCss } from '../../scripts/overlay-css';

const { card, badge, chip } = overlayCss(join(import.meta.dirname, '..', '..'));

it('keeps what the card uses and leaves out what only other surfaces use', () => {
  for (const used of [
    '.pg-o-card',
    '.pg-btn',
    '.pg-dw',
    '.pg-mix',
    '.t-carousel',
    '.pg-seg',
    '.pg-note--warn',
    '.pg-vh',
  ]) {
    expect(card).toContain(used);
  }
  for (const other of ['.pg-tabs', '.pg-sel', '.pg-switch', '.pg-badge--3', '.pg-alt'])
    expect(card).not.toContain(other);
});

it('every token that is used is declared, in both sheets', () => {
  for (const css of [card, badge, chip]) {
    const declared = new Set([...css.matchAll(/(--[\w-]+):/g)].map((m) => m[1]));
    const free = new Set(['--lo', '--mid', '--hi']);
    const used = [...css.matchAll(/var\((--[\w-]+)([,)])/g)].filter((m) => m[2] === ')').map((m) => m[1]!);
    expect(used.filter((name) => !declared.has(name) && !free.has(name))).toEqual([]);
    expect(css).not.toContain('--pg-');
  }
});

it('both themes stay in one declaration: no polyfill of light-dark()', () => {
  expect(card).toContain('light-dark(');
  expect(badge).toContain('light-dark(');
  expect(card + badge).not.toContain('lightningcss');
});

it('a badge carries its six looks and little else', () => {
  for (const look of ['below', 'typ', '1', '2', '3', 'none', 'young', 'unread'])
    expect(badge).toContain(`.pg-badge--${look}`);
  expect(badge.length).toBeLessThan(3_000);
});

it('the reload chip brings its own few rules', () => {
  for (const rule of ['.pg-o-chip{', '.pg-o-chip button', ':focus-visible', 'light-dark(', 'forced-colors'])
    expect(chip).toContain(rule);
  expect(chip.length).toBeLessThan(1_400);
});
