/** A hover card asks for a profile as a page does; only a page of its own makes somebody the subject. */
import { describe, expect, it } from 'vitest';
import { DEMO_EPOCH, demoNetwork } from '../../demo/scenario/generate';
import type { ScenarioPage } from '../../demo/scenario/types';
import { getAuthorFeed, getProfile } from '../../demo/shapes/bluesky';
import { profilePageContent, timelineConnection } from '../../demo/shapes/instagram';
import { userByScreenName, userTweets } from '../../demo/shapes/x';
import type { PlatformId } from '../../lib/model';
import { BLUESKY_API, INSTAGRAM_API, openDocument, X_API } from './demo-document';

const network = demoNetwork({ now: DEMO_EPOCH });
type Served = { body: unknown; nextCursor?: string | null };

interface Way {
  address: (handle: string) => string;
  profile: (page: ScenarioPage) => [string, unknown];
  /** The same of somebody hovered over, where that differs. */
  card?: (page: ScenarioPage) => [string, unknown];
  feed: (page: ScenarioPage, cursor: string | null) => [string, Served];
}

const WAYS: Partial<Record<PlatformId, Way>> = {
  x: {
    address: (handle) => `https://x.com/${handle}`,
    profile: (page) => [`${X_API}UserByScreenName`, userByScreenName(page.profile)],
    feed: (page, cursor) => {
      const asked = { userId: page.profile.id, ...(cursor !== null && { cursor }) };
      return [
        `${X_API}UserTweets?variables=${encodeURIComponent(JSON.stringify(asked))}`,
        userTweets(page, { cursor }),
      ];
    },
  },
  bluesky: {
    address: (handle) => `https://bsky.app/profile/${handle}`,
    profile: (page) => [`${BLUESKY_API}actor.getProfile?actor=${page.profile.id}`, getProfile(page.profile)],
    feed: (page, cursor) => {
      const asked = new URLSearchParams({ actor: page.profile.id, filter: 'posts_and_author_threads' });
      if (cursor !== null) asked.set('cursor', cursor);
      return [`${BLUESKY_API}feed.getAuthorFeed?${asked}`, getAuthorFeed(page, { cursor })];
    },
  },
  instagram: {
    address: (handle) => `https://www.instagram.com/${handle}/`,
    profile: (page) => [INSTAGRAM_API, profilePageContent(page.profile)],
    card: (page) => {
      const body = JSON.parse(JSON.stringify(profilePageContent(page.profile)));
      for (const key of ['biography', 'external_url', 'bio_links']) delete body.data.user[key];
      return [INSTAGRAM_API, body];
    },
    feed: (page, cursor) => [INSTAGRAM_API, timelineConnection(page, cursor)],
  },
};

describe.each(Object.entries(WAYS) as [PlatformId, Way][])('%s', (platform, way) => {
  const [a, b] = network.platforms[platform].map((p) => ({ ...network.page(platform, p.handle), pageSize: 12 }));
  if (!a || !b) throw new Error('two profiles are needed');
  const open = async () => {
    const opened = openDocument(platform, way.address(a.profile.handle));
    await opened.arrive(...way.profile(a));
    const [url, first] = way.feed(a, null);
    await opened.arrive(url, first.body);
    return { ...opened, next: way.feed(a, first.nextCursor ?? null) };
  };
  const subject = ({ session }: Awaited<ReturnType<typeof open>>) => session.status().subject?.id;
  const readings = ({ session }: Awaited<ReturnType<typeof open>>) =>
    session.visit.visit().readings.map((r) => [r.profileId, r.visit, r.from, r.posts]);

  it('a hover card between two pages of a feed changes neither subject nor coverage', async () => {
    const plain = await open();
    await plain.arrive(plain.next[0], plain.next[1].body);

    const hovered = await open();
    await hovered.arrive(...(way.card ?? way.profile)(b));
    expect(subject(hovered)).toBe(a.profile.id);
    await hovered.arrive(hovered.next[0], hovered.next[1].body);
    expect(subject(hovered)).toBe(a.profile.id);
    expect(readings(hovered)).toEqual(readings(plain));
    expect(readings(hovered)).toHaveLength(1);
    expect(hovered.session.status().read).toBeGreaterThan(12);
    // What the card said is known all the same.
    expect(hovered.session.status().profiles.map((p) => p.id)).toContain(b.profile.id);
  });

  it('a real move changes both, and what comes late for the page before changes nothing', async () => {
    const moved = await open();
    moved.state.address = way.address(b.profile.handle);
    expect(subject(moved)).toBeUndefined();
    await moved.arrive(...way.profile(b));
    expect(subject(moved)).toBe(b.profile.id);
    await moved.arrive(moved.next[0], moved.next[1].body);
    expect(subject(moved)).toBe(b.profile.id);
    const [url, first] = way.feed(b, null);
    await moved.arrive(url, first.body);
    expect(subject(moved)).toBe(b.profile.id);
    expect(readings(moved).map(([id]) => id)).toEqual([a.profile.id, b.profile.id]);
  });
});
