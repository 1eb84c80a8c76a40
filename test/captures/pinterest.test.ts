import { readFileSync } from 'node:fs';
import { parseHTML } from 'linkedom';
import { describe, expect, it } from 'vitest';
import { parseBody, readBody } from '../../lib/capture/read';
import { VisitState } from '../../lib/capture/visit';
import { PostObservationSchema, ProfileObservationSchema, type ReadReport, ReadReportSchema } from '../../lib/model';
import type { ReadContext } from '../../lib/platforms/contract';
import { pinterest } from '../../lib/platforms/pinterest';
import { shared } from '../shared-folder';

interface FactPost {
  id: string;
  author: string;
  time: string | null;
  type: string;
  is_repost: boolean;
  likes: number | null;
  comments: number | null;
  shares: number | null;
  saves: number | null;
  views: number | null;
}
interface Facts {
  kind: string;
  profile_subject: string | null;
  profiles: { id: string; handle: string; name: string; followers: number | null }[];
  posts: FactPost[];
}

const folder = shared('captures', 'pinterest');
const factsFile = shared('captures', 'facts', 'pinterest.json');
const NAMES = ['likes', 'comments', 'shares', 'saves', 'views'] as const;

/** A page as the product reads it: every embedded block, through the visit that joins them. */
function readPage(html: string, url: string) {
  const { document } = parseHTML(html);
  const visit = new VisitState();
  const reports: ReadReport[] = [];
  const context: ReadContext = { url, via: 'embedded', seenAt: 1_790_000_000_000, language: 'en', timeZone: 'UTC' };
  let subject: string | undefined;
  for (const source of pinterest.embedded) {
    for (const text of source.find(document as unknown as Document)) {
      const parsed = parseBody(text, source.id, 'embedded');
      if (!parsed.ok) reports.push(parsed.report);
      if (!parsed.ok) continue;
      const result = readBody(source.read, parsed.body, source.id, context);
      visit.addPosts(result.posts);
      visit.addProfiles(result.profiles);
      reports.push(...result.reports);
      subject = result.subject?.handle ?? subject;
    }
  }
  return { ...visit.visit(), reports, subject };
}

if (!folder || !factsFile) {
  it('recordings are absent', () => {
    console.info('skipped: the folder of recordings is not beside the project');
    expect(folder && factsFile).toBeNull();
  });
} else {
  const facts = JSON.parse(readFileSync(factsFile, 'utf8')) as Record<string, Facts>;
  const table: string[] = ['file | expected | read | equal'];

  describe.each(Object.entries(facts))('%s', (file, fact) => {
    const text = readFileSync(`${folder}/${file}`, 'utf8');
    if (!file.endsWith('.html')) {
      it('is no response of the site: every reader says so and gives nothing', () => {
        const body: unknown = JSON.parse(text);
        for (const { read, id } of [...pinterest.endpoints, ...pinterest.embedded]) {
          const url = `https://www.pinterest.com/resource/${id.split('/')[1]}/get/`;
          const result = read(body, { url, via: 'xhr', seenAt: 0, language: 'en', timeZone: 'UTC' });
          expect([result.posts, result.profiles]).toEqual([[], []]);
          expect(result.reports.map((r) => r.kind)).toContain('shape');
        }
        table.push(`${file} | 0 | 0 | parser output, not a response`);
      });
      return;
    }

    const id = fact.posts[0]?.id;
    const { posts, profiles, reports, subject } = readPage(text, `https://www.pinterest.com/pin/${id}/`);

    it('reads the opened pin alone, with its numbers, time, type and marks', () => {
      expect(posts.map((p) => p.id)).toEqual(fact.posts.map((p) => p.id));
      expect(subject).toBe(fact.profile_subject);
      let equal = 0;
      for (const p of fact.posts) {
        const got = posts.find((q) => q.id === p.id);
        expect(PostObservationSchema.safeParse(got).error).toBeUndefined();
        const stated = Object.fromEntries(NAMES.flatMap((n) => (p[n] === null ? [] : [[n, p[n]]])));
        const counts = Object.entries(got?.counts ?? {});
        for (const [, c] of counts) expect(c?.low).toBe(c?.high);
        expect(Object.fromEntries(counts.map(([n, c]) => [n, c?.value]))).toEqual(stated);
        expect(got?.published?.earliest).toBe(Date.parse(p.time ?? ''));
        expect(got?.published?.latest).toBe(got?.published?.earliest);
        expect([got?.format, got?.handle, got?.flags.includes('repost')]).toEqual([p.type, p.author, p.is_repost]);
        equal += 1;
      }
      table.push(`${file} | ${fact.posts.length} | ${posts.length} | ${equal}`);
    });

    it('reads everyone whose followers the page states', () => {
      const seen = profiles.map((p) => ({ id: p.id, handle: p.handle, name: p.name, n: p.counts.followers?.value }));
      const wanted = fact.profiles.map((p) => ({ id: p.id, handle: p.handle, name: p.name, n: p.followers }));
      const byId = (a: { id: string }, b: { id: string }) => a.id.localeCompare(b.id);
      expect(seen.sort(byId)).toEqual(wanted.sort(byId));
      for (const p of profiles) expect(ProfileObservationSchema.safeParse(p).error).toBeUndefined();
    });

    it('meets no shape that it does not know', () => {
      for (const report of reports) expect(ReadReportSchema.safeParse(report).error).toBeUndefined();
      expect(reports.filter((r) => r.kind !== 'ok' && r.kind !== 'empty')).toEqual([]);
    });
  });

  it('comes to this table', () => {
    console.info(`pinterest\n${table.join('\n')}`);
    expect(table).toHaveLength(1 + Object.keys(facts).length);
  });
}
