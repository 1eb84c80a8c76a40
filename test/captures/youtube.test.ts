import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { type Count, isExact, type PostObservation, type When } from '../../lib/model';
import type { ReadContext, ReadResult } from '../../lib/platforms/contract';
import { youtube } from '../../lib/platforms/youtube';
import { assigned } from '../../lib/platforms/youtube/embedded';
import { valid } from '../platforms/youtube-scenario';
import { shared } from '../shared-folder';

type Fact = number | [number, number] | null;
interface FactPost {
  id: string;
  time: string | [string, string] | null;
  time_text?: string;
  type: string;
  was_live?: boolean;
  foreign?: boolean;
  members_only?: boolean;
  upcoming?: boolean;
  likes: Fact;
  comments: Fact;
  views: Fact;
  views_alternative?: number;
  author_id?: string;
}
interface Facts {
  kind: string;
  profile_subject: string | null;
  profiles: {
    id: string | null;
    handle: string | null;
    name: string;
    followers: Fact;
    posts: Fact;
    verified: boolean | null;
  }[];
  posts: FactPost[];
  captured_at?: [string, string];
}

const folder = shared('captures', 'youtube');
const factsFile = shared('captures', 'facts', 'youtube.json');

/** No bodies of the page: tables of wordings, and a feed that a page never asks for. */
const NO_BODY: Record<string, string> = {
  'locale table': 'read by the tests of count and date wordings',
  'RSS feed': 'the page does not load it, and the extension asks for nothing',
};
/** Settled by looking at the file: where the second reading counts posts as own, and why a reader must not. */
const NOBODYS: Record<string, string> = {
  'TeamNewPipe__NewPipeExtractor__topic-live-now-2026-01.json':
    'a list of streams by fifteen channels: nobody’s profile',
};
const range = (fact: Fact): [number, number] | undefined =>
  fact === null ? undefined : Array.isArray(fact) ? fact : [fact, fact];
const span = (count: Count | undefined) => count && [count.low, count.high];

/** Unit fragments are one tile without a page: put on the page of the channel that they themselves name. */
function onChannel(file: string, tile: Record<string, unknown>): unknown {
  const key = file.includes('videorenderer') ? 'videoRenderer' : 'lockupViewModel';
  const externalId = /"browseId":"(UC[\w-]{22})"/.exec(JSON.stringify(tile))?.[1] ?? 'UCaurinkocoffeeroasters1';
  const title = file.includes('livestreamnoviewer') ? 'LIVE_CHANNEL_NAME' : 'VIDEO_CHANNEL_NAME';
  return {
    metadata: { channelMetadataRenderer: { externalId, title } },
    onResponseReceivedActions: [{ appendContinuationItemsAction: { continuationItems: [{ [key]: tile }] } }],
  };
}

function readFile(file: string, seenAt: number): ReadResult[] {
  const raw = readFileSync(`${folder}/${file}`, 'utf8');
  const context = (language: string, via: ReadContext['via']): ReadContext => ({
    url: 'https://www.youtube.com/',
    via,
    seenAt,
    language,
    timeZone: 'UTC',
  });
  if (file.endsWith('.html')) {
    const language = /<html[^>]*\slang="([^"]+)"/.exec(raw)?.[1] ?? 'en';
    const scripts = [...raw.matchAll(/<script(?![^>]*\ssrc=)[^>]*>([\s\S]*?)<\/script>/g)].map((m) => m[1] ?? '');
    return youtube.embedded.flatMap((source) =>
      assigned(scripts, source.id.slice('youtube/'.length)).map((text) =>
        source.read(JSON.parse(text), context(language, 'embedded')),
      ),
    );
  }
  const envelope = JSON.parse(raw) as { request?: { url: string }; response?: { responseBody: string } } & Record<
    string,
    unknown
  >;
  if (!envelope.response) return [endpoint('browse')(onChannel(file, envelope), context('en', 'fetch'))];
  // Recorded with `$fields`, which the pattern does not look at, or without a host of its own.
  const { hostname, pathname } = new URL(envelope.request?.url ?? '');
  const method = youtube.endpoints.find((e) =>
    new RegExp(e.pattern.match).test(hostname.replace(/^youtubei\.googleapis\.com$/, 'www.youtube.com') + pathname),
  );
  if (!method) throw new Error(`no endpoint for ${hostname}${pathname}`);
  return [method.read(JSON.parse(envelope.response.responseBody), context('en-GB', 'fetch'))];
}

function endpoint(id: string) {
  const found = youtube.endpoints.find((e) => e.id === `youtube/${id}`);
  if (!found) throw new Error(`no endpoint ${id}`);
  return found.read;
}

/** The most exact of what the parts of one page say. */
function best(posts: PostObservation[], name: 'likes' | 'comments' | 'views'): Count | undefined {
  const counts = posts.map((p) => p.counts[name]).filter((c) => c !== undefined);
  return counts.find(isExact) ?? counts[0];
}

function meets(when: When | undefined, fact: FactPost['time']): boolean {
  const [from = '', to = ''] = Array.isArray(fact) ? fact : [fact ?? '', fact ?? ''];
  return when !== undefined && when.earliest <= Date.parse(to) && when.latest >= Date.parse(from);
}

if (!folder || !factsFile) {
  it('recordings are absent', () => {
    console.info('skipped: the folder of recordings is not beside the project');
    expect(folder && factsFile).toBeNull();
  });
} else {
  const facts = JSON.parse(readFileSync(factsFile, 'utf8')) as Record<string, Facts>;

  it('every file of the folder is read or named as none of the page’s', () => {
    const files = readdirSync(folder).filter((f) => /\.(?:json|html)$/.test(f));
    expect(files.filter((f) => facts[f] === undefined)).toEqual([]);
    expect(files.length).toBeGreaterThan(30);
  });

  describe.each(Object.entries(facts).filter(([, f]) => !(f.kind in NO_BODY)))('%s', (file, fact) => {
    const results = readFile(file, Date.parse(fact.captured_at?.[0] ?? '2026-05-21T12:00:00Z'));
    const posts = results.flatMap((r) => r.posts);
    const own = file in NOBODYS ? [] : fact.posts.filter((p) => !p.foreign);

    it('keeps to the model, and tells of no unknown shape', () => {
      expect(results.length).toBeGreaterThan(0);
      for (const result of results) {
        valid(result);
        expect(result.reports.filter((r) => r.kind === 'shape' || r.kind === 'threw')).toEqual([]);
      }
    });

    it('reads the channel’s own posts and nobody else’s', () => {
      expect([...new Set(posts.map((p) => p.id))].sort()).toEqual(own.map((p) => p.id).sort());
    });

    it('reads their counts, dates and types', () => {
      for (const truth of own) {
        const read = posts.filter((p) => p.id === truth.id);
        const views = span(best(read, 'views'));
        if (truth.views_alternative !== undefined) expect([truth.views, truth.views_alternative]).toContain(views?.[0]);
        else expect(views, `${truth.id} views`).toEqual(range(truth.views));
        expect(span(best(read, 'likes')), `${truth.id} likes`).toEqual(range(truth.likes));
        expect(span(best(read, 'comments')), `${truth.id} comments`).toEqual(range(truth.comments));
        // A premiere's local date ("Premieres 14/08/2025, 13:00") is no date of publication.
        if (truth.time !== null && !(truth.upcoming && Array.isArray(truth.time))) {
          expect(
            read.some((p) => meets(p.published, truth.time)),
            `${truth.id} time`,
          ).toBe(true);
        } else if (truth.time_text === undefined)
          expect(
            read.every((p) => p.published === undefined),
            `${truth.id} no time`,
          ).toBe(true);
        // Past streams stand on the live tab, and are that tab's kind of post.
        expect(truth.was_live ? ['live', 'video'] : [truth.type]).toContain(read[0]?.format);
        expect(read[0]?.flags.includes('members-only')).toBe(truth.members_only ?? false);
        expect(read[0]?.flags.includes('upcoming')).toBe(truth.upcoming ?? false);
      }
    });

    it('reads the channel', () => {
      const [truth] = fact.profiles;
      const profile = results.flatMap((r) => r.profiles)[0];
      // An age gate names no id, a player's answer no counts: no profile can be told from them.
      if (!truth?.id || (truth.followers === null && truth.posts === null))
        return expect(profile?.counts ?? {}).toEqual({});
      expect(profile).toMatchObject({
        id: truth.id,
        handle: truth.handle?.slice(1) ?? truth.id,
        name: truth.name,
        verified: truth.verified,
      });
      expect(span(profile?.counts.followers)).toEqual(range(truth.followers));
      expect(span(profile?.counts.posts)).toEqual(range(truth.posts));
      expect(results.every((r) => r.subject?.id === truth.id)).toBe(true);
    });
  });
}
