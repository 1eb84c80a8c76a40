import { existsSync, readFileSync } from 'node:fs';
import { parseHTML } from 'linkedom';
import { afterAll, describe, expect, it } from 'vitest';
import { parseBody, readBody } from '../../lib/capture/read';
import type { Count, CountName, PostObservation, ProfileObservation } from '../../lib/model';
import type { ReadContext, Reader, ReadResult } from '../../lib/platforms/contract';
import { tiktok } from '../../lib/platforms/tiktok';
import { shared } from '../shared-folder';

interface FactPost {
  id: string;
  author: string;
  time: string | [string, string];
  type: string;
  pinned: boolean;
  sponsored_or_ad: boolean | null;
  likes: number | null;
  comments: number | null;
  shares: number | null;
  saves: number | null;
  views: number | [number, number] | null;
  site_rounded?: string[];
}
interface FactProfile {
  id: string;
  handle: string;
  followers: number | null;
  following: number | null;
  posts: number | null;
  verified: boolean;
  followers_true_range?: [number, number];
}
interface Facts {
  profile_subject: string | null;
  profiles: FactProfile[];
  posts: FactPost[];
}

const folder = shared('captures', 'tiktok');
const factsFile = shared('captures', 'facts', 'tiktok.json');
const NAMES = ['likes', 'comments', 'shares', 'saves', 'views'] as const;
const base = { seenAt: Date.UTC(2026, 6, 1), language: 'en', timeZone: 'UTC' } as const;

/** Another tool's own format, not the site's: its numbers are known, its shape is not read. */
const PARSED = /^(?:drawrowfly|maira148)/;
/** Searched, so nobody's. */
const SEARCH = /search-items/;
/** Rows cut out of answers, put back where they stood; one list names no author, but the page that it came from is known. */
const TRIMMED: Record<string, { url: string; wrap(rows: unknown[]): unknown; subject?: string }> = {
  'scrapfly__scrapfly-scrapers__channel-items-trimmed.json': {
    url: 'https://www.tiktok.com/api/post/item_list/?cursor=0',
    wrap: (itemList) => ({ itemList, hasMore: true, statusCode: 0 }),
    subject: '6976999329680589829',
  },
  'scrapfly__scrapfly-scrapers__post-2026-01.json': {
    url: 'https://www.tiktok.com/api/item/detail/',
    wrap: ([itemStruct]) => ({ itemInfo: { itemStruct }, statusCode: 0 }),
  },
  'scrapfly__scrapfly-scrapers__profile-2026-01.json': {
    url: 'https://www.tiktok.com/api/user/detail/',
    wrap: ([userInfo]) => ({ userInfo, statusCode: 0 }),
  },
  'scrapfly__scrapfly-scrapers__search-items-2026-01.json': {
    url: 'https://www.tiktok.com/api/search/general/full/',
    wrap: (items) => ({ data: items.map((item) => ({ type: 1, item })), has_more: 1 }),
  },
};

/** Reads a file as the product reads a page: embedded data first, then the rendered page where that gave no post. */
function readFile(file: string, handle: string | null): ReadResult[] {
  const text = readFileSync(`${folder}/${file}`, 'utf8');
  const trimmed = TRIMMED[file];
  if (trimmed) {
    const { hostname, pathname } = new URL(trimmed.url);
    const endpoint = tiktok.endpoints.find((e) => new RegExp(e.pattern.match).test(hostname + pathname));
    if (!endpoint) throw new Error(`nobody reads ${trimmed.url}`);
    const subject = trimmed.subject
      ? { platform: 'tiktok' as const, id: trimmed.subject, handle: handle ?? '' }
      : undefined;
    const ctx: ReadContext = { ...base, url: trimmed.url, via: 'fetch', ...(subject && { subject }) };
    return [readBody(endpoint.read, trimmed.wrap(JSON.parse(text)), endpoint.id, ctx)];
  }
  const html = file.endsWith('.json')
    ? `<html lang="id"><script id="__UNIVERSAL_DATA_FOR_REHYDRATION__" type="application/json">${text}</script></html>`
    : text;
  const { document } = parseHTML(html) as unknown as { document: Document };
  const ctx: ReadContext = { ...base, url: `https://www.tiktok.com/@${handle}`, via: 'embedded' };
  const results: ReadResult[] = [];
  const read = (reader: Reader, body: unknown, id: string, via: ReadContext['via']) => {
    const subject = results.findLast((r) => r.subject)?.subject;
    results.push(readBody(reader, body, id, { ...ctx, via, ...(subject && { subject }) }));
  };
  for (const source of tiktok.embedded) {
    for (const found of source.find(document)) {
      const parsed = parseBody(found, source.id, 'embedded');
      expect(parsed.ok).toBe(true);
      if (parsed.ok) read(source.read, parsed.body, source.id, 'embedded');
    }
  }
  const { page } = tiktok;
  if (!results.some((r) => r.posts.length > 0)) read((_, c) => page.read!(document, c), null, 'tiktok/page', 'dom');
  return results;
}

/** What the second reading says of one count, as an interval where the site had rounded it. */
function wanted(post: FactPost, name: (typeof NAMES)[number]): Count | undefined {
  const stated = post[name];
  if (stated === null) return undefined;
  if (typeof stated !== 'number') return { value: Number.NaN, low: stated[0], high: stated[1] };
  const step = stated < 10_000 || !post.site_rounded?.includes(name) ? 1 : stated < 1_000_000 ? 100 : 100_000;
  return step === 1
    ? { value: stated, low: stated, high: stated }
    : { value: stated, low: stated - step / 2, high: stated + step - 1 };
}

function differences(post: FactPost, seen: PostObservation | undefined): string[] {
  if (!seen) return [`${post.id}: not read`];
  const found: string[] = [];
  const equal = (what: string, actual: unknown, right: unknown) => {
    if (JSON.stringify(actual) !== JSON.stringify(right))
      found.push(`${post.id} ${what}: ${JSON.stringify(actual)} instead of ${JSON.stringify(right)}`);
  };
  for (const name of NAMES) {
    const right = wanted(post, name);
    const count = seen.counts[name as CountName];
    if (right && Number.isNaN(right.value)) equal(name, [count?.low, count?.high], [right.low, right.high]);
    else equal(name, count && [count.value, count.low, count.high], right && [right.value, right.low, right.high]);
  }
  const [from, to] = typeof post.time === 'string' ? [post.time, post.time] : post.time;
  const span = seen.published;
  equal('time', [span?.earliest, span?.latest], [Date.parse(from), Date.parse(to)]);
  equal('type', seen.format, post.type);
  equal('pinned', seen.flags.includes('pinned'), post.pinned);
  equal('paid', seen.flags.includes('paid'), post.sponsored_or_ad === true);
  return found;
}

function profileDifferences(fact: FactProfile, seen: ProfileObservation | undefined): string[] {
  const found: string[] = [];
  const { followers, following, posts } = seen?.counts ?? {};
  const range = fact.followers_true_range ?? [fact.followers, fact.followers];
  if (!seen) return [`${fact.handle}: not read`];
  const equal = (what: string, actual: unknown, right: unknown) => {
    if (JSON.stringify(actual) !== JSON.stringify(right))
      found.push(`${fact.handle} ${what}: ${JSON.stringify(actual)} instead of ${JSON.stringify(right)}`);
  };
  equal('id', seen.id, fact.id);
  equal('followers', [followers?.value, followers?.low, followers?.high], [fact.followers, ...range]);
  equal('following', following?.value, fact.following);
  equal('posts', posts?.value, fact.posts);
  equal('verified', seen.verified ?? false, fact.verified);
  return found;
}

if (!folder || !factsFile) {
  it('recordings are absent', () => {
    console.info('skipped: the folder of recordings is not beside the project');
    expect(folder && factsFile).toBeNull();
  });
} else {
  const facts = JSON.parse(readFileSync(factsFile, 'utf8')) as Record<string, Facts>;
  const table: string[] = [];
  afterAll(() => {
    console.info(['tiktok: file | expected | read | equal | different', ...table].join('\n'));
  });

  describe.each(Object.entries(facts))('%s', (file, fact) => {
    it('is there', () => expect(existsSync(`${folder}/${file}`)).toBe(true));
    if (PARSED.test(file)) return;
    const results = readFile(file, fact.profile_subject);
    const posts = new Map(results.flatMap((r) => r.posts).map((p) => [p.id, p]));

    if (SEARCH.test(file)) {
      it('is nobody’s: every post is told and none is taken', () => {
        expect([...posts]).toEqual([]);
        expect(results.flatMap((r) => r.others ?? []).sort()).toEqual(fact.posts.map((p) => p.id).sort());
        table.push(`${file} | 0 | 0 | 0 | 0`);
      });
      it('has every post as its author’s own where that one’s page asks for it', () => {
        const search = TRIMMED[file]!;
        const body = search.wrap(JSON.parse(readFileSync(`${folder}/${file}`, 'utf8')));
        const wrong: string[] = [];
        for (const raw of JSON.parse(readFileSync(`${folder}/${file}`, 'utf8')) as {
          id: string;
          author: { id: string };
        }[]) {
          const subject = { platform: 'tiktok' as const, id: raw.author.id };
          const read = tiktok.endpoints.find((e) => e.id === 'tiktok/search')!.read;
          const own = read(body, { ...base, url: search.url, via: 'fetch', subject }).posts;
          const fits = fact.posts.filter((p) => own.some((o) => o.id === p.id));
          wrong.push(
            ...fits.flatMap((p) =>
              differences(
                p,
                own.find((o) => o.id === p.id),
              ),
            ),
          );
          if (!own.some((o) => o.id === raw.id)) wrong.push(raw.id);
        }
        expect([...new Set(wrong)]).toEqual([]);
      });
      return;
    }

    it('gives every own post and nobody else’s, as the second reading has them', () => {
      const wrong = fact.posts.map((p) => differences(p, posts.get(p.id)));
      const equal = wrong.filter((w) => w.length === 0).length;
      table.push(`${file} | ${fact.posts.length} | ${posts.size} | ${equal} | ${wrong.length - equal}`);
      expect([...posts.keys()].sort()).toEqual(fact.posts.map((p) => p.id).sort());
      expect(wrong.flat()).toEqual([]);
    });

    it('gives the profile', () => {
      const wrong = fact.profiles
        .filter((p) => p.followers !== null)
        .flatMap((p) =>
          profileDifferences(
            p,
            results.flatMap((r) => r.profiles).find((q) => q.id === p.id),
          ),
        );
      expect(wrong).toEqual([]);
    });

    it('meets no shape that it does not know', () => {
      const shapes = results.flatMap((r) => r.reports).filter((r) => r.kind !== 'ok' && r.kind !== 'empty');
      // Trimmed rows carry neither author nor media; everything else of them is there.
      const trimmed = file.includes('channel-items') ? ['itemList[].author', 'itemList[].video'] : [];
      expect(shapes.map((r) => (r.kind === 'shape' ? r.path : r.kind))).toEqual(trimmed);
    });
  });
}
