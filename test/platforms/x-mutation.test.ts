import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import * as shapes from '../../demo/shapes/x';
import { x } from '../../lib/platforms/x';
import { shared } from '../shared-folder';
import { keyTwice, lossIsTold, mutate, mutation } from './mutation';
import { context, pageArbitrary, valid } from './x-scenario';

const ctx = (operation: string) => context(`https://x.com/i/api/graphql/Q/${operation}`);
const reader = (operation: string) => {
  const endpoint = x.endpoints.find((e) => e.id === `x/${operation}`);
  if (!endpoint) throw new Error(`no endpoint ${operation}`);
  return endpoint.read;
};

describe('a damaged body', () => {
  it('of our own building costs what it touches, and says so', () => {
    const user = fc.constantFrom('legacy' as const, 'mixed' as const, 'core' as const);
    const tweet = fc.constantFrom('legacy' as const, 'details' as const, 'client' as const);
    const shape = fc.constantFrom('timeline' as const, 'timeline_v2' as const, 'client' as const);
    fc.assert(
      fc.property(
        pageArbitrary('x'),
        user,
        tweet,
        shape,
        fc.array(mutation, { minLength: 1, maxLength: 12 }),
        (page, u, t, named, mutations) => {
          const o = { user: u, tweet: t, shape: named };
          const built: [string, unknown][] = [
            ['UserByScreenName', shapes.userByScreenName(page.profile, { shape: u })],
            ['UserTweets', shapes.userTweets(page, o).body],
            ['UserTweetsAndReplies', shapes.userTweetsAndReplies(page, o).body],
            ['UserMedia', shapes.userMedia(page, o).body],
            ['TweetDetail', shapes.tweetDetail(page, page.profile.posts[0]?.id ?? '', o)],
            ['TweetResultByRestId', shapes.tweetResult(page, page.profile.posts[0]?.id ?? '', o)],
          ];
          for (const [operation, body] of built) {
            const read = reader(operation);
            const before = read(body, ctx(operation));
            for (const m of mutations) {
              const broken = mutate(body, m);
              lossIsTold(before, read(broken.body, ctx(operation)), broken);
              const twice = keyTwice(body, m, 'after');
              lossIsTold(before, read(twice, ctx(operation)), { list: Array.isArray(m.value), absent: true });
              expect(read(keyTwice(body, m, 'before'), ctx(operation))).toEqual(before);
            }
          }
        },
      ),
      { numRuns: 150 },
    );
  });

  it('of a recording costs what it touches, and says so', () => {
    const folder = shared('captures', 'x');
    if (!folder) console.info('skipped: the folder of recordings is not beside the project');
    const files = folder ? readdirSync(folder).filter((f) => f.endsWith('.json')) : [];
    for (const file of files) {
      const parsed: unknown = JSON.parse(readFileSync(`${folder}/${file}`, 'utf8'));
      for (const endpoint of x.endpoints) {
        const before = valid(endpoint.read(parsed, context('https://x.com/')));
        if (before.posts.length === 0) continue;
        fc.assert(
          fc.property(mutation, (m) => {
            const broken = mutate(parsed, m);
            lossIsTold(before, endpoint.read(broken.body, context('https://x.com/')), broken);
          }),
          { numRuns: 40 },
        );
      }
    }
    expect(files.length > 0).toBe(folder !== null);
  });

  it('that is no body at all is reported by every reader', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (body) => {
        for (const endpoint of x.endpoints) expect(valid(endpoint.read(body, ctx('UserTweets'))).posts).toEqual([]);
        for (const source of x.embedded) expect(valid(source.read(body, ctx('UserTweets'))).posts).toEqual([]);
      }),
    );
  });
});
