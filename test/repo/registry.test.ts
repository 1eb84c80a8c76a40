/** A platform is complete or this says what it lacks: samples, dates, limits, hosts, a folder of the right shape. */
import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { PLATFORM_IDS } from '../../lib/model';
import { HOSTS, PLATFORM_NAMES } from '../../lib/platforms/hosts';
import { PLATFORMS } from '../../lib/platforms/registry';
import type { Watched } from '../../lib/platforms/watched';
import { EXPECTED } from '../by-platform';

const root = resolve(import.meta.dirname, '..', '..');
type Limit = { path: string; limit: string };
const FILES = [
  'site.ts',
  'figures.ts',
  'urls.ts',
  'watched.ts',
  'schema.ts',
  'posts.ts',
  'profile.ts',
  'embedded.ts',
  'page.ts',
  'index.ts',
];
const all = Object.values(PLATFORMS);
const patterns = all.flatMap((platform) =>
  platform.endpoints.map((endpoint) => ({ platform: platform.id, ...endpoint.pattern })),
);

/** The address as the observer sees it: host and path, without the query. */
function located(address: string): string {
  const url = new URL(address);
  return url.hostname + url.pathname;
}

describe.each(PLATFORM_IDS)('%s', (id) => {
  const platform = PLATFORMS[id];

  it('is registered under its own id, with a name and hosts', () => {
    expect(platform.id).toBe(id);
    expect(platform.name).toBe(PLATFORM_NAMES[id]);
    expect([...platform.hosts]).toEqual([...HOSTS[id]]);
    expect([...HOSTS[id]].sort()).toEqual(EXPECTED[id]?.hosts.toSorted());
    const told = readFileSync(join(root, 'PERMISSIONS.md'), 'utf8');
    for (const host of HOSTS[id]) expect(told).toContain(`\`${host.split('/')[2]}\``);
  });

  it('has the files that every platform has', () => {
    for (const file of FILES) {
      expect(existsSync(join(root, 'lib', 'platforms', id, file)), file).toBe(true);
    }
    expect(existsSync(join(root, 'demo', 'shapes', `${id}.ts`)), 'builder of its shapes').toBe(true);
    expect(existsSync(join(root, 'demo', 'server', 'sites', `${id}.ts`)), 'pages in the demo network').toBe(true);
    for (const kind of ['js', 'css']) {
      expect(existsSync(join(root, 'demo', 'pages', `${id}.${kind}`)), 'page of the demo').toBe(true);
    }
    expect(existsSync(join(root, 'entrypoints', `capture-${id}.ts`)), 'capture script').toBe(true);
    expect(existsSync(join(root, 'entrypoints', `observer-${id}.content.ts`)), 'observer').toBe(true);
  });

  it('has the size of its scripts held', async () => {
    const { default: limits } = (await import('../../.size-limit.mjs' as string)) as { default: Limit[] };
    const most = Object.fromEntries(limits.map(({ path, limit }) => [path, limit]));
    expect(most[`.output/chrome-mv3/capture-${id}.js`]).toBe('90 kB');
    expect(most[`.output/chrome-mv3/content-scripts/observer-${id}.js`]).toBe('6 kB');
  });

  it('gives the observer each of its patterns, as text alone', async () => {
    const { WATCHED } = (await import(`../../lib/platforms/${id}/watched.ts`)) as { WATCHED: Watched };
    expect(WATCHED.patterns.toSorted()).toEqual(platform.endpoints.map(({ pattern }) => pattern.match).sort());
    expect(WATCHED.api).toBe(platform.api?.match);
    expect(JSON.parse(JSON.stringify(WATCHED))).toEqual(WATCHED);
  });

  it('says when each endpoint was last confirmed, and what each view shows', () => {
    for (const endpoint of platform.endpoints) {
      expect(endpoint.id).toBe(endpoint.pattern.id);
      expect(endpoint.id.startsWith(`${id}/`)).toBe(true);
      expect(endpoint.pattern.verified).toMatch(/^20\d\d-\d\d-\d\d$/);
    }
    expect(platform.limits.length).toBeGreaterThan(0);
  });
});

describe('samples', () => {
  it.each(patterns.flatMap((pattern) => pattern.samples.map((sample) => [sample, pattern.id] as const)))(
    '%s belongs to %s and to nothing else',
    (sample, id) => {
      const hits = patterns
        .filter((pattern) => new RegExp(pattern.match).test(located(sample)))
        .map((pattern) => pattern.id);
      expect(hits).toEqual([id]);
    },
  );

  it('stand beside every pattern', () => {
    expect(patterns.filter((pattern) => pattern.samples.length === 0).map((pattern) => pattern.id)).toEqual([]);
  });
});
