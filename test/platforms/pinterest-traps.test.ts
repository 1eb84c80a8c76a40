import { parseHTML } from 'linkedom';
import { describe, expect, it } from 'vitest';
import type { ScenarioAuthor, ScenarioPage, ScenarioPost, ScenarioProfile } from '../../demo/scenario/types';
import * as shapes from '../../demo/shapes/pinterest';
import { gridPin, openedPin } from '../../demo/shapes/pinterest-pin';
import type { ReadContext, ReadResult } from '../../lib/platforms/contract';
import { platformAt } from '../../lib/platforms/hosts';
import { pinterest } from '../../lib/platforms/pinterest';
import { context, plainPost, SEEN_AT, valid, values } from './x-scenario';

const author = (n: number): ScenarioAuthor => ({
  platform: 'pinterest',
  id: `70000000000000000${n}`,
  handle: `brand${n}`,
  name: `Brand ${n}`,
  verified: false,
});
const pin = (n: number, more: Partial<ScenarioPost> = {}): ScenarioPost =>
  plainPost(`80000000000000000${n}`, { format: 'image', mediaCount: 1, published: SEEN_AT - n * 86_400_000, ...more });
const profile: ScenarioProfile = {
  ...author(1),
  bio: '',
  followers: 1820,
  following: 3,
  joined: 0,
  posts: [pin(1), pin(2)],
};
const page: ScenarioPage = { profile, pageSize: 20, now: SEEN_AT };

function read(id: string, body: unknown, url: string, more: Partial<ReadContext> = {}): ReadResult {
  const found = [...pinterest.endpoints, ...pinterest.embedded].find((e) => e.id === id);
  if (!found) throw new Error(`no reader ${id}`);
  return valid(found.read(JSON.parse(JSON.stringify(body)), context(url, more)));
}
const resource = (name: string, body: unknown, more: Partial<ReadContext> = {}) =>
  read(`pinterest/${name}`, body, `https://www.pinterest.com/resource/${name}/get/`, more);
const skipped = (r: ReadResult) => Object.assign({}, ...r.reports.map((o) => (o.kind === 'ok' ? o.skipped : {})));
const shapesIn = (r: ReadResult) => r.reports.flatMap((o) => (o.kind === 'shape' ? [o.path] : []));
const withData = (body: Record<string, unknown>, data: unknown) => ({
  ...body,
  resource_response: { ...(body.resource_response as object), data },
});

describe('whose pin it is', () => {
  const other = author(2);

  it('a copy belongs to who saved it, is a repost, and keeps the numbers that its page shows', () => {
    const copy = openedPin(pin(3, { saves: 5500, likes: 1511 }), other, 2129, { savedBy: profile });
    const result = resource('PinResource', withData(shapes.pinResource(profile, pin(3)), copy));
    const [post] = result.posts;
    expect([post?.profileId, post?.handle, post?.flags]).toEqual([profile.id, 'brand1', ['repost']]);
    expect(post?.counts).toMatchObject({ saves: { value: 5500 }, likes: { value: 1511 } });
    expect(result.subject?.id).toBe(profile.id);
    // The creator's own followers stand there too, and are the creator's.
    expect(result.profiles.map((p) => [p.handle, p.counts.followers?.value])).toEqual([
      ['brand1', 12],
      ['brand2', 2129],
    ]);
  });

  it('a copy is one by any of its three marks, and a claimed domain is none of them', () => {
    const base = gridPin(pin(3), profile);
    const flags = (change: object) =>
      resource('UserPinsResource', withData(shapes.userPins(profile, []), [{ ...base, ...change }])).posts[0]?.flags;
    const someone = { id: other.id, username: other.handle };
    expect(flags({})).toEqual([]);
    expect(flags({ is_repin: true })).toEqual(['repost']);
    expect(flags({ is_repin: undefined, native_creator: someone })).toEqual(['repost']);
    expect(flags({ is_repin: undefined, native_creator: null, origin_pinner: someone })).toEqual(['repost']);
    expect(flags({ closeup_attribution: someone, link_domain: { official_user: someone } })).toEqual([]);
  });

  it('an advertisement between a profile’s pins is nobody’s post, even its own', () => {
    const items = [gridPin(pin(1), profile), gridPin(pin(4), profile, { promoted: true })];
    const result = resource('UserActivityPinsResource', withData(shapes.userActivityPins(page).body, items));
    expect(result.posts.map((p) => p.id)).toEqual([pin(1).id]);
    expect([skipped(result), result.others]).toEqual([{ ad: 1 }, [pin(4).id]]);
  });

  it('search, home feed and "more like this" own nothing, and tell which boxes they fill', () => {
    const items = [gridPin(pin(1), profile), gridPin(pin(2), other), { id: '5', type: 'story' }];
    const data = withData(shapes.relatedPins('1', []), { results: items });
    const subject = { platform: 'pinterest' as const, id: profile.id };
    for (const [name, reason] of [
      ['BaseSearchResource', 'home-feed'],
      ['RelatedModulesResource', 'suggestion'],
    ]) {
      const url = `https://www.pinterest.com/resource/${name}/get/`;
      const result = read('pinterest/otherPins', data, url, { subject });
      expect(result.posts).toEqual([]);
      expect(skipped(result)).toEqual({ [String(reason)]: 2, 'not-a-post': 1 });
      expect(result.others).toEqual([pin(1).id, pin(2).id, '5']);
    }
  });

  it('a board of several people gives its owner’s pins only', () => {
    const result = resource('BoardFeedResource', shapes.boardFeed(profile, [{ author: other, post: pin(7) }]));
    expect(result.posts.map((p) => p.id)).toEqual(profile.posts.map((p) => p.id));
    expect(result.others).toEqual([pin(7).id]);
    expect(result.feed).toBeUndefined();
  });
});

describe('what the numbers mean', () => {
  const grid = (change: object) =>
    resource(
      'UserActivityPinsResource',
      withData(shapes.userActivityPins(page).body, [{ ...gridPin(pin(1), profile), ...change }]),
    );
  const opened = (change: object) =>
    resource(
      'PinResource',
      withData(shapes.pinResource(profile, pin(1)), { ...openedPin(pin(1), profile, 9), ...change }),
    );

  it('saves are those of all copies: the copies of this pin alone are never put in their place', () => {
    const result = grid({
      repin_count: 1909,
      aggregated_pin_data: { comment_count: 38, aggregated_stats: { done: 0 } },
    });
    expect(result.posts[0]?.counts.saves).toBeUndefined();
    expect(result.posts[0]?.counts.comments?.value).toBe(38);
  });

  it('the stated total of reactions wins over the sum of their kinds; kinds alone are added up', () => {
    expect(opened({ total_reaction_count: 1511, reaction_counts: { 1: 1507 } }).posts[0]?.counts.likes?.value).toBe(
      1511,
    );
    expect(grid({ reaction_counts: { 1: 626, 5: 16, 7: 14, 11: 2, 13: 6 } }).posts[0]?.counts.likes?.value).toBe(664);
    expect(grid({ reaction_counts: {} }).posts[0]?.counts.likes?.value).toBe(0);
  });

  it('Relay’s empty list of kinds says nothing, and its smaller queries leave likes to the larger one', () => {
    const answer = (change: object) => {
      const [, full] = shapes.relayScripts(profile, pin(1));
      const body = JSON.parse(full?.json ?? '') as { response: { data: { v3GetPinQuery: { data: object } } } };
      const root = body.response.data.v3GetPinQuery;
      root.data = { ...root.data, totalReactionCount: undefined, ...change };
      return read('pinterest/relay', body, `https://www.pinterest.com/pin/${pin(1).id}/`);
    };
    const list = [{ reactionType: 1, reactionCount: 1507 }];
    expect(answer({ reactionCountsData: [] }).posts[0]?.counts.likes).toBeUndefined();
    expect(answer({ reactionCountsData: list }).posts[0]?.counts.likes?.value).toBe(1507);
    const small = answer({ reactionCountsData: list, shareCount: undefined, repinCount: undefined });
    expect(small.posts[0]?.counts.likes).toBeUndefined();
    expect(shapesIn(small)).toEqual([]);
  });

  it('a count that is no count is told by its key, and costs itself alone', () => {
    const result = opened({ share_count: '6,237', total_reaction_count: null, reaction_counts: 'many' });
    expect(Object.keys(result.posts[0]?.counts ?? {}).sort()).toEqual(['comments', 'saves']);
    expect(shapesIn(result)).toEqual(['resource_response.data.reaction_counts', 'resource_response.data.share_count']);
  });

  it('views are a text of digits on a video, and nothing on a picture', () => {
    const video = pin(1, { format: 'video', duration: 10, views: 386_205 });
    const result = resource('PinResource', shapes.pinResource({ ...profile, posts: [video] }, video));
    expect(result.posts[0]?.counts.views).toEqual({ value: 386_205, low: 386_205, high: 386_205 });
    expect(result.posts[0]?.duration).toBe(10);
    expect(opened({}).posts[0]?.counts.views).toBeUndefined();
  });

  it('followers of −1 are hidden, not lost', () => {
    const body = shapes.userResource(profile);
    const user = (body.resource_response as { data: object }).data;
    const [got] = resource('UserResource', withData(body, { ...user, follower_count: -1 })).profiles;
    expect([got?.counts.followers, got?.hidden]).toEqual([undefined, ['followers']]);
  });
});

describe('what a pin shows', () => {
  const format = (change: object) => {
    const body = withData(shapes.userActivityPins(page).body, [{ ...gridPin(pin(1), profile), ...change }]);
    const [post] = resource('UserActivityPinsResource', body).posts;
    return [post?.format, post?.mediaCount];
  };

  it('is told by its videos, pages or slots; a link makes no other kind of it', () => {
    expect(format({})).toEqual(['image', 1]);
    expect(format({ videos: { video_list: { V_720P: { duration: 4000 } } }, is_video: false })).toEqual(['video', 1]);
    expect(format({ carousel_data: { carousel_slots: [{}, {}, {}] } })).toEqual(['carousel', 3]);
    const page = (block: object) => ({ blocks: [block] });
    const video = { block_type: 3, video: { video_list: {} } };
    expect(format({ story_pin_data: { pages: [page(video)] } })).toEqual(['video', 1]);
    expect(format({ story_pin_data: { pages: [page(video), page({ block_type: 2 })] } })).toEqual(['carousel', 2]);
    expect(format({ images: undefined, image_signature: undefined })).toEqual(['unknown', undefined]);
  });
});

describe('the page', () => {
  const box = (html: string) => {
    const element = parseHTML(`<div>${html}</div>`).document.querySelector(pinterest.page.post);
    return element ? pinterest.page.postId(element) : undefined;
  };

  it('gives a box its pin’s id: its own number, or the link’s where its own is a code', () => {
    expect(box('<div data-test-id="pin" data-test-pin-id="123"><a href="/pin/123/">x</a></div>')).toBe('123');
    const coded =
      '<div data-test-id="pin" data-test-pin-id="AaotmqT8C48ZQT-x"><a href="/pin/a-title--123/">x</a></div>';
    expect(box(coded)).toBe('123');
    expect(box('<div data-test-id="pin"><a href="https://pl.pinterest.com/pin/9/?a=1">x</a></div>')).toBe('9');
    expect(box('<div data-test-id="pin"><img></div>')).toBeUndefined();
  });

  it('is recognised in every country, and nowhere else', () => {
    for (const host of [
      'www.pinterest.com',
      'fi.pinterest.com',
      'pinterest.pl',
      'www.pinterest.co.uk',
      'br.pinterest.com',
    ])
      expect(platformAt(host), host).toBe('pinterest');
    for (const host of ['pinterest.com.evil.example', 'notpinterest.com', 'www.pinterest.example'])
      expect(platformAt(host), host).toBeUndefined();
  });

  it.each([
    ['https://www.pinterest.com/', { kind: 'home' }],
    ['https://www.pinterest.com/brand1/', { kind: 'profile', handle: 'brand1', tab: 'created' }],
    ['https://www.pinterest.com/brand1/_created/', { kind: 'profile', handle: 'brand1', tab: 'created' }],
    ['https://www.pinterest.com/brand1/_saved', { kind: 'profile', handle: 'brand1', tab: 'saved' }],
    ['https://www.pinterest.com/brand1/slow-mornings/', { kind: 'profile', handle: 'brand1', tab: 'board' }],
    ['https://www.pinterest.com/brand1/slow-mornings/part/', { kind: 'profile', handle: 'brand1', tab: 'board' }],
    ['https://pl.pinterest.com/pin/a-title--123/?x=1', { kind: 'post', id: '123' }],
    ['https://www.pinterest.com/search/pins/?q=a', { kind: 'search' }],
    ['https://www.pinterest.com/ideas/art/1/', { kind: 'search' }],
    ['https://www.pinterest.com/settings/', { kind: 'other' }],
  ])('%s', (address, kind) => {
    expect(pinterest.classify(new URL(address))).toEqual(kind);
  });
});

describe('the data in the HTML', () => {
  const find = (html: string) => {
    const { document } = parseHTML(`<html><body>${html}</body></html>`);
    return pinterest.embedded.map((s) => [s.id, s.find(document as unknown as Document)] as const);
  };
  const [first] = shapes.relayScripts(profile, pin(1));

  it('is found in calls and in JSON scripts, and in the state that guests get empty', () => {
    const found = Object.fromEntries(
      find(
        `<script data-relay-pending-request="true">window.__PWS_RELAY_REGISTER_PENDING_REQUEST__("%7B%7D");</script>` +
          `<script data-relay-completed-request="true">${first?.call}</script>` +
          `<script data-relay-response="true" type="application/json">${first?.json}</script>` +
          `<script>window.__PWS_RESOURCE_SSR_HANDLER__(${JSON.stringify(shapes.userResource(profile))});</script>` +
          `<script id="__PWS_DATA__" type="application/json">{"experiments":{}}</script>` +
          `<script id="__PWS_INITIAL_PROPS__" type="application/json">${JSON.stringify(shapes.emptyProps())}</script>`,
      ),
    );
    expect(found['pinterest/relay']?.map((t) => Object.keys(JSON.parse(t)))).toEqual([
      ['requestParameters', 'variables', 'response'],
      ['data'],
    ]);
    expect(found['pinterest/resource']).toHaveLength(1);
    expect(found['pinterest/state']).toHaveLength(1);
    const empty = read('pinterest/state', shapes.emptyProps(), `https://www.pinterest.com/pin/${pin(1).id}/`);
    expect(empty.reports).toEqual([{ kind: 'empty', endpoint: 'pinterest/state', expected: true }]);
  });

  it('Relay’s answers are known by what they hold where their marks are gone', () => {
    const html =
      `<script nonce="a">if(window.__PWS_RELAY_REGISTER_COMPLETED_REQUEST__)${first?.call}</script>` +
      `<script type="application/json">${first?.json}</script><script type="application/json">{"a":1}</script>`;
    const [, found] = find(html).find(([id]) => id === 'pinterest/relay') ?? [];
    expect(found?.map((t) => Object.keys(JSON.parse(t)))).toEqual([
      ['requestParameters', 'variables', 'response'],
      ['data'],
    ]);
  });

  it('a pin that is rendered without any data that is known is told', () => {
    const html = '<html><body><script data-test-id="leaf-snippet" type="application/ld+json">{}</script></body></html>';
    const { document } = parseHTML(html);
    const result = pinterest.page.read?.(document as unknown as Document, context('https://www.pinterest.com/pin/1/'));
    expect(result && shapesIn(valid(result))).toEqual(['(relay)']);
  });

  it('an answer of a Resource operation behind the page is read by its own name', () => {
    const result = read('pinterest/resource', shapes.userActivityPins(page).body, 'https://www.pinterest.com/brand1/');
    expect(result.posts.map((p) => [p.id, values(p.counts).saves])).toEqual(profile.posts.map((p) => [p.id, p.saves]));
  });

  it('a state without its state is told', () => {
    const result = read('pinterest/state', { initialState: {} }, 'https://www.pinterest.com/brand1/');
    expect(shapesIn(result)).toEqual(['initialReduxState']);
  });

  it('a refusal is no breakage: no such pin, no such profile', () => {
    expect(shapesIn(resource('UserResource', shapes.notFound('UserResource')))).toEqual([]);
    const gone = { data: { v3GetPinQuery: { __typename: 'Error', error: { message: 'Pin not found.' } } } };
    const result = read('pinterest/graphql', gone, 'https://www.pinterest.com/_/graphql/');
    expect([shapesIn(result), skipped(result)]).toEqual([[], { tombstone: 1 }]);
  });
});
