import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { getAuthorFeed } from '../../demo/shapes/bluesky';
import { timelineConnection } from '../../demo/shapes/instagram';
import { userTweets } from '../../demo/shapes/x';
import { youtubeChannel } from '../../demo/shapes/youtube';
import { scenarioPage } from '../scenario-arbitrary';

describe('any scenario', () => {
  it('becomes JSON in every platform’s shape', () => {
    const builders = {
      x: (page) => userTweets(page).body,
      instagram: (page) => timelineConnection(page).body,
      youtube: (page) => youtubeChannel(page),
      bluesky: (page) => getAuthorFeed(page).body,
    } satisfies Record<string, (page: Parameters<typeof userTweets>[0]) => unknown>;
    for (const platform of ['x', 'instagram', 'youtube', 'bluesky'] as const) {
      fc.assert(
        fc.property(scenarioPage(platform), (page) => {
          const body = builders[platform](page);
          expect(JSON.parse(JSON.stringify(body))).toBeTypeOf('object');
          const newest = page.profile.posts.find(
            (p) => !p.original && (platform !== 'youtube' || p.format === 'video'),
          );
          const shown = page.profile.posts.slice(0, page.pageSize).filter((p) => !p.original);
          if (newest && (platform === 'youtube' || shown.length > 0)) {
            const id = platform === 'youtube' ? newest.id : shown[0]!.id;
            if (platform !== 'instagram') expect(JSON.stringify(body)).toContain(id);
          }
        }),
        { numRuns: 15 },
      );
    }
  });
});
