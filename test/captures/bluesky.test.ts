import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { PostObservationSchema, ProfileObservationSchema, ReadReportSchema } from '../../lib/model';
import { bluesky } from '../../lib/platforms/bluesky';
import type { ReadContext } from '../../lib/platforms/contract';
import { get } from '../../lib/platforms/reading';
import { shared } from '../shared-folder';

interface FactPost {
  id: string;
  author: string;
  author_id: string;
  time: string;
  indexed_at: string;
  type: string;
  type_alt?: string[];
  foreign: boolean;
  is_repost: boolean;
  is_reply: boolean;
  is_quote: boolean;
  context?: string;
  likes: number | null;
  comments: number | null;
  shares: number | null;
  quotes: number | null;
  saves: number | null;
}
interface Facts {
  kind: string;
  posts: FactPost[];
  profiles: { id: string; followers: number; following: number; posts: number }[];
}

const folder = shared('captures', 'bluesky');
const factsFile = shared('captures', 'facts', 'bluesky.json');
const rkey = (uri: string) => uri.slice(uri.lastIndexOf('/') + 1);
const base: Omit<ReadContext, 'url'> = { via: 'fetch', seenAt: 1_790_000_000_000, language: 'en', timeZone: 'UTC' };

/** Settled: what the second reading counts as own and a profile's reader must not, and the other way round. */
const NOT_READ: Record<string, string> = {
  'christopherkenny__bskyr__f_getquotes-2025-05.yml': 'quotes of a post by many authors: nobody’s profile',
  'christopherkenny__bskyr__f_search-2025-05.yml': 'a search by many authors: nobody’s profile',
};

if (!folder || !factsFile) {
  it('recordings are absent', () => {
    console.info('skipped: the folder of recordings is not beside the project');
    expect(folder && factsFile).toBeNull();
  });
} else {
  const facts = JSON.parse(readFileSync(factsFile, 'utf8')) as Record<string, Facts>;

  describe.each(Object.entries(facts))('%s', (file, fact) => {
    const tape: unknown = parse(readFileSync(`${folder}/${file}`, 'utf8'));
    const url = String(get(tape, 'http_interactions.0.request.uri'));
    const body: unknown = JSON.parse(String(get(tape, 'http_interactions.0.response.body.string')));
    const { hostname, pathname } = new URL(url);
    const claimed = bluesky.endpoints.filter((e) => new RegExp(e.pattern.match).test(hostname + pathname));

    if (pathname.endsWith('getProfiles')) {
      it('is a list of profiles', () => {
        const result = claimed[0]?.read(body, { ...base, url });
        const [known] = fact.profiles;
        expect(result?.profiles).toHaveLength(1);
        expect(ProfileObservationSchema.safeParse(result?.profiles[0]).error).toBeUndefined();
        expect(result?.profiles[0]?.id).toBe(known?.id);
        const { followers, following, posts } = result?.profiles[0]?.counts ?? {};
        expect([followers?.value, following?.value, posts?.value]).toEqual([
          known?.followers,
          known?.following,
          known?.posts,
        ]);
      });
      return;
    }
    if (file in NOT_READ) {
      it('is not read', () => {
        expect(claimed).toHaveLength(0);
        for (const endpoint of bluesky.endpoints.filter((e) => e.id !== 'bluesky/getPosts')) {
          expect(endpoint.read(body, { ...base, url }).posts).toEqual([]);
        }
      });
      return;
    }

    const result = claimed[0]?.read(body, { ...base, url });
    const posts = result?.posts ?? [];

    it('reads exactly the own posts', () => {
      expect(claimed).toHaveLength(1);
      const own = fact.posts.filter((p) => !p.foreign && !p.is_repost).map((p) => rkey(p.id));
      expect(
        posts
          .filter((p) => !p.flags.includes('repost'))
          .map((p) => p.id)
          .sort(),
      ).toEqual(own.sort());
      for (const post of posts) expect(PostObservationSchema.safeParse(post).error).toBeUndefined();
      for (const report of result?.reports ?? []) expect(ReadReportSchema.safeParse(report).error).toBeUndefined();
    });

    it('reads their numbers, times, types and marks', () => {
      for (const p of fact.posts.filter((q) => !q.foreign && !q.is_repost)) {
        const got = posts.find((q) => q.id === rkey(p.id));
        const stated = Object.fromEntries(
          (['likes', 'comments', 'shares', 'quotes', 'saves'] as const).flatMap((n) =>
            p[n] === null ? [] : [[n, p[n]]],
          ),
        );
        expect(Object.fromEntries(Object.entries(got?.counts ?? {}).map(([n, c]) => [n, c?.value])), p.id).toEqual(
          stated,
        );
        expect(got?.published?.earliest, p.id).toBe(Date.parse(p.time));
        expect([p.type, ...(p.type_alt ?? [])], p.id).toContain(got?.format);
        expect(got?.flags.includes('reply'), p.id).toBe(p.is_reply);
        expect(got?.flags.includes('quote'), p.id).toBe(p.is_quote);
        expect(got?.profileId).toBe(p.author_id);
      }
    });

    it('meets no shape that it does not know', () => {
      expect(result?.reports.filter((r) => r.kind !== 'ok')).toEqual([]);
    });
  });
}
