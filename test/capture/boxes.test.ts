/** "n of m read on this page": whoever has read everything has nothing left, and nothing foreign is in either number. */
import { describe, expect, it } from 'vitest';
import { DEMO_EPOCH, demoNetwork } from '../../demo/scenario/generate';
import type { ScenarioPage, ScenarioPost } from '../../demo/scenario/types';
import { getAuthorFeed, getPostThread } from '../../demo/shapes/bluesky';
import { profilePageContent, timelineConnection } from '../../demo/shapes/instagram';
import { tweetDetail, userByScreenName, userTweetsAndReplies } from '../../demo/shapes/x';
import { youtubeChannel, youtubeContinuation, youtubeFirstToken } from '../../demo/shapes/youtube';
import { VisitState } from '../../lib/capture/visit';
import type { PlatformId } from '../../lib/model';
import { BLUESKY_API, INSTAGRAM_API, openDocument, X_API, YOUTUBE_API } from './demo-document';
import { post } from './rows';

const network = demoNetwork({ now: DEMO_EPOCH });
/** A profile whose page shows somebody else's post between its own. */
const pageOf = (platform: PlatformId): ScenarioPage => {
  const [first] = network.platforms[platform];
  if (!first) throw new Error('no profile');
  const page = network.page(platform, first.handle);
  if (!page.suggestion || !page.advertisement) throw new Error('nothing foreign on this page');
  // The demo's brands answer nobody; here one post does.
  const answers = page.profile.posts.find((p) => !p.original && p.flags.length === 0);
  const posts = page.profile.posts.map((p) => (p === answers ? { ...p, flags: ['reply' as const] } : p));
  return platform === 'x' || platform === 'bluesky' ? { ...page, profile: { ...page.profile, posts } } : page;
};
/** What the site draws for an entry: a repost's box is the original's. */
const boxOf = (p: ScenarioPost) => p.original?.post.id ?? p.id;
const foreign = (page: ScenarioPage) => [page.suggestion?.post.id ?? '', page.advertisement?.post.id ?? ''];

describe('every box of a profile page', () => {
  it('X: reposts stand under the original’s id, parents above replies', async () => {
    const page = pageOf('x');
    const { session, state, arrive } = openDocument('x', `https://x.com/${page.profile.handle}/with_replies`);
    await arrive(`${X_API}UserByScreenName`, userByScreenName(page.profile));
    const parents = new Set<string>();
    for (let cursor: string | null | undefined; cursor !== null; ) {
      const served = userTweetsAndReplies(page, { cursor });
      await arrive(`${X_API}UserTweetsAndReplies`, served.body);
      for (const [, list] of JSON.stringify(served.body).matchAll(/"allTweetIds":\["(\d+)"/g))
        if (list) parents.add(list);
      cursor = served.nextCursor;
    }
    expect(page.profile.posts.some((p) => p.original)).toBe(true);
    expect(parents.size).toBeGreaterThan(0);
    state.boxes = [...page.profile.posts.map(boxOf), ...foreign(page), ...parents];
    const all = new Set(page.profile.posts.map(boxOf)).size;
    expect(session.status()).toMatchObject({ visible: all, visibleRead: all });
    state.boxes.push('1999999999999999999');
    expect(session.status()).toMatchObject({ visible: all + 1, visibleRead: all });
  });

  it('X: answers below an opened post', async () => {
    const page = pageOf('x');
    const opened = page.profile.posts.find((p) => !p.original && p.flags.length === 0)!;
    const url = `https://x.com/${page.profile.handle}/status/${opened.id}`;
    const { session, state, arrive } = openDocument('x', url);
    await arrive(`${X_API}TweetDetail`, tweetDetail(page, opened.id));
    state.boxes = [opened.id, String(BigInt(opened.id) + 55_000_000_000n), ...foreign(page)];
    expect(session.status()).toMatchObject({ visible: 1, visibleRead: 1 });
  });

  it('Instagram', async () => {
    const page = pageOf('instagram');
    const { session, state, arrive } = openDocument('instagram', `https://www.instagram.com/${page.profile.handle}/`);
    await arrive(INSTAGRAM_API, profilePageContent(page.profile));
    let cursor: string | null = null;
    do {
      const served = timelineConnection(page, cursor);
      await arrive(INSTAGRAM_API, served.body);
      cursor = served.nextCursor;
    } while (cursor !== null);
    const own = page.profile.posts.map((p) => p.id);
    state.boxes = [...own, ...foreign(page), '3999999999999999999'];
    expect(session.status()).toMatchObject({ visible: own.length + 1, visibleRead: own.length });
  });

  it('YouTube', async () => {
    const page = pageOf('youtube');
    const tab = { tab: 'videos' as const };
    const { session, state, arrive } = openDocument(
      'youtube',
      `https://www.youtube.com/@${page.profile.handle}/videos`,
    );
    await arrive(YOUTUBE_API, youtubeChannel(page, tab));
    for (let token = youtubeFirstToken(page, tab); token; ) {
      const served = youtubeContinuation(page, token, tab);
      await arrive(YOUTUBE_API, served.body);
      token = served.nextToken;
    }
    const own = page.profile.posts.filter((p) => p.format === 'video').map((p) => p.id);
    state.boxes = [...own, ...foreign(page).slice(0, 1), 'aaaaaaaaaaa'];
    expect(session.status()).toMatchObject({ visible: own.length + 1, visibleRead: own.length });
  });

  it('Bluesky: reposts stand under the original’s key, parents above replies, answers below a post', async () => {
    const page = pageOf('bluesky');
    const { session, state, arrive } = openDocument('bluesky', `https://bsky.app/profile/${page.profile.handle}`);
    const above: string[] = [];
    for (let cursor: string | null | undefined; cursor !== null; ) {
      const served = getAuthorFeed(page, { cursor, filter: 'posts_with_replies' });
      for (const item of served.body.feed as { reply?: { parent: { uri: string } } }[]) {
        if (item.reply) above.push(item.reply.parent.uri.split('/').at(-1) ?? '');
      }
      await arrive(`${BLUESKY_API}feed.getAuthorFeed?actor=${page.profile.id}`, served.body);
      cursor = served.nextCursor;
    }
    const own = new Set(page.profile.posts.map(boxOf));
    expect(page.profile.posts.some((p) => p.original)).toBe(true);
    expect(above.length).toBeGreaterThan(0);
    state.boxes = [...own, ...above, '3zzzzzzzzzzz2'];
    expect(session.status()).toMatchObject({ visible: own.size + 1, visibleRead: own.size });

    const opened = page.profile.posts.find((p) => !p.original && p.flags.length === 0)!;
    const thread = getPostThread(page, opened.id);
    await arrive(`${BLUESKY_API}feed.getPostThread?uri=x`, thread);
    const answers = (thread.thread as { replies: { post: { uri: string } }[] }).replies.map(
      ({ post }) => post.uri.split('/').at(-1) ?? '',
    );
    expect(answers.length).toBeGreaterThan(0);
    state.boxes = [opened.id, ...answers];
    expect(session.status()).toMatchObject({ visible: 1, visibleRead: 1 });
  });
});

describe('the visit’s memory of others', () => {
  it('a post that was read is read, whoever had left it out', () => {
    const visit = new VisitState();
    visit.addOthers({ others: ['1', '2'], boxes: [{ box: '3', post: '4' }] });
    expect(['1', '2', '3', '4', '5'].map((id) => visit.box(id))).toEqual([
      'other',
      'other',
      'unread',
      'unread',
      'unread',
    ]);
    visit.addPosts([post('1'), post('4')]);
    expect(['1', '2', '3'].map((id) => visit.box(id))).toEqual(['read', 'other', 'read']);
  });

  it('is bounded', () => {
    const visit = new VisitState();
    for (let i = 0; i < 3_001; i++) visit.addOthers({ others: [`o${i}`], boxes: [{ box: `b${i}`, post: 'p' }] });
    visit.addPosts([post('p')]);
    expect(['o0', 'o1', 'b0', 'b1'].map((id) => visit.box(id))).toEqual(['unread', 'other', 'unread', 'read']);
  });
});
