/** Cases that are easily read wrong, each with the numbers worked out by hand. */
import { parseHTML } from 'linkedom';
import { describe, expect, it } from 'vitest';
import type { ScenarioAuthor, ScenarioPost, ScenarioProfile } from '../../demo/scenario/types';
import * as shapes from '../../demo/shapes/facebook';
import type { PageView } from '../../lib/platforms/contract';
import { facebook } from '../../lib/platforms/facebook';
import { handleOf, permalinkId } from '../../lib/platforms/facebook/address';
import { context, graphql, parsed, readHtml, readLines, SEEN_AT, sjs, valid } from './facebook-scenario';

const exactly = (n: number) => ({ value: n, low: n, high: n });
const brand: ScenarioAuthor = {
  platform: 'facebook',
  id: '100061111111111',
  handle: 'fernhill.roasters',
  name: 'Fernhill Roasters',
  verified: true,
};
const other: ScenarioAuthor = {
  platform: 'facebook',
  id: '100062222222222',
  handle: 'oakmoss',
  name: 'Oakmoss',
  verified: false,
};
const post = (id: string, more: Partial<ScenarioPost> = {}): ScenarioPost => ({
  id,
  published: SEEN_AT - 3 * 86_400_000,
  format: 'image',
  flags: [],
  caption: 'A quiet morning',
  likes: 321,
  comments: 12,
  shares: 7,
  quotes: 0,
  saves: 0,
  views: 0,
  likesHidden: false,
  mediaCount: 1,
  ...more,
});
const profile = (posts: ScenarioPost[]): ScenarioProfile => ({
  ...brand,
  bio: 'Small lots',
  followers: 2_104,
  following: 0,
  joined: 0,
  posts,
});
const page = (posts: ScenarioPost[], pageSize = 9) => ({ profile: profile(posts), pageSize, now: SEEN_AT });
const subject = { platform: 'facebook' as const, id: brand.id, handle: brand.handle };
const known = context({ subject });
type Json = shapes.Json;
const at = (value: unknown, path: string): Json =>
  path.split('.').reduce((v, key) => (v as Json)[key] as Json, value as Json);
const UFI =
  'comet_sections.feedback.story.story_ufi_container.story.feedback_context.feedback_target_with_context.comet_ufi_summary_and_actions_renderer.feedback';

describe('whose numbers', () => {
  it('a share with words keeps its own numbers, never the original’s', () => {
    const original = post('700000000000001', { likes: 99_999, comments: 88_888, shares: 77_777, caption: 'Theirs' });
    const share = post('700000000000002', {
      quoted: { author: other, post: original },
      caption: 'Look at this',
      likes: 5,
    });
    const { posts, reports } = readLines([shapes.singlePost(brand, share)]);
    expect(posts).toHaveLength(1);
    expect(posts[0]).toMatchObject({
      id: share.id,
      profileId: brand.id,
      flags: ['quote'],
      caption: 'Look at this',
      format: 'text',
      counts: { likes: exactly(5), comments: exactly(12), shares: exactly(7) },
    });
    expect(reports[0]).toMatchObject({ skipped: { 'reposted-original': 1 } });
  });

  it('a share without words carries no counts at all', () => {
    const original = post('700000000000001', { likes: 99_999 });
    const { posts } = readLines([
      shapes.singlePost(brand, post('700000000000003', { original: { author: other, post: original } })),
    ]);
    expect(posts[0]).toMatchObject({ flags: ['repost'], counts: {}, caption: '' });
  });

  it('counters that are gone are not taken from a comment or from an original', () => {
    const original = post('700000000000001', { likes: 99_999 });
    const share = post('700000000000002', { quoted: { author: other, post: original }, likes: 5 });
    for (const one of [share, post('700000000000004')]) {
      const body = shapes.singlePost(brand, one);
      const target = at(body, `data.node.${UFI.replace('.comet_ufi_summary_and_actions_renderer.feedback', '')}`);
      delete target.comet_ufi_summary_and_actions_renderer;
      delete target.comment_rendering_instance;
      const result = readLines([body]);
      expect(result.posts[0]?.counts).toEqual({});
      expect(result.reports.some((r) => r.kind === 'shape')).toBe(true);
    }
  });

  it('of several counters in a story those that name the post', () => {
    const body = shapes.singlePost(brand, post('700000000000005'));
    const feedback = at(body, 'data.node.comet_sections.feedback');
    const foreign = {
      comet_ufi_summary_and_actions_renderer: {
        feedback: { subscription_target_id: '1', reaction_count: { count: 1 } },
      },
    };
    at(body, 'data.node.comet_sections').feedback = { aside: foreign, ...feedback };
    expect(readLines([body]).posts[0]?.counts.likes).toEqual(exactly(321));
  });
});

describe('what is left out', () => {
  it('advertisements, under both names of their mark', () => {
    for (const key of ['sponsored_data', 'th_dat_spo']) {
      const node = shapes.story(brand, post('700000000000006'), { ad: true });
      delete node.sponsored_data;
      delete at(node, 'comet_sections.content.story').sponsored_data;
      node[key] = { ad_id: '1' };
      const result = readLines([{ data: { node: { id: brand.id, timeline_list_feed_units: { edges: [{ node }] } } } }]);
      expect(result.posts).toEqual([]);
      expect(result.others).toContain('700000000000006');
      expect(result.reports[0]).toMatchObject({ skipped: { ad: 1 } });
    }
  });

  it('the home feed, a search, a group: nobody’s profile, whoever wrote them', () => {
    const mine = { author: brand, post: post('700000000000007') };
    const grouped = shapes.singlePost(brand, mine.post);
    at(grouped, 'data.node.feedback').associated_group = { id: '55' };
    for (const body of [shapes.homeFeed([mine]), shapes.search([mine]), grouped]) {
      const result = readLines([body], known);
      expect(result.posts).toEqual([]);
      expect(result.others).toEqual([mine.post.id]);
      expect(result.subject).toBeUndefined();
    }
  });

  it('a hover card makes nobody the subject, and is read as a profile', () => {
    const header = at(shapes.profileHeader(profile([])), 'data.user.profile_header_renderer.user');
    const result = readLines([{ data: { node: { comet_hovercard_renderer: { user: header } } } }]);
    expect(result.subject).toBeUndefined();
    expect(result.profiles[0]).toMatchObject({
      id: brand.id,
      counts: { followers: { value: 2100, low: 2050, high: 2199 } },
    });
  });
});

describe('what went missing', () => {
  const shapesOf = (result: { reports: { kind: string; path?: string }[] }) =>
    result.reports.flatMap((r) => (r.kind === 'shape' ? [r.path ?? ''] : []));

  it('a story that does not say what it shows is of no known kind, and told', () => {
    for (const key of ['attachments', 'comet_sections.content']) {
      const body = shapes.singlePost(brand, post('700000000000001', { format: 'carousel', mediaCount: 3 }));
      const [name, ...up] = key.split('.').reverse() as [string, ...string[]];
      const holder = ['data.node', ...(name === 'attachments' ? ['comet_sections.content.story'] : up)].join('.');
      delete at(body, holder)[name];
      const result = readLines([body]);
      expect(result.posts[0]).toMatchObject({ format: 'unknown', counts: { likes: exactly(321) } });
      expect(shapesOf(result)).toContain('data.node.content.story.attachments');
    }
  });

  it('an original in a form of its own still makes a repost, and is told', () => {
    const original = post('700000000000001', { likes: 99_999 });
    const body = shapes.singlePost(brand, post('700000000000002', { original: { author: other, post: original } }));
    at(body, 'data.node').attached_story = ['?'];
    const result = readLines([body]);
    expect(result.posts[0]).toMatchObject({ flags: ['repost'], counts: {} });
    expect(shapesOf(result)).toContain('data.node.attached_story');
  });

  it('the counters of an opened reel, which brings them along', () => {
    const body = shapes.singleReel(brand, post('700000000000003', { format: 'short', views: 900 }));
    delete at(body, 'data.video.creation_story').fb_reel_react_button;
    const result = readLines([body]);
    expect(result.posts[0]?.counts.likes).toBeUndefined();
    expect(shapesOf(result)).toContain('data.video.creation_story.feedback (likes)');
  });

  it('a number or a text on the way to a counter is told and never taken for it', () => {
    for (const odd of [5, '5', 'many']) {
      const body = shapes.singlePost(brand, post('700000000000004'));
      at(body, `data.node.${UFI}`).share_count = odd;
      const result = readLines([body]);
      expect(result.posts[0]?.counts.shares).toEqual(exactly(7));
      expect(shapesOf(result).some((path) => path.endsWith('share_count.count'))).toBe(true);
    }
  });

  it('blocks whose wrapping has another name', () => {
    const html = sjs(shapes.profileBlocks(page([post('700000000000006')])));
    expect(readHtml(html)[0]?.posts).toHaveLength(1);
    const [renamed] = readHtml(html.replaceAll('"__bbox"', '"__box"'));
    expect(renamed?.posts).toEqual([]);
    expect(renamed && shapesOf(renamed)).toEqual(['require[].__bbox.result']);
  });

  it('stories for a day show no public numbers: they are no posts', () => {
    const bucket = { unified_stories: { edges: [{ node: shapes.reelStory(brand, post('700000000000005')) }] } };
    const result = readLines([{ data: { bucket: { id: '1', ...bucket } } }]);
    expect(result.posts).toEqual([]);
    expect(result.reports[0]).toMatchObject({ kind: 'ok', skipped: { 'home-feed': 1 } });
  });
});

describe('numbers that are not what they look like', () => {
  it('a number that says what its own rounded text says was rounded, unless its parts add up to it', () => {
    const rounded = shapes.singlePost(brand, post('700000000000008', { likes: 9_813 }));
    const ufi = at(rounded, `data.node.${UFI}`);
    ufi.reaction_count = { count: 10_000 };
    ufi.i18n_reaction_count = '10K';
    expect(readLines([rounded]).posts[0]?.counts.likes).toEqual({ value: 10_000, low: 9_500, high: 10_999 });
    const whole = shapes.singlePost(brand, post('700000000000009', { likes: 10_000 }));
    expect(readLines([whole]).posts[0]?.counts.likes).toEqual(exactly(10_000));
  });

  it('reactions that the author hides are hidden, not missing', () => {
    const body = shapes.singlePost(brand, post('700000000000010'));
    Object.assign(at(body, `data.node.${UFI}`), {
      reaction_display_config: { reaction_display_strategy: 'HIDE_COUNTS' },
    });
    const { posts, reports } = readLines([body]);
    expect(posts[0]?.hidden).toEqual(['likes']);
    expect(posts[0]?.counts.likes).toBeUndefined();
    expect(reports.map((r) => r.kind)).toEqual(['ok']);
  });

  it('zero is zero', () => {
    const { posts, reports } = readLines([
      shapes.singlePost(brand, post('700000000000011', { likes: 0, comments: 0, shares: 0 })),
    ]);
    expect(posts[0]?.counts).toEqual({ likes: exactly(0), comments: exactly(0), shares: exactly(0) });
    expect(reports).toHaveLength(1);
  });

  it('kinds of reaction by their numbers, not by their words', () => {
    const body = shapes.singlePost(brand, post('700000000000012', { likes: 100 }));
    for (const edge of at(body, `data.node.${UFI}`).top_reactions
      ? (at(body, `data.node.${UFI}.top_reactions`).edges as Json[])
      : [])
      (edge.node as Json).localized_name = 'Lubię to!';
    expect(readLines([body]).posts[0]?.reactions).toEqual({ like: exactly(71), love: exactly(24), haha: exactly(5) });
  });
});

describe('followers', () => {
  it.each([
    ['en', '2.1K followers', 2_050, 2_199],
    ['en', '987 followers', 987, 987],
    ['en', '1.5M followers', 1_450_000, 1_599_999],
    ['pl', '2,4 tys. obserwujących', 2_350, 2_499],
    ['pl', 'Obserwujący: 2,1 tys.', 2_050, 2_199],
    ['fi', '12 t. seuraajaa', 11_500, 12_999],
    ['de', '1,2 Mio. Follower', 1_150_000, 1_299_999],
    ['es', '12 mil seguidores', 11_500, 12_999],
    ['fr', '3,4 M de followers', 3_350_000, 3_499_999],
    ['ja', 'フォロワー1.2万人', 11_500, 12_999],
    ['hi', '3.5 लाख फ़ॉलोअर', 345_000, 359_999],
    ['ru', '4,7 тыс. подписчиков', 4_650, 4_799],
  ])('%s: %s', (language, text, low, high) => {
    const header = shapes.profileHeader(profile([]), (_, what) => (what === 'followers' ? text : '1'));
    const { profiles, reports } = readLines([header], context({ language }));
    expect(profiles[0]?.counts.followers).toMatchObject({ low, high });
    expect(reports.map((r) => r.kind)).toEqual(['ok']);
  });

  it('likes of the page are not followers, whatever they are called', () => {
    const header = shapes.profileHeader({ ...profile([]), followers: 500 }, (n, what) =>
      what === 'likes' ? '9,999 followers' : `${n} fans`,
    );
    expect(readLines([header]).profiles[0]?.counts.followers).toEqual(exactly(500));
  });

  it('a text that is not understood is a report', () => {
    const header = shapes.profileHeader(profile([]), () => 'plenty of followers');
    const { profiles, reports } = readLines([header]);
    expect(profiles[0]?.counts).toEqual({});
    expect(reports).toContainEqual(
      expect.objectContaining({
        kind: 'shape',
        path: expect.stringMatching(/profile_social_context\.content\[\]\.text\.text$/),
      }),
    );
  });

  it('an account that shows friends only has no followers to miss', () => {
    const header = shapes.profileHeader(profile([]));
    const context = at(header, 'data.user.profile_header_renderer.user.profile_social_context');
    context.content = [{ text: { text: '312 friends' }, uri: 'https://www.facebook.com/fernhill.roasters/friends/' }];
    const { profiles, reports } = readLines([header]);
    expect(profiles[0]?.counts).toEqual({});
    expect(reports.map((r) => r.kind)).toEqual(['ok']);
  });
});

describe('answers in pieces', () => {
  const three = page([post('700000000000021'), post('700000000000022'), post('700000000000023')]);

  it('a broken line costs its story and is told', () => {
    const sent = shapes.lines(shapes.timeline(three).documents).split('\r\n');
    sent[1] = sent[1]!.slice(0, 200);
    const { body, reports } = parsed(sent.join('\r\n'));
    expect(reports).toMatchObject([{ kind: 'shape', path: '(line 2)' }]);
    const result = valid(graphql.read(body, known));
    expect(result.posts.map((p) => p.id).sort()).toEqual(['700000000000021', '700000000000023']);
  });

  it('stories whose list came broken are read as the known profile’s, and told apart from others', () => {
    const [, ...rest] = shapes.timeline(three).documents;
    const foreign = {
      ...rest[0],
      data: { node: shapes.story(other, post('700000000000024')) },
      path: ['node', 'timeline_list_feed_units', 'edges', 7],
    };
    const result = readLines([{ data: { node: null } }, ...rest, foreign], known);
    expect(result.posts.map((p) => p.id).sort()).toEqual(['700000000000022', '700000000000023']);
    expect(result.others).toEqual(['700000000000024']);
  });

  it('the feed under a new name is read all the same, and its name is told', () => {
    const documents = JSON.parse(
      JSON.stringify(shapes.timeline(three).documents).replaceAll('timeline_list_feed_units', 'wall_units'),
    );
    const result = readLines(documents, known);
    expect(result.posts.map((p) => p.id).sort()).toEqual(three.profile.posts.map((p) => p.id));
    expect(result.reports).toContainEqual(
      expect.objectContaining({ kind: 'shape', path: expect.stringMatching(/wall_units/) }),
    );
    expect(result.feed).toBeUndefined();
  });

  it('a bar of counters at the wrong reel is not that reel’s', () => {
    const reels = page([post('700000000000031', { format: 'short', views: 4_400 })]);
    const { documents } = shapes.reels(reels);
    at(documents[1], 'data').url = 'https://www.facebook.com/reel/9999999999999/';
    const result = readLines(documents, known);
    expect(result.posts.every((p) => p.counts.likes === undefined)).toBe(true);
    expect(result.reports.some((r) => r.kind === 'shape')).toBe(true);
  });

  it('a bar without a place finds its reel by the address', () => {
    const one = post('700000000000032', { format: 'short', views: 4_400 });
    const { documents } = shapes.reels(page([one]));
    const result = readLines([{ data: { ...(at(documents[0], 'data') as Json), bar: shapes.reelBar(one) } }], known);
    expect(result.posts[0]?.counts).toMatchObject({ likes: exactly(321), comments: exactly(12), shares: exactly(7) });
    expect(result.posts[0]?.counts.views).toEqual({ value: 4_400, low: 4_350, high: 4_499 });
  });
});

describe('identity', () => {
  it('comes from the story’s own id where the post’s number is gone', () => {
    const body = shapes.singlePost(brand, post('700000000000041'));
    delete at(body, 'data.node').post_id;
    const { posts } = readLines([body]);
    expect(posts[0]).toMatchObject({ id: '700000000000041', counts: { likes: exactly(321) } });
  });

  it('a post that two sign is the page’s own on either page', () => {
    const body = shapes.timeline(page([post('700000000000042')])).documents;
    const story = at(body[0], 'data.user.timeline_list_feed_units.edges.0.node.comet_sections.content.story');
    story.actors = [shapes.actor(other), ...(story.actors as Json[])];
    const { posts } = readLines(body, known);
    expect(posts[0]).toMatchObject({ profileId: brand.id, flags: ['collab'], coauthors: [other.id] });
  });

  it('the next profile’s first answer belongs to that profile, whatever was open before', () => {
    const before = context({ subject: { platform: 'facebook', id: other.id, handle: other.handle } });
    const result = readLines(shapes.timeline(page([post('700000000000043')])).documents, before);
    expect(result.subject).toEqual(subject);
    expect(result.posts[0]?.profileId).toBe(brand.id);
  });

  it.each([
    ['https://www.facebook.com/fernhill.roasters', 'fernhill.roasters'],
    ['https://web.facebook.com/fernhill.roasters/', 'fernhill.roasters'],
    ['https://www.facebook.com/profile.php?id=100061111111111&sk=reels_tab', '100061111111111'],
    ['https://www.facebook.com/people/Fern-H%C3%ADll/100061111111111/', '100061111111111'],
    ['https://www.facebook.com/p/Fern-Hill-100061111111111/', '100061111111111'],
    ['https://www.facebook.com/reel/123456789', undefined],
    ['https://www.facebook.com/groups/12345', undefined],
    ['https://l.facebook.com/l.php?u=x', undefined],
    ['javascript:alert(1)', undefined],
  ])('%s is the profile %s', (address, handle) => expect(handleOf(address)).toBe(handle));

  const pfbid = 'pfbid02egrEXVMXadaV5jXpdBKqPGTaRLBpXX';
  it.each([
    [`/fernhill.roasters/posts/${pfbid}`, pfbid],
    ['/fernhill.roasters/posts/a-quiet-morning/700000000000041/', '700000000000041'],
    [`/permalink.php?story_fbid=${pfbid}&id=100061111111111`, pfbid],
    ['/story.php?story_fbid=700000000000041&id=1', '700000000000041'],
    ['/photo/?fbid=5700000000000&set=pcb.700000000000041', '700000000000041'],
    ['/photo/?fbid=5700000000000&set=a.12', '5700000000000'],
    ['/watch/?v=5700000000001', '5700000000001'],
    ['/fernhill.roasters/videos/a-film/5700000000001/', '5700000000001'],
    ['/reel/5700000000002/', '5700000000002'],
    [`/fernhill.roasters/posts/${pfbid}?comment_id=1234567`, undefined],
    ['/fernhill.roasters/photos', undefined],
    ['#', undefined],
  ])('%s carries the id %s', (address, id) => expect(permalinkId(address)).toBe(id));

  it.each([
    ['https://www.facebook.com/', { kind: 'home' }],
    ['https://www.facebook.com/search/top?q=coffee', { kind: 'search' }],
    ['https://www.facebook.com/groups/12345/posts/67890', { kind: 'other' }],
    [
      'https://www.facebook.com/fernhill.roasters/reels/',
      { kind: 'profile', handle: 'fernhill.roasters', tab: 'reels' },
    ],
    [
      'https://www.facebook.com/profile.php?id=100061111111111',
      { kind: 'profile', handle: '100061111111111', tab: 'posts' },
    ],
    [
      `https://www.facebook.com/fernhill.roasters/posts/${pfbid}`,
      { kind: 'post', id: pfbid, handle: 'fernhill.roasters' },
    ],
    ['https://www.facebook.com/marketplace/item/123456', { kind: 'other' }],
    ['https://example.org/fernhill.roasters', { kind: 'other' }],
  ])('%s is a page of the kind %j', (address, kind) => expect(facebook.classify(new URL(address))).toEqual(kind));
});

describe('the rendered page', () => {
  const { post: selector, postId } = facebook.page as PageView;
  const boxes = (html: string) => {
    const { document } = parseHTML(`<html><body><div role="main">${html}</div></body></html>`);
    return [...document.querySelectorAll(selector)].map((box) => postId(box as unknown as Element));
  };

  it('a post by its own link: not by a comment’s, and not by what it shares', () => {
    const date = '<a href="/fernhill.roasters/posts/pfbid02aaaaaaaaaaaaaaaaaaaa?__cft__=x">2d</a>';
    const shared = '<a href="/oakmoss/posts/pfbid02bbbbbbbbbbbbbbbbbbbb">5d</a>';
    const comment =
      '<div role="article"><a href="/fernhill.roasters/posts/pfbid02cccccccccccccccccccc?comment_id=12345">1h</a></div>';
    expect(boxes(`<div role="article" aria-posinset="1">${date}${shared}${comment}</div>`)).toEqual([
      'pfbid02aaaaaaaaaaaaaaaaaaaa',
    ]);
  });

  it('by its picture where the date’s link has no address yet; a skeleton by nothing', () => {
    const waiting = '<a href="#">2d</a><a href="/photo/?fbid=5700000000000&set=a.1"><img></a>';
    expect(
      boxes(`<div role="article" aria-posinset="1">${waiting}</div><div role="article" aria-posinset="2"></div>`),
    ).toEqual(['5700000000000', undefined]);
  });

  it('a tile of the reels tab is a post, a reel inside a post is not another one', () => {
    const tile = '<a href="/reel/5700000000002/"><img></a>';
    expect(boxes(`${tile}<div role="article" aria-posinset="1">${tile}</div>`)).toEqual([
      '5700000000002',
      '5700000000002',
    ]);
    expect(boxes(`<div role="article" aria-posinset="1">${tile}</div>`)).toHaveLength(1);
  });

  it('every id that a link may carry is told to stand for the post', () => {
    const { boxes: told = [] } = readLines([shapes.singlePost(brand, post('700000000000051'))]);
    expect(told).toContainEqual({ box: shapes.pfbid('700000000000051'), post: '700000000000051' });
    expect(told).toContainEqual({ box: shapes.mediaId(post('700000000000051')), post: '700000000000051' });
  });

  it('the header as the last resort', () => {
    const { document } = parseHTML(
      `<html><head><link rel="canonical" href="https://www.facebook.com/fernhill.roasters"><meta property="al:android:url" content="fb://profile/${brand.id}"></head><body><div role="main"><a href="/fernhill.roasters/followers/">2.1K followers</a></div></body></html>`,
    );
    const result = valid(facebook.page.read!(document as unknown as Document, context({ via: 'dom' })));
    expect(result.profiles[0]).toMatchObject({
      id: brand.id,
      handle: brand.handle,
      counts: { followers: { low: 2_050, high: 2_199 } },
    });
    expect(result.subject).toEqual(subject);
  });

  it('blocks without data, and pages without blocks, give nothing', () => {
    expect(
      readHtml(
        '<html><script type="application/json" data-sjs>{"require":[]}</script><script>var a = 1</script></html>',
      ),
    ).toEqual([]);
    expect(readHtml(sjs([shapes.profileBlocks(page([]))[1]!]))[0]?.profiles).toHaveLength(1);
  });
});
