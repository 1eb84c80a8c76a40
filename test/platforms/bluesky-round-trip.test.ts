import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ScenarioPage, ScenarioPost } from '../../demo/scenario/types';
import * as shapes from '../../demo/shapes/bluesky';
import { bluesky } from '../../lib/platforms/bluesky';
import type { ReadContext, ReadResult } from '../../lib/platforms/contract';
import { context, pageArbitrary, valid, values } from './x-scenario';

const pages = pageArbitrary('bluesky');
type Options = Pick<shapes.BlueskyPageOptions, 'filter' | 'generation' | 'quoted' | 'card'>;
const options: fc.Arbitrary<Options> = fc.record({
  filter: fc.constantFrom(
    'posts_and_author_threads' as const,
    'posts_with_replies' as const,
    'posts_with_media' as const,
  ),
  generation: fc.constantFrom('2024' as const, '2026' as const),
  quoted: fc.constantFrom(
    'viewRecord' as const,
    'viewNotFound' as const,
    'viewBlocked' as const,
    'viewDetached' as const,
  ),
  card: fc.constantFrom('external' as const, 'generator' as const, 'list' as const, 'starterPack' as const),
});

function read(method: string, body: unknown, query = '', more: Partial<ReadContext> = {}): ReadResult {
  const endpoint = bluesky.endpoints.find((e) => e.id === `bluesky/${method}`);
  if (!endpoint) throw new Error(`no endpoint ${method}`);
  return valid(
    endpoint.read(
      JSON.parse(JSON.stringify(body)),
      context(`https://pds.example/xrpc/app.bsky.feed.${method}?${query}`, more),
    ),
  );
}

function scroll(page: ScenarioPage, o: Options, actor: string | null): ReadResult[] {
  const results: ReadResult[] = [];
  let cursor: string | null = null;
  do {
    const served = shapes.getAuthorFeed(page, { ...o, cursor });
    const query = new URLSearchParams({
      ...(actor && { actor }),
      ...(o.filter && { filter: o.filter }),
      ...(cursor && { cursor }),
    });
    results.push(
      read('getAuthorFeed', served.body, String(query), { subject: results.find((r) => r.subject)?.subject }),
    );
    cursor = served.nextCursor;
  } while (cursor !== null && results.length < 40);
  return results;
}

function expected(p: ScenarioPost, generation: Options['generation'] = '2026') {
  const shown = p.original?.post ?? p;
  const { likes, comments, shares, quotes, saves } = p;
  return {
    id: p.id,
    published: { earliest: p.published, latest: p.published },
    format: shown.format,
    flags: [...p.flags].sort(),
    counts: p.original ? {} : { likes, comments, shares, quotes, ...(generation === '2026' && { saves }) },
    caption: p.original ? '' : p.caption,
    mediaCount: { image: 1, video: 1, carousel: Math.max(2, shown.mediaCount) }[shown.format as string],
  };
}

function seen(p: ReadResult['posts'][number]) {
  return {
    id: p.id,
    published: p.published,
    format: p.format,
    flags: [...p.flags].sort(),
    counts: values(p.counts),
    caption: p.caption ?? '',
    mediaCount: p.mediaCount,
  };
}

const byId = (a: { id: string }, b: { id: string }) => a.id.localeCompare(b.id);

function belongs(filter: Options['filter']) {
  return (p: ScenarioPost) => {
    if (filter === 'posts_with_media') return ['image', 'carousel', 'video'].includes(p.format) && !p.original;
    return filter === 'posts_with_replies' || !p.flags.includes('reply');
  };
}

describe('a scenario comes back from Bluesky’s shapes', () => {
  it('getAuthorFeed, asked for by id, by handle or unknown', () => {
    fc.assert(
      fc.property(pages, options, fc.constantFrom('did', 'handle', 'none'), (page, o, by) => {
        const { id, handle } = page.profile;
        const results = scroll(page, o, by === 'did' ? id : by === 'handle' ? handle : null);
        const met = new Map(
          results
            .flatMap((r) => r.posts)
            .reverse()
            .map((p) => [p.id, p]),
        );
        for (const p of results.flatMap((r) => r.posts)) if (p.flags.includes('pinned')) met.set(p.id, p);
        const own = page.profile.posts.filter(belongs(o.filter)).map((p) => expected(p, o.generation));
        if (o.filter === 'posts_with_media') for (const p of own) p.flags = p.flags.filter((f) => f !== 'pinned');
        expect([...met.values()].map(seen).sort(byId)).toEqual(own.sort(byId));
        for (const post of met.values()) expect(post.profileId).toBe(id);
        expect(results.flatMap((r) => r.reports).filter((r) => r.kind === 'shape' || r.kind === 'threw')).toEqual([]);
        const ordered = results.flatMap((r) => r.feed?.ordered ?? []);
        expect(ordered).toEqual(page.profile.posts.filter(belongs(o.filter)).map((p) => p.id));
        if (ordered.length > 0)
          expect(results.map((r) => r.feed?.ended)).toEqual(results.map((_, i) => i === results.length - 1));
      }),
      { numRuns: 150 },
    );
  });

  it.each([
    ['getProfile', shapes.getProfile],
    ['getProfiles', (profile: ScenarioPage['profile']) => shapes.getProfiles([profile])],
  ] as const)('%s', (method, serve) => {
    fc.assert(
      fc.property(pages, ({ profile }) => {
        const result = read(method, serve(profile));
        const [got] = result.profiles;
        expect(result.subject).toBeUndefined();
        expect([got?.id, got?.handle]).toEqual([profile.id, profile.handle]);
        expect([got?.counts.followers?.value, got?.counts.following?.value, got?.counts.posts?.value]).toEqual([
          profile.followers,
          profile.following,
          profile.posts.filter((p) => !p.original).length,
        ]);
      }),
      { numRuns: 30 },
    );
  });

  it.each([
    ['getPostThread', shapes.getPostThread],
    ['getPostThreadV2', shapes.getPostThreadV2],
  ] as const)('%s gives the opened post alone', (method, serve) => {
    fc.assert(
      fc.property(pages, fc.nat(), (page, n) => {
        const posts = page.profile.posts.filter((p) => !p.original);
        const opened = posts[n % Math.max(1, posts.length)];
        if (!opened) return;
        const result = read(method, serve(page, opened.id));
        const want = expected(opened);
        want.flags = want.flags.filter((f) => f !== 'pinned');
        expect(result.posts.map(seen)).toEqual([want]);
        expect(result.subject?.id).toBe(page.profile.id);
      }),
      { numRuns: 60 },
    );
  });

  it('getPosts gives the posts of the profile that is looked at, and nobody’s when it is somebody else’s', () => {
    fc.assert(
      fc.property(pages, ({ profile }) => {
        const posts = profile.posts.filter((p) => !p.original);
        const body = shapes.getPosts(
          profile,
          posts.map((p) => p.id),
        );
        const ids = (r: ReadResult) => r.posts.map((p) => p.id);
        expect(ids(read('getPosts', body))).toEqual(posts.map((p) => p.id));
        expect(
          ids(read('getPosts', body, '', { subject: { platform: 'bluesky', id: 'did:plc:somebodyelse' } })),
        ).toEqual([]);
      }),
      { numRuns: 30 },
    );
  });
});
