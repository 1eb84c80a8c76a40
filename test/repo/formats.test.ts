/** docs/formats.md is what the platforms say of themselves, and what they say is what their readers do. */
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { DEMO_EPOCH, demoNetwork } from '../../demo/scenario/generate';
import { PLATFORM_IDS, type PlatformId } from '../../lib/model';
import type { PlatformMapping } from '../../lib/platforms/mapping';
import { formatsDocument } from '../../scripts/docs-tables';
import { readSaved } from '../../scripts/read/command';
import { EXPECTED } from '../by-platform';

const files = import.meta.glob<PlatformMapping>('../../lib/platforms/*/mapping.ts', { eager: true, import: 'mapping' });
const mappings = Object.fromEntries(
  Object.entries(files).map(([path, mapping]) => [path.split('/').at(-2), mapping]),
) as Record<PlatformId, PlatformMapping>;

it('the document is renewed (npm run docs)', () => {
  const text = readFileSync(join(resolve(import.meta.dirname, '..', '..'), 'docs', 'formats.md'), 'utf8');
  expect(text).toBe(formatsDocument(mappings));
});

describe.each(PLATFORM_IDS)('%s', (platform) => {
  const { formats, flags, leftOut } = mappings[platform];

  it('says in words what becomes what', () => {
    for (const words of [...Object.values(formats), ...Object.values(flags), leftOut]) {
      expect(words).toMatch(/^[^|\n]{4,160}$/);
    }
  });

  it('names what its builder is held to, and all that its readers make of the demo network', () => {
    expect(EXPECTED[platform].formats.filter((format) => formats[format] === undefined)).toEqual([]);
    expect(EXPECTED[platform].flags.filter((flag) => flags[flag] === undefined)).toEqual([]);
    const network = demoNetwork({ now: DEMO_EPOCH });
    const [brand] = network.platforms[platform];
    for (const [url, body] of EXPECTED[platform].bodies(network.page(platform, brand?.handle ?? ''))) {
      const bytes = Buffer.from(JSON.stringify(body));
      for (const post of readSaved({ url: new URL(url), bytes, platform, now: DEMO_EPOCH }).posts) {
        expect(post.format === 'unknown' || formats[post.format], `${post.id} ${post.format}`).toBeTruthy();
        for (const flag of post.flags) expect(flags[flag], `${post.id} ${flag}`).toBeTruthy();
      }
    }
  });
});
