import { readFileSync } from 'node:fs';
import { parseHTML } from 'linkedom';
import { describe, expect, it } from 'vitest';
import { parseBody, readBody } from '../../lib/capture/read';
import { PostObservationSchema, ProfileObservationSchema, ReadReportSchema } from '../../lib/model';
import type { ReadContext, ReadResult } from '../../lib/platforms/contract';
import { facebook } from '../../lib/platforms/facebook';
import { shared } from '../shared-folder';

interface FactPost {
  id: string;
  time: string;
  type: string;
  likes: number | null;
  comments: number | null;
  shares: number | null;
  views: number | null;
  is_repost: boolean;
  pinned: boolean;
  foreign: boolean;
}
interface Facts {
  page_type: string;
  profile_subject: string | null;
  profiles: { id: string; handle: string; name: string; followers: number; verified: boolean }[];
  posts: FactPost[];
}

const folder = shared('captures', 'facebook');
const factsFile = shared('captures', 'facts', 'facebook.json');

/** A page's first screen in the order of its blocks, or one response. */
function readFile(path: string): { result: ReadResult; language: string } {
  const text = readFileSync(path, 'utf8');
  const context = (more: Partial<ReadContext>): ReadContext => ({
    url: 'https://www.facebook.com/api/graphql/',
    via: 'fetch',
    seenAt: Date.UTC(2026, 0, 1),
    language: 'en',
    timeZone: 'UTC',
    ...more,
  });
  if (!path.endsWith('.html')) {
    const endpoint = facebook.endpoints[0]!;
    const parsed = parseBody(text, endpoint.id, 'application/json');
    if (!parsed.ok) throw new Error('not JSON');
    return { result: readBody(endpoint.read, parsed.body, endpoint.id, context({})), language: 'en' };
  }
  const { document } = parseHTML(text);
  const language = document.documentElement.lang;
  const source = facebook.embedded[0]!;
  const [found] = source.find(document as unknown as Document);
  const parsed = parseBody(found ?? '', source.id, 'embedded');
  if (!parsed.ok) throw new Error('not JSON');
  const page = context({ via: 'embedded', url: 'https://www.facebook.com/', language });
  return { result: readBody(source.read, parsed.body, source.id, page), language };
}

if (!folder || !factsFile) {
  it('recordings are absent', () => {
    console.info('skipped: the folder of recordings is not beside the project');
    expect(folder && factsFile).toBeNull();
  });
} else {
  const facts = JSON.parse(readFileSync(factsFile, 'utf8')) as Record<string, Facts>;
  const table: Record<string, { expected: number; read: number; equal: number; differing: number }> = {};

  describe.each(Object.entries(facts).filter(([, f]) => f.page_type !== 'not-a-response'))('%s', (file, fact) => {
    const { result } = readFile(`${folder}/${file}`);
    const own = fact.posts.filter((p) => !p.foreign && !p.is_repost);

    it('reads exactly the own posts, and names what it leaves out', () => {
      expect(result.posts.map((p) => p.id).sort()).toEqual(own.map((p) => p.id).sort());
      for (const post of result.posts) PostObservationSchema.parse(post);
      for (const profile of result.profiles) ProfileObservationSchema.parse(profile);
      for (const report of result.reports) ReadReportSchema.parse(report);
      for (const p of fact.posts.filter((q) => q.foreign)) expect(result.others).toContain(p.id);
      expect(result.subject?.id ?? null).toBe(fact.profile_subject);
    });

    it('reads their numbers, times, types and marks', () => {
      let equal = 0;
      for (const p of own) {
        const got = result.posts.find((q) => q.id === p.id);
        for (const name of ['likes', 'comments', 'shares', 'views'] as const)
          expect(got?.counts[name], name).toEqual(
            p[name] === null ? undefined : { value: p[name], low: p[name], high: p[name] },
          );
        expect(got?.published).toEqual({ earliest: Date.parse(p.time), latest: Date.parse(p.time) });
        expect(got?.format).toBe(p.type);
        expect(got?.flags.includes('pinned')).toBe(p.pinned);
        equal += 1;
      }
      table[file] = { expected: own.length, read: result.posts.length, equal, differing: result.posts.length - equal };
    });

    it('reads the profile that the page is of', () => {
      for (const p of fact.profiles) {
        const got = result.profiles.find((q) => q.id === p.id);
        expect(got).toMatchObject({ handle: p.handle, name: p.name, verified: p.verified });
        expect(got?.counts.followers?.value).toBe(p.followers);
        expect(got?.counts.followers?.low).toBeLessThan(p.followers);
      }
      expect(result.profiles).toHaveLength(fact.profiles.length);
    });

    it('meets no shape that it does not know', () => {
      expect(result.reports.filter((r) => r.kind !== 'ok')).toEqual([]);
    });
  });

  it('kinds of reaction, told apart by their numbers: opened by hand', () => {
    const { result } = readFile(`${folder}/apankowski__garcon__v2_real-page-a-text-story-with-image.html`);
    expect(result.posts[0]?.reactions).toEqual({
      like: { value: 2, low: 2, high: 2 },
      love: { value: 2, low: 2, high: 2 },
    });
  });

  it('all of them', () => {
    console.table(table);
    expect(Object.values(table).every((row) => row.differing === 0)).toBe(true);
  });
}
