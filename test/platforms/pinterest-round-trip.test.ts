import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ScenarioPost } from '../../demo/scenario/types';
import * as shapes from '../../demo/shapes/pinterest';
import type { ReadContext, ReadResult } from '../../lib/platforms/contract';
import { pinterest } from '../../lib/platforms/pinterest';
import { scenarioPage } from '../scenario-arbitrary';
import { context, valid, values } from './x-scenario';

const pages = scenarioPage('pinterest');
const resourceUrl = (name: string, options: object = {}) =>
  `https://www.pinterest.com/resource/${name}/get/?source_url=%2F&data=${encodeURIComponent(JSON.stringify({ options }))}`;

function read(url: string, body: unknown, more: Partial<ReadContext> = {}): ReadResult {
  const { hostname, pathname } = new URL(url);
  const endpoint = pinterest.endpoints.find((e) => new RegExp(e.pattern.match).test(hostname + pathname));
  if (!endpoint) throw new Error(`nothing claims ${url}`);
  return valid(endpoint.read(JSON.parse(JSON.stringify(body)), context(url, more)));
}

function embedded(id: string, body: unknown, url: string): ReadResult {
  const source = pinterest.embedded.find((s) => s.id === id);
  if (!source) throw new Error(`no source ${id}`);
  return valid(source.read(JSON.parse(JSON.stringify(body)), context(url, { via: 'embedded' })));
}

function expected(p: ScenarioPost, opened: boolean) {
  const { likes, comments, shares, saves, views } = p;
  return {
    id: p.id,
    published: { earliest: p.published, latest: p.published },
    format: p.format,
    flags: p.flags.filter((f) => f !== 'pinned').sort(),
    counts: { likes, comments, saves, ...(opened && { shares, ...(p.format === 'video' && { views }) }) },
    caption: p.caption.trim(),
    mediaCount: p.mediaCount,
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

const broken = (results: ReadResult[]) =>
  results.flatMap((r) => r.reports).filter((r) => r.kind === 'shape' || r.kind === 'threw');
const byId = (a: { id: string }, b: { id: string }) => a.id.localeCompare(b.id);

describe('a scenario comes back from Pinterest’s shapes', () => {
  it('created pins, page by page, asked for by name, by id, or by nobody known', () => {
    fc.assert(
      fc.property(pages, fc.constantFrom('name', 'nothing'), (page, by) => {
        const results: ReadResult[] = [];
        for (let bookmark: string | null | undefined; bookmark !== null; ) {
          const served = shapes.userActivityPins(page, { bookmark });
          const body = by === 'nothing' ? { ...served.body, resource: undefined } : served.body;
          const asked = {
            username: page.profile.handle,
            user_id: page.profile.id,
            ...(bookmark && { bookmarks: [bookmark] }),
          };
          const url = resourceUrl('UserActivityPinsResource', asked);
          results.push(read(url, body, { subject: results.find((r) => r.subject)?.subject }));
          bookmark = served.nextBookmark;
        }
        const posts = results.flatMap((r) => r.posts);
        expect(posts.map(seen)).toEqual(page.profile.posts.map((p) => expected(p, false)));
        expect(posts.every((p) => p.profileId === page.profile.id)).toBe(true);
        expect(broken(results)).toEqual([]);
        expect(results.map((r) => r.feed?.position ?? 'top')).toEqual(
          results.map((_, i) => (i === 0 ? 'top' : 'next')),
        );
        if (page.profile.posts.length === 0) return;
        expect(results.map((r) => r.feed?.ended)).toEqual(results.map((_, i) => i === results.length - 1));
        expect(results.flatMap((r) => r.feed?.ordered)).toEqual(page.profile.posts.map((p) => p.id));
        const others = new Set(results.flatMap((r) => r.others ?? []));
        for (const foreign of [page.advertisement, page.suggestion]) {
          if (foreign) expect(others.has(foreign.post.id)).toBe(true);
        }
      }),
      { numRuns: 120 },
    );
  });

  it('a grid without dates covers no stretch of time', () => {
    fc.assert(
      fc.property(pages, (page) => {
        const { body } = shapes.userActivityPins(page, { dated: false });
        const result = read(resourceUrl('UserActivityPinsResource'), body);
        expect(result.posts.every((p) => p.published === undefined)).toBe(true);
        expect(result.feed?.ordered ?? []).toEqual([]);
        expect(broken([result])).toEqual([]);
      }),
      { numRuns: 30 },
    );
  });

  it('UserResource', () => {
    fc.assert(
      fc.property(pages, ({ profile }) => {
        const result = read(resourceUrl('UserResource'), shapes.userResource(profile));
        expect(result.subject).toBeUndefined();
        expect(result.profiles).toHaveLength(1);
        const [got] = result.profiles;
        expect([got?.id, got?.handle, got?.counts.followers?.value, got?.counts.following?.value]).toEqual([
          profile.id,
          profile.handle,
          profile.followers,
          profile.following,
        ]);
        expect(got?.verified).toBe(profile.verified ? true : undefined);
      }),
      { numRuns: 30 },
    );
  });

  it('the state of a profile’s page, under its new and its old name', () => {
    fc.assert(
      fc.property(pages, fc.boolean(), (page, old) => {
        const props = shapes.initialProps(page);
        const url = `https://pl.pinterest.com/${page.profile.handle}/_created/`;
        const result = embedded('pinterest/state', old ? { props } : props, url);
        const first = page.profile.posts.slice(0, page.pageSize);
        expect(result.posts.map(seen)).toEqual(first.map((p) => expected(p, false)));
        expect(result.profiles.map((p) => [p.id, p.counts.followers?.value])).toEqual([
          [page.profile.id, page.profile.followers],
        ]);
        expect(result.subject?.id).toBe(page.profile.id);
        expect(broken([result])).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });

  it('an opened pin: by request, in the state, in Relay’s answers as calls and as JSON', () => {
    fc.assert(
      fc.property(pages, fc.nat(), (page, n) => {
        const { profile, suggestion } = page;
        const post = profile.posts[n % Math.max(1, profile.posts.length)];
        if (!post) return;
        const related = suggestion ? [suggestion] : [];
        const url = `https://www.pinterest.com/pin/${post.id}/`;
        const relay = shapes.relayScripts(profile, post);
        const whole = [
          read(resourceUrl('PinResource', { id: post.id }), shapes.pinResource(profile, post)),
          read('https://www.pinterest.com/_/graphql/', shapes.graphqlPin(profile, post, related)),
          embedded('pinterest/state', shapes.pinProps(profile, post, related), url),
          ...relay.slice(1).map(({ json }) => embedded('pinterest/relay', JSON.parse(json), url)),
        ];
        for (const result of whole) {
          const want = expected(post, true);
          expect(result.posts.map(seen)).toEqual([want]);
          expect(result.subject?.id).toBe(profile.id);
          expect(broken([result])).toEqual([]);
        }
        expect(whole[1]?.others ?? []).toEqual(related.map((r) => r.post.id));
        expect(whole[2]?.others ?? []).toEqual(related.map((r) => r.post.id));
        const first = embedded('pinterest/relay', JSON.parse(relay[0]?.json ?? ''), url);
        expect(first.posts.map((p) => [p.id, values(p.counts)])).toEqual([
          [post.id, { saves: post.saves, ...(post.format === 'video' && { views: post.views }) }],
        ]);
        expect(broken([first])).toEqual([]);
      }),
      { numRuns: 80 },
    );
  });

  it('a board and a profile’s saved pins: others’ pins are left out, copies are reposts', () => {
    fc.assert(
      fc.property(pages, pages, ({ profile }, { profile: other }) => {
        fc.pre(profile.id !== other.id);
        const ids = new Set(profile.posts.map((p) => p.id));
        const foreign = other.posts.filter((p) => !ids.has(p.id)).map((post) => ({ author: other, post }));
        const board = read(resourceUrl('BoardFeedResource'), shapes.boardFeed(profile, foreign));
        if (profile.posts.length > 0) {
          expect(board.posts.map(seen).sort(byId)).toEqual(profile.posts.map((p) => expected(p, false)).sort(byId));
          expect(board.others ?? []).toEqual(foreign.map(({ post }) => post.id));
        }
        expect(board.feed).toBeUndefined();
        const pins = read(resourceUrl('UserPinsResource'), shapes.userPins(profile, foreign));
        const copies = pins.posts.filter((p) => p.flags.includes('repost'));
        expect(copies.map((p) => p.id)).toEqual(foreign.map(({ post }) => post.id));
        expect(pins.posts.every((p) => p.profileId === profile.id)).toBe(true);
      }),
      { numRuns: 40 },
    );
  });
});
