import { readFileSync } from 'node:fs';
import { parseHTML } from 'linkedom';
import { describe, expect, it } from 'vitest';
import { parseBody, readBody } from '../../lib/capture/read';
import { PostObservationSchema, ProfileObservationSchema, ReadReportSchema } from '../../lib/model';
import type { ReadContext, ReadResult } from '../../lib/platforms/contract';
import { threads } from '../../lib/platforms/threads';
import { shared } from '../shared-folder';

interface FactPost {
  id: string;
  code: string;
  author_handle: string;
  time: string;
  type: string;
  foreign: boolean;
  is_repost: boolean;
  is_reply: boolean;
  is_quote: boolean;
  pinned: boolean;
  likes: number | null;
  comments: number | null;
  shares: number | null;
  quotes: number | null;
  views: number | null;
}
interface Facts {
  page_type: string;
  profile_subject: string | null;
  profiles: { id: string; handle: string; name: string; followers: number; posts: number; verified: boolean }[];
  posts: FactPost[];
}

const folder = shared('captures', 'threads');
const factsFile = shared('captures', 'facts', 'threads.json');
const SEEN_AT = Date.UTC(2026, 5, 4);

/** Everything that one page gives, source by source, as a document's session would read it. */
function readPage(html: string, url: string): { results: ReadResult[]; rendered: ReadResult | undefined } {
  const { document } = parseHTML(html);
  const context: ReadContext = { url, via: 'embedded', seenAt: SEEN_AT, language: 'en', timeZone: 'UTC' };
  const results: ReadResult[] = [];
  for (const source of threads.embedded) {
    for (const text of source.find(document)) {
      const parsed = parseBody(text, source.id, 'embedded');
      if (!parsed.ok) throw new Error('a block that is no JSON');
      const subject = results.find((r) => r.subject)?.subject;
      results.push(readBody(source.read, parsed.body, source.id, { ...context, ...(subject && { subject }) }));
    }
  }
  return { results, rendered: threads.page.read?.(document, { ...context, via: 'dom' }) };
}

if (!folder || !factsFile) {
  it('recordings are absent', () => {
    console.info('skipped: the folder of recordings is not beside the project');
    expect(folder && factsFile).toBeNull();
  });
} else {
  const facts = JSON.parse(readFileSync(factsFile, 'utf8')) as Record<string, Facts>;
  const pages = Object.entries(facts).filter(([, fact]) => fact.page_type === 'profile');

  it('every recording is a page or another reader’s output', () => {
    const others = Object.entries(facts).filter(([, fact]) => fact.page_type !== 'profile');
    expect(others.every(([, fact]) => fact.page_type === 'not-a-response')).toBe(true);
    expect(pages.length).toBeGreaterThan(0);
    // Re-shaped output is no response: nothing is taken from it, and it is told.
    for (const [file] of others) {
      const body: unknown = JSON.parse(readFileSync(`${folder}/${file}`, 'utf8'));
      const context = { url: 'https://www.threads.com/api/graphql', via: 'fetch', seenAt: SEEN_AT } as const;
      const result = threads.endpoints[0]?.read(body, { ...context, language: 'en', timeZone: 'UTC' });
      expect([result?.posts, result?.profiles]).toEqual([[], []]);
      expect(result?.reports.map((r) => r.kind)).toEqual(['shape']);
    }
  });

  describe.each(pages)('%s', (file, fact) => {
    const url = `https://www.threads.com/@${fact.profile_subject}`;
    const { results, rendered } = readPage(readFileSync(`${folder}/${file}`, 'utf8'), url);
    const posts = results.flatMap((r) => r.posts);
    const own = fact.posts.filter((p) => !p.foreign && !p.is_repost);

    it('reads exactly the own posts', () => {
      expect(posts.map((p) => p.id).sort()).toEqual(own.map((p) => p.id).sort());
      for (const post of posts) expect(PostObservationSchema.safeParse(post).error).toBeUndefined();
      for (const report of results.flatMap((r) => r.reports))
        expect(ReadReportSchema.safeParse(report).error).toBeUndefined();
      console.info(`threads ${file}: ${own.length} expected, ${posts.length} read`);
    });

    it('reads their numbers, times, types and marks', () => {
      for (const p of own) {
        const got = posts.find((q) => q.id === p.id);
        const stated = (['likes', 'comments', 'shares', 'quotes', 'views'] as const).flatMap((name) =>
          p[name] === null ? [] : [[name, { value: p[name], low: p[name], high: p[name] }]],
        );
        expect(got?.counts, p.id).toEqual(Object.fromEntries(stated));
        expect(got?.published, p.id).toEqual({ earliest: Date.parse(p.time), latest: Date.parse(p.time) });
        expect(got?.format, p.id).toBe(p.type);
        expect(got?.url).toBe(`https://www.threads.com/@${p.author_handle}/post/${p.code}`);
        const marks = (['reply', 'quote', 'pinned'] as const).map((flag) => got?.flags.includes(flag));
        expect(marks, p.id).toEqual([p.is_reply, p.is_quote, p.pinned]);
      }
    });

    it('reads the profile: exact followers, and the posts that the description tells', () => {
      const [known] = fact.profiles;
      const profiles = results.flatMap((r) => r.profiles);
      for (const profile of profiles) {
        expect(ProfileObservationSchema.safeParse(profile).error).toBeUndefined();
        expect([profile.id, profile.handle]).toEqual([known?.id, known?.handle]);
      }
      const counts = Object.assign({}, ...profiles.map((p) => p.counts));
      expect(counts.followers).toEqual({ value: known?.followers, low: known?.followers, high: known?.followers });
      expect(counts.posts?.value).toBe(known?.posts);
      expect(profiles[0]?.name).toBe(known?.name);
      expect(results.find((r) => r.subject)?.subject?.handle).toBe(fact.profile_subject);
    });

    it('meets no shape that it does not know', () => {
      expect(results.flatMap((r) => r.reports).filter((r) => r.kind !== 'ok')).toEqual([]);
    });

    it('the rendered page says the same, as far as it says anything', () => {
      expect(rendered?.posts.map((p) => p.id).sort()).toEqual(own.map((p) => p.id).sort());
      for (const p of own) {
        const got = rendered?.posts.find((q) => q.id === p.id);
        expect(got?.published?.earliest).toBe(Date.parse(p.time));
        for (const name of ['likes', 'comments'] as const)
          expect(got?.counts[name]?.value, `${p.id} ${name}`).toBe(p[name] === 0 ? undefined : p[name]);
      }
      expect(rendered?.profiles[0]?.counts.followers?.value).toBe(fact.profiles[0]?.followers);
      expect(rendered?.profiles[0]?.id).toBe(fact.profiles[0]?.id);
    });
  });
}
