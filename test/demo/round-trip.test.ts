import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { PLATFORM_IDS } from '../../lib/model';
import { EXPECTED } from '../by-platform';
import { scenarioPage } from '../scenario-arbitrary';

describe('any scenario', () => {
  it.each(PLATFORM_IDS)('becomes JSON in the shape of %s, with every post in it', (platform) => {
    fc.assert(
      fc.property(scenarioPage(platform), (page) => {
        const bodies = EXPECTED[platform].bodies(page).map(([, body]) => body);
        const text = JSON.stringify(bodies);
        expect(JSON.parse(text)).toHaveLength(bodies.length);
        for (const post of page.profile.posts.filter((p) => !p.original)) expect(text).toContain(post.id);
      }),
      { numRuns: 15 },
    );
  });
});
