import { readFileSync } from 'node:fs';
import { parseHTML } from 'linkedom';
import { describe, expect, it } from 'vitest';
import { PostObservationSchema, ProfileObservationSchema, ReadReportSchema } from '../../lib/model';
import type { ReadContext, ReadResult } from '../../lib/platforms/contract';
import { linkedin } from '../../lib/platforms/linkedin';
import { shared } from '../shared-folder';

interface FactPost {
  id: string;
  author: string;
  time: string;
  type: string;
  foreign?: boolean;
  is_repost: boolean;
  is_quote: boolean;
  likes: number | null;
  comments: number | null;
  shares: number | null;
}
interface Facts {
  kind: string;
  profile_subject: string | null;
  profiles: { handle: string; name: string; followers: number | null }[];
  posts: FactPost[];
}

const folder = shared('captures', 'linkedin');
const factsFile = shared('captures', 'facts', 'linkedin.json');
const context: ReadContext = {
  url: 'https://www.linkedin.com/',
  via: 'embedded',
  seenAt: Date.UTC(2025, 10, 12),
  language: 'en',
  timeZone: 'UTC',
};

/** The page's blocks through their readers; JSON-LD that was saved without its page goes to the page's reader. */
function readFile(text: string, file: string): ReadResult[] {
  const url = file.includes('company') ? 'https://www.linkedin.com/company/a/' : 'https://www.linkedin.com/posts/a_b';
  if (!file.endsWith('.html')) {
    const [guest] = linkedin.embedded;
    return guest ? [guest.read(JSON.parse(text), { ...context, url })] : [];
  }
  const document = parseHTML(text).document as unknown as Document;
  return linkedin.embedded.flatMap((source) =>
    source.find(document).map((block) => source.read(JSON.parse(block), { ...context, url })),
  );
}

if (!folder || !factsFile) {
  it('recordings are absent', () => {
    console.info('skipped: the folder of recordings is not beside the project');
    expect(folder && factsFile).toBeNull();
  });
} else {
  const facts = JSON.parse(readFileSync(factsFile, 'utf8')) as Record<string, Facts>;
  const table: string[] = [];

  describe.each(Object.entries(facts))('%s', (file, fact) => {
    const results = readFile(readFileSync(`${folder}/${file}`, 'utf8'), file);
    const posts = results.flatMap((r) => r.posts);
    const own = fact.posts.filter((p) => !p.foreign);

    if (fact.kind.startsWith('parser output')) {
      it('is no page of the site, and says so', () => {
        expect(posts).toEqual([]);
      });
      return;
    }

    it('reads exactly the own posts', () => {
      expect(posts.map((p) => p.id).sort()).toEqual(own.map((p) => p.id).sort());
      for (const post of posts) expect(PostObservationSchema.safeParse(post).error).toBeUndefined();
      for (const report of results.flatMap((r) => r.reports))
        expect(ReadReportSchema.safeParse(report).error).toBeUndefined();
      table.push(`${file}: ${own.length} expected, ${posts.length} read`);
    });

    it('reads their numbers, times, types and marks', () => {
      for (const p of own) {
        const got = posts.find((q) => q.id === p.id);
        // A counter of nothing is taken out of the markup: the second reading has null there, this one zero.
        const page = file.endsWith('.html');
        for (const name of ['likes', 'comments'] as const) {
          expect(got?.counts[name]?.value ?? null, `${p.id} ${name}`).toBe(p[name] ?? (page ? 0 : null));
          expect(got?.counts[name]?.low).toBe(got?.counts[name]?.high);
        }
        expect(got?.counts.shares).toBeUndefined();
        expect(got?.doubtful).toEqual([]);
        expect(got?.published?.earliest, p.id).toBe(Date.parse(p.time));
        expect(got?.format, p.id).toBe(p.type);
        expect(got?.flags.includes('quote'), p.id).toBe(p.is_quote);
        expect(got?.profileId, p.id).toBe(p.author);
      }
    });

    it('reads the profile, and whose page it is', () => {
      const [known] = fact.profiles;
      const profiles = results.flatMap((r) => r.profiles);
      expect(profiles).toHaveLength(1);
      expect(ProfileObservationSchema.safeParse(profiles[0]).error).toBeUndefined();
      expect([profiles[0]?.id, profiles[0]?.name, profiles[0]?.counts.followers?.value]).toEqual([
        known?.handle,
        known?.name,
        known?.followers,
      ]);
      expect(results.find((r) => r.subject)?.subject?.id).toBe(fact.profile_subject);
    });

    it('names every other post as somebody else’s', () => {
      const others = new Set(results.flatMap((r) => r.others ?? []));
      const foreign = fact.posts.filter((p) => p.foreign).map((p) => p.id);
      expect(foreign.filter((id) => !others.has(id))).toEqual([]);
    });

    it('meets no shape that it does not know', () => {
      expect(results.flatMap((r) => r.reports).filter((r) => r.kind !== 'ok')).toEqual([]);
    });
  });

  it('all recordings were read', () => {
    console.info(`linkedin\n${table.join('\n')}`);
    expect(table).toHaveLength(Object.values(facts).filter((f) => !f.kind.startsWith('parser output')).length);
  });
}
