import { describe, expect, it } from 'vitest';
import { DEMO_EPOCH, DEMO_PLATFORMS, demoNetwork } from '../../demo/scenario/generate';
import type { ScenarioPage, ScenarioPost } from '../../demo/scenario/types';
import { exact, type PlatformId, type PostObservation, type ProfileObservation } from '../../lib/model';
import type { ReadResult } from '../../lib/platforms/contract';
import { PLATFORMS } from '../../lib/platforms/registry';
import { EXPECTED } from '../by-platform';

function readAll(platform: PlatformId, page: ScenarioPage) {
  const posts = new Map<string, PostObservation>();
  const profiles: ProfileObservation[] = [];
  const reports: ReadResult['reports'] = [];
  let subject: ReadResult['subject'];
  for (const [url, body] of EXPECTED[platform].bodies(page)) {
    const address = new URL(url);
    const endpoint = PLATFORMS[platform].endpoints.find((e) =>
      new RegExp(e.pattern.match).test(address.hostname + address.pathname),
    );
    if (!endpoint) throw new Error(`No endpoint claims ${url}`);
    const result = endpoint.read(JSON.parse(JSON.stringify(body)), {
      url,
      via: 'fetch',
      seenAt: page.now,
      language: 'en',
      timeZone: 'UTC',
      ...(subject && { subject }),
    });
    subject = result.subject ?? subject;
    profiles.push(...result.profiles);
    reports.push(...result.reports);
    // A pinned post comes twice; the first sighting says that it is pinned.
    for (const post of result.posts) if (!posts.has(post.id)) posts.set(post.id, post);
  }
  return { posts, profiles, reports };
}

function check(platform: PlatformId, post: ScenarioPost, seen: PostObservation | undefined) {
  const what = `${platform} ${post.id} ${post.flags.join()}`;
  expect(seen, what).toBeDefined();
  for (const name of EXPECTED[platform].stated) {
    const covered = post.original || (name === 'likes' && post.likesHidden);
    expect(seen?.counts[name], `${what} ${name}`).toEqual(covered ? undefined : exact(post[name]));
  }
  if (platform === 'youtube') {
    expect(seen?.counts.views?.low, what).toBeLessThanOrEqual(post.views);
    expect(seen?.counts.views?.high, what).toBeGreaterThanOrEqual(post.views);
  } else expect(seen?.published, what).toEqual({ earliest: post.published, latest: post.published });
  // A continuation of the Live tab does not say which tab it continues: a past stream looks like any video there.
  const formats = platform === 'youtube' && post.format === 'live' ? ['live', 'video'] : [post.format];
  if (!post.original) expect(formats, what).toContain(seen?.format);
}

describe('the demo network, read by the real readers', () => {
  const network = demoNetwork({ now: DEMO_EPOCH });

  it.each(DEMO_PLATFORMS)('%s: every post of every brand to the last digit, and nobody else’s', (platform) => {
    for (const { handle } of network.platforms[platform]) {
      const page = network.page(platform, handle);
      const { posts, profiles, reports } = readAll(platform, page);
      expect([...posts.keys()].sort()).toEqual(page.profile.posts.map((p) => p.id).sort());
      for (const post of page.profile.posts) check(platform, post, posts.get(post.id));
      const own = profiles.filter((p) => p.id === page.profile.id);
      expect(own.length).toBeGreaterThan(0);
      const followers = own.find((p) => p.counts.followers)?.counts.followers;
      expect(followers?.low).toBeLessThanOrEqual(page.profile.followers);
      expect(followers?.high).toBeGreaterThanOrEqual(page.profile.followers);
      expect(reports.filter((r) => r.kind !== 'ok' && r.kind !== 'empty')).toEqual([]);
    }
  });
});
