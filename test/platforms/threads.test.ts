/** What is easily read wrong on Threads, one thing at a time; values worked out by hand. */
import { parseHTML } from 'linkedom';
import { describe, expect, it } from 'vitest';
import type { ScenarioPost } from '../../demo/scenario/types';
import * as shapes from '../../demo/shapes/threads';
import type { ReadContext } from '../../lib/platforms/contract';
import { threads } from '../../lib/platforms/threads';
import { BRAND, context, graphql, OTHER, seen, source, THIRD } from './threads-scenario';
import { pageWith, plainPost, SEEN_AT, valid } from './x-scenario';

// 3907685005359568159 in base 64 with A–Z a–z 0–9 - _.
const PK = '3907685005359568159';
const CODE = 'DY64s7-k9Uf';
const SUBJECT = { platform: 'threads', id: BRAND.id, handle: BRAND.handle } as const;
type Json = Record<string, unknown>;

const feed = (nodes: unknown[], more: Json = {}) => ({
  data: { mediaData: { edges: nodes.map((node) => ({ node })), page_info: { has_next_page: true }, ...more } },
});
const thread = (...posts: unknown[]) => ({ thread_items: posts.map((post) => ({ post })) });
const read = (body: unknown, more: Partial<ReadContext> = {}) =>
  valid(graphql(JSON.parse(JSON.stringify(body)), context({ subject: SUBJECT, ...more })));
const own = (more: Partial<ScenarioPost> = {}) => shapes.threadsPost(BRAND, plainPost(PK, more));
const kinds = (reports: { kind: string }[]) => reports.map((r) => r.kind);

describe('addresses', () => {
  it.each([
    ['https://www.threads.com/@tallow.and.rye', { kind: 'profile', handle: 'tallow.and.rye', tab: 'posts' }],
    ['https://www.threads.net/@tallow.and.rye/', { kind: 'profile', handle: 'tallow.and.rye', tab: 'posts' }],
    [
      'https://www.threads.com/%40tallow.and.rye/replies',
      { kind: 'profile', handle: 'tallow.and.rye', tab: 'replies' },
    ],
    ['https://www.threads.com/@tallow.and.rye/media', { kind: 'profile', handle: 'tallow.and.rye', tab: 'media' }],
    [`https://www.threads.com/@tallow.and.rye/post/${CODE}`, { kind: 'post', id: PK, handle: 'tallow.and.rye' }],
    [
      `https://www.threads.com/@tallow.and.rye/post/${CODE}/media?x=1`,
      { kind: 'post', id: PK, handle: 'tallow.and.rye' },
    ],
    [`https://www.threads.net/t/${CODE}`, { kind: 'post', id: PK }],
    ['https://www.threads.com/', { kind: 'home' }],
    ['https://www.threads.com/for_you', { kind: 'home' }],
    ['https://www.threads.com/search?q=rye', { kind: 'search' }],
    ['https://www.threads.com/settings', { kind: 'other' }],
    ['https://www.notthreads.com/@tallow.and.rye', { kind: 'other' }],
  ])('%s', (address, kind) => {
    expect(threads.classify(new URL(address))).toEqual(kind);
  });
});

describe('the posts of a feed', () => {
  it('each part of a thread is a post of its own, marked as a reply', () => {
    const part = shapes.threadsPost(BRAND, plainPost('3907685005359569000', { flags: ['reply'], likes: 7 }), {
      answers: BRAND,
    });
    const { posts } = read(feed([thread(own({ likes: 195 }), part)]));
    expect(posts.map((p) => [p.id, p.counts.likes?.value, p.flags])).toEqual([
      [PK, 195, []],
      ['3907685005359569000', 7, ['reply']],
    ]);
  });

  it('a repost is an act without counts; its box on the page carries the original’s id', () => {
    const about = plainPost('3800000000000000001', { likes: 9000, format: 'video' });
    const wrapper = own({ flags: ['repost'], original: { author: OTHER, post: about } });
    const result = read(feed([thread(wrapper)]));
    expect(result.posts).toHaveLength(1);
    expect(result.posts[0]).toMatchObject({ id: PK, flags: ['repost'], counts: {}, format: 'video' });
    expect(result.boxes).toEqual([{ box: '3800000000000000001', post: PK }]);
    expect(result.reports[0]).toMatchObject({ kind: 'ok', skipped: { 'reposted-original': 1 } });
  });

  it('a post met first as a quotation and later as the profile’s own is read with its own numbers', () => {
    const quoted = { author: BRAND, post: plainPost('3900000000000000009', { likes: 77 }) };
    const result = read(
      feed([thread(own({ flags: ['quote'], quoted })), thread(shapes.threadsPost(BRAND, quoted.post))]),
    );
    expect(result.posts.map((p) => [p.id, p.counts.likes?.value])).toEqual([
      [PK, 40],
      ['3900000000000000009', 77],
    ]);
    expect(result.reports[0]).toMatchObject({ skipped: { 'quoted-original': 1 } });
  });

  it('an advertisement and somebody else’s post are left out with their reasons', () => {
    const ad = { ...shapes.threadsPost(OTHER, plainPost('3800000000000000002')), ad_id: '6' };
    const result = read(
      feed([thread(own()), thread(ad), thread(shapes.threadsPost(THIRD, plainPost('3800000000000000003')))]),
    );
    expect(result.posts.map((p) => p.id)).toEqual([PK]);
    expect(result.reports[0]).toMatchObject({ skipped: { ad: 1, 'other-author': 1 } });
    expect(result.others).toEqual(['3800000000000000002', '3800000000000000003']);
  });

  it('hidden, missing and zero likes are three things', () => {
    const hidden = read(feed([thread({ ...own(), like_count: 3, like_and_view_counts_disabled: true })]));
    expect([hidden.posts[0]?.counts.likes, hidden.posts[0]?.hidden, kinds(hidden.reports)]).toEqual([
      undefined,
      ['likes'],
      ['ok'],
    ]);
    const minus = read(feed([thread({ ...own(), like_count: -1 })]));
    expect(minus.posts[0]?.hidden).toEqual(['likes']);
    const missing = read(feed([thread({ ...own(), like_count: null })]));
    expect([missing.posts[0]?.counts.likes, missing.posts[0]?.hidden]).toEqual([undefined, []]);
    expect(missing.reports).toContainEqual(expect.objectContaining({ kind: 'shape', found: 'null' }));
    const zero = read(feed([thread({ ...own(), like_count: 0 })]));
    expect(zero.posts[0]?.counts.likes).toEqual({ value: 0, low: 0, high: 0 });
  });

  it('sends are no reposts', () => {
    const post = own({ shares: 4 });
    Object.assign(post.text_post_app_info as Json, { reshare_count: 900 });
    expect(read(feed([thread(post)])).posts[0]?.counts.shares?.value).toBe(4);
  });

  it('a ghost post says about how many, and never the number beside it', () => {
    const post = own();
    const info = { is_ghost_post: true, ghost_post_approximate_like_count_str: '1.2K' };
    Object.assign(post.text_post_app_info as Json, info);
    const [got] = read(feed([thread(post)])).posts;
    expect(got?.counts.likes).toEqual({ value: 1200, low: 1150, high: 1299 });
    expect([got?.counts.comments, got?.hidden]).toEqual([undefined, ['comments']]);
  });

  it('a post that is gone is a tombstone, and so is an item without one', () => {
    const gone = own();
    Object.assign(gone.text_post_app_info as Json, { is_post_unavailable: true });
    const result = read(feed([thread(gone), thread(null), thread(own())]));
    expect(result.posts).toHaveLength(1);
    expect(result.reports[0]).toMatchObject({ skipped: { tombstone: 2 } });
  });

  it.each([
    ['audio', { audio: { audio_src: '' } }],
    ['poll', { caption_add_on: { poll: { tallies: [] } } }],
    ['image', { giphy_media_info: { first_party_cdn_proxied_images: {} } }],
    ['text', {}],
  ])('a post of words with more in it: %s', (format, more) => {
    expect(read(feed([thread({ ...own(), ...more })])).posts[0]?.format).toBe(format);
  });

  it('a type of medium that nobody knows is told, and the post kept by what it shows', () => {
    const result = read(feed([thread({ ...own({ format: 'video' }), media_type: 47 })]));
    expect(result.posts[0]?.format).toBe('video');
    expect(result.reports).toContainEqual(expect.objectContaining({ path: expect.stringMatching(/media_type$/) }));
  });

  it('an id that stands as a number has lost its last digits: the code spells it', () => {
    const post = { ...own(), pk: 3907685005359568000, id: null, code: CODE };
    expect(read(feed([thread(post)])).posts[0]?.id).toBe(PK);
  });

  it('a caption may stand in fragments alone', () => {
    const post = own({ caption: 'In parts' });
    delete post.caption;
    expect(read(feed([thread(post)])).posts[0]?.caption).toBe('In parts');
  });

  it('a date before Threads opened is told, not believed', () => {
    const result = read(feed([thread({ ...own(), taken_at: 1_300_000_000 })]));
    expect(result.posts[0]?.published).toBeUndefined();
    expect(kinds(result.reports)).toContain('shape');
  });
});

describe('what has another name, or became something else', () => {
  const told = (result: ReturnType<typeof read>) => kinds(result.reports).includes('shape');
  const two = [thread(own()), thread(shapes.threadsPost(BRAND, plainPost('3907685005359569000')))];
  const ids = [PK, '3907685005359569000'];

  it.each([
    ['the list', { data: { mediaData: { elements: two.map((node) => ({ node })) } } }],
    ['its elements', { data: { mediaData: { edges: two.map((element) => ({ element })) } } }],
    ['the items of a thread', feed(two.map(({ thread_items }) => ({ parts: thread_items })))],
    [
      'the post of an item',
      feed(two.map((t) => ({ thread_items: t.thread_items.map(({ post }) => ({ text: post })) }))),
    ],
    ['the answer', { answer: feed(two).data }],
  ])('%s: read all the same, and told', (_name, body) => {
    const result = read(body);
    expect(result.posts.map((p) => p.id)).toEqual(ids);
    expect(told(result)).toBe(true);
  });

  it('the root, before the page has said whose it is: one author’s posts are theirs, many authors’ are nobody’s', () => {
    const { mediaData } = feed(two).data;
    const result = valid(graphql({ data: { profileMedia: mediaData } }, context()));
    expect([result.posts.map((p) => p.id), result.subject, told(result)]).toEqual([ids, undefined, true]);
    const crowd = feed([two[0], thread(shapes.threadsPost(OTHER, plainPost('3800000000000000061')))]).data.mediaData;
    expect(valid(graphql({ data: { profileMedia: crowd } }, context())).posts).toEqual([]);
  });

  it('the wrapping of a block', () => {
    const html = context({ via: 'embedded', subject: SUBJECT });
    const { data } = feed(two);
    for (const block of [{ require: [{ outcome: data }] }, { require: [{ result: { payload: data } }] }]) {
      const result = valid(source('threads/embedded').read(JSON.parse(JSON.stringify(block)), html));
      expect([result.posts.map((p) => p.id), told(result)]).toEqual([ids, true]);
    }
  });

  it('an id gives way to the places that agree; a word is none', () => {
    for (const more of [
      { pk: 'text' },
      { pk: null },
      { id: 'text' },
      { code: 'odd-code' },
      { pk: '3907685005359568160' },
    ]) {
      const result = read(feed([thread({ ...own(), ...more })]));
      expect(result.posts.map((p) => [p.id, p.profileId])).toEqual([[PK, BRAND.id]]);
    }
    const user = { ...(own().user as Json), pk: 'text', id: 'text' };
    expect(read(feed([thread({ ...own(), user })])).posts[0]?.profileId).toBe(BRAND.id);
    const nobody = read(feed([thread(own()), thread({ ...own(), pk: 'text', id: null, code: null })]));
    expect([nobody.posts.length, told(nobody)]).toEqual([1, true]);
  });

  it('quotes, pins and words that are gone from where they stood are told', () => {
    const gone = (change: (post: Json, info: Json) => void) => {
      const post = own();
      change(post, post.text_post_app_info as Json);
      return told(read(feed([thread(post)])));
    };
    expect(gone(() => {})).toBe(false);
    expect(gone((_, info) => delete info.quote_count)).toBe(true);
    expect(gone((_, info) => (info.pinned_post_info = {}))).toBe(true);
    expect(gone((post) => (post.caption = { words: 'x' }))).toBe(true);
  });

  it('pieces of a streamed answer that found no place are read or told', () => {
    const left = [{ data: feed([two[0]]).data }, { label: 'x', path: ['a', 1], data: two[1] }];
    const result = read({ data: { viewer: null }, incremental: left });
    expect([result.posts.map((p) => p.id), told(result)]).toEqual([ids, true]);
  });

  it('a thread without posts is counted', () => {
    expect(read(feed([thread(own()), thread()])).reports[0]).toMatchObject({ skipped: { 'not-a-post': 1 } });
  });
});

describe('whose feed it is', () => {
  it('a thread of the replies tab belongs to who speaks last', () => {
    const reply = shapes.threadsPost(BRAND, plainPost(PK), { answers: OTHER });
    const body = feed([thread(shapes.threadsPost(OTHER, plainPost('3800000000000000004')), reply)]);
    const result = valid(graphql(body, context()));
    expect(result.posts.map((p) => p.id)).toEqual([PK]);
    expect(result.subject?.id).toBe(BRAND.id);
  });

  it('a soft navigation brings another profile: more than half of the threads decide', () => {
    const posts = ['1', '2', '3'].map((n) => thread(shapes.threadsPost(OTHER, plainPost(`380000000000000001${n}`))));
    const result = read(feed(posts));
    expect(result.subject?.id).toBe(OTHER.id);
    expect(result.posts.every((p) => p.profileId === OTHER.id)).toBe(true);
  });

  it('threads of many authors are nobody’s, and told', () => {
    const posts = [BRAND, OTHER, THIRD].map((a, i) =>
      thread(shapes.threadsPost(a, plainPost(`380000000000000002${i}`))),
    );
    const result = valid(graphql(feed(posts), context()));
    expect([result.posts, result.subject]).toEqual([[], undefined]);
    expect(kinds(result.reports)).toContain('shape');
  });

  it.each([
    'feedData',
    'searchResults',
    'relatedPosts',
    'xdt_text_app_viewer',
    'xdt_api__v1__text_feed__notifications__connection',
  ])('%s is nobody’s profile', (root) => {
    const node = { text_post_app_thread: thread(own()) };
    const result = read({ data: { [root]: { edges: [{ node }] } } });
    expect([result.posts, result.subject, kinds(result.reports)]).toEqual([[], undefined, ['ok']]);
    expect(result.others).toEqual([PK]);
  });

  it('a feed under a new name is told, and what the known profile wrote there is read', () => {
    const body = { data: { profileThings: (feed([thread(own()), thread(own())]).data as Json).mediaData } };
    const result = read(body);
    expect(result.posts.map((p) => p.id)).toEqual([PK]);
    expect(result.feed).toBeUndefined();
    expect(kinds(result.reports)).toContain('shape');
  });

  it('a feed under its field’s own name is the profile’s', () => {
    const { mediaData } = feed([thread(own())]).data;
    const result = read({ data: { xdt_api__v1__text_feed__user_id__profile__connection: mediaData } });
    expect([result.posts.map((p) => p.id), kinds(result.reports)]).toEqual([[PK], ['ok']]);
  });

  it('an advertisement among the profile’s own threads makes no other tab of them', () => {
    const ad = { ...shapes.threadsPost(OTHER, plainPost('3800000000000000002')), ad_id: '6' };
    expect(read(feed([thread(own()), thread(ad)])).feed?.tab).toBe('posts');
  });

  it('a hover card states a profile and names no subject', () => {
    const body = shapes.profilePage(pageWith(OTHER, []).profile);
    const result = read(body);
    expect(result.profiles.map((p) => [p.id, p.counts.followers?.value])).toEqual([[OTHER.id, 1200]]);
    expect(result.subject).toBeUndefined();
  });

  it('a page of pictures claims no stretch: it may be the tab of pictures', () => {
    expect(read(feed([thread(own({ format: 'image' }))])).feed).toBeUndefined();
    expect(read(feed([thread(own({ format: 'image' }))]), { tab: 'posts' }).feed?.tab).toBe('posts');
    expect(read(feed([thread(own())])).feed).toMatchObject({ tab: 'posts', position: 'unsaid', ended: false });
  });
});

describe('an opened post', () => {
  it('an answer that the author gives to somebody else is conversation', () => {
    const reply = shapes.threadsPost(OTHER, plainPost('3900000000000000031'), { answers: BRAND });
    const back = shapes.threadsPost(BRAND, plainPost('3900000000000000032'), { answers: OTHER });
    const result = read({ data: { data: { edges: [{ node: thread(own()) }, { node: thread(reply, back) }] } } });
    expect(result.posts.map((p) => p.id)).toEqual([PK]);
    expect(result.reports[0]).toMatchObject({ skipped: { comment: 2 } });
  });

  it('the address says which post of a thread is opened', () => {
    const above = shapes.threadsPost(OTHER, plainPost('3900000000000000041'));
    const answer = shapes.threadsPost(BRAND, plainPost(PK), { answers: OTHER });
    const data = { data: { edges: [{ node: thread(above, answer) }] } };
    const body = { __bbox: { result: { data } } };
    const url = (handle: string, code: string) => `https://www.threads.com/@${handle}/post/${code}`;
    const open = (address: string) =>
      valid(source('threads/embedded').read(body, { ...context({ via: 'embedded' }), url: address }));
    expect(open(url(BRAND.handle, CODE)).posts.map((p) => p.id)).toEqual([PK]);
    expect(open(url(OTHER.handle, shapes.shortcode('3900000000000000041'))).posts.map((p) => p.id)).toEqual([
      '3900000000000000041',
    ]);
  });

  it('views without an author’s id are nobody’s', () => {
    const result = read({ data: { media: { id: PK, text_post_app_info: { impression_count: 5 } } } });
    expect([result.posts, kinds(result.reports)]).toEqual([[], ['ok']]);
  });
});

describe('the page’s description', () => {
  const head = (description: string, language: string) => ({
    handle: BRAND.handle,
    id: BRAND.id,
    description,
    language,
  });
  const meta = (description: string, language: string) =>
    valid(
      source('threads/embedded').read({ alone: true, head: head(description, language) }, context({ via: 'embedded' })),
    );
  it.each([
    ['en', '2.5K Followers • 329 Threads • Soap. See the latest conversations with @x.', 329, 329],
    ['en', '1.2M Followers • 12.3K Threads • • odd bio •', 12_250, 12_399],
    ['de', '2532 Follower • 1.329 Threads • Seife.', 1329, 1329],
    ['ko', '팔로워 2.5천명 • 스레드 329개 • 비누', 329, 329],
    ['ja', 'フォロワー2.5万人・スレッド329件・石鹸', 329, 329],
    ['es', '2,5 mil seguidores • 329 hilos • Jabón.', 329, 329],
  ])('%s: %s', (language, text, low, high) => {
    const result = meta(text, language);
    expect(result.profiles[0]?.counts.posts).toMatchObject({ low, high });
    // Followers stand exactly in the data: the rounded text adds nothing.
    expect(result.profiles[0]?.counts.followers).toBeUndefined();
  });

  it.each(['Soap and rye.', '2.5K Followers', 'Soap • 12 bars • since 1999'])('%s is told, not guessed', (text) => {
    const result = meta(text, 'en');
    expect([result.profiles, kinds(result.reports)]).toEqual([[], ['shape']]);
  });

  it('joins the profile of the same page in one observation', () => {
    const block = JSON.parse(shapes.profileHtmlBlocks(pageWith(BRAND, []))[1] ?? '');
    const read = (handle: string) =>
      valid(
        source('threads/embedded').read(
          { head: { ...head('1.2K Followers • 329 Threads • Soap', 'en'), handle }, block },
          context({ via: 'embedded' }),
        ),
      ).profiles.map((p) => [p.handle, p.counts.followers?.value, p.counts.posts?.value]);
    expect(read(BRAND.handle)).toEqual([[BRAND.handle, 1200, 329]]);
    expect(read('quarrymint')).toHaveLength(1);
  });

  it('is looked for on profiles alone', () => {
    const found = (url: string) => {
      const html = `<html lang="en"><head><meta name="description" content="5 Followers • 3 Threads • x"><meta property="og:url" content="${url}"></head><body></body></html>`;
      return source('threads/embedded').find(parseHTML(html).document as unknown as Document);
    };
    expect(found('https://www.threads.com/@tallow.and.rye')).toHaveLength(1);
    expect(found(`https://www.threads.com/@tallow.and.rye/post/${CODE}`)).toEqual([]);
  });
});

describe('the rendered page', () => {
  const row = (...numbers: string[]) =>
    `<div>${numbers.map((n) => `<div><div role="button"><div><div><svg aria-label="x"></svg>${n ? `<span dir="auto"><div><span>${n}</span></div></span>` : ''}</div></div></div></div>`).join('')}</div>`;
  const head = (handle: string, code: string) =>
    `<div><div><div><div><div><span><a href="/@${handle}/post/${code}"><time datetime="2026-05-29T10:59:35.000Z">5d</time></a></span></div></div></div></div></div>`;
  const quoted = shapes.shortcode('3800000000000000055');
  const boxes: [string, string][] = [
    [
      'logged in',
      `<div data-pressable-container="true">${head('tallow.and.rye', CODE)}<div data-pressable-container="true">${head('quarrymint', quoted)}</div>${row('1.2K', '7', '9', '')}</div>`,
    ],
    ['logged out', `<div>${head('tallow.and.rye', CODE)}${row('1.2K', '7', '9', '')}</div>`],
  ];

  it.each(boxes)('%s: one box a post, with its own permalink and row', (_, html) => {
    const { document } = parseHTML(`<html lang="en"><body><main>${html}</main></body></html>`);
    const found = [...document.querySelectorAll(threads.page.post)];
    expect(found.map((box) => threads.page.postId(box as unknown as Element))).toEqual([PK]);
    const url = 'https://www.threads.com/@tallow.and.rye';
    const result = valid(
      threads.page.read?.(document as unknown as Document, { ...context({ subject: SUBJECT }), url, via: 'dom' }) ?? {
        posts: [],
        profiles: [],
        reports: [],
      },
    );
    expect(result.posts.map(({ id, counts, published }) => ({ id, counts, published }))).toEqual([
      {
        id: PK,
        counts: { likes: { value: 1200, low: 1150, high: 1299 }, comments: { value: 7, low: 7, high: 7 } },
        published: { earliest: Date.UTC(2026, 4, 29, 10, 59, 35), latest: Date.UTC(2026, 4, 29, 10, 59, 35) },
      },
    ]);
  });
});

it('a whole profile at once keeps to the vocabulary', () => {
  const posts = [plainPost(PK), plainPost('3907685005359567000', { format: 'carousel', mediaCount: 3 })];
  const result = read(shapes.threadsTab(pageWith(BRAND, posts)).body);
  expect(result.posts.map(seen)).toHaveLength(2);
  expect(result.posts.find((p) => p.format === 'carousel')?.mediaCount).toBe(3);
  expect(result.posts.every((p) => p.seenAt === SEEN_AT)).toBe(true);
});
