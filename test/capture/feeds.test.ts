/** Coverage over the bodies of the platforms that do not say which page of a feed they are. */
import { describe, expect, it } from 'vitest';
import { DEMO_EPOCH, demoNetwork } from '../../demo/scenario/generate';
import type { ScenarioPage } from '../../demo/scenario/types';
import { profilePageContent, timelineConnection } from '../../demo/shapes/instagram';
import { youtubeChannel, youtubeContinuation, youtubeFirstToken } from '../../demo/shapes/youtube';
import { INSTAGRAM_API, openDocument, YOUTUBE_API } from './demo-document';
import { NOW } from './rows';

const network = demoNetwork({ now: DEMO_EPOCH });
/** Nothing pinned: a pinned post alone would tell the first page. */
const instagram = (nth: number): ScenarioPage => {
  const page = network.page('instagram', network.platforms.instagram[nth]?.handle ?? '');
  const posts = page.profile.posts.map((p) => ({ ...p, flags: p.flags.filter((f) => f !== 'pinned') }));
  return { ...page, profile: { ...page.profile, posts }, pageSize: 12 };
};
const address = (page: ScenarioPage) => `https://www.instagram.com/${page.profile.handle}/`;
const second = (ms: number) => Math.floor(ms / 1000) * 1000;

describe('Instagram, after a soft navigation', () => {
  const [from, to] = [instagram(0), instagram(1)];
  const first = timelineConnection(to, null);
  const next = timelineConnection(to, first.nextCursor);
  const arrived = async () => {
    const opened = openDocument('instagram', address(from));
    await opened.arrive(INSTAGRAM_API, profilePageContent(from.profile));
    await opened.arrive(INSTAGRAM_API, timelineConnection(from, null).body);
    opened.state.address = address(to);
    await opened.arrive(INSTAGRAM_API, profilePageContent(to.profile));
    return opened;
  };
  const reading = ({ session }: Awaited<ReturnType<typeof arrived>>) =>
    session.visit.visit().readings.filter((r) => r.profileId === to.profile.id);
  const published = (i: number) => second(to.profile.posts[i]?.published ?? 0);

  it('the first page of the new profile is the top, and the next one goes on', async () => {
    const opened = await arrived();
    await opened.arrive(INSTAGRAM_API, first.body);
    expect(reading(opened)).toMatchObject([{ tab: 'posts', from: published(11), posts: 12 }]);
    expect(reading(opened)[0]?.to).toBeGreaterThanOrEqual(NOW);
    await opened.arrive(INSTAGRAM_API, next.body);
    expect(reading(opened)).toMatchObject([{ from: published(23), posts: 24 }]);
    expect(reading(opened)[0]?.to).toBeGreaterThanOrEqual(NOW);
  });

  it('a second page whose first one was lost covers itself only', async () => {
    const opened = await arrived();
    await opened.arrive(INSTAGRAM_API, 'no object at all');
    await opened.arrive(INSTAGRAM_API, next.body);
    expect(reading(opened)).toMatchObject([{ from: published(23), to: published(12), posts: 12 }]);
  });

  it('nor is a page the top when the rendered page already shows posts of which nothing told', async () => {
    const opened = await arrived();
    opened.state.boxes = to.profile.posts.slice(0, 24).map((p) => p.id);
    await opened.arrive(INSTAGRAM_API, next.body);
    expect(reading(opened)).toMatchObject([{ from: published(23), to: published(12), posts: 12 }]);
  });
});

describe('YouTube', () => {
  const page = network.page('youtube', network.platforms.youtube[0]?.handle ?? '');
  const videos = page.profile.posts.filter((p) => p.format === 'video');
  const tab = { tab: 'videos' as const };

  it('a feed is covered to its end, though the last page names no tab', async () => {
    const { session, arrive } = openDocument('youtube', `https://www.youtube.com/@${page.profile.handle}/videos`);
    await arrive(YOUTUBE_API, youtubeChannel(page, tab));
    for (let token = youtubeFirstToken(page, tab); token; ) {
      const served = youtubeContinuation(page, token, tab);
      await arrive(YOUTUBE_API, served.body);
      token = served.nextToken;
    }
    expect(session.visit.visit().readings).toMatchObject([{ tab: 'videos', posts: videos.length, reachedStart: true }]);
  });

  it('a page without a tab of its own is nobody’s while another tab is open', async () => {
    const { session, state, arrive } = openDocument(
      'youtube',
      `https://www.youtube.com/@${page.profile.handle}/videos`,
    );
    await arrive(YOUTUBE_API, youtubeChannel(page, tab));
    const before = session.visit.visit().readings[0]?.posts;
    const token = youtubeFirstToken({ ...page, pageSize: videos.length - 5 }, tab);
    state.address = `https://www.youtube.com/@${page.profile.handle}/shorts`;
    await arrive(YOUTUBE_API, youtubeChannel(page, { tab: 'shorts' }));
    await arrive(YOUTUBE_API, youtubeContinuation(page, token ?? '', tab).body);
    expect(session.visit.visit().readings.find((r) => r.tab === 'videos')?.posts).toBe(before);
  });

  it('sorted by views a tab is no stretch of time', async () => {
    const { session, arrive } = openDocument('youtube', `https://www.youtube.com/@${page.profile.handle}/videos`);
    const posts = [...page.profile.posts].sort((a, b) => b.views - a.views);
    await arrive(YOUTUBE_API, youtubeChannel({ ...page, profile: { ...page.profile, posts } }, tab));
    expect(session.visit.post(videos[0]?.id ?? '') ?? session.visit.visit().posts[0]).toBeDefined();
    expect(session.visit.visit().readings).toEqual([]);
  });
});
