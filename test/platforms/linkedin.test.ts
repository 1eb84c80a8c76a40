/** LinkedIn's traps: what a page shows of others, numbers that are not the post's, boxes that name nothing. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ScenarioAuthor, ScenarioPage, ScenarioPost } from '../../demo/scenario/types';
import * as shapes from '../../demo/shapes/linkedin';
import type { Json } from '../../demo/shapes/linkedin-update';
import { exact } from '../../lib/model';
import { linkedin } from '../../lib/platforms/linkedin';
import { handleOf, idTime, postOfAddress, postUrn } from '../../lib/platforms/linkedin/identity';
import {
  comments,
  endpoint,
  headerOf,
  oldBox,
  reactions,
  readGuest,
  readPage,
  reposts,
  VOYAGER,
} from './linkedin-scenario';
import { context, SEEN_AT, valid } from './x-scenario';

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

function post(id: string, more: Partial<ScenarioPost> = {}): ScenarioPost {
  return {
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
  };
}

function page(posts: ScenarioPost[], more: Partial<ScenarioPage> = {}): ScenarioPage {
  const profile = { ...own, bio: '', followers: 5_750, following: 0, joined: 0, posts };
  return { profile, pageSize: 20, now: SEEN_AT, ...more };
}

/** The one entity of a kind in a body of the interface. */
const entity = (body: Json, type: string) =>
  (body.included as Json[]).find((e) => String(e.$type).endsWith(type)) as Json;

describe('ids', () => {
  it('hold the time: milliseconds above 22 bits', () => {
    // 2025-01-01T00:00:00.000Z is 1735689600000; 1735689600000 × 2^22 = 7280009807462400000 and a bit less than 2^63.
    expect(idTime(String(1_735_689_600_000n * 4_194_304n))).toBe(1_735_689_600_000);
    expect(idTime('12')).toBeUndefined();
    expect(idTime('99999999999999999999')).toBeUndefined();
  });

  it('are found in urns and addresses, and nowhere else', () => {
    expect(postUrn(`urn:li:activity:${ID}`)).toEqual({ kind: 'activity', id: ID });
    expect(postUrn(`urn%3Ali%3AugcPost%3A${ID}`)).toEqual({ kind: 'ugcPost', id: ID });
    expect(postOfAddress(`https://www.linkedin.com/posts/a_b-c-share-${ID}-Ab1c?x=1`)).toEqual({
      kind: 'share',
      id: ID,
    });
    expect(postUrn('urn:li:comment:(1,2)')).toBeUndefined();
    fc.assert(
      fc.property(fc.string(), (text) => {
        expect([postUrn(text), handleOf(text), postOfAddress(text)]).toEqual([undefined, undefined, undefined]);
      }),
    );
  });

  it('of members that differ by viewer are no handle', () => {
    expect(handleOf('https://uk.linkedin.com/in/Ann-Baker?trk=x')).toBe('ann-baker');
    expect(handleOf('https://www.linkedin.com/company/kettlewyn/posts')).toBe('company/kettlewyn');
    expect(handleOf('https://www.linkedin.com/in/ACoAABcDeFgHiJkLmNoPqRsTuVwXyZ')).toBeUndefined();
    expect(handleOf('https://elsewhere.example/in/ann')).toBeUndefined();
  });
});

describe('addresses', () => {
  it.each([
    ['company/Kettlewyn/posts/', { kind: 'profile', handle: 'company/kettlewyn', tab: 'posts' }],
    ['in/ann-baker/recent-activity/all/', { kind: 'profile', handle: 'ann-baker', tab: 'posts' }],
    ['in/ann-baker/recent-activity/reactions/', { kind: 'profile', handle: 'ann-baker', tab: 'reactions' }],
    [`posts/ann_words-activity-${ID}-Ab1c`, { kind: 'post', id: ID }],
    [`feed/update/urn:li:activity:${ID}/`, { kind: 'post', id: ID }],
    ['pulse/an-article-ab1c/', { kind: 'post', id: 'an-article-ab1c' }],
    ['feed/', { kind: 'home' }],
    ['preload/', { kind: 'home' }],
    ['messaging/', { kind: 'other' }],
  ])('%s', (path, kind) => {
    expect(linkedin.classify(new URL(`https://www.linkedin.com/${path}`))).toEqual(kind);
  });
});

describe('guest pages', () => {
  it('a counter of nothing is not written: zero where the box is whole, unknown where it is not', () => {
    const built = shapes.guestCompany(page([post(ID, { likes: 4, comments: 0 })]));
    const whole = readGuest(built, ACTIVITY);
    expect(whole.posts[0]?.counts).toEqual({ likes: exact(4), comments: exact(0) });
    const part = readGuest(
      { ...built, body: built.body.replace(/<div class="social-action-bar">.*?<\/div>/, '') },
      ACTIVITY,
    );
    expect(part.posts[0]?.counts).toEqual({ likes: exact(4) });
  });

  it('a counter that is there and cannot be read is told, not taken for zero', () => {
    const built = shapes.guestCompany(page([post(ID, { likes: 12 })]));
    const body = built.body.replaceAll('data-num-reactions="12"', 'data-num-reactions="many"').replaceAll('12', '?');
    const result = readGuest({ ...built, body }, ACTIVITY);
    expect(result.posts[0]?.counts.likes).toBeUndefined();
    expect(result.reports).toContainEqual(expect.objectContaining({ kind: 'shape', path: 'cards[].counts.likes' }));
  });

  it('a number that a text prints in thousands is the attribute’s', () => {
    const result = readGuest(shapes.guestCompany(page([post(ID, { likes: 29_353 })])), ACTIVITY);
    expect(result.posts[0]?.counts.likes).toEqual(exact(29_353));
  });

  it('a reposted card is nobody’s post here: author, age and counts are the original’s', () => {
    const suggestion = { author: baker, post: post(OTHER, { likes: 33, comments: 2 }) };
    const result = readGuest(shapes.guestCompany(page([post(ID)], { suggestion })), ACTIVITY);
    expect(result.posts.map((p) => p.id)).toEqual([ID]);
    expect(result.others).toEqual([OTHER]);
    expect(result.reports[0]).toMatchObject({ kind: 'ok', skipped: { 'reposted-original': 1 } });
  });

  it('copies of the opened post inside other cards do not overwrite its numbers', () => {
    const suggestion = { author: baker, post: post(OTHER) };
    const result = readGuest(
      shapes.guestPost(
        page([post(ID, { likes: 71, comments: 1 })], { suggestion }),
        post(ID, { likes: 71, comments: 1 }),
      ),
      'https://www.linkedin.com/posts/a_b',
    );
    expect(result.posts.map((p) => [p.id, p.counts.likes])).toEqual([[ID, exact(71)]]);
  });

  it('JSON-LD that says 0 likes of a video, and 0 followers, is not believed', () => {
    const video = post(ID, { format: 'video', likes: 29_353, comments: 0 });
    const result = readGuest(shapes.guestPost(page([video]), video), 'https://www.linkedin.com/posts/a_b');
    expect(result.posts[0]).toMatchObject({ counts: { likes: exact(29_353), comments: exact(0) }, doubtful: [] });
    expect(result.profiles.map((p) => p.counts.followers)).toEqual([exact(5_750)]);
  });

  it('a part of a post that is new here makes the format unknown, and is told', () => {
    const built = shapes.guestCompany(page([post(ID, { format: 'link' })]));
    const body = built.body.replace('data-test-id="article-content"', 'data-test-id="hologram-content"');
    const result = readGuest({ ...built, body }, ACTIVITY);
    expect(result.posts[0]?.format).toBe('unknown');
    expect(result.reports).toContainEqual(expect.objectContaining({ kind: 'shape', path: 'cards[].content' }));
  });
});

describe('old pages of people who are logged in', () => {
  const read = (html: string, url = ACTIVITY, language = 'en') =>
    valid(readPage(`<body>${html}</body>`, url, { language }));

  it('counters are read by their sentence, and a name in it is no number', () => {
    const counts = `${reactions('85 reactions', '85')}${comments('3 comments on Simon 4’s post')}${reposts('4 reposts of Simon 4’s post')}`;
    const [got] = read(oldBox({ id: ID, counts })).posts;
    expect(got?.counts).toEqual({ likes: exact(85), comments: exact(3), shares: exact(4) });
    expect(got?.published?.earliest).toBe(Number(BigInt(ID) >> 22n));
  });

  it('"Ann and 84 others" is not 84: the number beside it is', () => {
    const [got] = read(oldBox({ id: ID, counts: reactions('Ann Baker and 84 others', '85') })).posts;
    expect(got?.counts).toEqual({ likes: exact(85), comments: exact(0), shares: exact(0) });
  });

  it('other languages', () => {
    const counts = `${reactions('1 234 reaktiota', '1 234')}${comments('12 kommenttia')}${reposts('3 uudelleenjulkaisua')}`;
    const [got] = read(oldBox({ id: ID, counts }), ACTIVITY, 'fi').posts;
    expect(got?.counts).toEqual({ likes: exact(1_234), comments: exact(12), shares: exact(3) });
  });

  it('a counter without a known word is told, and zeros are not made up beside it', () => {
    const result = read(oldBox({ id: ID, counts: `${reactions('5 reactions', '5')}${reposts('3 zorbs')}` }));
    expect(result.posts[0]?.counts).toEqual({ likes: exact(5) });
    expect(result.reports.some((r) => r.kind === 'shape')).toBe(true);
  });

  it('reposts, likes and advertisements of others are left out; the own post below them is read', () => {
    const html = [
      oldBox({
        id: OTHER,
        by: 'ann-baker',
        kind: 'in',
        name: 'Ann',
        header: headerOf('company/kettlewyn', 'Kettlewyn', 'reposted this'),
      }),
      oldBox({ id: '7360000000000000003', by: 'ann-baker', kind: 'in', name: 'Ann', age: 'Promoted' }),
      oldBox({ id: '7360000000000000004', by: 'bob', kind: 'in', name: 'Bob' }),
      oldBox({ id: ID }),
    ].join('');
    const result = read(html);
    expect(result.posts.map((p) => p.id)).toEqual([ID]);
    expect(result.others).toEqual([OTHER, '7360000000000000003', '7360000000000000004']);
  });

  it('followers of an organisation stand under its name; employees are none', () => {
    const head =
      '<h1 class="org-top-card-summary__title">Kettlewyn</h1><div class="org-top-card-summary-info-list__info-item">201 employees</div><div class="org-top-card-summary-info-list__info-item">4,610 followers</div>';
    expect(read(head + oldBox({ id: ID })).profiles[0]?.counts.followers).toEqual(exact(4_610));
    expect(read(oldBox({ id: ID })).profiles[0]?.counts.followers).toEqual(exact(4_606));
  });

  it('edited and paid posts say so', () => {
    const [edited, paid] = [
      read(oldBox({ id: ID, age: '19h • Edited • ' })),
      read(oldBox({ id: ID, age: '19h • Brand partnership • ' })),
    ];
    expect(edited.posts[0]?.flags).toEqual(['edited']);
    expect(paid.posts[0]?.flags).toEqual(['paid']);
  });

  it('a share with own words is a quote, its numbers are its own', () => {
    const content = `<div class="update-components-mini-update-v2"><div class="update-components-actor"><a href="https://www.linkedin.com/in/ann-baker">Ann</a></div><div class="update-components-image"><img><img></div></div>`;
    const [got] = read(oldBox({ id: ID, content, counts: reactions('5 reactions', '5') })).posts;
    expect(got).toMatchObject({ format: 'text', flags: ['quote'], counts: { likes: exact(5) } });
  });

  it('on the home page nothing is anybody’s', () => {
    const result = read(oldBox({ id: ID }), 'https://www.linkedin.com/feed/');
    expect(result.posts).toEqual([]);
    expect(result.reports[0]).toMatchObject({ kind: 'ok', skipped: { 'home-feed': 1 } });
  });

  it('a box that lost its urn is told', () => {
    const result = read(oldBox({ id: ID }).replace(' data-urn=', ' data-id=') + oldBox({ id: OTHER }));
    expect(result.posts.map((p) => p.id)).toEqual([OTHER]);
    expect(result.reports).toContainEqual(expect.objectContaining({ kind: 'shape', path: 'cards[].urn' }));
  });

  it('an empty box off the screen is no post that was missed', () => {
    expect(read(`<div data-urn="urn:li:activity:${OTHER}"></div>${oldBox({ id: ID })}`).posts.map((p) => p.id)).toEqual(
      [ID],
    );
  });
});

describe('new pages of people who are logged in', () => {
  const box = (inner: string) =>
    `<div role="listitem" componentkey="expandedXyzFeedType_MEMBER_SHARES"><h2>Feed post</h2><a href="https://www.linkedin.com/company/kettlewyn/posts/">Kettlewyn</a>${inner}<p data-testid="expandable-text-box">Hello</p><span>16 reactions</span><span>11 comments</span></div>`;

  it('a box that names no post is counted and not read', () => {
    const result = valid(readPage(`<body>${box('')}${box('')}</body>`, ACTIVITY));
    expect(result.posts).toEqual([]);
    expect(result.reports).toContainEqual(expect.objectContaining({ kind: 'ok', skipped: { 'no-identity': 2 } }));
  });

  it('one that names exactly one is read by its words', () => {
    const link = `<a href="https://www.linkedin.com/feed/update/urn:li:activity:${ID}/">19h</a>`;
    const result = valid(readPage(`<body>${box(link)}</body>`, ACTIVITY));
    expect(result.posts.map((p) => [p.id, p.counts.likes, p.counts.comments])).toEqual([[ID, exact(16), exact(11)]]);
    const two = `${link}<a href="https://www.linkedin.com/feed/update/urn:li:activity:${OTHER}/">1d</a>`;
    expect(valid(readPage(`<body>${box(two)}</body>`, ACTIVITY)).posts).toEqual([]);
  });
});

describe('answers of the site’s interface', () => {
  const read = (body: unknown, more = {}) => valid(endpoint('graphql')(body, context(VOYAGER, more)));
  const list = (posts: ScenarioPost[], more: Partial<ScenarioPage> = {}) =>
    shapes.organisationUpdates(page(posts, more)).body;

  it('counters that say they are the reshared original’s are not taken', () => {
    const quoted = { author: baker, post: post(OTHER, { likes: 9_000 }) };
    const body = list([post(ID, { quoted })]);
    expect(read(body).posts[0]).toMatchObject({ id: ID, flags: ['quote'], counts: { likes: exact(7) } });
    entity(body, 'SocialActivityCounts').urn = `urn:li:activity:${OTHER}`;
    const wrong = read(body);
    expect(wrong.posts[0]?.counts).toEqual({});
    expect(wrong.reports.some((r) => r.kind === 'shape')).toBe(true);
  });

  it('counters keyed by the share are found by the urn that they state', () => {
    const body = list([post(ID)]);
    const [share, counts] = [entity(body, 'feed.Update').metadata as Json, entity(body, 'SocialActivityCounts')];
    counts.urn = share.shareUrn;
    counts.entityUrn = `urn:li:fsd_socialActivityCounts:${share.shareUrn}`;
    expect(read(body).posts[0]?.counts.likes).toEqual(exact(7));
  });

  it('reactions are told by kind; one of a new kind costs itself alone, one without a number is told', () => {
    const body = list([post(ID, { likes: 60 })]);
    const total = entity(body, 'SocialActivityCounts');
    total.reactionTypeCounts = [
      { reactionType: 'LIKE', count: 40 },
      { reactionType: 'PRAISE', count: 12 },
      { reactionType: 'SPARKLE', count: 8 },
    ];
    expect(read(body).posts[0]?.reactions).toEqual({ like: exact(40), celebrate: exact(12) });
    total.reactionTypeCounts = [{ reactionType: 'LIKE', count: 'many' }];
    const broken = read(body);
    expect(broken.posts[0]).toMatchObject({ counts: { likes: exact(60) } });
    expect(broken.posts[0]?.reactions).toBeUndefined();
    expect(broken.reports).toContainEqual(
      expect.objectContaining({ kind: 'shape', path: expect.stringMatching(/reactionTypeCounts\[\]\.count$/) }),
    );
  });

  it('what every answer states is told when it is gone: reposts, content under another name, an article’s address', () => {
    const told = (change: (update: Json, counts: Json) => void) => {
      const body = list([post(ID, { format: 'article' })]);
      change(entity(body, 'feed.Update'), entity(body, 'SocialActivityCounts'));
      return read(body).reports.flatMap((r) => (r.kind === 'shape' ? [r.path.replace(/^.*\[\]\./, '')] : []));
    };
    expect(told(() => undefined)).toEqual([]);
    expect(told((_, counts) => delete counts.numShares)).toEqual(['numShares']);
    expect(
      told((update) => {
        update.contents = update.content;
        delete update.content;
      }),
    ).toContain('content');
    const component = (update: Json) => (update.content as Json).articleComponent as Json;
    expect(told((update) => delete component(update).navigationContext)).toEqual([
      'content.articleComponent.navigationContext.actionTarget',
    ]);
    expect(
      told((update) => {
        (update.content as Json).pollComponent = ['?'];
      }),
    ).toEqual(['content.pollComponent']);
  });

  it('a headline is no mark: who works with brands was not paid by one', () => {
    const body = list([post(ID)]);
    const actor = entity(body, 'feed.Update').actor as Json;
    actor.description = { text: 'Brand Partnership Lead • Edited volumes' };
    expect(read(body).posts[0]?.flags).toEqual([]);
  });

  it('the home feed and a search are nobody’s', () => {
    const text = JSON.stringify(list([post(ID)]));
    for (const recipe of ['feedDashMainFeedByMainFeed', 'searchDashClustersByAll']) {
      const named = text.replaceAll('feedDashOrganizationalPageUpdatesByOrganizationalPageRelevanceFeed', recipe);
      const result = read(JSON.parse(named));
      expect([result.posts, result.subject]).toEqual([[], undefined]);
      expect(result.others).toEqual([ID]);
    }
  });

  it('things that are not normalised stand where they belong, and are read the same', () => {
    const [update, detail, counts] = shapes.update(post(ID), own, { now: SEEN_AT });
    const element = {
      ...update,
      '*socialDetail': undefined,
      socialDetail: { ...detail, totalSocialActivityCounts: counts },
    };
    const result = read({ data: { elements: [JSON.parse(JSON.stringify(element))], paging: { start: 0 } } });
    expect(result.posts.map((p) => [p.id, p.counts.shares])).toEqual([[ID, exact(1)]]);
  });

  it('answers about something else are no loss', () => {
    expect(read({ data: { data: { messagingDashConversations: { '*elements': [] } } }, included: [] }).reports).toEqual(
      [{ kind: 'empty', endpoint: 'linkedin/graphql', expected: true }],
    );
  });

  it('answers that came inside the page are read like any other', () => {
    const escaped = JSON.stringify(list([post(ID)]))
      .replaceAll('&', '&amp;')
      .replaceAll('<', '&lt;');
    const result = readPage(`<body><code style="display: none" id="bpr-guid-1">${escaped}</code></body>`, ACTIVITY);
    expect(result.posts.map((p) => p.id)).toEqual([ID]);
  });
});
