import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import {
  isExact,
  isLowerBound,
  PostObservationSchema,
  ProfileObservationSchema,
  ReadReportSchema,
} from '../../lib/model';
import type { ReadContext } from '../../lib/platforms/contract';
import { mastodon } from '../../lib/platforms/mastodon';
import { get, list } from '../../lib/platforms/reading';
import { shared } from '../shared-folder';

interface FactPost {
  id: string;
  full_author: string;
  uri: string;
  time: string;
  type: string;
  foreign: boolean;
  method?: string;
  is_repost: boolean;
  is_reply: boolean;
  is_quote: boolean;
  pinned: boolean;
  wrapper_id?: string;
  repost_time?: string;
  visibility: string;
  likes: number | null;
  comments: number | null;
  shares: number | null;
  quotes: number | null;
}
interface FactProfile {
  full_handle: string;
  name: string;
  is_viewer?: boolean;
  followers: number;
  following: number;
  posts: number;
}
interface Facts {
  profiles: FactProfile[];
  posts: FactPost[];
}

const folder = shared('captures', 'mastodon');
const factsFile = shared('captures', 'facts', 'mastodon.json');
const base: Omit<ReadContext, 'url'> = { via: 'fetch', seenAt: 1_790_000_000_000, language: 'en', timeZone: 'UTC' };

interface Recorded {
  method: string;
  url: string;
  body: unknown;
}

/** Each answer of a tape whose body is JSON. */
function answers(file: string): Recorded[] {
  const tape: unknown = parse(readFileSync(`${folder}/${file}`, 'utf8'));
  return [...list(tape, 'interactions'), ...list(tape, 'http_interactions')].map((item) => ({
    method: String(get(item, 'request.method')).toUpperCase(),
    url: String(get(item, 'request.uri')),
    body: JSON.parse(String(get(item, 'response.body.string'))),
  }));
}

function claimed(url: string) {
  const { hostname, pathname } = new URL(url);
  return mastodon.endpoints.filter((e) => new RegExp(e.pattern.match).test(hostname + pathname));
}

const NAMES = ['likes', 'comments', 'shares', 'quotes'] as const;

if (!folder || !factsFile) {
  it('recordings are absent', () => {
    console.info('skipped: the folder of recordings is not beside the project');
    expect(folder && factsFile).toBeNull();
  });
} else {
  const facts = JSON.parse(readFileSync(factsFile, 'utf8')) as Record<string, Facts>;
  const table: string[] = [];

  it('every recording has its second reading', () => {
    expect(
      readdirSync(folder)
        .filter((name) => /\.ya?ml$/.test(name))
        .sort(),
    ).toEqual(Object.keys(facts).sort());
  });

  describe.each(Object.entries(facts))('%s', (file, fact) => {
    const all = answers(file);
    // The observer does not see the method, so answers to changes at the address of a page's own request are read too.
    const read = all.flatMap(({ method, url, body }) =>
      claimed(url).map((endpoint) => ({ method, url, endpoint, result: endpoint.read(body, { ...base, url }) })),
    );
    const posts = read.flatMap((r) => r.result.posts);
    const own = fact.posts.filter((p) => !p.foreign && !p.is_repost);
    const passed = fact.posts.filter((p) => p.is_repost);

    it('reads exactly the own posts, by uri', () => {
      for (const { url } of all) expect(claimed(url).length, url).toBeLessThanOrEqual(1);
      const plain = posts.filter((p) => !p.flags.includes('repost'));
      expect(plain.map((p) => p.id).sort()).toEqual(own.map((p) => p.uri).sort());
      for (const post of posts) expect(PostObservationSchema.safeParse(post).error).toBeUndefined();
      for (const report of read.flatMap((r) => r.result.reports))
        expect(ReadReportSchema.safeParse(report).error).toBeUndefined();
    });

    it('knows the box of each by this server’s own id', () => {
      const boxes = new Map(read.flatMap((r) => r.result.boxes ?? []).map(({ box, post }) => [box, post]));
      for (const p of own) expect(boxes.get(p.id), p.id).toBe(p.uri);
    });

    it('reads their numbers, times, types and marks', () => {
      let equal = 0;
      for (const p of own) {
        const got = posts.find((q) => q.id === p.uri);
        const stated = Object.fromEntries(NAMES.flatMap((n) => (p[n] === null ? [] : [[n, p[n]]])));
        expect(Object.fromEntries(Object.entries(got?.counts ?? {}).map(([n, c]) => [n, c.value])), p.id).toEqual(
          stated,
        );
        const [, home] = p.full_author.split('@');
        const here = read.find((r) => r.result.posts.includes(got as never))?.url ?? '';
        const remote = home !== new URL(here).host;
        for (const c of Object.values(got?.counts ?? {}))
          expect([isExact(c), isLowerBound(c)], p.id).toEqual([!remote, remote]);
        expect(got?.published, p.id).toEqual({ earliest: Date.parse(p.time), latest: Date.parse(p.time) });
        expect(got?.format, p.id).toBe(p.type);
        expect(got?.flags.includes('reply'), p.id).toBe(p.is_reply);
        expect(got?.flags.includes('quote'), p.id).toBe(p.is_quote);
        expect(got?.flags.includes('pinned'), p.id).toBe(p.pinned);
        expect(got?.handle?.toLowerCase()).toBe(p.full_author.toLowerCase());
        expect(got?.profileId).toBe(p.full_author.toLowerCase());
        equal += 1;
      }
      table.push(`${file}: ${own.length} expected, ${posts.length - passed.length} read, ${equal} equal`);
    });

    it('takes a boost as the profile’s act, without counts', () => {
      const boosts = posts.filter((p) => p.flags.includes('repost'));
      expect(boosts.map((p) => p.published?.earliest)).toEqual(passed.map((p) => Date.parse(p.repost_time ?? '')));
      for (const boost of boosts) expect(boost.counts).toEqual({});
    });

    it('reads the profiles of its pages', () => {
      const got = new Map(read.flatMap((r) => r.result.profiles).map((p) => [p.id, p]));
      const others = fact.profiles.filter((p) => !p.is_viewer);
      for (const p of others) expect([...got.keys()]).toContain(p.full_handle.toLowerCase());
      for (const p of got.values()) expect(ProfileObservationSchema.safeParse(p).error).toBeUndefined();
      for (const [id, p] of got) {
        const known = fact.profiles.find((q) => q.full_handle.toLowerCase() === id);
        expect([p.name, p.counts.followers?.value, p.counts.following?.value, p.counts.posts?.value]).toEqual([
          known?.name,
          known?.followers,
          known?.following,
          known?.posts,
        ]);
      }
    });

    it('meets no shape that it does not know', () => {
      const reports = read.flatMap((r) => r.result.reports);
      expect(reports.filter((r) => r.kind !== 'ok' && !(r.kind === 'empty' && r.expected))).toEqual([]);
    });
  });

  it('all own posts are read', () => {
    console.info(`mastodon\n${table.join('\n')}`);
    expect(table).toHaveLength(Object.keys(facts).length);
  });
}
