import { describe, expect, it } from 'vitest';
import { demoNetwork } from '../../demo/scenario/generate';
import * as shapes from '../../demo/shapes/instagram';
import { instagram } from '../../lib/platforms/instagram';
import { context, embedded, endpoint, SEEN_AT, valid } from './instagram-scenario';

describe('the demo network’s Instagram', () => {
  const network = demoNetwork({ now: SEEN_AT });
  it.each(network.platforms.instagram.map((p) => p.handle))('%s: every post, with its own numbers', (handle) => {
    const page = network.page('instagram', handle);
    const { profile } = page;
    const subject = { platform: 'instagram' as const, id: profile.id, handle };
    const results = shapes
      .profileHtmlBlocks(page)
      .map((text) => valid(embedded.read(JSON.parse(text), context({ via: 'embedded', subject }))));
    let cursor = shapes.timelineConnection(page).nextCursor;
    while (cursor !== null) {
      const served = shapes.timelineConnection(page, cursor);
      results.push(valid(endpoint('graphql')(served.body, context({ subject }))));
      cursor = served.nextCursor;
    }
    const read = new Map(results.flatMap((r) => r.posts).map((p) => [p.id, p]));
    expect(read.size).toBe(profile.posts.length);
    for (const post of profile.posts) {
      const seen = read.get(post.id);
      expect(seen?.profileId).toBe(profile.id);
      expect(seen?.counts.likes?.value).toBe(post.likesHidden ? undefined : post.likes);
      expect(seen?.hidden.includes('likes')).toBe(post.likesHidden);
      expect(seen?.counts.comments?.value).toBe(post.comments);
      expect(seen?.counts.shares?.value).toBe(post.shares);
      expect(seen?.format).toBe(post.format);
    }
    expect(results.flatMap((r) => r.reports).filter((r) => r.kind === 'shape')).toEqual([]);
    expect(instagram.classify(new URL(`https://www.instagram.com/${handle}/`))).toMatchObject({
      kind: 'profile',
      handle,
    });
  });
});
