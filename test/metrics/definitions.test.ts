/** METRICS.md is what the code says of itself: the same words, the formulas of the lenses from their own data. */
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { DEFINITIONS, lensFormula } from '../../lib/metrics/definitions';
import { LENSES, lensById } from '../../lib/metrics/lenses';
import { metricsDocument } from '../../scripts/metrics-document';

const modules = import.meta.glob<Record<string, unknown>>(['../../lib/metrics/*.ts', '../../lib/metrics/*/index.ts'], {
  eager: true,
});
const all = DEFINITIONS.flatMap((section) => section.metrics);

it('the document is renewed (npm run docs)', () => {
  const text = readFileSync(join(resolve(import.meta.dirname, '..', '..'), 'METRICS.md'), 'utf8');
  expect(text).toBe(metricsDocument());
});

it('each metric is said once, in lines that can be read', () => {
  expect(new Set(all.map((m) => m.id)).size).toBe(all.length);
  expect(new Set(all.map((m) => m.name)).size).toBe(all.length);
  for (const { id, what, formula, misleads, elsewhere } of all) {
    for (const line of [what, formula, misleads, elsewhere]) expect(line, id).toMatch(/^[^\n]{4,260}$/);
  }
});

describe('what is said is calculated', () => {
  it.each(all.map((m) => [m.id, m.code] as const))('%s by %s', (_, code) => {
    const [place, name] = code.split('#');
    const module =
      modules[`../../lib/metrics/${place}/index.ts`] ?? modules[`../../lib/metrics/${place}.ts`] ?? Object.create(null);
    expect(module[name!]).toBeTypeOf('function');
  });
  it('every lens is defined, and nothing is said of a lens that is none', () => {
    const lenses = all.filter((m) => m.code === 'lenses#applyLens').map((m) => m.id);
    expect(lenses.sort()).toEqual(LENSES.map((l) => l.id).sort());
  });
  it('every folder that works something out for users is in it', () => {
    const folders = Object.keys(modules).flatMap((path) => /metrics\/([a-z-]+)\/index\.ts$/.exec(path)?.[1] ?? []);
    const said = new Set(all.map((m) => m.code.split('#')[0]));
    const tools = ['definitions', 'effects', 'explain', 'statistics', 'under'];
    expect(folders.filter((folder) => !said.has(folder) && !tools.includes(folder))).toEqual([]);
  });
});

it.each([
  ['rival-iq', '100 · mean of E / F(t); on tiktok 100 · mean of E / V'],
  ['quintly', '100 · mean of E / mean of F(start), F(end)'],
  ['hypeauditor', '100 · mean of (L + C) / F(end); the 12 newest posts'],
  ['open-tracker', '100 · mean of (L + C) / F(end); the 12 newest posts of the last 90 days'],
  ['rival-iq-older', '100 · ΣE / ΣF(t); on tiktok 100 · ΣE / ΣV'],
  ['fanpage-karma-weighted', '100 · mean of (L + 2 C + 3 S) / F(t)'],
  ['hootsuite-daily', '100 · mean over days of ΣE of the day / F(end), silent days as 0'],
] as const)('the formula of %s is made of its data', (id, formula) => {
  expect(lensFormula(lensById(id))).toBe(formula);
});
