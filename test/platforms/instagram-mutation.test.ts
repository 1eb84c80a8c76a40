import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import * as shapes from '../../demo/shapes/instagram';
import { COUNT_NAMES } from '../../lib/model';
import type { ReadContext, Reader } from '../../lib/platforms/contract';
import { get } from '../../lib/platforms/reading';
import { shared } from '../shared-folder';
import { context, embedded, endpoint, pageArbitrary, SEEN_AT, valid } from './instagram-scenario';
import { keyTwice, lossIsTold, type Mutation, mutate, mutation } from './mutation';

const odd = fc.constantFrom<unknown>(
  null,
  true,
  '',
  'text',
  '12',
  -7,
  1.5,
  1e300,
  9e15,
  [],
  {},
  [[]],
  { edges: null },
  { node: 5 },
  'x'.repeat(600),
  ['', {}],
);
/** Counts that Instagram leaves out of posts in good order; reposts stand in 88 of 155 recorded ones. */
const LEFT_OUT: readonly string[] = ['quotes', 'saves', 'views', 'shares'];

/** Nothing below zero or not a number, nothing thrown, every loss told, and the same again for the same body. */
function survives(reader: Reader, body: unknown, ctx: ReadContext, mutations: Mutation[], leftOut = LEFT_OUT): void {
  const before = reader(body, ctx);
  let broken = { body, list: false, absent: false };
  for (const m of mutations) {
    const next = mutate(broken.body, m);
    broken = { body: next.body, list: broken.list || next.list, absent: broken.absent || next.absent };
  }
  const after = valid(reader(broken.body, ctx));
  expect(after.reports.filter((r) => r.kind === 'threw')).toEqual([]);
  expect(after).toEqual(reader(broken.body, ctx));
  // Tiles and logged-out pages state null where they state nothing.
  const nothing = mutations.some((m) => m.kind === 'null' || m.value === '');
  const mayBeAbsent = nothing ? COUNT_NAMES : leftOut;
  lossIsTold(before, after, broken, mayBeAbsent);
  for (const m of mutations) {
    expect(reader(keyTwice(body, m, 'before'), ctx)).toEqual(before);
    lossIsTold(
      before,
      reader(keyTwice(body, m, 'after'), ctx),
      { list: Array.isArray(m.value), absent: true },
      mayBeAbsent,
    );
  }
}

const some = fc.array(mutation, { minLength: 1, maxLength: 4 });

describe('bodies that are not as they should be', () => {
  it('built bodies, mutated', () => {
    fc.assert(
      fc.property(pageArbitrary, some, fc.nat({ max: 9 }), (page, mutations, which) => {
        const { id, handle } = page.profile;
        const ctx = context({ subject: { platform: 'instagram', id, handle } });
        const [first] = page.profile.posts;
        const cases: [Reader, unknown][] = [
          [endpoint('graphql'), shapes.timelineConnection(page).body],
          [endpoint('graphql'), shapes.legacyTimeline(page).body],
          [endpoint('graphql'), shapes.clipsConnection(page).body],
          [endpoint('feed_user'), shapes.feedUser(page).body],
          [endpoint('graphql'), shapes.loggedOutTimeline(page).body],
          [endpoint('graphql'), first ? shapes.shortcodeMedia(page.profile, first, page.profile) : {}],
          [embedded.read, JSON.parse(shapes.profileHtmlBlocks(page)[2]!)],
          [endpoint('graphql'), shapes.accountClips(page).body],
          [endpoint('graphql'), shapes.loggedOutNext(page).body],
          [endpoint('graphql'), shapes.moreFromAuthor(page.profile)],
        ];
        const [reader, body] = cases[which]!;
        // A tile (of the reels tab, of a logged-out page) is no whole post: any key may be left out of it.
        survives(reader, body, ctx, mutations, [2, 4, 7, 8, 9].includes(which) ? COUNT_NAMES : LEFT_OUT);
      }),
      { numRuns: 600 },
    );
  });

  it('reposts that are left out are no loss, and reposts that are no number are told', () => {
    const page = fc.sample(
      pageArbitrary.filter((p) => p.profile.posts.length > 0),
      { numRuns: 1, seed: 5 },
    )[0]!;
    const { id, handle } = page.profile;
    const read = (change: (item: Record<string, unknown>) => void) => {
      const body = structuredClone(shapes.feedUser(page).body) as { items: Record<string, unknown>[] };
      change(body.items[0]!);
      return valid(endpoint('feed_user')(body, context({ subject: { platform: 'instagram', id, handle } })));
    };
    const absent = read((item) => delete item.media_repost_count);
    expect(absent.posts[0]?.counts.shares).toBeUndefined();
    expect(absent.reports.map((r) => r.kind)).toEqual(['ok']);
    const broken = read((item) => Object.assign(item, { media_repost_count: 'many' }));
    const still = broken.posts.find((post) => post.id === absent.posts[0]?.id);
    expect(still?.counts.shares).toBeUndefined();
    expect(broken.reports).toContainEqual(
      expect.objectContaining({ kind: 'shape', path: expect.stringMatching(/media_repost_count$/) }),
    );
  });

  it('anything at all', () => {
    fc.assert(
      fc.property(fc.anything(), fc.jsonValue(), (anything, json) => {
        for (const body of [anything, json, { data: json }, { data: { user: json } }, { items: json }]) {
          for (const id of ['graphql', 'feed_user', 'clips_user', 'media_info', 'web_profile_info', 'user_info']) {
            valid(endpoint(id)(body, context()));
          }
          valid(embedded.read(body, context({ via: 'embedded' })));
        }
      }),
      { numRuns: 200 },
    );
  });

  it('a count that is taken away or turned to nonsense is told, and never becomes a number', () => {
    fc.assert(
      fc.property(
        pageArbitrary.filter((p) => p.profile.posts.some((post) => !post.likesHidden)),
        fc.constantFrom('like_count', 'comment_count', 'taken_at', 'media_type', 'pk', 'user'),
        fc.option(
          odd.filter((v) => v !== null && v !== '12' && v !== 9e15),
          { nil: undefined },
        ),
        (page, key, value) => {
          const ctx = context({ subject: { platform: 'instagram', id: page.profile.id, handle: page.profile.handle } });
          const { body } = shapes.timelineConnection({ profile: page.profile, pageSize: 9, now: SEEN_AT });
          const edges = get(body, 'data.xdt_api__v1__feed__user_timeline_graphql_connection.edges') as {
            node: shapes.Json;
          }[];
          const hurt = edges[0]!.node;
          // A reel is a reel by `product_type` alone.
          if (key === 'media_type' && hurt.product_type === 'clips') return;
          // An address can stand for the id: that is no loss.
          if (key === 'pk') for (const twin of ['id', 'code']) delete hurt[twin];
          if (key === 'user') delete hurt.owner;
          if (value === undefined) delete hurt[key];
          else hurt[key] = value;
          const result = valid(endpoint('graphql')(body, ctx));
          const told = result.reports.some((r) => r.kind === 'shape') || result.posts.length === edges.length;
          expect(told).toBe(true);
          if (key !== 'user' && key !== 'pk' && result.posts.length === edges.length) {
            const hidden = result.posts[0]!.hidden.includes('likes') && key === 'like_count';
            expect(hidden || result.reports.some((r) => r.kind === 'shape')).toBe(true);
          }
        },
      ),
      { numRuns: 300 },
    );
  });

  it('deep and wide bodies end', () => {
    let deep: unknown = { pk: '1' };
    for (let i = 0; i < 5000; i++) deep = i % 2 ? [deep] : { data: deep };
    const wide = { data: { odd: Array.from({ length: 300_000 }, (_, i) => ({ i })) } };
    for (const body of [deep, wide, { data: deep }, { require: deep }]) {
      valid(endpoint('graphql')(body, context()));
      valid(embedded.read(body, context({ via: 'embedded' })));
    }
  });
});

const recorded = [
  ['zytact__GramGrab__shortcode-sidecar.json', 'graphql'],
  ['zytact__GramGrab__shortcode-video.json', 'graphql'],
  ['zytact__GramGrab__web-profile-info.json', 'web_profile_info'],
  ['pgrimaud__instagram-user-feed__medias.json', 'graphql'],
  ['pgrimaud__instagram-user-feed__reels.json', 'clips_user'],
  ['pgrimaud__instagram-user-feed__profile-alternative.json', 'user_info'],
] as const;

describe('recorded bodies, mutated', () => {
  it.each(recorded)('%s', (file, id) => {
    const path = shared('captures', 'instagram', file);
    if (path === null) {
      console.info(`skipped: the recording ${file} is absent`);
      expect(path).toBeNull();
      return;
    }
    const body: unknown = JSON.parse(readFileSync(path, 'utf8'));
    fc.assert(
      fc.property(some, (mutations) => survives(endpoint(id), body, context(), mutations)),
      { numRuns: 60 },
    );
  });
});
