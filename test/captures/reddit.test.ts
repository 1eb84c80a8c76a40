import { readFileSync } from 'node:fs';
import { parseHTML } from 'linkedom';
import { afterAll, describe, expect, it } from 'vitest';
import { PostObservationSchema, ProfileObservationSchema, ReadReportSchema } from '../../lib/model';
import type { ReadContext, ReadResult } from '../../lib/platforms/contract';
import { get, isRecord, list } from '../../lib/platforms/reading';
import { reddit } from '../../lib/platforms/reddit';
import { shared } from '../shared-folder';

interface FactPost {
  id: string;
  author: string | null;
  time: string | [string, string];
  type: string;
  type_alt?: string[];
  type_sure?: boolean;
  foreign?: boolean;
  pinned: boolean;
  is_quote: boolean;
  likes: number | null;
  comments: number | null;
  score_hidden?: boolean;
}
interface Facts {
  kind: string;
  posts: FactPost[];
  profiles: { id: string | null; handle: string; followers: number | null }[];
}

const folder = shared('captures', 'reddit');
const factsFile = shared('captures', 'facts', 'reddit.json');
const base: Omit<ReadContext, 'url'> = { via: 'embedded', seenAt: 1_790_000_000_000, language: 'en', timeZone: 'UTC' };

/** Recordings of pages: at which address, and whether the page is anybody's. */
const PAGES: Record<string, { url: string; language?: string; own: boolean }> = {
  'lbergaglio__pfi_mervAI__shreddit-search-es-2025-07.html': {
    url: 'https://www.reddit.com/search/?q=a&sort=new',
    language: 'es-MX',
    own: false,
  },
  'oscarotero__Embed__shreddit-post-page-2024-06.html': {
    url: 'https://www.reddit.com/r/investing/comments/7pfpeq/a_title/',
    own: true,
  },
  'ray-bao-mcgill__redditScrape__oldreddit-r-python-2024-10.html': {
    url: 'https://old.reddit.com/r/Python/',
    own: true,
  },
};
/** Bodies of which nothing is anybody's. */
const HOME = ['praw-dev__praw__TestFront.test_best.json'];
/** Differences settled: a bullet stands for the score, and the second reading takes the attribute behind it. */
const BULLETS = ['t3_1g6nwca', 't3_1g6pg1d'];
/** What another program made of a page; there is nothing of the page left to read. */
const PARSED = /-parsed-/;

function readDocument(html: string, url: string, language: string): ReadResult[] {
  const { document } = parseHTML(html);
  return reddit.embedded.flatMap((source) =>
    source
      .find(document as unknown as Document)
      .map((text) => source.read(JSON.parse(text), { ...base, url, language })),
  );
}

/** Every answer of a tape that an endpoint claims, and the body itself where there is no tape. */
function readBodies(recorded: unknown): ReadResult[] {
  const tape = list(recorded, 'interactions');
  const answers: [string, unknown][] =
    isRecord(recorded) && recorded.interactions === undefined
      ? [['https://www.reddit.com/r/netsec.json', recorded]]
      : tape.flatMap((turn): [string, unknown][] => {
          const url = String(get(turn, 'request.uri'));
          const text = get(turn, 'response.body.string');
          return get(turn, 'request.method') === 'GET' && typeof text === 'string' ? [[url, JSON.parse(text)]] : [];
        });
  return answers.flatMap(([url, body]) => {
    const { hostname, pathname } = new URL(url);
    const claimed = reddit.endpoints.filter((e) => new RegExp(e.pattern.match).test(hostname + pathname));
    expect(claimed).toHaveLength(1);
    return claimed.map((e) => e.read(body, { ...base, via: 'fetch', url }));
  });
}

if (!folder || !factsFile) {
  it('recordings are absent', () => {
    console.info('skipped: the folder of recordings is not beside the project');
    expect(folder && factsFile).toBeNull();
  });
} else {
  const facts = JSON.parse(readFileSync(factsFile, 'utf8')) as Record<string, Facts>;
  const table: string[] = [];
  afterAll(() => console.info(['reddit: expected, read, equal, different', ...table].join('\n')));

  describe.each(Object.entries(facts))('%s', (file, fact) => {
    const text = readFileSync(`${folder}/${file}`, 'utf8');
    if (PARSED.test(file)) {
      it('is what another program made of a page', () => expect(text.trimStart()).toMatch(/^[[{]/));
      return;
    }
    const page = PAGES[file];
    const results = page ? readDocument(text, page.url, page.language ?? 'en') : readBodies(JSON.parse(text));
    const posts = results.flatMap((r) => r.posts);
    const others = results.flatMap((r) => r.others ?? []);
    const anybodys = page ? page.own : !HOME.includes(file);
    const own = anybodys ? fact.posts.filter((p) => !p.foreign) : [];

    it('gives posts, profiles and reports in the vocabulary', () => {
      for (const r of results) {
        for (const p of r.posts) expect(PostObservationSchema.safeParse(p).error).toBeUndefined();
        for (const p of r.profiles) expect(ProfileObservationSchema.safeParse(p).error).toBeUndefined();
        for (const p of r.reports) expect(ReadReportSchema.safeParse(p).error).toBeUndefined();
      }
    });

    it('reads exactly the own posts, and knows every other one for somebody else’s', () => {
      expect(posts.map((p) => p.id).sort()).toEqual(own.map((p) => p.id).sort());
      const foreign = fact.posts.filter((p) => !own.includes(p)).map((p) => p.id);
      expect(foreign.filter((id) => !others.includes(id))).toEqual([]);
    });

    it('reads their numbers, times, types and marks', () => {
      let equal = 0;
      for (const p of own) {
        const got = posts.find((q) => q.id === p.id);
        const bullet = BULLETS.includes(p.id);
        expect(got?.hidden, p.id).toEqual(bullet ? ['likes'] : []);
        expect(got?.counts.likes?.value, p.id).toBe(bullet ? undefined : (p.likes ?? Number.NaN));
        const { value = 0, low = 0, high = 0 } = got?.counts.likes ?? {};
        expect(bullet || (low <= value && low < high && value < high), p.id).toBe(true);
        expect(got?.counts.comments, p.id).toEqual({ value: p.comments, low: p.comments, high: p.comments });
        expect(got?.published?.earliest, p.id).toBe(Date.parse(String(p.time)));
        expect([p.type, ...(p.type_alt ?? [])], p.id).toContain(got?.format);
        expect(got?.flags.includes('pinned'), p.id).toBe(p.pinned);
        expect(got?.flags.includes('quote'), p.id).toBe(p.is_quote);
        if (!bullet) equal += 1;
      }
      table.push(`${file}: ${own.length}, ${posts.length}, ${equal}, ${own.length - equal}`);
    });

    it('reads the followers that are stated', () => {
      for (const known of fact.profiles.filter((p) => p.followers !== null)) {
        const got = results.flatMap((r) => r.profiles).find((p) => p.handle === known.handle);
        expect(got?.counts.followers).toEqual({ value: known.followers, low: known.followers, high: known.followers });
        if (known.id) expect(got?.id).toBe(known.id);
      }
    });

    it('meets no shape that it does not know', () => {
      expect(results.flatMap((r) => r.reports).filter((r) => r.kind !== 'ok' && r.kind !== 'empty')).toEqual([]);
    });
  });
}
