/** The door of the isolated world, with the platforms' own rules. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { encode, WIRE_VERSION } from '../../lib/capture/channel';
import { Intake } from '../../lib/capture/intake';
import { PLATFORM_IDS, ReadReportSchema } from '../../lib/model';
import { PLATFORMS } from '../../lib/platforms/registry';
import { NOW } from './rows';

const head = (url: string) => ({ v: WIRE_VERSION, url, via: 'fetch' as const, at: NOW });
const TWEETS = 'https://x.com/i/api/graphql/Ab3_dE-fGhIj/UserTweets?variables=%7B%22userId%22%3A%2212%22%7D';
const refused = (status: number) => encode({ ...head(TWEETS), kind: 'refused', status });
const unclaimed = (url: string) => encode({ ...head(url), kind: 'unclaimed' });

describe('an answer with an error status', () => {
  it.each([429, 401, 403, 500, 503])('%i is told with the endpoint, and something was missed', (status) => {
    expect(new Intake(PLATFORMS.x).receive(refused(status), NOW)).toEqual({
      kind: 'lost',
      report: { kind: 'refused', endpoint: 'x/UserTweets', status },
    });
  });

  it.each([404, 410])('%i says that there is nothing, so nothing was missed', (status) => {
    expect(new Intake(PLATFORMS.x).receive(refused(status), NOW)).toBeNull();
  });

  it('of no error is no envelope', () => {
    expect(new Intake(PLATFORMS.x).receive(refused(200), NOW)).toBeNull();
  });
});

describe('data that nothing reads', () => {
  it.each([
    ['x', 'https://x.com/i/api/graphql/Zz9_xW-vUt/UserTweetsNext?variables=12', 'x.com', '/graphql/*/UserTweetsNext'],
    ['youtube', 'https://m.youtube.com/youtubei/v1/browse_next?key=abc', 'www.youtube.com', '/youtubei/v1/browse_next'],
    [
      'instagram',
      'https://www.instagram.com/api/v1/feed/profile/kelo.and.co/',
      'www.instagram.com',
      '/api/v1/feed/profile',
    ],
    ['instagram', 'https://i.instagram.com/api/v1/clipsnext/kelo.and.co/', 'www.instagram.com', '/api/v1/clipsnext'],
    [
      'bluesky',
      'https://kelo.example/xrpc/app.bsky.feed.getAuthorFeedV2?actor=did',
      'bsky.app',
      '/xrpc/app.bsky.feed.getAuthorFeedV2',
    ],
  ] as const)('is named on %s by its operation alone: %s', (id, url, host, pathTemplate) => {
    expect(new RegExp(PLATFORMS[id].api!.match).test(url.replace(/^https:\/\//, '').replace(/\?.*/, ''))).toBe(true);
    const report = { kind: 'unclaimed', host, pathTemplate };
    expect(new Intake(PLATFORMS[id]).receive(unclaimed(url), NOW)).toEqual({ kind: 'unread', report });
  });

  it('is named once a document, whatever its query and its id', () => {
    const intake = new Intake(PLATFORMS.x);
    const named = ['a1', 'b2', 'c3'].map((query) =>
      intake.receive(unclaimed(`https://x.com/i/api/graphql/${query}/UserTweetsNext?cursor=${query}`), NOW),
    );
    expect(named.map((n) => n !== null)).toEqual([true, false, false]);
  });

  it('is not named where it is known to hold no profile’s posts', () => {
    const known = [
      ['x', 'https://x.com/i/api/graphql/a1/HomeTimeline'],
      ['youtube', 'https://www.youtube.com/youtubei/v1/live_chat/get_live_chat'],
      ['instagram', 'https://www.instagram.com/api/v1/direct_v2/inbox/'],
      ['bluesky', 'https://public.api.bsky.app/xrpc/app.bsky.feed.getTimeline'],
    ] as const;
    for (const [id, url] of known) expect(new Intake(PLATFORMS[id]).receive(unclaimed(url), NOW)).toBeNull();
  });

  it('never names an id, a name or an address, and stays bounded', () => {
    const part = fc.stringMatching(/^[\w@:-][\w.@:-]{0,200}$/);
    fc.assert(
      fc.property(fc.constantFrom(...PLATFORM_IDS), fc.array(part, { maxLength: 6 }), (id, parts) => {
        const urls = [
          `https://x.com/i/api/graphql/${parts.join('/')}`,
          `https://www.youtube.com/youtubei/v1/${parts.join('/')}`,
          `https://www.instagram.com/api/v1/users/${parts.join('/')}`,
          `https://www.instagram.com/api/v1/feed/user/${parts.join('/')}`,
        ];
        const intake = new Intake(PLATFORMS[id]);
        for (const url of urls) {
          const arrival = intake.receive(unclaimed(url), NOW);
          if (arrival?.kind !== 'unread' || arrival.report.kind !== 'unclaimed') continue;
          expect(ReadReportSchema.safeParse(arrival.report).success).toBe(true);
          if (id === 'instagram') expect(arrival.report.pathTemplate).toMatch(/^\/api\/v1\/(users|feed\/user)$/);
        }
      }),
      { numRuns: 300 },
    );
    const intake = new Intake(PLATFORMS.x);
    const named = Array.from({ length: 80 }, (_, n) =>
      intake.receive(unclaimed(`https://x.com/i/api/graphql/q/Made${n}`), NOW),
    );
    expect(named.filter((n) => n !== null)).toHaveLength(50);
  });
});
