import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ScenarioPage, ScenarioPost } from '../../demo/scenario/types';
import * as shapes from '../../demo/shapes/linkedin';
import { exact, type PostObservation } from '../../lib/model';
import { scenarioPage } from '../scenario-arbitrary';
import { endpoint, readGuest, VOYAGER } from './linkedin-scenario';
import { context, valid } from './x-scenario';

const ctx = context(VOYAGER);

function same(
  post: ScenarioPost,
  seen: PostObservation | undefined,
  stated: readonly ('likes' | 'comments' | 'shares')[],
) {
  expect(Object.keys(seen?.counts ?? {}).sort(), post.id).toEqual([...stated].sort());
  for (const name of stated) expect(seen?.counts[name], `${post.id} ${name}`).toEqual(exact(post[name]));
  expect(seen?.published, post.id).toEqual({ earliest: post.published, latest: post.published });
  expect(seen?.format, post.id).toBe(post.format);
  for (const flag of ['edited', 'quote'] as const) expect(seen?.flags.includes(flag)).toBe(post.flags.includes(flag));
}

const owner = (page: ScenarioPage) => ({ platform: 'linkedin', id: page.profile.id, handle: page.profile.handle });

describe('a page of the scenario comes back', () => {
  it('from the answers of the site’s interface, list by list', () => {
    fc.assert(
      fc.property(scenarioPage('linkedin'), (page) => {
        for (let start: number | null = 0; start !== null; ) {
          const { body, next }: { body: unknown; next: number | null } = shapes.organisationUpdates(page, start);
          const result = valid(endpoint('graphql')(body, context(VOYAGER.replace('start:0', `start:${start}`))));
          const slice = page.profile.posts.slice(start, start + shapes.COUNT);
          expect(result.posts.map((p) => p.id)).toEqual(slice.map((p) => p.id));
          for (const [i, post] of slice.entries()) {
            same(post, result.posts[i], ['likes', 'comments', 'shares']);
            expect(result.posts[i]?.flags.includes('paid')).toBe(post.flags.includes('paid'));
          }
          if (slice.length > 3) {
            expect(result.subject).toEqual(owner(page));
            expect(result.feed?.ordered).toEqual(slice.map((p) => p.id));
            expect(result.feed?.position).toBe(start === 0 ? 'top' : 'next');
            expect(result.feed?.ended).toBe(next === null);
          }
          expect(result.reports.filter((r) => r.kind === 'shape')).toEqual([]);
          start = next;
        }
        const who = valid(endpoint('graphql')(shapes.companyByName(page.profile), ctx));
        expect(who.profiles.map((p) => [p.id, p.name, p.counts.followers])).toEqual([
          [page.profile.id, page.profile.name, exact(page.profile.followers)],
        ]);
        expect(who.subject).toEqual(owner(page));
      }),
      { numRuns: 60 },
    );
  });

  it('from an opened post', () => {
    fc.assert(
      fc.property(scenarioPage('linkedin'), (page) => {
        const [post] = page.profile.posts;
        if (!post) return;
        const result = valid(endpoint('graphql')(shapes.updateBySlug(page, post.id), ctx));
        expect(result.posts).toHaveLength(1);
        same(post, result.posts[0], ['likes', 'comments', 'shares']);
        expect(result.subject).toEqual(owner(page));
      }),
      { numRuns: 40 },
    );
  });

  it('from what guests get: the organisation’s last ten posts', () => {
    fc.assert(
      fc.property(scenarioPage('linkedin'), (page) => {
        const result = valid(readGuest(shapes.guestCompany(page), `https://www.linkedin.com/${page.profile.handle}/`));
        const last = page.profile.posts.slice(0, 10);
        expect(result.posts.map((p) => p.id)).toEqual(last.map((p) => p.id));
        for (const [i, post] of last.entries()) same(post, result.posts[i], ['likes', 'comments']);
        expect(result.profiles.map((p) => [p.id, p.counts.followers])).toEqual([
          [page.profile.id, exact(page.profile.followers)],
        ]);
        if (page.suggestion) expect(result.others).toContain(page.suggestion.post.id);
        expect(result.reports.filter((r) => r.kind === 'shape')).toEqual([]);
      }),
      { numRuns: 40 },
    );
  });

  it('from what guests get: one post, with others below it', () => {
    fc.assert(
      fc.property(scenarioPage('linkedin'), (page) => {
        for (const post of page.profile.posts.slice(0, 3)) {
          const result = valid(readGuest(shapes.guestPost(page, post), 'https://www.linkedin.com/posts/a_b'));
          expect(result.posts.map((p) => p.id)).toEqual([post.id]);
          same(post, result.posts[0], ['likes', 'comments']);
          expect(result.posts[0]?.doubtful).toEqual([]);
          expect(result.subject).toEqual(owner(page));
          for (const about of [page.suggestion, page.advertisement])
            if (about) expect(result.others).toContain(about.post.id);
        }
      }),
      { numRuns: 40 },
    );
  });

  it('from JSON-LD alone: articles of a person, and one article', () => {
    fc.assert(
      fc.property(scenarioPage('linkedin'), (page) => {
        const profile = { ...page.profile, handle: 'ann-example', id: 'ann-example' };
        const articles = page.profile.posts
          .slice(0, 5)
          .map((p, i): [ScenarioPost, string] => [p, `an-article-${i}-ab1c`]);
        const read = (body: unknown) => {
          const guest = {
            head: `<script type="application/ld+json">${JSON.stringify(body).replaceAll('<', '\\u003c')}</script>`,
            body: '',
          };
          return valid(readGuest(guest, 'https://www.linkedin.com/in/ann-example'));
        };
        const person = read(shapes.personData({ ...page, profile }, articles));
        expect(person.posts.map((p) => [p.id, p.format, p.counts.likes, p.published?.earliest])).toEqual(
          articles.map(([p, slug]) => [slug, 'article', exact(p.likes), p.published]),
        );
        expect(person.posts.filter((p) => p.doubtful.includes('likes')).map((p) => p.counts.likes?.value)).toEqual(
          articles.filter(([p]) => p.likes === 0).map(() => 0),
        );
        expect(person.profiles.map((p) => p.id)).toEqual(['ann-example']);
        const [one] = articles;
        if (!one) return;
        const opened = read(shapes.articleData({ ...page, profile }, ...one));
        expect(opened.posts.map((p) => [p.id, p.counts.likes, p.counts.comments])).toEqual([
          [one[1], exact(one[0].likes), exact(one[0].comments)],
        ]);
      }),
      { numRuns: 40 },
    );
  });
});
