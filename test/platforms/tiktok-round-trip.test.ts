import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ScenarioPage, ScenarioPost } from '../../demo/scenario/types';
import * as shapes from '../../demo/shapes/tiktok';
import type { PostObservation } from '../../lib/model';
import type { ReadResult } from '../../lib/platforms/contract';
import { pages, read, step, told } from './tiktok-scenario';

const generations = fc.constantFrom<shapes.TiktokGeneration>('2023', '2024', '2026');

function scroll(page: ScenarioPage, generation: shapes.TiktokGeneration, by: 'secUid' | 'nothing'): ReadResult[] {
  const results: ReadResult[] = [];
  for (let cursor: string | null = '0'; cursor !== null; ) {
    const served = shapes.postItemList(page, cursor, generation);
    const query = new URLSearchParams({ cursor, ...(by === 'secUid' && { secUid: shapes.secUid(page.profile) }) });
    const { id, handle } = page.profile;
    const subject = { platform: 'tiktok' as const, id, handle };
    results.push(read('post_item_list', served.body, String(query), { subject }));
    cursor = served.nextCursor;
  }
  return results;
}

function check(post: ScenarioPost, seen: PostObservation | undefined, generation: shapes.TiktokGeneration): void {
  expect(seen, post.id).toBeDefined();
  if (!seen) return;
  const names = [
    'likes',
    'comments',
    'shares',
    'views',
    ...(generation === '2023' ? [] : (['saves'] as const)),
  ] as const;
  expect(Object.keys(seen.counts).sort()).toEqual([...names].sort());
  for (const name of names) {
    const count = seen.counts[name];
    const true_ = post[name];
    expect(count?.low, name).toBeLessThanOrEqual(true_);
    expect(count?.high, name).toBeGreaterThanOrEqual(true_);
    // Rounding can carry a number over into the next, coarser step.
    expect((count?.high ?? 0) - (count?.low ?? 0), name).toBeLessThanOrEqual(1.5 * step(true_ * 1.01));
    if (true_ < 10_000) expect([count?.low, count?.high], name).toEqual([true_, true_]);
  }
  expect(seen.published).toEqual({ earliest: post.published, latest: post.published });
  expect(seen.format).toBe(post.format);
  expect(seen.caption).toBe(post.caption);
  expect(seen.flags.includes('paid')).toBe(post.flags.includes('paid'));
  expect(seen.mediaCount).toBe(post.format === 'carousel' ? Math.max(2, post.mediaCount) : 1);
  if (post.format === 'video') expect(seen.duration).toBe(post.duration);
  expect(seen.url).toContain(post.format === 'video' ? `/video/${post.id}` : `/photo/${post.id}`);
}

describe('a scenario comes back from TikTok’s shapes', () => {
  it('/api/post/item_list, by the account asked for or by what the list says', () => {
    fc.assert(
      fc.property(pages, generations, fc.constantFrom('secUid', 'nothing'), (page, generation, by) => {
        // A list that tells neither who was asked for nor shows a post of theirs says nothing about anybody.
        if (by === 'nothing' && page.profile.posts.length === 0) return;
        const results = scroll(page, generation, by);
        const posts = new Map(results.flatMap((r) => r.posts).map((p) => [p.id, p]));
        expect([...posts.keys()].sort()).toEqual(page.profile.posts.map((p) => p.id).sort());
        for (const post of page.profile.posts) {
          check(post, posts.get(post.id), generation);
          expect(posts.get(post.id)?.profileId).toBe(page.profile.id);
          expect(posts.get(post.id)?.flags.includes('pinned')).toBe(post.flags.includes('pinned'));
        }
        expect(results.flatMap(told).filter((r) => r.kind !== 'empty')).toEqual([]);
        const foreign = [page.advertisement?.post.id, page.suggestion?.post.id].filter((id) => id !== undefined);
        expect(results.flatMap((r) => r.others ?? []).sort()).toEqual(foreign.sort());
        if (page.profile.posts.length > 0) {
          const line = page.profile.posts.filter((p) => !p.flags.includes('pinned')).map((p) => p.id);
          expect(results.flatMap((r) => r.feed?.ordered ?? [])).toEqual(line);
          expect(results.at(-1)?.feed?.ended).toBe(true);
          expect(results[0]?.feed?.position).toBe('top');
          expect(results.slice(1).every((r) => r.feed?.position === 'next')).toBe(true);
        }
      }),
      { numRuns: 120 },
    );
  });

  it('the account, to the last digit where it is stated twice', () => {
    fc.assert(
      fc.property(pages, fc.boolean(), fc.constantFrom('user_detail', 'rehydration'), ({ profile }, exact, where) => {
        const body = where === 'user_detail' ? shapes.userDetail(profile, exact) : shapes.profileScope(profile, exact);
        const result = read(where, body, '', where === 'rehydration' ? { via: 'embedded' } : {});
        const [got] = result.profiles;
        expect([got?.id, got?.handle, got?.name]).toEqual([profile.id, profile.handle, profile.name]);
        expect(got?.source).toBe(`tiktok/${where}.${exact ? 'statsV2' : 'stats'}`);
        const { followers, following, posts } = got?.counts ?? {};
        for (const [count, n] of [
          [followers, profile.followers],
          [following, profile.following],
          [posts, profile.posts.length],
        ] as const) {
          expect(count?.low).toBeLessThanOrEqual(n);
          expect(count?.high).toBeGreaterThanOrEqual(n);
        }
        if (exact && profile.followers % 100 !== 0) expect(followers?.low).toBe(followers?.high);
        expect(result.subject?.id).toBe(where === 'rehydration' ? profile.id : undefined);
        expect(told(result)).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });

  it.each(['item_detail', 'rehydration', 'phone'] as const)('the opened post alone (%s)', (where) => {
    fc.assert(
      fc.property(pages, fc.nat(), generations, ({ profile }, n, generation) => {
        const post = profile.posts[n % Math.max(1, profile.posts.length)];
        if (!post) return;
        const body =
          where === 'item_detail'
            ? shapes.itemDetail(profile, post, generation)
            : shapes.postScope(profile, post, { generation, phone: where === 'phone' });
        const result = read(where === 'item_detail' ? where : 'rehydration', body);
        expect(result.posts.map((p) => p.id)).toEqual([post.id]);
        check(post, result.posts[0], generation);
        expect(result.subject?.id).toBe(profile.id);
        expect(result.profiles.map((p) => p.id)).toEqual([profile.id]);
        expect(told(result)).toEqual([]);
      }),
      { numRuns: 40 },
    );
  });

  it('the tables of 2023, in the order of their list', () => {
    fc.assert(
      fc.property(pages, (page) => {
        const { profile } = page;
        const result = read('SIGI_STATE', shapes.sigiState(page), '', { via: 'embedded' });
        const listed = profile.posts.slice(0, page.pageSize);
        expect(result.posts.map((p) => p.id)).toEqual(listed.map((p) => p.id));
        for (const post of listed)
          check(
            post,
            result.posts.find((p) => p.id === post.id),
            '2023',
          );
        expect(result.subject).toEqual({ platform: 'tiktok', id: profile.id, handle: profile.handle });
        expect(result.others ?? []).toEqual(page.suggestion ? [page.suggestion.post.id] : []);
        expect(told(result)).toEqual([]);
        if (listed.length > 0) {
          const line = listed.filter((p) => !p.flags.includes('pinned')).map((p) => p.id);
          expect(result.feed).toMatchObject({
            position: 'top',
            ended: listed.length === profile.posts.length,
            ordered: line,
          });
        }
      }),
      { numRuns: 60 },
    );
  });

  it('what search engines are given, for the account that the picture or the page names', () => {
    fc.assert(
      fc.property(pages, fc.boolean(), ({ profile }, exact) => {
        const [got] = read('ProfilePage', shapes.linkedData(profile, exact)).profiles;
        expect([got?.id, got?.handle]).toEqual([profile.id, profile.handle]);
        expect(got?.counts.followers?.low).toBeLessThanOrEqual(profile.followers);
        expect(got?.counts.followers?.high).toBeGreaterThanOrEqual(profile.followers);
      }),
      { numRuns: 30 },
    );
  });
});
