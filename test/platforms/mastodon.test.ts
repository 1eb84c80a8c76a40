/** Traps: what a Mastodon server says that is easily read wrong. */
import fc from 'fast-check';
import { parseHTML } from 'linkedom';
import { describe, expect, it } from 'vitest';
import { AWAY_SERVER, HOME_SERVER } from '../../demo/scenario/habits/mastodon';
import type { ScenarioAuthor } from '../../demo/scenario/types';
import * as shapes from '../../demo/shapes/mastodon';
import { atLeast, exact } from '../../lib/model';
import type { ReadContext } from '../../lib/platforms/contract';
import { mastodon } from '../../lib/platforms/mastodon';
import { textOf } from '../../lib/platforms/mastodon/text';
import { classifyMastodon } from '../../lib/platforms/mastodon/urls';
import { context, pageWith, plainPost, valid } from './x-scenario';

const BRAND: ScenarioAuthor = {
  platform: 'mastodon',
  id: `havrela@${HOME_SERVER}`,
  handle: 'havrela',
  name: 'Havrela',
  verified: false,
};
const OTHER: ScenarioAuthor = { ...BRAND, id: `pellamont@${AWAY_SERVER}`, handle: 'pellamont', name: 'Pellamont' };
const uri = (n: number, host = HOME_SERVER, name = 'havrela') => `https://${host}/users/${name}/statuses/${n}`;
const own = plainPost(uri(113_000_000_000_001));
const page = pageWith(BRAND, [own]);
type Json = Record<string, unknown>;

function read(id: string, body: unknown, path: string, more: Partial<ReadContext> = {}) {
  const endpoint = mastodon.endpoints.find((e) => e.id === `mastodon/${id}`)!;
  return valid(endpoint.read(JSON.parse(JSON.stringify(body)), context(`https://${HOME_SERVER}/api/v1/${path}`, more)));
}
const status = (more: Json = {}): Json => ({ ...(shapes.getStatus(page.profile, own) as Json), ...more });
const account = (more: Json = {}): Json => ({ ...(shapes.getAccount(page.profile) as Json), ...more });
const only = (body: unknown) => read('statuses', [body], 'accounts/1/statuses').posts[0];
const skipped = (result: ReturnType<typeof read>) =>
  Object.assign({}, ...result.reports.map((r) => (r.kind === 'ok' ? r.skipped : {})));

const paths = (result: ReturnType<typeof read>) => result.reports.flatMap((r) => (r.kind === 'shape' ? [r.path] : []));

describe('whose numbers these are', () => {
  it('the outside of a boost holds zeros or copies: no number of it is kept, nor the original’s', () => {
    const boost = plainPost(uri(113_000_000_000_002), {
      flags: ['repost'],
      original: { author: OTHER, post: plainPost(uri(7, AWAY_SERVER, 'pellamont'), { likes: 900 }) },
    });
    const body = shapes.getStatus(page.profile, boost) as Json;
    const result = read('statuses', [{ ...body, favourites_count: 900, reblogs_count: 5 }], 'accounts/1/statuses');
    expect(result.posts.map((p) => [p.id, p.profileId, p.flags, p.counts])).toEqual([
      [boost.id, BRAND.id, ['repost'], {}],
    ]);
    expect(skipped(result)).toEqual({ 'reposted-original': 1 });
    // Its box carries the original's id on this server.
    expect(result.boxes).toContainEqual({ box: (body.reblog as Json).id, post: boost.id });
  });

  it('a profile that boosts its own post: the boost has none, the post has its own', () => {
    const again = plainPost(uri(113_000_000_000_003), { flags: ['repost'], original: { author: BRAND, post: own } });
    const { posts, boxes } = read('statuses', [shapes.getStatus(page.profile, again)], 'accounts/1/statuses');
    expect(posts.map((p) => [p.id, p.counts.likes])).toEqual([
      [again.id, undefined],
      [own.id, exact(own.likes)],
    ]);
    expect(boxes).toContainEqual({ box: shapes.localId(own, {}), post: own.id });
  });

  it('a boost whose original is not shown is no post of the profile’s own', () => {
    const original = plainPost(uri(7, AWAY_SERVER, 'pellamont'), { likes: 900 });
    const boost = plainPost(`${uri(113_000_000_000_002)}/activity`, {
      flags: ['repost'],
      original: { author: OTHER, post: original },
    });
    const { reblog, ...bare } = shapes.getStatus(page.profile, boost) as Json;
    for (const body of [
      { ...bare, reblog: null },
      { ...bare, boosted: reblog },
    ]) {
      for (const result of [read('statuses', [body], 'accounts/1/statuses'), read('status', body, 'statuses/1')]) {
        expect(result.posts).toEqual([]);
        expect(paths(result)).toEqual([expect.stringMatching(/\.reblog$/)]);
      }
    }
  });

  it('a quote that is the post itself, as before 4.4, is told by its id', () => {
    const inside = shapes.getStatus(page.profile, plainPost(uri(113_000_000_000_005))) as Json;
    const result = read('statuses', [status({ quote: inside, quote_id: inside.id })], 'accounts/1/statuses');
    expect([result.posts[0]?.flags, result.others]).toEqual([['quote'], [inside.id]]);
  });

  it('a quoted post is not read, and stays free to be met as somebody’s own', () => {
    const inside = shapes.getStatus(page.profile, plainPost(uri(113_000_000_000_004), { likes: 77 }));
    const quoting = status({ quote: { state: 'accepted', quoted_status: inside } });
    const { posts, others } = read('statuses', [quoting, inside], 'accounts/1/statuses');
    expect(others).toEqual([(inside as Json).id]);
    expect(posts.map((p) => [p.id, p.flags, p.counts.likes?.value])).toEqual([
      [own.id, ['quote'], 40],
      [uri(113_000_000_000_004), [], 77],
    ]);
  });

  it.each([
    [{ state: 'revoked', quoted_status: null }, true],
    [{ state: 'accepted', quoted_status_id: '4' }, true],
    [null, false],
  ])('a quote whose post is not there is a quote (%j)', (quote, is) => {
    expect(only(status({ quote }))?.flags.includes('quote')).toBe(is);
  });

  it('somebody else’s status in an account’s list is not the account’s', () => {
    const list = [
      status(),
      shapes.getStatus(pageWith(OTHER, []).profile, plainPost(uri(9, AWAY_SERVER, 'pellamont'))),
      status(),
    ];
    const result = read('statuses', list, 'accounts/1/statuses');
    expect(result.posts.map((p) => p.profileId)).toEqual([BRAND.id]);
    expect(skipped(result)).toMatchObject({ 'other-author': 1, duplicate: 1 });
  });

  it('the account that one moved to is not read', () => {
    const moved = account({ moved: shapes.getAccount(pageWith(OTHER, []).profile) });
    expect(read('account', moved, 'accounts/1').profiles.map((p) => p.id)).toEqual([BRAND.id]);
  });
});

describe('who somebody is', () => {
  const id = (more: Json) => read('account', account(more), 'accounts/1').profiles[0];

  it('the same on every server, whatever the server’s own number', () => {
    const away = { host: AWAY_SERVER };
    const there = valid(
      mastodon.endpoints
        .find((e) => e.id === 'mastodon/account')!
        .read(shapes.getAccount(page.profile, away), context(`https://${AWAY_SERVER}/api/v1/accounts/5`)),
    ).profiles[0];
    expect([id({})?.id, there?.id]).toEqual([BRAND.id, BRAND.id]);
    expect([id({})?.counts.followers, there?.counts.followers]).toEqual([exact(1_200), atLeast(480)]);
    expect(shapes.accountId(BRAND, {})).not.toBe(shapes.accountId(BRAND, away));
  });

  it('where names have another domain than the pages, the pages’ domain: both sides know that', () => {
    const here = id({ acct: 'havrela', url: `https://${HOME_SERVER}/@havrela` });
    const elsewhere = id({ acct: 'havrela@other.example', url: `https://${HOME_SERVER}/@havrela` });
    expect([here?.id, elsewhere?.id]).toEqual([BRAND.id, 'havrela@other.example']);
    const split = id({
      acct: 'Havrela@brand.example',
      username: 'Havrela',
      url: 'https://social.brand.example/@Havrela',
    });
    expect([split?.id, split?.handle]).toEqual(['havrela@social.brand.example', 'Havrela@brand.example']);
    const www = id({ acct: 'havrela@brand.example', url: 'https://www.brand.example/@havrela' });
    expect(www?.id).toBe('havrela@brand.example');
  });

  it('a page that claims to be at another host does not become that host’s', () => {
    const forged = id({ acct: 'havrela@evil.example', url: `https://${HOME_SERVER}/@havrela` });
    expect(forged?.id).toBe('havrela@evil.example');
  });
});

describe('what is there and what is not', () => {
  it('a hidden number of followers is hidden, and the 0 in its place is none', () => {
    const result = read(
      'account',
      account({ followers_count: 0, pleroma: { hide_followers_count: true } }),
      'accounts/1',
    );
    expect(result.profiles[0]?.counts.followers).toBeUndefined();
    expect(result.profiles[0]?.hidden).toEqual(['followers']);
  });

  it('a suspended account’s zeros are no counts', () => {
    const blank = account({ suspended: true, followers_count: 0, following_count: 0, statuses_count: 0 });
    expect(read('account', blank, 'accounts/1').profiles[0]?.counts).toEqual({});
  });

  it('a server before 4.5 counts no quotes: absent, and nothing is wrong', () => {
    const old = read('statuses', [shapes.getStatus(page.profile, own, { generation: '4.0' })], 'accounts/1/statuses');
    expect(old.posts[0]?.counts.quotes).toBeUndefined();
    expect(old.reports.map((r) => r.kind)).toEqual(['ok']);
    const broken = read('statuses', [status({ quotes_count: 'many' })], 'accounts/1/statuses');
    expect(broken.reports.map((r) => (r.kind === 'shape' ? r.path : r.kind))).toEqual(['ok', '$[].quotes_count']);
  });

  it('the answer to a deletion is no post', () => {
    const gone = read('status', shapes.deleted(page.profile, own), `statuses/${shapes.localId(own, {})}`);
    expect(gone.posts).toEqual([]);
    expect(skipped(gone)).toEqual({ tombstone: 1 });
  });

  it('a status with its source beside its content is a post: other servers show both', () => {
    expect(read('status', status({ text: 'Words' }), 'statuses/1').posts.map((p) => p.id)).toEqual([own.id]);
  });

  it.each(['private', 'direct', 'limited'])('%s statuses have no public numbers', (visibility) => {
    expect(only(status({ visibility }))).toBeUndefined();
  });

  it.each(['public', 'unlisted', 'local'])('%s ones have', (visibility) => {
    expect(only(status({ visibility }))?.id).toBe(own.id);
  });

  it('a missing account, and a server that shows nothing to strangers, are no failures', () => {
    for (const [id, path] of [
      ['lookup', 'accounts/lookup?acct=nobody'],
      ['statuses', 'accounts/1/statuses'],
      ['status', 'statuses/1'],
      ['context', 'statuses/1/context'],
    ] as const) {
      const { reports } = read(id, { error: 'This method requires an authenticated user' }, path);
      expect(reports).toEqual([{ kind: 'empty', endpoint: `mastodon/${id}`, expected: true }]);
    }
  });
});

describe('formats and marks', () => {
  const media = (...types: string[]) => types.map((type, i) => ({ id: String(i), type, meta: null }));

  it.each([
    [{ media_attachments: media('gifv') }, 'video'],
    [{ media_attachments: media('audio') }, 'audio'],
    [{ media_attachments: media('unknown') }, 'unknown'],
    [{ media_attachments: media('image', 'video') }, 'carousel'],
    [{ poll: { id: '1', options: [] } }, 'poll'],
    [{ card: { url: 'https://brand.example/', type: 'video' } }, 'link'],
    [{ card: { url: 'https://brand.example/' }, quote: { state: 'accepted', quoted_status: null } }, 'text'],
    [{}, 'text'],
  ])('%j', (more, format) => expect(only(status(more))?.format).toBe(format));

  it('a content warning is a mark, an answer to oneself is a reply, an edit is one', () => {
    expect(only(status({ spoiler_text: 'Coffee' }))?.flags).toEqual(['sensitive']);
    expect(only(status({ in_reply_to_id: '5', in_reply_to_account_id: '1' }))?.flags).toEqual(['reply']);
    expect(only(status({ edited_at: '2026-10-06T09:00:00.000Z' }))?.flags).toEqual(['edited']);
    expect(only(status({ pinned: true }))?.flags).toEqual(['pinned']);
  });

  it.each([
    'media_attachments',
    'poll',
    'card',
    'sensitive',
    'spoiler_text',
    'in_reply_to_id',
    'visibility',
    'quote',
    'quotes_count',
    'content',
    'url',
  ])('%s under another name is told', (key) => {
    const body = status({ renamed: status()[key] });
    delete body[key];
    expect(paths(read('statuses', [body], 'accounts/1/statuses'))).toEqual([`$[].${key}`]);
  });

  it.each([
    ['poll', true],
    ['card', 'https://brand.example/'],
    ['quote', 7],
    ['edited_at', 1],
    ['sensitive', 'yes'],
    ['spoiler_text', {}],
    ['in_reply_to_id', 5],
  ])('%s of another kind is told (%j)', (key, value) => {
    expect(paths(read('statuses', [status({ [key]: value })], 'accounts/1/statuses'))).toEqual([`$[].${key}`]);
  });

  it('how long a video is stands in its measures; a measure of another kind is told', () => {
    const video = (duration: unknown) => ({ media_attachments: [{ type: 'video', meta: { original: { duration } } }] });
    expect(only(status(video(12.5)))?.duration).toBe(12.5);
    expect(only(status({ media_attachments: [{ type: 'video', meta: {} }] }))?.duration).toBeUndefined();
    expect(paths(read('statuses', [status(video('12'))], 'accounts/1/statuses'))).toEqual([
      '$[].media_attachments[].meta.original.duration',
    ]);
  });

  it('text is text: paragraphs, breaks, entities, and without the line for clients that know no quotes', () => {
    expect(textOf('<p>One<br>two &amp; &#39;three&#39;</p><p>Four &lt;b&gt;</p>')).toBe(
      "One\ntwo & 'three'\n\nFour <b>",
    );
    expect(textOf('<p class="quote-inline">RE: <a href="https://a.example/1">a.example/1</a></p><p>Mine</p>')).toBe(
      'Mine',
    );
    expect(textOf('&#x110000;&nope;&#0;')).toBe('&#x110000;&nope;&#0;');
  });
});

/** The same by patterns, as it was written first. */
function byPatterns(content: string): string {
  const named: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: '\u00A0' };
  return content
    .replace(/<(p|span) class="quote-inline">.*?<\/\1>/gs, '')
    .replace(/<[^>]*>/g, (tag) => {
      if (tag.startsWith('<br')) return '\n';
      return /^<\/(?:p|li|blockquote|pre|h[1-6])>$/.test(tag) ? '\n\n' : '';
    })
    .replace(/&(#x[\da-f]{1,6}|#\d{1,7}|[a-z]{2,6});/gi, (whole, name: string) => {
      if (!name.startsWith('#')) return Object.hasOwn(named, name) ? named[name]! : whole;
      const code = /^#x/i.test(name) ? Number.parseInt(name.slice(2), 16) : Number(name.slice(1));
      return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : whole;
    })
    .replace(/\n{3,}/g, '\n\n')
    .trim();
}

it('text by hand is text by patterns, whatever the markup', () => {
  const parts = [
    '<',
    '>',
    '&',
    ';',
    '/',
    'p',
    'br',
    ' /',
    '#39',
    '#x2f',
    'amp',
    'lt',
    'toString',
    'ä',
    '\n',
    ' ',
    '</p>',
    '&quot;',
  ];
  const markup = fc.array(fc.constantFrom(...parts), { maxLength: 60 }).map((list) => list.join(''));
  fc.assert(
    fc.property(fc.oneof(markup, fc.string({ unit: 'grapheme' })), (content) => {
      expect(textOf(content)).toBe(byPatterns(content));
    }),
    { numRuns: 300 },
  );
});

describe('the thread of an opened post', () => {
  const mine = status({ id: '900', uri: uri(900) });
  const theirs = shapes.getStatus(pageWith(OTHER, []).profile, plainPost(uri(8, AWAY_SERVER, 'pellamont')));
  const thread = { ancestors: [mine], descendants: [theirs, status({ id: '901', uri: uri(901) })] };

  it('is the author’s where the author wrote it, and others’ where not', () => {
    const subject = { platform: 'mastodon', id: BRAND.id } as const;
    const result = read('context', thread, 'statuses/1/context', { subject });
    expect(result.posts.map((p) => p.id)).toEqual([uri(900), uri(901)]);
    expect(skipped(result)).toEqual({ comment: 1 });
  });

  it('is nobody’s while it is not known whose page this is', () => {
    expect(read('context', thread, 'statuses/1/context').posts).toEqual([]);
  });
});

describe('boxes', () => {
  const page = (html: string) => {
    const { document } = parseHTML(`<html><body>${html}</body></html>`);
    const { post, postId } = mastodon.page;
    return [...document.querySelectorAll(post)].map((box) => postId(box as unknown as Element));
  };

  it('carry this server’s ids: in a feed, of a boosted original, of a quoted one, and of the opened post', () => {
    expect(
      page(`<article data-id="9"><div class="status__wrapper"><div class="status" data-id="7">
        <div class="status__quote"><div class="status" data-id="5"></div></div></div></div></article>`),
    ).toEqual(['7', '5']);
    expect(
      page(`<div class="focusable detailed-status__wrapper"><div class="detailed-status">
        <a class="detailed-status__datetime" href="/@havrela/113000000000001">now</a></div></div>`),
    ).toEqual(['113000000000001']);
    expect(page('<div class="detailed-status__wrapper"></div><div class="status" data-id="a b"></div>')).toEqual([
      undefined,
      undefined,
    ]);
  });
});

describe('addresses', () => {
  it.each([
    ['/@havrela', { kind: 'profile', handle: `havrela@${HOME_SERVER}`, tab: 'posts' }],
    [`/@pellamont@${AWAY_SERVER}`, { kind: 'profile', handle: OTHER.id, tab: 'posts' }],
    ['/@havrela/with_replies', { kind: 'profile', handle: BRAND.id, tab: 'replies' }],
    ['/@havrela/media', { kind: 'profile', handle: BRAND.id, tab: 'media' }],
    ['/deck/@havrela', { kind: 'profile', handle: BRAND.id, tab: 'posts' }],
    ['/@havrela/113000000000001', { kind: 'post', id: '113000000000001', handle: BRAND.id }],
    ['/users/havrela', { kind: 'profile', handle: BRAND.id, tab: 'posts' }],
    ['/notice/A1b2C3d4', { kind: 'post', id: 'A1b2C3d4' }],
    ['/', { kind: 'home' }],
    ['/home', { kind: 'home' }],
    ['/tags/coffee', { kind: 'search' }],
    ['/explore', { kind: 'search' }],
    ['/about', { kind: 'other' }],
    ['/@', { kind: 'other' }],
    ['/@havrela/constructor', { kind: 'other' }],
    ['/%E0%A4%A', { kind: 'other' }],
  ])('%s', (path, kind) => expect(classifyMastodon(new URL(`https://${HOME_SERVER}${path}`))).toEqual(kind));
});
