import { describe, expect, it } from 'vitest';
import { DEMO_EPOCH, DEMO_PLATFORMS, demoNetwork, grown } from '../../demo/scenario/generate';
import type { ScenarioPost } from '../../demo/scenario/types';
import type { PlatformId } from '../../lib/model';

const DAY = 86_400_000;
const network = demoNetwork();
const interactions = (p: ScenarioPost) => p.likes + p.comments + p.shares + p.quotes + p.saves;
const mature = (posts: ScenarioPost[]) =>
  posts.filter((p) => p.published < DEMO_EPOCH - 7 * DAY && !p.flags.includes('repost'));
/** Mean and standard deviation of log(1 + n). */
function logs(values: number[]) {
  const l = values.map((v) => Math.log1p(v));
  const mean = l.reduce((a, b) => a + b, 0) / l.length;
  return { mean, sd: Math.sqrt(l.reduce((a, b) => a + (b - mean) ** 2, 0) / (l.length - 1)) };
}
const rate = (platform: PlatformId, handle: string) => {
  const { profile } = network.page(platform, handle);
  const recent = mature(profile.posts).filter((p) => p.published > DEMO_EPOCH - 90 * DAY);
  return Math.exp(logs(recent.map(platform === 'youtube' ? (p) => p.views : interactions)).mean) / profile.followers;
};

describe('the invented network', () => {
  it('is the same for the same seed and another one for another', () => {
    expect(demoNetwork({ seed: 7 }).platforms).toEqual(demoNetwork({ seed: 7 }).platforms);
    const counts = (seed: number) =>
      demoNetwork({ seed })
        .own('x')
        .posts.map((p) => p.likes);
    expect(counts(7)).not.toEqual(counts(8));
  });

  it.each(DEMO_PLATFORMS)('has one own profile and five competitors on %s', (platform) => {
    expect(network.own(platform).name).toBe('Havrela');
    expect(network.competitors(platform).map((p) => p.name)).toEqual([
      'Osmundra',
      'Kettlewyn',
      'Tilvane',
      'Marrowby',
      'Quorrel',
    ]);
    expect(network.page(platform, 'quorrel').profile.posts).toHaveLength(2);
    expect(network.page(platform, 'longform').profile.posts.length).toBeGreaterThanOrEqual(500);
    for (const profile of [network.own(platform), ...network.competitors(platform).slice(0, 4)]) {
      expect(profile.posts.length).toBeGreaterThanOrEqual(80);
      expect(profile.posts.length).toBeLessThanOrEqual(130);
    }
    expect(() => network.page(platform, 'nobody')).toThrow(/nobody/);
  });

  it.each(DEMO_PLATFORMS)('has lognormal engagement with the levels that the demo tells about on %s', (platform) => {
    for (const handle of ['havrela', 'osmundra', 'kettlewyn', 'tilvane', 'marrowby']) {
      const posts = mature(network.page(platform, handle).profile.posts).slice(0, 60);
      const { sd } = logs(posts.map(platform === 'youtube' ? (p) => p.views : interactions));
      expect(sd, handle).toBeGreaterThan(0.4);
      expect(sd, handle).toBeLessThan(1.1);
    }
    const own = rate(platform, 'havrela');
    expect(rate(platform, 'osmundra') / own).toBeGreaterThan(1.6);
    expect(rate(platform, 'marrowby') / own).toBeLessThan(0.5);
    for (const near of ['kettlewyn', 'tilvane']) {
      expect(rate(platform, near) / own).toBeGreaterThan(0.75);
      expect(rate(platform, near) / own).toBeLessThan(1.35);
    }
  });

  it('has one silence, one campaign and one breakout', () => {
    const gaps = (handle: string) => {
      const times = network.page('instagram', handle).profile.posts.map((p) => p.published);
      return Math.max(...times.slice(1).map((t, i) => (times[i]! - t) / DAY));
    };
    expect(gaps('tilvane')).toBeGreaterThan(22);
    expect(gaps('havrela')).toBeLessThan(6);
    const campaign = network
      .page('instagram', 'kettlewyn')
      .profile.posts.filter((p) => p.caption.includes('#SlowMornings'));
    expect(campaign.length).toBeGreaterThanOrEqual(10);
    expect(campaign.some((p) => p.flags.includes('paid'))).toBe(true);
    const values = network
      .page('instagram', 'osmundra')
      .profile.posts.map(interactions)
      .sort((a, b) => b - a);
    expect(values[0]! / values[Math.floor(values.length / 2)]!).toBeGreaterThan(6);
  });

  it('shows what the platforms have: hidden likes, pins, reposts, quotes, collaborations, strangers', () => {
    const all = (platform: PlatformId) => network.platforms[platform].flatMap((p) => p.posts);
    const flagged = (platform: PlatformId, flag: string) =>
      all(platform).filter((p) => p.flags.some((f) => f === flag));
    expect(all('instagram').some((p) => p.likesHidden)).toBe(true);
    expect(all('x').some((p) => p.likesHidden)).toBe(false);
    expect(flagged('instagram', 'pinned').length).toBeGreaterThan(5);
    expect(flagged('instagram', 'collab').every((p) => p.coauthors?.length === 1)).toBe(true);
    for (const platform of ['x', 'bluesky'] as const) {
      const reposts = flagged(platform, 'repost');
      expect(reposts.length).toBeGreaterThan(20);
      expect(reposts.every((p) => p.original && interactions(p) === 0)).toBe(true);
      expect(flagged(platform, 'quote').every((p) => p.quoted)).toBe(true);
    }
    const handles = new Set(network.platforms.x.map((p) => p.handle));
    const page = network.page('x', 'havrela');
    expect(handles.has(page.advertisement!.author.handle)).toBe(false);
    expect(handles.has(page.suggestion!.author.handle)).toBe(false);
  });

  it('gives every post an id of its own, and X, Instagram and Bluesky ids in order of time', () => {
    for (const platform of DEMO_PLATFORMS) {
      const posts = network.platforms[platform].flatMap((p) => p.posts);
      expect(new Set(posts.map((p) => p.id)).size).toBe(posts.length);
    }
    for (const post of network.own('x').posts) {
      expect(Number((BigInt(post.id) >> 22n) + 1288834974657n)).toBe(post.published);
    }
    for (const post of network.own('instagram').posts) {
      expect(Number((BigInt(post.id) >> 23n) + 1314220021721n)).toBe(post.published);
    }
    const keys = network.own('bluesky').posts.map((p) => p.id);
    expect([...keys].sort().reverse()).toEqual(keys);
  });
});

describe('time in the demo', () => {
  const later = demoNetwork({ now: DEMO_EPOCH + 7 * DAY });

  it.each(DEMO_PLATFORMS)('grows counts and brings new posts on %s', (platform) => {
    const before = new Map(network.own(platform).posts.map((p) => [p.id, p]));
    const after = later.own(platform).posts;
    expect(after.length).toBeGreaterThan(before.size);
    const pairs = after.flatMap((p) => (before.has(p.id) ? [[before.get(p.id)!, p] as const] : []));
    expect(pairs).toHaveLength(before.size);
    const fallen = pairs.filter(([a, b]) => b.likes < a.likes);
    expect(fallen).toHaveLength(1);
    expect(pairs.every(([a, b]) => b.views >= a.views && b.comments >= a.comments)).toBe(true);
    expect(pairs.filter(([a, b]) => b.likes > a.likes).length).toBeGreaterThan(5);
    expect(later.own(platform).followers).toBeGreaterThan(network.own(platform).followers);
  });

  it('never shows a post before it was published', () => {
    for (const platform of DEMO_PLATFORMS) {
      for (const profile of network.platforms[platform]) {
        expect(profile.posts.every((p) => p.published <= DEMO_EPOCH)).toBe(true);
      }
    }
  });

  it('grows from nothing towards everything without a step back', () => {
    for (const platform of DEMO_PLATFORMS) {
      const steps = Array.from({ length: 200 }, (_, i) => grown(platform, i * DAY));
      expect(steps[0]).toBe(0);
      expect(steps.every((v, i) => i === 0 || (v > steps[i - 1]! && v <= 1))).toBe(true);
      expect(steps[199]).toBeGreaterThan(0.98);
    }
  });

  it('moves with its first day: another epoch gives the same history, shifted', () => {
    const epoch = DEMO_EPOCH + 365 * DAY;
    const shifted = demoNetwork({ epoch, now: epoch });
    expect(shifted.own('x').posts.map((p) => p.published - 365 * DAY)).toEqual(
      network.own('x').posts.map((p) => p.published),
    );
    expect(shifted.own('x').posts.map((p) => p.views)).toEqual(network.own('x').posts.map((p) => p.views));
  });
});
