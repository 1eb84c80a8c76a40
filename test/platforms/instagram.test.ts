import fc from 'fast-check';
import { parseHTML } from 'linkedom';
import { describe, expect, it } from 'vitest';
import * as shapes from '../../demo/shapes/instagram';
import { instagram } from '../../lib/platforms/instagram';
import { timeOfPk } from '../../lib/platforms/instagram/address';
import { codeOfPk, pkOfCode } from '../../lib/platforms/media-id';
import { context, embedded, endpoint, pkAt, SEEN_AT, valid } from './instagram-scenario';

const OWNER = { pk: '40000000001', id: '40000000001', username: 'fjord.and.fern', full_name: 'Fjord & Fern' };
const PARTNER = { pk: '40000000002', id: '40000000002', username: 'pine.press' };
const STRANGER = { pk: '40000000009', id: '40000000009', username: 'elsewhere.co' };
const TIMELINE = 'xdt_api__v1__feed__user_timeline_graphql_connection';
const subject = { platform: 'instagram', id: OWNER.pk, handle: OWNER.username } as const;

/** 2026-10-01T12:00:00Z, in seconds. */
const NOON = 1_790_856_000;
let salt = 0;
/** A whole post of the logged-in web, as small as it may be. */
function node(more: Record<string, unknown> = {}) {
  const pk = pkAt(NOON * 1000, ++salt);
  return {
    __typename: 'XDTMediaDict',
    pk,
    id: `${pk}_${OWNER.pk}`,
    code: codeOfPk(pk),
    media_type: 1,
    product_type: 'feed',
    user: OWNER,
    coauthor_producers: [],
    taken_at: NOON,
    caption: { text: 'Ferns' },
    like_count: 120,
    comment_count: 7,
    like_and_view_counts_disabled: false,
    media_repost_count: null,
    view_count: null,
    timeline_pinned_user_ids: [],
    ...more,
  };
}
function timeline(nodes: unknown[], more: Record<string, unknown> = {}) {
  return {
    data: { [TIMELINE]: { edges: nodes.map((n) => ({ node: n })), page_info: { has_next_page: true }, ...more } },
  };
}
const read = (body: unknown, more = {}, id = 'graphql') => valid(endpoint(id)(body, context(more)));
const one = (n: unknown) => read(timeline([n])).posts[0]!;
const skipped = (result: ReturnType<typeof read>) => {
  const ok = result.reports.find((r) => r.kind === 'ok');
  return ok?.kind === 'ok' ? ok.skipped : undefined;
};
const exactly = (n: number) => ({ value: n, low: n, high: n });

describe('likes', () => {
  it('three likes are three likes', () => {
    expect(one(node({ like_count: 3 }))).toMatchObject({ counts: { likes: exactly(3) }, hidden: [] });
  });
  it('the flagged three is a stand-in: hidden, whatever the number', () => {
    for (const like_count of [3, 0, 4100, null]) {
      const post = one(node({ like_count, like_and_view_counts_disabled: true }));
      expect(post.counts.likes).toBeUndefined();
      expect(post.hidden).toEqual(['likes']);
    }
  });
  it('minus one is hidden although the flag is false, in both dialects', () => {
    expect(one(node({ like_count: -1 }))).toMatchObject({ hidden: ['likes'], counts: { comments: exactly(7) } });
    const pk = pkAt(NOON * 1000, 900);
    const body = {
      data: {
        xdt_shortcode_media: {
          __typename: 'XDTGraphVideo',
          id: pk,
          shortcode: codeOfPk(pk),
          is_video: true,
          product_type: 'clips',
          owner: OWNER,
          like_and_view_counts_disabled: false,
          edge_media_preview_like: { count: -1 },
          taken_at_timestamp: NOON,
          edge_media_to_comment: { count: 20 },
          video_view_count: 392,
          video_play_count: 1367,
        },
      },
    };
    const [post] = read(body).posts;
    expect(post?.hidden).toEqual(['likes']);
    expect(post?.counts).toEqual({ comments: exactly(20), views: exactly(1367) });
  });
  it('null states nothing: neither zero nor hidden', () => {
    const post = one(node({ like_count: null }));
    expect(post.counts).toEqual({ comments: exactly(7) });
    expect(post.hidden).toEqual([]);
  });
  it('zero is zero', () => expect(one(node({ like_count: 0 })).counts.likes).toEqual(exactly(0)));
  it('the string variant and Facebook’s likes are no likes', () => {
    expect(one(node({ hidden_likes_string_variant: -1, fb_like_count: 900 })).counts.likes).toEqual(exactly(120));
  });
});

describe('views', () => {
  const reel = { media_type: 2, product_type: 'clips' };
  it('plays, where plays stand beside the older count', () => {
    expect(one(node({ ...reel, play_count: 401_421, view_count: 100_856 })).counts.views).toEqual(exactly(401_421));
    expect(one(node({ ...reel, ig_play_count: 50, view_count: 20 })).counts.views).toEqual(exactly(50));
    expect(one(node({ ...reel, view_count: 20 })).counts.views).toEqual(exactly(20));
  });
  it('on a reel whose plays are gone the older count is another one: in doubt, and told', () => {
    for (const more of [{ play_count: null }, {}]) {
      const result = read(timeline([node({ ...reel, view_count: 20, ...more })]));
      expect(result.posts[0]?.doubtful).toEqual(['views']);
      expect(result.reports).toContainEqual(expect.objectContaining({ path: expect.stringMatching(/play_count$/) }));
    }
    expect(one(node({ media_type: 2, product_type: 'igtv', view_count: 20 })).doubtful).toEqual([]);
  });
  it('null and absent are missing', () => expect(one(node(reel)).counts.views).toBeUndefined());
  it('beside the flag a view count is kept, in doubt', () => {
    const post = one(node({ ...reel, play_count: 3, like_and_view_counts_disabled: true }));
    expect(post).toMatchObject({ counts: { views: exactly(3) }, doubtful: ['views'], hidden: ['likes'] });
  });
});

describe('whose post it is', () => {
  it('an ad, a suggestion and a stranger’s post stay out, each for its reason', () => {
    const result = read(
      timeline([
        node(),
        node({ product_type: 'ad', ad_id: '6001' }),
        node(),
        node({ user: STRANGER, inventory_source: 'explore_story' }),
        node({ user: STRANGER }),
        node(),
      ]),
    );
    expect(result.posts.map((p) => p.profileId)).toEqual([OWNER.pk, OWNER.pk, OWNER.pk]);
    expect(skipped(result)).toEqual({ ad: 1, suggestion: 1, 'other-author': 1 });
  });
  it('a collaboration counts for the profile that shows it, author or not', () => {
    const result = read(
      timeline([node(), node({ user: PARTNER, coauthor_producers: [OWNER] }), node({ coauthor_producers: [PARTNER] })]),
    );
    expect(result.posts.map((p) => [p.profileId, p.handle, p.coauthors, p.flags])).toEqual([
      [OWNER.pk, OWNER.username, undefined, []],
      [OWNER.pk, OWNER.username, [PARTNER.pk], ['collab']],
      [OWNER.pk, OWNER.username, [PARTNER.pk], ['collab']],
    ]);
  });
  it('a lone collaboration is the author’s, unless the page is known to be the co-author’s', () => {
    const body = timeline([node({ user: PARTNER, coauthor_producers: [OWNER] })]);
    expect(read(body).posts[0]?.profileId).toBe(PARTNER.pk);
    expect(read(body, { subject }).posts[0]?.profileId).toBe(OWNER.pk);
  });
  it('after a soft navigation the nodes win over the page before', () => {
    const stale = { platform: 'instagram', id: STRANGER.pk, handle: STRANGER.username };
    const result = read(timeline([node(), node()]), { subject: stale });
    expect(result.subject?.id).toBe(OWNER.pk);
    expect(result.feed?.profile.id).toBe(OWNER.pk);
  });
  it('no majority, no owner: nothing is attributed and that is said', () => {
    const result = read(timeline([node(), node({ user: STRANGER })]));
    expect(result.posts).toEqual([]);
    expect(skipped(result)).toEqual({ 'other-author': 2 });
    expect(result.reports.some((r) => r.kind === 'shape' && r.path.endsWith('.node.user'))).toBe(true);
  });
  it('a pin counts on the profile that pinned', () => {
    const result = read(
      timeline([
        node({ timeline_pinned_user_ids: [OWNER.pk] }),
        node({ coauthor_producers: [PARTNER], timeline_pinned_user_ids: [PARTNER.pk] }),
        node(),
      ]),
    );
    expect(result.posts.map((p) => p.flags.includes('pinned'))).toEqual([true, false, false]);
    expect(result.feed?.ordered).toEqual(result.posts.slice(1).map((p) => p.id));
  });
  it('children of a carousel are not posts', () => {
    const child = { ...node(), like_count: null, carousel_parent_id: '1', product_type: 'carousel_item' };
    const result = read(timeline([node({ media_type: 8, carousel_media: [child, child, child] }), child]));
    expect(result.posts).toHaveLength(1);
    expect(result.posts[0]).toMatchObject({ format: 'carousel', mediaCount: 3 });
    expect(skipped(result)).toEqual({ 'not-a-post': 1 });
  });
});

describe('pins, co-authors, covers', () => {
  const reel = { media_type: 2, product_type: 'clips', play_count: 9 };
  it('a reel that is pinned to the reels tab stands at its date in the grid', () => {
    const nodes = [
      node({ ...reel, clips_tab_pinned_user_ids: [OWNER.pk] }),
      node({ timeline_pinned_user_ids: [OWNER.pk] }),
    ];
    const grid = read(timeline(nodes));
    expect(grid.posts.map((p) => p.flags.includes('pinned'))).toEqual([false, true]);
    expect(grid.feed?.ordered).toEqual([grid.posts[0]?.id]);
    const edges = nodes.slice(0, 1).map((media) => ({ node: { media } }));
    const tab = read({ data: { xdt_api__v1__clips__user__connection_v2: { edges } } });
    expect([tab.posts[0]?.flags.includes('pinned'), tab.feed?.ordered]).toEqual([true, []]);
    expect(read(timeline(nodes.slice(0, 1))).feed?.position).toBe('unsaid');
  });
  it('who is only invited is no co-author; who has no id is one without a name', () => {
    expect(one(node({ invited_coauthor_producers: [PARTNER] }))).toMatchObject({ flags: [] });
    const result = read(timeline([node({ coauthor_producers: [{ username: 'pine.press' }] })]));
    expect([result.posts[0]?.flags, result.posts[0]?.coauthors]).toEqual([['collab'], undefined]);
    expect(result.reports).toContainEqual(
      expect.objectContaining({ kind: 'shape', path: expect.stringMatching(/coauthor_producers/) }),
    );
  });
  it('covered media are sensitive', () => {
    expect(one(node({ media_overlay_info: { overlay_type: 1 } })).flags).toEqual(['sensitive']);
  });
  it('comments that are turned off state no number, and nothing is lost', () => {
    const result = read(timeline([node({ comment_count: null, comments_disabled: true })]));
    expect(result.posts[0]?.counts.comments).toBeUndefined();
    expect(result.reports.map((r) => r.kind)).toEqual(['ok']);
    expect(read(timeline([node({ comment_count: null })])).reports.map((r) => r.kind)).toContain('shape');
  });
});

describe('ids that stand at several places', () => {
  it('a field that became something else gives way to the others', () => {
    const good = node();
    for (const more of [{ pk: 'text' }, { pk: null }, { id: 7 }, { code: 'other' }, { user: null }, { user: 'text' }]) {
      const result = read(timeline([node(), { ...good, ...more }, node()]), { subject });
      expect(result.posts[1]).toMatchObject({ id: good.pk, profileId: OWNER.pk });
    }
  });
  it('of three the one that two agree on, and the third is told', () => {
    const good = node();
    const result = read(timeline([{ ...good, pk: pkAt(NOON * 1000, 4000) }]));
    expect(result.posts[0]?.id).toBe(good.pk);
    expect(result.reports).toContainEqual(expect.objectContaining({ path: expect.stringMatching(/node\.pk$/) }));
  });
  it('a word is no id', () => {
    const { id: _id, code: _code, ...bare } = node();
    const result = read(timeline([node(), { ...bare, pk: 'text' }]));
    expect([result.posts.length, skipped(result)]).toEqual([1, { shape: 1 }]);
  });
});

describe('where a page stands in the feed', () => {
  it('is the top only where that is sure', () => {
    const position = (body: unknown, more: object) => read(body, more).feed?.position;
    expect(position(timeline([node()]), {})).toBe('unsaid');
    expect(position(timeline([node()]), { subject })).toBe('unsaid');
    expect(position(timeline([node(), node({ timeline_pinned_user_ids: [OWNER.pk] })]), { subject })).toBe('top');
    const later = timeline([node()], { page_info: { has_next_page: false, has_previous_page: true } });
    expect(position(later, {})).toBe('next');
    expect(read(later).feed?.ended).toBe(true);
  });
});

describe('what is no post', () => {
  it('instants, stories and highlights are counted and left', () => {
    const instant = {
      __typename: 'XDTMediaDict',
      id: '77',
      taken_at: NOON,
      media_type: 1,
      user: { id: '1', username: 'a' },
    };
    const bodies = [
      { data: { xdt_get_quick_snaps: { items_ordered_by_time: [instant, instant] } } },
      { data: { reels_media: [{ __typename: 'GraphReel', items: [{ __typename: 'GraphStoryVideo', id: '1' }] }] } },
    ];
    expect(bodies.map((b) => read(b)).map((r) => [r.posts.length, skipped(r)])).toEqual([
      [0, { 'not-a-post': 2 }],
      [0, { 'not-a-post': 1 }],
    ]);
  });
  it('a number of posts beside an empty list is a number of posts', () => {
    const user = {
      id: '5',
      username: 'pine.press',
      biography: '',
      edge_followed_by: { count: 685_866_963 },
      edge_follow: { count: 244 },
      edge_owner_to_timeline_media: { count: 8507, page_info: { has_next_page: true }, edges: [] },
    };
    const result = read({ data: { user }, status: 'ok' }, {}, 'web_profile_info');
    expect(result.profiles[0]?.counts).toEqual({
      followers: exactly(685_866_963),
      following: exactly(244),
      posts: exactly(8507),
    });
    expect(result.posts).toEqual([]);
    expect(result.feed).toBeUndefined();
  });
  it('a hover card’s profile is read and is not the page’s subject', () => {
    const result = read({ data: { user: { ...OWNER, follower_count: 10, following_count: 1, media_count: 2 } } });
    expect(result.profiles).toHaveLength(1);
    expect(result.subject).toBeUndefined();
  });
  it('a login wall and an error are answers without anything', () => {
    for (const body of [
      { status: 'fail', require_login: true },
      { data: null, errors: [{ code: 1675004 }] },
      { data: { user: null } },
    ]) {
      expect(read(body).reports).toEqual([{ kind: 'empty', endpoint: 'instagram/graphql', expected: true }]);
    }
    expect(read({ data: { xig_polaris_media: { code: 'x', if_not_gated_logged_out: null } } }).posts).toEqual([]);
  });
});

describe('a changed shape is told', () => {
  it('a known root under a new name', () => {
    const body = { data: { xdt_api__v2__profile__grid: { edges: [{ node: node() }] } } };
    const shape = { kind: 'shape', path: 'data.xdt_api__v2__profile__grid.edges[].node', found: 'object' };
    expect(read(body, { subject }).reports).toContainEqual(expect.objectContaining(shape));
    expect(read(body, { subject }).posts.map((p) => p.profileId)).toEqual([OWNER.pk]);
    expect(read(body).posts).toHaveLength(1);
    const crowd = { data: { xdt_odd_list: { edges: [{ node: node() }, { node: node({ user: STRANGER }) }] } } };
    expect(read(crowd).posts).toEqual([]);
    expect(read(crowd).reports.map((r) => r.kind)).toEqual(['shape']);
  });
  it('lists, elements and profiles under new names are read, and told', () => {
    const nodes = [node(), node()];
    const bodies = [
      { data: { [TIMELINE]: { elements: nodes.map((n) => ({ node: n })) } } },
      { data: { [TIMELINE]: { edges: nodes.map((n) => ({ element: n })) } } },
      { answer: timeline(nodes).data },
      { data: { xdt_api__v4__feed__user_timeline__connection: { edges: nodes.map((n) => ({ node: n })) } } },
    ];
    for (const [i, body] of bodies.entries()) {
      const result = read(body);
      expect(result.posts.map((p) => p.id)).toEqual(nodes.map((n) => n.pk));
      expect(result.reports.some((r) => r.kind === 'shape')).toBe(i < 3);
    }
    const wrapped = [
      read({ items: nodes.map((medium) => ({ medium })) }, {}, 'clips_user'),
      read({
        data: { fetch__XDTUserDict: { clips_connection: { edges: nodes.map((n) => ({ node: { medium: n } })) } } },
      }),
    ];
    for (const result of wrapped) {
      expect(result.posts.map((p) => p.id)).toEqual(nodes.map((n) => n.pk));
      expect(result.reports.some((r) => r.kind === 'shape' && /\.media$/.test(r.path))).toBe(true);
    }
    const account = { ...OWNER, follower_count: 10, following_count: 1, media_count: 2 };
    const profile = read({ data: { xdt_user_by_name: account } });
    expect(profile.profiles[0]?.counts.followers).toEqual(exactly(10));
    expect(profile.reports.some((r) => r.kind === 'shape')).toBe(true);
    const items = read({ entries: nodes, status: 'ok' }, { subject }, 'feed_user');
    expect(items.posts).toHaveLength(2);
    expect(items.reports.some((r) => r.kind === 'shape')).toBe(true);
  });
  it('a home feed under any wrapper is nobody’s, even where one author wrote it all', () => {
    for (const body of [
      { feed_items: [{ media_or_ad: node() }, { media_or_ad: node() }], num_results: 2 },
      { data: { xdt_saved_media: { items: [node(), node()] } } },
    ])
      for (const id of ['graphql', 'feed_user', 'clips_user', 'media_info'])
        expect(read(body, {}, id).posts).toEqual([]);
  });
  it('pieces of a streamed answer that found no place are read or told', () => {
    const left = [{ data: timeline([node()]).data }, { label: 'x', path: ['a', 1], data: node() }];
    const result = read({ data: { viewer: null }, incremental: left }, { subject });
    expect(result.posts).toHaveLength(2);
    expect(result.reports.some((r) => r.kind === 'shape')).toBe(true);
  });
  it('lists beside the profile’s own are left out, each for its reason', () => {
    const legacy = () => {
      const pk = pkAt(NOON * 1000, ++salt);
      const counts = { edge_media_preview_like: { count: 4 }, edge_media_to_comment: { count: 1 } };
      return { __typename: 'GraphImage', id: pk, shortcode: codeOfPk(pk), owner: STRANGER, ...counts };
    };
    const edges = [{ node: legacy() }, { node: legacy() }];
    const reasons = (data: unknown) => {
      const result = read({ data }, { subject });
      return [result.posts.length, skipped(result)];
    };
    expect(reasons({ user: { edge_user_to_photos_of_you: { edges } } })).toEqual([0, { 'other-author': 2 }]);
    expect(reasons({ user: { edge_web_feed_timeline: { edges } } })).toEqual([0, { 'home-feed': 2 }]);
    expect(reasons({ hashtag: { edge_hashtag_to_media: { edges } } })).toEqual([0, { 'home-feed': 1 }]);
  });
  it('strangers’ posts under an unknown root are another surface', () => {
    const body = { data: { xdt_direct_inbox: { items: [node({ user: STRANGER })] } } };
    expect(skipped(read(body, { subject }))).toEqual({ 'home-feed': 1 });
  });
  it('one bad item among twenty costs itself alone and names its key', () => {
    const nodes: unknown[] = Array.from({ length: 20 }, (_, i) => (i === 11 ? { media_type: 1 } : node()));
    const result = read(timeline(nodes));
    expect(result.posts).toHaveLength(19);
    expect(skipped(result)).toEqual({ shape: 1 });
    expect(result.reports.find((r) => r.kind === 'shape')).toMatchObject({ path: `data.${TIMELINE}.edges[].node.pk` });
  });
  it('one bad field costs itself and nothing beside it', () => {
    const nodes = Array.from({ length: 20 }, (_, i) => node(i === 11 ? { like_count: 'many', caption: 7 } : {}));
    const result = read(timeline(nodes));
    expect(result.posts).toHaveLength(20);
    expect(result.posts[11]).toMatchObject({ counts: { comments: exactly(7) }, hidden: [] });
    expect(result.posts[11]?.counts.likes).toBeUndefined();
    expect(result.reports.filter((r) => r.kind === 'shape').map((r) => [r.path, r.found])).toEqual([
      [`data.${TIMELINE}.edges[].node.caption`, 'number'],
      [`data.${TIMELINE}.edges[].node.like_count`, 'string'],
    ]);
  });
  it('a count that is gone from every post is missing, and that is said once', () => {
    const result = read(
      timeline(
        [1, 2, 3].map(() => {
          const { like_count: _gone, ...rest } = node();
          return rest;
        }),
      ),
    );
    expect(result.posts).toHaveLength(3);
    expect(result.reports.filter((r) => r.kind === 'shape')).toMatchObject([
      { path: `data.${TIMELINE}.edges[].node.like_count`, found: 'missing' },
    ]);
  });
  it('ids beyond 2^53 that came as numbers are taken from the text beside them', () => {
    const text =
      '{"items":[{"pk":2589531623544609760,"id":"2589531623544609760_3171067","code":"CPv3UqsBFvg","media_type":2,"product_type":"clips","user":{"pk":3171067,"username":"pine.press"},"taken_at":1622916710,"like_count":5,"comment_count":1,"caption":null}],"more_available":false}';
    const [post] = read(JSON.parse(text), {}, 'feed_user').posts;
    expect(post).toMatchObject({
      id: '2589531623544609760',
      profileId: '3171067',
      url: 'https://www.instagram.com/reel/CPv3UqsBFvg/',
    });
  });
});

describe('ids, codes and times', () => {
  it('code and pk are one number', () => {
    expect(pkOfCode('CPv3UqsBFvg')).toBe('2589531623544609760');
    expect(codeOfPk('2589531623544609760')).toBe('CPv3UqsBFvg');
    expect(pkOfCode('DHtWpRvMBiw')).toBe('3597631270905977008');
    expect(codeOfPk('12x')).toBeUndefined();
    expect(pkOfCode('no code!')).toBeUndefined();
  });
  it('every number comes back from its code', () => {
    fc.assert(
      fc.property(fc.bigInt({ min: 64n ** 4n, max: (1n << 63n) - 1n }), (n) => {
        expect(pkOfCode(codeOfPk(String(n)) ?? '')).toBe(String(n));
      }),
    );
    expect(pkOfCode('_'.repeat(11))).toBeUndefined();
  });
  it('the code of a private post hides its secret behind the id', () => {
    expect(pkOfCode(`CPv3UqsBFvg${'x'.repeat(28)}`)).toBe('2589531623544609760');
  });
  it('the upper bits of a pk are its time', () => {
    expect(timeOfPk(pkAt(1_700_000_000_000, 5))).toBe(1_700_000_000_000);
  });
  it('a tile of the reels tab: approximate, never after it was seen', () => {
    const pk = pkAt(SEEN_AT - 3_600_000, 1);
    const media = {
      pk,
      code: codeOfPk(pk),
      media_type: 2,
      product_type: 'clips',
      user: OWNER,
      play_count: 9,
      like_count: 3,
      comment_count: 0,
    };
    const [post] = read({ data: { xdt_api__v1__clips__user__connection_v2: { edges: [{ node: { media } }] } } }).posts;
    expect(post?.flags).toEqual(['partial', 'approximate-time']);
    expect(post?.published).toEqual({ earliest: SEEN_AT - 3 * 3_600_000, latest: SEEN_AT });
    expect(post?.caption).toBeUndefined();
  });
  it('the length of a video, from its manifest', () => {
    const video_dash_manifest = '<MPD type="static" mediaPresentationDuration="PT1M2.5S" minBufferTime="PT2S">';
    expect(one(node({ media_type: 2, product_type: 'clips', video_dash_manifest })).duration).toBe(62.5);
  });
});

describe('addresses', () => {
  it('every sample belongs to its own pattern alone', () => {
    for (const { pattern } of instagram.endpoints) {
      for (const sample of pattern.samples) {
        const url = new URL(sample);
        const hits = instagram.endpoints.filter((e) => new RegExp(e.pattern.match).test(url.hostname + url.pathname));
        expect(hits.map((e) => e.id)).toEqual([pattern.id]);
      }
    }
  });
  it('pages are told apart', () => {
    const kind = (path: string) => instagram.classify(new URL(path, 'https://www.instagram.com'));
    expect(kind('/')).toEqual({ kind: 'home' });
    expect(kind('/pine.press/')).toEqual({ kind: 'profile', handle: 'pine.press', tab: 'posts' });
    expect(kind('/pine.press/reels/')).toEqual({ kind: 'profile', handle: 'pine.press', tab: 'reels' });
    expect(kind('/p/CPv3UqsBFvg/')).toEqual({ kind: 'post', id: '2589531623544609760' });
    expect(kind('/pine.press/reel/CPv3UqsBFvg/')).toEqual({
      kind: 'post',
      id: '2589531623544609760',
      handle: 'pine.press',
    });
    expect(kind('/explore/')).toEqual({ kind: 'search' });
    for (const path of ['/direct/inbox/', '/accounts/edit/', '/stories/pine.press/1/', '/reels/', '/a b/'])
      expect(kind(path).kind).toBe('other');
    expect(instagram.classify(new URL('https://instagram.com.example/pine.press/'))).toEqual({ kind: 'other' });
  });
});

describe('the rendered page', () => {
  const html = (body: string, head = '') =>
    parseHTML(`<html lang="en"><head>${head}</head><body>${body}</body></html>`).document as unknown as Document;
  const header = `<header><ul><li><span><span>85</span> posts</span></li>
    <li><a href="/pine.press/followers/"><span><span title="2,066"><span>2K</span></span> followers</span></a></li>
    <li><a href="/pine.press/following/"><span><span><span>1,901</span></span> following</span></a></li></ul></header>`;
  const og = `<meta property="og:url" content="https://www.instagram.com/pine.press/">
    <meta property="og:description" content="12.3K Followers, 1,944 Following, 85 Posts - See Instagram photos">`;
  const route = '<script type="application/json">{"page_id":"profilePage_40000000002"}</script>';
  const tile = (path: string, sign = '') => `<a href="${path}"><img alt="">${sign}</a>`;
  const page = instagram.page;

  it('the header is right where og:description is stale', () => {
    const result = valid(page.read!(html(header, og + route), context({ via: 'dom' })));
    expect(result.profiles[0]).toMatchObject({
      id: PARTNER.pk,
      handle: 'pine.press',
      counts: { followers: exactly(2066), following: exactly(1901), posts: exactly(85) },
    });
  });
  it('og:description alone is rounded', () => {
    const result = valid(page.read!(html('', og + route), context({ via: 'dom' })));
    expect(result.profiles[0]?.counts.followers).toEqual({ value: 12_300, low: 12_250, high: 12_399 });
    expect(result.profiles[0]?.counts.following).toEqual(exactly(1944));
  });
  it('without the account’s number nothing is claimed, and that is counted', () => {
    const result = valid(page.read!(html(header + tile('/pine.press/p/CPv3UqsBFvg/')), context({ via: 'dom' })));
    expect(result.profiles).toEqual([]);
    expect(skipped(result)).toEqual({ 'no-identity': 2 });
  });
  it('tiles give ids, formats and nothing else', () => {
    const body =
      header +
      tile('/pine.press/p/CPv3UqsBFvg/', '<svg aria-label="Carousel"></svg>') +
      tile('/pine.press/reel/DHtWpRvMBiw/') +
      tile('/elsewhere.co/p/DHtWpRvMBiA/');
    const partner = { platform: 'instagram' as const, id: PARTNER.pk, handle: 'pine.press' };
    const result = valid(page.read!(html(body), context({ via: 'dom', subject: partner })));
    expect(result.posts.map((p) => [p.id, p.format, p.counts])).toEqual([
      ['2589531623544609760', 'carousel', {}],
      ['3597631270905977008', 'short', {}],
    ]);
    expect(skipped(result)).toEqual({ 'other-author': 1 });
  });
  it('tiles carry badges; dates and lists of likes that lead to posts do not', () => {
    const document = html(
      `${tile('/pine.press/p/CPv3UqsBFvg/')}<a href="/p/CPv3UqsBFvg/"><time></time></a><a href="/p/CPv3UqsBFvg/liked_by/"><img></a>`,
    );
    expect([...document.querySelectorAll(page.post)].map((e) => page.postId(e))).toEqual([
      '2589531623544609760',
      undefined,
      undefined,
    ]);
  });
});

describe('the HTML’s blocks', () => {
  const author = {
    platform: 'instagram' as const,
    id: '40000000001',
    handle: 'fjord.and.fern',
    name: 'Fjord',
    verified: true,
  };
  const profile = { ...author, bio: '', followers: 5, following: 6, joined: 0, posts: [] };
  it('only blocks that may hold counts are taken from the page', () => {
    const blocks = shapes.profileHtmlBlocks({ profile, pageSize: 3, now: SEEN_AT });
    const scripts = blocks.map((b) => `<script type="application/json" data-sjs>${b}</script>`).join('');
    const { document } = parseHTML(`<html><body>${scripts}</body></html>`);
    expect(embedded.find(document as unknown as Document)).toEqual(blocks.slice(1));
  });
  it('answers under another wrapping are read, and told; blocks without posts are silent', () => {
    const here = context({ via: 'embedded' });
    const { data } = timeline([node(), node()]);
    for (const block of [{ require: [{ __bbox: { outcome: { payload: data } } }] }, { require: [data] }]) {
      const result = valid(embedded.read(block, here));
      expect(result.posts).toHaveLength(2);
      expect(result.reports.some((r) => r.kind === 'shape')).toBe(true);
    }
    const config = { require: [['gkx', { taken_at: 1, media_type: ['x'] }]] };
    expect(valid(embedded.read(config, here)).reports.map((r) => r.kind)).toEqual(['empty']);
  });
  it('an answer inside a string that is not JSON is told', () => {
    const block = {
      require: [[{ __bbox: { request: { url: '/api/v1/feed/user/1/' }, result: { response: '{"items":[' } } }]],
    };
    expect(valid(embedded.read(block, context({ via: 'embedded' }))).reports[0]).toMatchObject({
      kind: 'shape',
      path: '(preloaded).result.response',
    });
  });
  it('a preloaded feed goes to the reader of its address', () => {
    const response = JSON.stringify({ items: [node()], user: OWNER, more_available: false });
    const block = { require: [[{ __bbox: { request: { url: '/api/v1/feed/user/1/' }, result: { response } } }]] };
    const result = valid(embedded.read(block, context({ via: 'embedded' })));
    expect(result.posts).toHaveLength(1);
    expect(result.feed).toMatchObject({ position: 'top', ended: true, tab: 'posts' });
  });
});
