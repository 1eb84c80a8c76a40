import { readFileSync } from 'node:fs';
import { parseHTML } from 'linkedom';
import { describe, expect, it } from 'vitest';
import { COUNT_NAMES, PostObservationSchema, ProfileObservationSchema, ReadReportSchema } from '../../lib/model';
import type { ReadContext, ReadResult } from '../../lib/platforms/contract';
import { x } from '../../lib/platforms/x';
import { shared } from '../shared-folder';

interface FactPost {
  id: string;
  author_handle: string;
  time: string | null;
  type: string;
  type_alt?: string[];
  foreign: boolean;
  foreign_reason?: string;
  is_repost: boolean;
  is_reply: boolean | null;
  is_quote: boolean;
  pinned: boolean;
  zero_doubt?: string[];
  focal?: boolean;
  reply_doubt?: unknown;
  likes: number | null;
  comments: number | null;
  shares: number | null;
  quotes: number | null;
  saves: number | null;
  views: number | null;
}
interface Facts {
  kind: string;
  page_type: string;
  posts: FactPost[];
  profiles: {
    id: string;
    followers: number;
    following: number;
    posts: number;
    also_stated?: Record<string, number[]>;
  }[];
}

/** Where the second reading says "foreign" and this one "own": the opened post's author goes on in the same thread. */
const THREAD_PARTS = ['1649191521323995138', '1649191522485817345', '1649191523697979392'];
/** Doubts about zeros. The second reading knows other days' bodies, this one has the body alone. */
const DOUBTS: Record<string, { post: string; ours: string[]; why: string }> = {
  'vladkens__twscrape__2026-05-21_tweet_details.json': {
    post: '1649191520250245121',
    ours: ['quotes'],
    why: '432 likes beside 0 saves: below our bound, and one body cannot tell',
  },
  'vladkens__twscrape__misc_manual_tweet_with_video_2.json': {
    post: '1671753569412820992',
    ours: ['saves'],
    why: '0 saves beside 40,178 likes: no other recording of that post to hold against it',
  },
};

const context: ReadContext = {
  url: 'https://x.com/i/api/graphql/Q/Operation',
  via: 'fetch',
  seenAt: 1_790_000_000_000,
  language: 'en',
  timeZone: 'UTC',
};
const folder = shared('captures', 'x');
const factsFile = shared('captures', 'facts', 'x.json');

function bodies(file: string): unknown[] {
  const parsed = JSON.parse(readFileSync(`${folder}/${file}`, 'utf8')) as Record<string, unknown>;
  if ('data' in parsed || 'entryId' in parsed) return [parsed];
  return Object.values(parsed);
}

function check(result: ReadResult): void {
  for (const post of result.posts) expect(PostObservationSchema.safeParse(post).error).toBeUndefined();
  for (const profile of result.profiles) expect(ProfileObservationSchema.safeParse(profile).error).toBeUndefined();
  for (const report of result.reports) expect(ReadReportSchema.safeParse(report).error).toBeUndefined();
}

if (!folder || !factsFile) {
  it('recordings are absent', () => {
    console.info('skipped: the folder of recordings is not beside the project');
    expect(folder && factsFile).toBeNull();
  });
} else {
  const facts = JSON.parse(readFileSync(factsFile, 'utf8')) as Record<string, Facts>;
  const endpointOf = (kind: string) =>
    x.endpoints.filter((e) => new RegExp(e.pattern.match).test(`x.com/i/api/graphql/Ab-12_c/${kind}`));

  describe.each(Object.entries(facts).filter(([file]) => file.endsWith('.json')))('%s', (file, fact) => {
    const claimed = endpointOf(fact.kind);

    if (['home', 'search', 'community'].includes(fact.page_type) || claimed.length === 0) {
      it('is nobody’s profile and is not read', () => {
        expect(claimed).toHaveLength(0);
        for (const endpoint of x.endpoints) {
          for (const body of bodies(file)) {
            const result = endpoint.read(body, context);
            expect(result.posts).toEqual([]);
            expect(result.reports.length).toBeGreaterThan(0);
          }
        }
      });
      return;
    }

    const results = bodies(file).map((body) => claimed[0]?.read(body, context) as ReadResult);
    const posts = results.flatMap((r) => r.posts);
    results.forEach(check);

    it('reads exactly the own posts', () => {
      const own = fact.posts.filter((p) => !p.foreign).map((p) => p.id);
      const ours = posts.map((p) => p.id).filter((id) => fact.page_type !== 'post' || !THREAD_PARTS.includes(id));
      expect([...new Set(ours)].sort()).toEqual([...own].sort());
    });

    it('reads their numbers, times, types and marks', () => {
      for (const p of fact.posts.filter((q) => !q.foreign || THREAD_PARTS.includes(q.id))) {
        const got = posts.find((q) => q.id === p.id);
        if (!got) continue;
        const stated = p.is_repost
          ? {}
          : Object.fromEntries(COUNT_NAMES.flatMap((n) => (p[n] === null ? [] : [[n, p[n]]])));
        expect(Object.fromEntries(Object.entries(got.counts).map(([n, c]) => [n, c?.value])), p.id).toEqual(stated);
        if (p.time) expect(got.published, p.id).toEqual({ earliest: Date.parse(p.time), latest: Date.parse(p.time) });
        expect([p.type, ...(p.type_alt ?? [])], p.id).toContain(got.format);
        expect(got.flags.includes('repost'), p.id).toBe(p.is_repost);
        expect(got.flags.includes('quote'), p.id).toBe(p.is_quote);
        if (p.is_reply !== null) expect(got.flags.includes('reply'), p.id).toBe(p.is_reply);
        expect(got.flags.includes('pinned'), p.id).toBe(p.pinned);
      }
    });

    it('doubts zeros that other days contradict', () => {
      const settled = DOUBTS[file];
      for (const p of fact.posts.filter((q) => !q.foreign && !q.is_repost)) {
        const got = posts.find((q) => q.id === p.id)?.doubtful ?? [];
        if (settled?.post === p.id) expect(got).toEqual(settled.ours);
        else expect(got, p.id).toEqual(expect.arrayContaining(p.zero_doubt ?? []));
        // In a body of false zeros every zero is in doubt, also of posts that no other day's body holds.
        const spoilt = fact.posts.some((q) => q.zero_doubt);
        if (!spoilt && settled?.post !== p.id) expect(got, p.id).toEqual([]);
      }
    });

    it('reads the profile of the one who is looked at, and nobody else’s', () => {
      for (const result of results) {
        const ids = result.profiles.map((p) => p.id);
        // A profile asked for by name may be a hover card's: it names no subject.
        const byName = result.profiles.every((p) => p.source === 'x/UserByScreenName');
        if (result.subject || !byName) expect(ids).toEqual([result.subject?.id]);
        else expect(ids.length).toBeLessThan(2);
        for (const profile of result.profiles) {
          const known = fact.profiles.find((p) => p.id === profile.id);
          expect([known?.followers, ...(known?.also_stated?.followers ?? [])]).toContain(
            profile.counts.followers?.value,
          );
          expect(profile.counts.following?.value).toBe(known?.following);
          expect([known?.posts, ...(known?.also_stated?.posts ?? [])]).toContain(profile.counts.posts?.value);
        }
      }
    });

    it('meets no shape that it does not know', () => {
      expect(results.flatMap((r) => r.reports).filter((r) => r.kind !== 'ok')).toEqual([]);
    });
  });

  describe('rendered boxes', () => {
    const name = 'EltonChou__TwitterMediaHarvest__dom_status.html';
    const document = (file: string) =>
      parseHTML(`<html><body>${readFileSync(`${folder}/${file}`, 'utf8')}</body></html>`)
        .document as unknown as Document;
    const p = facts[name]?.posts[0] as FactPost;

    it('gives the id that the readers give', () => {
      for (const file of [name, 'EltonChou__TwitterMediaHarvest__dom_timeline.html']) {
        expect([...document(file).querySelectorAll(x.page.post)].map((box) => x.page.postId(box))).toEqual([p.id]);
      }
    });

    it('reads plain labelled numbers of the profile’s own boxes only', () => {
      const own = x.page.read?.(document(name), {
        ...context,
        subject: { platform: 'x', id: '1', handle: p.author_handle },
      });
      const values = Object.fromEntries(Object.entries(own?.posts[0]?.counts ?? {}).map(([n, c]) => [n, c?.value]));
      const { likes, comments, shares, saves, views } = p;
      expect(values).toEqual({ likes, comments, shares, saves, views });
      expect(own?.posts[0]?.format).toBe(p.type);
      expect(own?.posts[0]?.flags).toContain('partial');
      const other = x.page.read?.(document(name), {
        ...context,
        subject: { platform: 'x', id: '2', handle: 'somebody_else' },
      });
      expect(other?.posts).toEqual([]);
    });
  });
}
