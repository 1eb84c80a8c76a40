import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { AWAY_SERVER, HOME_SERVER } from '../../demo/scenario/habits/mastodon';
import type { ScenarioPage, ScenarioPost } from '../../demo/scenario/types';
import * as shapes from '../../demo/shapes/mastodon';
import { atLeast, exact, type PostObservation } from '../../lib/model';
import type { ReadContext, ReadResult } from '../../lib/platforms/contract';
import { mastodon } from '../../lib/platforms/mastodon';
import { textOf } from '../../lib/platforms/mastodon/text';
import { scenarioPage } from '../scenario-arbitrary';
import { context, valid } from './x-scenario';

const server: fc.Arbitrary<shapes.MastodonServer> = fc.record({
  host: fc.constantFrom(HOME_SERVER, AWAY_SERVER),
  generation: fc.constantFrom('4.0', '4.5', 'pleroma'),
});
const pages = scenarioPage('mastodon');

function read(id: string, url: string, body: unknown, more: Partial<ReadContext> = {}): ReadResult {
  const { hostname, pathname } = new URL(url);
  const [endpoint, another] = mastodon.endpoints.filter((e) => new RegExp(e.pattern.match).test(hostname + pathname));
  expect([endpoint?.id, another]).toEqual([`mastodon/${id}`, undefined]);
  return valid(endpoint!.read(JSON.parse(JSON.stringify(body)), context(url, more)));
}

function scroll(page: ScenarioPage, at: shapes.MastodonServer, tab: shapes.MastodonPageOptions['tab']): ReadResult[] {
  const id = shapes.accountId(page.profile, at);
  const results: ReadResult[] = [];
  for (let maxId: string | null | undefined; maxId !== null && results.length < 40; ) {
    const served = shapes.getStatuses(page, { ...at, tab, maxId });
    const { subject } = results[0] ?? {};
    results.push(
      read('statuses', shapes.api(`accounts/${id}/statuses?${served.query}`, at), served.body, subject && { subject }),
    );
    maxId = served.nextMaxId;
  }
  return results;
}

/** What the scenario says that this server would show of a post. */
function expected(p: ScenarioPost, at: shapes.MastodonServer, pinned = false) {
  const away = at.host === AWAY_SERVER;
  const stated = (n: number) => (away ? atLeast(Math.floor(n * 0.4)) : exact(n));
  const counts = {
    likes: stated(p.likes),
    comments: stated(p.comments),
    shares: stated(p.shares),
    ...(at.generation === '4.5' && { quotes: stated(p.quotes) }),
  };
  // Before 4.4 a quote is a link in the text, and nothing in the data tells.
  const flags = p.flags.filter((f) => (f !== 'quote' || at.generation !== '4.0') && (f !== 'pinned' || pinned));
  return {
    id: p.id,
    published: { earliest: p.published, latest: p.published },
    format: p.original ? p.original.post.format : p.format,
    flags: p.original ? ['repost'] : flags.sort(),
    counts: p.original ? {} : counts,
  };
}

const seen = (p: PostObservation) => ({
  id: p.id,
  published: p.published,
  format: p.format,
  flags: [...p.flags].sort(),
  counts: p.counts,
});

describe('a scenario comes back from Mastodon’s shapes', () => {
  it('an account’s statuses, on its own server and from another one, by three programs', () => {
    fc.assert(
      fc.property(pages, server, fc.constantFrom('posts', 'replies', 'media'), (page, at, tab) => {
        const results = scroll(page, at, tab);
        const shown = page.profile.posts.filter((p) => {
          if (tab === 'media') return ['image', 'carousel', 'video', 'audio'].includes(p.format) && !p.original;
          return tab === 'replies' || !p.flags.includes('reply');
        });
        expect(results.flatMap((r) => r.posts).map(seen)).toEqual(shown.map((p) => expected(p, at)));
        for (const post of results.flatMap((r) => r.posts)) expect(post.profileId).toBe(page.profile.id);
        expect(results.flatMap((r) => r.feed?.ordered ?? [])).toEqual(shown.map((p) => p.id));
        const reports = results.flatMap((r) => r.reports);
        expect(reports.filter((r) => r.kind !== 'ok' && r.kind !== 'empty')).toEqual([]);
        if (shown.length > 0) {
          expect(results.map((r) => r.feed?.position)).toEqual(results.map((_, i) => (i === 0 ? 'top' : 'next')));
          expect(results.map((r) => r.feed?.tab)).toEqual(results.map(() => tab));
          expect(results.at(-1)?.feed?.ended).toBe(true);
        }
      }),
      { numRuns: 120 },
    );
  });

  it('pinned statuses carry the mark and no stretch of the feed', () => {
    fc.assert(
      fc.property(pages, server, (page, at) => {
        for (const { feed, posts } of scroll(page, at, 'pinned')) {
          expect(feed).toBeUndefined();
          for (const post of posts) {
            const own = page.profile.posts.find((p) => p.id === post.id)!;
            expect(seen(post)).toEqual(expected(own, at, true));
          }
        }
      }),
      { numRuns: 40 },
    );
  });

  it('the account, by id and by name', () => {
    fc.assert(
      fc.property(pages, server, ({ profile }, at) => {
        const body = shapes.getAccount(profile, at);
        for (const [id, path] of [
          ['account', `accounts/${body.id}`],
          ['lookup', `accounts/lookup?acct=${profile.id}`],
        ] as const) {
          const { profiles, subject } = read(id, shapes.api(path, at), body);
          const away = at.host === AWAY_SERVER;
          const stated = (n: number) => (away ? atLeast(Math.floor(n * 0.4)) : exact(n));
          expect(subject).toBeUndefined();
          expect(profiles.map((p) => [p.id, p.handle, p.counts])).toEqual([
            [
              profile.id,
              profile.id,
              {
                followers: stated(profile.followers),
                following: stated(profile.following),
                posts: stated(profile.posts.length),
              },
            ],
          ]);
        }
      }),
      { numRuns: 30 },
    );
  });

  it('an opened post, and the thread around it that is nobody’s but theirs', () => {
    fc.assert(
      fc.property(pages, server, fc.nat(), ({ profile }, at, nth) => {
        const posts = profile.posts.filter((p) => !p.original);
        const post = posts[nth % Math.max(1, posts.length)];
        if (!post) return;
        const local = shapes.localId(post, at);
        const opened = read('status', shapes.api(`statuses/${local}`, at), shapes.getStatus(profile, post, at));
        expect(opened.posts.map(seen)).toEqual([expected(post, at)]);
        expect(opened.boxes).toEqual([{ box: local, post: post.id }]);
        expect(opened.subject?.id).toBe(profile.id);
        const around = shapes.getContext(profile, post, at);
        const thread = read('context', shapes.api(`statuses/${local}/context`, at), around, {
          subject: opened.subject,
        });
        expect(thread.posts).toEqual([]);
        expect(thread.others).toHaveLength(1);
      }),
      { numRuns: 40 },
    );
  });

  it('text comes back from its markup', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 200 }), (text) => {
        const escaped = text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
        expect(textOf(`<p>${escaped}</p>`)).toBe(text.replace(/\n{3,}/g, '\n\n').trim());
      }),
    );
  });
});
