/** The new pages of people who are logged in: boxes without a urn in the open, drawn piece by piece. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ScenarioAuthor, ScenarioPost } from '../../demo/scenario/types';

import { type NewOptions, newBox, newPage } from '../../demo/shapes/linkedin-new';
import { exact } from '../../lib/model';
import { findAppPage } from '../../lib/platforms/linkedin/app-page';
import { linkedinPage } from '../../lib/platforms/linkedin/page';
import { scenarioPage } from '../scenario-arbitrary';
import { asDocument, oldBox, readGuest, readPage } from './linkedin-scenario';
import { SEEN_AT, valid } from './x-scenario';

const ID = '7360000000000000001';
const OTHER = '7360000000000000002';
const ACTIVITY = 'https://www.linkedin.com/company/kettlewyn/posts/';

const who = (handle: string, name: string): ScenarioAuthor => ({
  platform: 'linkedin',
  id: handle,
  handle,
  name,
  verified: false,
});
const own = who('company/kettlewyn', 'Kettlewyn');
const baker = who('ann-baker', 'Ann Baker');

const post = (id: string, more: Partial<ScenarioPost> = {}): ScenarioPost => ({
  id,
  published: SEEN_AT - 90_000_000,
  format: 'text',
  flags: [],
  caption: 'Hello',
  likes: 7,
  comments: 2,
  shares: 1,
  quotes: 0,
  saves: 0,
  views: 0,
  likesHidden: false,
  mediaCount: 0,
  ...more,
});

const box = (p: ScenarioPost, by = own, more: Partial<NewOptions> = {}) =>
  newBox(p, by, { now: SEEN_AT, ...more }, by === own ? 5_750 : undefined);
const read = (html: string, url = ACTIVITY) => valid(readPage(`<body><main>${html}</main></body>`, url));

describe('a page of the scenario comes back', () => {
  it.each(['openly', 'bytes'] as const)('with the parts’ names, the post told %s', (told) => {
    fc.assert(
      fc.property(scenarioPage('linkedin'), (page) => {
        if (page.profile.posts.length === 0) return;
        const result = valid(readGuest(newPage(page, { told }), `https://www.linkedin.com/${page.profile.handle}/`));
        const posts = page.profile.posts.slice(0, 20);
        expect(result.posts.map((p) => p.id)).toEqual(posts.map((p) => p.id));
        for (const [i, p] of posts.entries()) {
          const seen = result.posts[i];
          const drawn = p.likes + p.comments + p.shares > 0;
          const stated = { likes: exact(p.likes), comments: exact(p.comments), shares: exact(p.shares) };
          expect(seen?.counts, p.id).toEqual(drawn ? stated : {});
          expect(seen?.published, p.id).toEqual({ earliest: p.published, latest: p.published });
          expect(seen?.format, p.id).toBe(p.format);
          for (const flag of ['edited', 'quote', 'paid'] as const)
            expect(seen?.flags.includes(flag), `${p.id} ${flag}`).toBe(p.flags.includes(flag));
        }
        expect(result.profiles.map((p) => [p.id, p.counts.followers])).toEqual([
          [page.profile.id, exact(page.profile.followers)],
        ]);
        for (const about of [page.suggestion, page.advertisement])
          if (about) expect(result.others).toContain(about.post.id);
        expect(result.reports.filter((r) => r.kind === 'shape')).toEqual([]);
      }),
      { numRuns: 30 },
    );
  });

  it('without names: the same posts, and of their counters those whose words are known', () => {
    fc.assert(
      fc.property(scenarioPage('linkedin'), (page) => {
        if (page.profile.posts.length === 0) return;
        const url = `https://www.linkedin.com/${page.profile.handle}/`;
        const result = valid(readGuest(newPage(page, { names: false }), url));
        const posts = page.profile.posts.slice(0, 20).filter((p) => !p.quoted);
        for (const p of posts) {
          const seen = result.posts.find((s) => s.id === p.id);
          const drawn = (['likes', 'comments', 'shares'] as const).filter((name) => p[name] > 0);
          expect(seen?.counts, p.id).toEqual(Object.fromEntries(drawn.map((name) => [name, exact(p[name])])));
        }
        const mine = new Set(page.profile.posts.map((p) => p.id));
        for (const seen of result.posts) expect(mine.has(seen.id)).toBe(true);
      }),
      { numRuns: 30 },
    );
  });
});

describe('boxes', () => {
  it('of others are left out: passed on, paid for, shown because somebody liked them', () => {
    for (const names of [true, false]) {
      const html = [
        box(post(ID), own, { names }),
        box(post(OTHER), baker, { names, passedBy: own }),
        box(post('7360000000000000003'), baker, { names, promoted: true }),
        box(post('7360000000000000004'), baker, { names, passedBy: who('bob', 'Bob') }),
      ].join('');
      const result = read(html);
      expect(result.posts.map((p) => p.id)).toEqual([ID]);
      expect(result.reports).toContainEqual(
        expect.objectContaining({
          kind: 'ok',
          skipped: { 'reposted-original': 1, ad: 1, 'other-author': 1 },
        }),
      );
      expect(result.others).toEqual([OTHER, '7360000000000000003', '7360000000000000004']);
    }
  });

  it('a text that begins with "Promoted" is no advertisement, and one about partnerships is not paid', () => {
    const [seen] = read(box(post(ID, { caption: 'Promoted! Our brand partnership. Edited by Ann.' }))).posts;
    expect(seen).toMatchObject({ id: ID, flags: [] });
  });

  it('a share with own words is a quote with its own numbers; the original’s name is not the author’s', () => {
    const quoted = { author: baker, post: post(OTHER, { format: 'image', likes: 900 }) };
    const result = read(box(post(ID, { quoted, likes: 5 })));
    expect(result.posts).toMatchObject([{ id: ID, format: 'text', flags: ['quote'], counts: { likes: exact(5) } }]);
  });

  it('the original inside names its own post: that one is not taken for the box’s', () => {
    const inner = box(post(OTHER), baker).replaceAll('role="listitem"', '');
    const html = box(post(ID))
      .replace(/ data-view-tracking-scope="[^"]*"/, '')
      .replace('<button', `${inner}<button`);
    expect(read(html).posts).toEqual([]);
  });

  it('counters of comments are not the post’s', () => {
    for (const names of [true, false]) {
      const comment =
        '<div data-view-name="comment-container"><p>Nice</p><button data-view-name="comment-reaction-count"><span>3 reactions</span></button></div>';
      const bare = box(post(ID, { likes: 0, comments: 1, shares: 0 }), own, { names });
      const [seen] = read(bare.replace(/<\/div><\/div>$/, `${comment}</div></div>`)).posts;
      expect(seen?.counts).toEqual(
        names ? { likes: exact(0), comments: exact(1), shares: exact(0) } : { comments: exact(1) },
      );
    }
  });

  it('"Ann and 84 others reacted" is 85; two names with a comma may be one more', () => {
    const said = (text: string) =>
      read(box(post(ID, { likes: 85 })).replace('85 reactions', text)).posts[0]?.counts.likes;
    expect(said('Ann Baker and 84 others reacted')).toEqual(exact(85));
    expect(said('Ann Baker and 1 other')).toEqual(exact(2));
    expect(said('Ann Baker, PhD and 1,084 others reacted')).toEqual({ value: 1_085, low: 1_085, high: 1_086 });
  });

  it('a counter that is there and not understood is told', () => {
    const result = read(box(post(ID)).replace('7 reactions', 'Ann und weitere'));
    expect(result.posts[0]?.counts).toEqual({ comments: exact(2), shares: exact(1) });
    expect(result.reports).toContainEqual(expect.objectContaining({ kind: 'shape', path: 'cards[].counts.likes' }));
  });

  it('a counter that lost its name is found by its words, and no zero is made beside it', () => {
    const lost = read(box(post(ID)).replace(' data-view-name="feed-reaction-count"', ''));
    expect(lost.posts[0]?.counts).toEqual({ likes: exact(7), comments: exact(2), shares: exact(1) });
    const bare = box(post(ID, { shares: 0 })).replace(' data-view-name="feed-reaction-count"', '');
    for (const html of [
      bare.replace('7 reactions', '7'),
      box(post(ID, { shares: 0 })).replace('feed-reaction', 'feed-glow'),
    ]) {
      const result = read(html);
      expect(result.posts[0]?.counts.shares).toBeUndefined();
      expect(result.posts[0]?.counts.likes?.value).not.toBe(0);
      expect(result.reports).toContainEqual(
        expect.objectContaining({ kind: 'shape', path: 'cards[].counts.(unknown)' }),
      );
    }
  });

  it('any one attribute that goes changes no number in silence', () => {
    const make = () =>
      asDocument(
        `<body><main>${[41, 17].map((likes, i) => box(post(`736000000000000000${i}`, { likes }))).join('')}</main></body>`,
      );
    const readAll = (document: Document) => valid(readPage(document.documentElement.innerHTML, ACTIVITY));
    const whole = readAll(make());
    expect(whole.posts).toHaveLength(2);
    const silent: string[] = [];
    const size = make().querySelectorAll('main *').length;
    for (let i = 0; i < size; i++) {
      for (const { name } of [...(make().querySelectorAll('main *')[i]?.attributes ?? [])]) {
        const document = make();
        document.querySelectorAll('main *')[i]?.removeAttribute(name);
        const now = readAll(document);
        const told = now.reports.some(
          (r) => r.kind === 'shape' || (r.kind === 'ok' && (r.skipped['other-author'] || r.skipped['no-identity'])),
        );
        for (const { id, counts } of whole.posts) {
          const found = now.posts.find((p) => p.id === id);
          if (!told && JSON.stringify(found?.counts) !== JSON.stringify(counts)) silent.push(`${i} ${name}: ${id}`);
        }
      }
    }
    expect(silent).toEqual([]);
  });

  it('a part of a new kind makes the format unknown, and is told', () => {
    const result = read(box(post(ID, { format: 'link' })).replace('feed-update-article', 'feed-update-hologram'));
    expect(result.posts[0]?.format).toBe('unknown');
    expect(result.reports).toContainEqual(expect.objectContaining({ kind: 'shape', path: 'cards[].content' }));
  });

  it('nothing drawn below is unknown, not zero', () => {
    expect(read(box(post(ID), own, { bare: true })).posts[0]?.counts).toEqual({});
  });

  it('that name no post are counted, and so are those whose people cannot be told apart', () => {
    const nameless = box(post(ID)).replace(/ data-view-tracking-scope="[^"]*"/, '');
    const wordless = box(post(OTHER), baker, { names: false, passedBy: own }).replace(/ data-testid="[^"]*"/, '');
    const result = read(nameless + wordless);
    expect(result.posts).toEqual([]);
    expect(result.reports).toContainEqual(expect.objectContaining({ kind: 'ok', skipped: { 'no-identity': 2 } }));
  });

  it('whose counters come later are read once more', () => {
    const document = asDocument(`<body><main>${box(post(ID), own, { bare: true })}</main></body>`);
    const first = findAppPage(document, [...document.querySelectorAll('[role="listitem"], [data-view-name]')]);
    expect(JSON.parse(first[0] ?? '').cards).toMatchObject([{ counts: {}, whole: false }]);
    const row = document.createElement('div');
    row.setAttribute('data-view-name', 'feed-reaction-count');
    row.textContent = '7 reactions';
    document.querySelector('button')?.before(row);
    const again = findAppPage(document, [row]);
    expect(JSON.parse(again[0] ?? '').cards).toMatchObject([{ counts: { likes: ['7 reactions'] }, whole: true }]);
  });

  it('of the old pages stand inside of a measured part, and are read once', () => {
    const scope = /data-view-tracking-scope="[^"]*"/.exec(box(post(ID)))?.[0];
    const html = `<div data-view-name="feed-full-update" ${scope}>${oldBox({ id: ID })}</div>`;
    const result = read(html);
    expect(result.posts.map((p) => p.id)).toEqual([ID]);
    expect(result.reports[0]).toMatchObject({ kind: 'ok', skipped: {} });
    const document = asDocument(`<body>${html}</body>`);
    const ids = [...document.querySelectorAll(linkedinPage.post)].map((e) => linkedinPage.postId(e));
    expect(ids.filter((id) => id !== undefined)).toEqual([ID]);
  });

  it('are counted once each on the page', () => {
    const document = asDocument(`<body>${box(post(ID))}${box(post(OTHER), baker)}</body>`);
    const ids = [...document.querySelectorAll(linkedinPage.post)].map((e) => linkedinPage.postId(e));
    expect(ids.filter((id) => id !== undefined)).toEqual([ID, OTHER]);
  });

  it('attributes that are anything at all name nothing and throw nothing', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.json()), (text) => {
        const document = asDocument(`<body>${box(post(ID))}</body>`);
        document.querySelector('[data-view-tracking-scope]')?.setAttribute('data-view-tracking-scope', text);
        expect(JSON.parse(findAppPage(document)[0] ?? '{}').nameless).toBe(1);
      }),
    );
  });
});

describe('hosts', () => {
  it('of countries are the site; help pages and blogs are not', () => {
    expect(read(box(post(ID)), ACTIVITY.replace('www.', 'fi.')).posts.map((p) => p.id)).toEqual([ID]);
    const elsewhere = read(box(post(ID)), 'https://business.linkedin.com/company/kettlewyn/');
    expect([elsewhere.posts, elsewhere.profiles, elsewhere.subject]).toEqual([[], [], undefined]);
  });
});
