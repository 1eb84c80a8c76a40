import { describe, expect, it } from 'vitest';
import type { ScenarioPost } from '../../demo/scenario/types';
import * as shapes from '../../demo/shapes/reddit';
import type { ReadContext } from '../../lib/platforms/contract';
import { reddit } from '../../lib/platforms/reddit';
import { fuzzed, instant } from '../../lib/platforms/reddit/thing';
import { placeOf, redditPatterns } from '../../lib/platforms/reddit/urls';
import { asDocument, endpoint, finder, newUrl } from './reddit-pages';
import { context, pageWith, plainPost, SEEN_AT, valid } from './x-scenario';

const brand = { platform: 'reddit' as const, id: 't5_aaa1', handle: 'r/brand', name: 'Brand', verified: false };
const other = { platform: 'reddit' as const, id: 't5_bbb2', handle: 'r/other', name: 'Other', verified: false };
const HOUR = 3_600_000;

const post = (id: string, more: Partial<ScenarioPost> = {}) => plainPost(`t3_${id}`, { likes: 400, ...more });
const page = (posts: ScenarioPost[]) => pageWith(brand, posts);

/** One community page, as it is or with its markup changed. */
function community(posts: ScenarioPost[], change = (html: string) => html, url = newUrl(page(posts))) {
  const results = finder(asDocument(change(shapes.communityPage(page(posts)))))(url);
  return { results, posts: results.flatMap((r) => r.posts), reports: results.flatMap((r) => r.reports) };
}

function listing(posts: ScenarioPost[], change: (data: Record<string, unknown>) => object = () => ({})) {
  const { body } = shapes.communityListing(page(posts));
  const children = (body as { data: { children: { data: Record<string, unknown> }[] } }).data.children;
  for (const child of children) Object.assign(child.data, change(child.data));
  return valid(endpoint('listing')(body, context('https://www.reddit.com/r/brand/new.json')));
}

const shapesOf = (reports: { kind: string; path?: string }[]) =>
  reports.filter((r) => r.kind === 'shape').map((r) => r.path);

describe('scores', () => {
  it.each([
    [0, 0, 1],
    [1, 0, 2],
    [149, 148, 150],
    [150, 148, 152],
    [1935, 1916, 1954],
    ['59079', 58488, 59670],
  ])('%s is an interval of one per cent, and of one vote at the least', (score, low, high) => {
    expect(fuzzed(score)).toEqual({ value: Number(score), low, high });
  });

  it.each([-1, 1.5, '', '12.3k', null, undefined, true, [5]])('%j is none', (score) => {
    expect(fuzzed(score)).toBeUndefined();
  });

  it('is hidden behind a bullet, whatever the attribute says', () => {
    const { profile } = page([post('a1'), post('a2', { likes: 0 }), post('a3', { likes: 7 })]);
    const html = shapes.oldCommunity({ ...page([]), profile }, null, (p) => p.id !== 't3_a3');
    const [result] = finder(asDocument(html))('https://old.reddit.com/r/brand/');
    expect(result?.posts.map((p) => [p.id, p.hidden, p.counts.likes?.value])).toEqual([
      ['t3_a1', ['likes'], undefined],
      ['t3_a2', ['likes'], undefined],
      ['t3_a3', [], 7],
    ]);
  });

  it('is hidden where hide_score stands beside the placeholder, and read where it stands beside a real one', () => {
    const result = listing([post('a1', { likes: 1 }), post('a2', { likes: 5 })], () => ({ hide_score: true }));
    expect(result.posts.map((p) => [p.hidden, p.counts.likes?.value])).toEqual([
      [['likes'], undefined],
      [[], 5],
    ]);
  });

  it('of a young post is hidden where it is missing, and doubtful where it is zero', () => {
    const young = { published: SEEN_AT - HOUR };
    const without = community([post('a1', young)], (html) => html.replace(/ score="\d+"/, ''));
    expect([without.posts[0]?.hidden, shapesOf(without.reports)]).toEqual([['likes'], []]);
    const zero = community([post('a1', { ...young, likes: 0 }), post('a2', { likes: 0 })]);
    expect(zero.posts.map((p) => [p.counts.likes?.value, p.doubtful])).toEqual([
      [0, ['likes']],
      [0, []],
    ]);
  });

  it('of an old post is lost where it is missing, and that is told', () => {
    const { posts, reports } = community([post('a1')], (html) => html.replaceAll(' score="', ' votes="'));
    expect([posts[0]?.hidden, posts[0]?.counts.likes, posts[0]?.counts.comments?.value]).toEqual([[], undefined, 3]);
    expect(shapesOf(reports)).toEqual(['shreddit-post[][score]']);
    expect(reports.find((r) => r.kind === 'shape')).toMatchObject({ siblings: expect.arrayContaining(['votes']) });
  });
});

describe('what is nobody’s', () => {
  it('an advertisement, by its element, by a mark, in both sites and in JSON', () => {
    const posts = [post('a1'), post('a2')];
    const byElement = community(posts, (html) =>
      html
        .replace(/<shreddit-post (?=[^>]*t3_a2)/, '<shreddit-ad-post ')
        .replace(/<\/shreddit-post>(?!.*<\/shreddit-post>)/s, '</shreddit-ad-post>'),
    );
    const byMark = community(posts, (html) => html.replace(' id="t3_a2"', ' id="t3_a2" promoted'));
    const unmarked = community(posts, (html) => html.replace(' id="t3_a2"', ' id="t3_a2" promoted="false"'));
    expect([byElement, byMark, unmarked].map((r) => r.posts.map((p) => p.id))).toEqual([
      ['t3_a1'],
      ['t3_a1'],
      ['t3_a1', 't3_a2'],
    ]);
    expect(byMark.results[0]?.others).toEqual(['t3_a2']);
    const json = listing(posts, (data) => ({ promoted: data.name === 't3_a2' }));
    expect([json.posts.map((p) => p.id), json.others]).toEqual([['t3_a1'], ['t3_a2']]);
    const ui = listing(posts, (data) => ({ is_created_from_ads_ui: data.name === 't3_a2' }));
    expect(ui.posts.map((p) => p.id)).toEqual(['t3_a1']);
  });

  it('a post of another community on a community’s page', () => {
    const { posts, results } = community([post('a1'), post('a2')], (html) =>
      html.replace(/(id="t3_a2".*?) subreddit-id="t5_aaa1"/s, '$1 subreddit-id="t5_bbb2"'),
    );
    expect([posts.map((p) => p.id), results[0]?.others]).toEqual([['t3_a1'], ['t3_a2']]);
  });

  it('every post of home, of r/all, of r/popular, of several communities at once, and of a search', () => {
    for (const url of ['', 'r/all/', 'r/popular/new/', 'r/brand+other/', 'search/?q=a', 'r/brand/search/?q=a']) {
      const { posts, results } = community([post('a1')], undefined, `https://www.reddit.com/${url}`);
      expect([url, posts, results[0]?.others]).toEqual([url, [], ['t3_a1']]);
    }
    const rows = ['sdui-post', 'post-unit', 'crosspost-unit', 'post-with-content-preview'].map(
      (kind, i) => `<div data-testid="search-${kind}"><a href="/r/brand/comments/b${i}/title/">Title</a></div>`,
    );
    const [result] = finder(asDocument(rows.join('')))('https://www.reddit.com/search/?q=a');
    expect([result?.posts, result?.others]).toEqual([[], ['t3_b0', 't3_b1', 't3_b2', 't3_b3']]);
  });

  it('what other people wrote, on a user’s page', () => {
    const posts = [post('a1'), post('a2')];
    const html = posts
      .map((p, i) =>
        shapes.postElement(brand, p, shapes.person(i === 0 ? 'writer' : 'stranger'), {
          context: 'ProfileFeed',
          index: i,
          now: SEEN_AT,
          shape: {},
        }),
      )
      .join('');
    const [result] = finder(asDocument(html))('https://www.reddit.com/user/writer/');
    expect([result?.subject?.handle, result?.posts.map((p) => p.id), result?.others]).toEqual([
      'writer',
      ['t3_a1'],
      ['t3_a2'],
    ]);
    // What he liked and saved is on pages of his and is not his.
    const [upvoted] = finder(asDocument(html))('https://www.reddit.com/user/writer/upvoted/');
    expect(upvoted?.posts).toEqual([]);
  });
});

describe('crossposts', () => {
  const original = { author: other, post: post('zz', { likes: 9000, comments: 900, format: 'video', mediaCount: 1 }) };

  it('have numbers of their own, and the original’s stay nobody’s', () => {
    const { posts, reports } = community([post('a1', { quoted: original })]);
    expect(posts.map((p) => [p.id, p.counts.likes?.value, p.flags, p.format])).toEqual([
      ['t3_a1', 400, ['quote'], 'video'],
    ]);
    expect(shapesOf(reports)).toEqual([]);
    const json = listing([post('a1', { quoted: original })]);
    expect(json.posts.map((p) => [p.id, p.counts.likes?.value, p.flags, p.format])).toEqual([
      ['t3_a1', 400, ['quote'], 'video'],
    ]);
    expect(json.reports[0]).toMatchObject({ skipped: { 'quoted-original': 1 } });
  });

  it('leave their original free to be met as its own community’s post', () => {
    const first = finder(asDocument(shapes.communityPage(page([post('a1', { quoted: original })]))))(newUrl(page([])));
    expect(first.flatMap((r) => r.others ?? [])).not.toContain('t3_zz');
    const home = pageWith(other, [original.post]);
    const [found] = finder(asDocument(shapes.communityPage(home)))(newUrl(home));
    expect(found?.posts.map((p) => [p.id, p.counts.likes?.value])).toEqual([['t3_zz', 9000]]);
  });
});

describe('whose page it is', () => {
  it('is said by the page itself where the address says nothing', () => {
    const { posts } = community([post('a1')], undefined, 'https://www.reddit.com/media?url=a');
    expect(posts.map((p) => p.profileId)).toEqual(['t5_aaa1']);
    const html = shapes.userPage(page([post('a1'), post('a2'), post('a3')]), shapes.staff(brand));
    const results = finder(asDocument(html))('file:///saved.html');
    for (const p of results.flatMap((r) => r.posts)) expect(p.profileId).toBe(shapes.staff(brand).id);
    const opened = finder(asDocument(shapes.postPage(page([post('a1'), post('a2')]), 't3_a1')))('file:///saved.html');
    expect(opened.flatMap((r) => r.posts).map((p) => p.id)).toEqual(['t3_a1']);
  });

  it('is not guessed after a soft navigation whose posts are still to come', () => {
    const { posts, results } = community([post('a1')], undefined, 'https://www.reddit.com/r/other/new/');
    expect([posts, results[0]?.subject]).toEqual([[], undefined]);
  });

  it('is a community known by its header while it has no posts, whatever its weekly numbers', () => {
    const html = shapes.communityPage(page([]), { header: 'weekly' });
    const [result] = finder(asDocument(html))(newUrl(page([])));
    expect(result?.profiles.map((p) => [p.id, p.counts])).toEqual([['t5_aaa1', {}]]);
    expect(result?.subject).toEqual({ platform: 'reddit', id: 't5_aaa1', handle: 'r/brand' });
    expect(shapesOf(result?.reports ?? [])).toEqual([]);
  });

  it('a header without any number is told', () => {
    const { reports } = community([post('a1')], (html) => html.replace(' subscribers="', ' members="'));
    expect(shapesOf(reports)).toEqual(['shreddit-subreddit-header[subscribers]']);
  });

  it('a deleted author leaves the opened post to its community', () => {
    const html = shapes
      .postPage(page([post('a1')]), 't3_a1')
      .replace(/ author-id="[^"]*"/, ' author-id=""')
      .replace(/ author="[^"]*"/, ' author="[deleted]"');
    const [result] = finder(asDocument(html))('https://www.reddit.com/r/brand/comments/a1/words/');
    expect(result?.posts.map((p) => p.profileId)).toEqual(['t5_aaa1']);
  });
});

describe('old Reddit', () => {
  const old = (html: string, url: string) => {
    const results = finder(asDocument(html, 'listing-page profile-page'))(url);
    return { posts: results.flatMap((r) => r.posts), others: results.flatMap((r) => r.others ?? []), results };
  };

  it('shows a user’s own posts on the user’s page, where nothing is on top for its community’s sake', () => {
    const posts = [post('a1'), post('a2'), post('a3', { flags: ['pinned'] }), post('a4')];
    const { profile } = page(posts);
    const who = shapes.staff(profile);
    const mine = posts.filter((p) => shapes.writer(profile, p).name === who.name).map((p) => p.id);
    const found = old(shapes.oldCommunity(page(posts), null), `https://old.reddit.com/user/${who.name}/`);
    expect(found.posts.map((p) => p.id).sort()).toEqual(mine.sort());
    expect(found.posts.flatMap((p) => p.flags)).toEqual([]);
    expect([...mine, ...found.others].sort()).toEqual(posts.map((p) => p.id).sort());
    // By itself newest first: a row that is out of line leaves no order to tell of.
    expect(found.results[0]?.feed?.tab).toBe('posts');
  });

  it('gives the opened post alone, and names what else the page lists', () => {
    const html = shapes.oldCommunity(page([post('a1'), post('a2')]), null);
    const { posts, others } = old(html, 'https://old.reddit.com/r/brand/comments/a1/words/');
    expect([posts.map((p) => p.id), others]).toEqual([['t3_a1'], ['t3_a2']]);
  });

  it('says what a changed page no longer shows', () => {
    const html = shapes.oldCommunity(page([post('a1')]), null);
    const told = (from: string, to: string) =>
      shapesOf(old(html.replace(from, to), 'https://old.reddit.com/r/brand/').results.flatMap((r) => r.reports));
    expect(told(' data-timestamp="', ' data-time="')).toEqual([]);
    expect(told(' data-comments-count="', ' data-n="')).toEqual(['.thing[][data-comments-count]']);
    expect(told(' data-author-fullname="', ' data-author-key="')).toEqual(['.thing[][data-author-fullname]']);
    expect(told('class="number">1,200', 'class="number">many')).toEqual(['.subscribers .number']);
  });
});

describe('shapes', () => {
  it.each([
    ['ama', 'text'],
    ['gif', 'image'],
    ['rich_video', 'link'],
    ['prediction', 'poll'],
    ['talk', 'audio'],
  ])('a post of type %s is %s', (type, format) => {
    const { posts, reports } = community([post('a1')], (html) =>
      html.replace('post-type="text"', `post-type="${type}"`),
    );
    expect([posts[0]?.format, shapesOf(reports)]).toEqual([format, []]);
  });

  it('a type that nobody knows costs the format alone, and is told', () => {
    const { posts, reports } = community([post('a1')], (html) =>
      html.replace('post-type="text"', 'post-type="hologram"'),
    );
    expect([posts[0]?.format, posts[0]?.counts.likes?.value, shapesOf(reports)]).toEqual([
      'unknown',
      400,
      ['shreddit-post[][post-type]'],
    ]);
  });

  it('a row whose id is none is lost alone, and is told', () => {
    const { posts, reports } = community([post('a1'), post('a2')], (html) => html.replace(' id="t3_a1"', ' id="12"'));
    expect([posts.map((p) => p.id), shapesOf(reports)]).toEqual([['t3_a2'], ['shreddit-post[].id']]);
  });

  it('a link without a hint is known by where it leads', () => {
    const of = (url: string, domain: string) =>
      listing([post('a1', { format: 'link' })], () => ({ post_hint: undefined, url, domain })).posts[0]?.format;
    expect(of('https://i.imgur.example/a.png?x=1', 'i.imgur.example')).toBe('image');
    expect(of('https://v.redd.it/abc', 'v.redd.it')).toBe('video');
    expect(of('https://www.reddit.com/gallery/abc', 'reddit.com')).toBe('carousel');
    expect(of('https://brand.example/a.png.html', 'brand.example')).toBe('link');
  });

  it('marks what is edited, for adults, and pinned where it is looked at', () => {
    const json = listing([post('a1', { flags: ['edited', 'sensitive', 'pinned'] })]);
    expect(json.posts[0]?.flags.sort()).toEqual(['edited', 'pinned', 'sensitive']);
    const own = page([post('a1', { flags: ['pinned'] })]);
    const who = shapes.writer(own.profile, own.profile.posts[0]!);
    // Put on top by its community, not by the user.
    const url = context(`https://www.reddit.com/user/${who.name}/submitted.json`);
    expect(valid(endpoint('listing')(shapes.userListing(own, who), url)).posts[0]?.flags).toEqual([]);
  });

  it('a private community, a suspended user and a listing that is none', () => {
    const read = (id: string, body: unknown, url: string) => valid(endpoint(id)(body, context(url))).reports;
    const refused = { reason: 'private', message: 'Forbidden', error: 403 };
    expect(read('listing', refused, 'https://www.reddit.com/r/brand.json')).toMatchObject([
      { kind: 'empty', expected: true },
    ]);
    const gone = { kind: 't2', data: { name: 'somebody', is_suspended: true } };
    expect(read('about', gone, 'https://www.reddit.com/user/somebody/about.json')).toMatchObject([{ kind: 'empty' }]);
    expect(shapesOf(read('listing', { data: {} }, 'https://www.reddit.com/r/brand.json'))).toEqual(['data.children']);
  });
});

describe('times', () => {
  it.each([
    ['2018-01-10T13:56:05.174000+0000', Date.UTC(2018, 0, 10, 13, 56, 5, 174)],
    ['2026-03-09T19:57:53+00:00', Date.UTC(2026, 2, 9, 19, 57, 53)],
    ['2026-03-09T19:57:53.5Z', Date.UTC(2026, 2, 9, 19, 57, 53, 500)],
    ['2026-03-09T19:57:53.000+0530', Date.UTC(2026, 2, 9, 14, 27, 53)],
  ])('%s', (text, ms) => expect(instant(text)).toEqual({ earliest: ms, latest: ms }));

  it.each(['', '2026-03-09', '2 hr. ago', '2026-13-45T99:99:99Z', undefined])('%s is none', (text) => {
    expect(instant(text)).toBeUndefined();
  });
});

describe('addresses', () => {
  it.each(redditPatterns.flatMap((p) => p.samples.map((s) => [p.id, s] as const)))(
    '%s claims %s alone',
    (id, sample) => {
      const { hostname, pathname } = new URL(sample);
      const claimed = redditPatterns.filter((p) => new RegExp(p.match).test(hostname + pathname));
      expect(claimed.map((p) => p.id)).toEqual([id]);
    },
  );

  it.each([
    'www.reddit.com/r/brand/new/',
    'www.reddit.com/svc/shreddit/community-more-posts/new/',
    'www.reddit.com/r/brand/comments/abc/title/',
    'notreddit.com/r/brand.json',
    'www.reddit.com.example/r/brand.json',
  ])('%s is nobody’s: pages are read where they are shown', (place) => {
    expect(redditPatterns.some((p) => new RegExp(p.match).test(place))).toBe(false);
  });

  it.each([
    ['https://www.reddit.com/', { kind: 'home' }],
    ['https://www.reddit.com/r/popular/', { kind: 'home' }],
    ['https://www.reddit.com/r/brand/', { kind: 'profile', handle: 'r/brand', tab: 'posts' }],
    ['https://www.reddit.com/r/brand/top/?t=all', { kind: 'profile', handle: 'r/brand', tab: 'posts' }],
    ['https://www.reddit.com/r/u_somebody/', { kind: 'profile', handle: 'somebody', tab: 'posts' }],
    ['https://old.reddit.com/user/somebody', { kind: 'profile', handle: 'somebody', tab: 'posts' }],
    ['https://www.reddit.com/u/somebody/comments/', { kind: 'profile', handle: 'somebody', tab: 'comments' }],
    ['https://www.reddit.com/user/somebody/saved/', { kind: 'other' }],
    ['https://www.reddit.com/r/brand/comments/abc/a_title/', { kind: 'post', id: 't3_abc', handle: 'r/brand' }],
    ['https://www.reddit.com/user/somebody/comments/abc/t/', { kind: 'post', id: 't3_abc', handle: 'somebody' }],
    ['https://www.reddit.com/comments/abc', { kind: 'post', id: 't3_abc' }],
    ['https://www.reddit.com/search/?q=a', { kind: 'search' }],
    ['https://www.reddit.com/settings', { kind: 'other' }],
    ['https://www.reddit.com/r/brand/wiki/index/', { kind: 'other' }],
  ])('%s', (url, kind) => expect(reddit.classify(new URL(url))).toEqual(kind));

  it('fragments say whose they are by name, and continuations that they continue', () => {
    const svc = 'https://www.reddit.com/svc/shreddit/';
    expect(placeOf(`${svc}community-more-posts/new/?after=dDM%3D&name=brand`)).toEqual({
      kind: 'community',
      of: 'r/brand',
      tab: 'posts',
      sort: 'new',
    });
    expect(placeOf(`${svc}profiles/profile_posts-more-posts/new/?name=somebody`)).toEqual({
      kind: 'user',
      of: 'somebody',
      tab: 'posts',
      sort: 'new',
    });
    expect(placeOf(`${svc}feeds/popular-feed?after=a`).kind).toBe('other');
    const more: Partial<ReadContext> = { via: 'dom' };
    const [next] = finder(asDocument(shapes.morePosts(page([post('a1')]), null).html))(
      `${svc}community-more-posts/new/?after=dDM%3D&name=brand`,
      more,
    );
    expect([next?.feed?.position, next?.feed?.ended, next?.posts[0]?.via]).toEqual(['next', true, 'dom']);
  });
});

describe('the boxes of the page', () => {
  it('carry the ids that the readers give, on both sites', () => {
    const posts = [post('a1'), post('a2')];
    for (const html of [shapes.communityPage(page(posts)), shapes.oldCommunity(page(posts), null)]) {
      const boxes = [...asDocument(html).querySelectorAll(reddit.page.post)];
      expect(boxes.map((box) => reddit.page.postId(box))).toEqual(['t3_a1', 't3_a2']);
    }
    const original = { author: other, post: post('zz') };
    const crosspost = asDocument(shapes.communityPage(page([post('a1', { quoted: original })])));
    const ids = [...crosspost.querySelectorAll(reddit.page.post)].map((box) => reddit.page.postId(box));
    expect(ids).toEqual(['t3_a1', undefined]);
    const skeleton = asDocument('<shreddit-post id="loading"></shreddit-post>').querySelector('shreddit-post');
    expect(skeleton && reddit.page.postId(skeleton)).toBeUndefined();
  });
});
