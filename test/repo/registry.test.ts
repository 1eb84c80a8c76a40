/** A platform is complete or this says what it lacks: samples, dates, limits, hosts, a folder of the right shape. */
import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { PLATFORM_IDS } from '../../lib/model';
import { HOSTS, PLATFORM_NAMES } from '../../lib/platforms/hosts';
import { PLATFORMS } from '../../lib/platforms/registry';

const root = resolve(import.meta.dirname, '..', '..');
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
  });

  it('has the files that every platform has', () => {
    for (const file of ['index.ts', 'urls.ts', 'schema.ts', 'posts.ts', 'profile.ts', 'embedded.ts', 'page.ts']) {
      expect(existsSync(join(root, 'lib', 'platforms', id, file)), file).toBe(true);
    }
    expect(existsSync(join(root, 'demo', 'shapes', `${id}.ts`)), 'builder of its shapes').toBe(true);
    expect(existsSync(join(root, 'demo', 'server', 'sites', `${id}.ts`)), 'pages in the demo network').toBe(true);
    expect(existsSync(join(root, 'entrypoints', `capture-${id}.ts`)), 'capture script').toBe(true);
    const limits = JSON.parse(readFileSync(join(root, '.size-limit.json'), 'utf8')) as { path: string }[];
    expect(limits.map((limit) => limit.path)).toContain(`.output/chrome-mv3/capture-${id}.js`);
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
