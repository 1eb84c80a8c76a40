import { fits, middle, type PostObservation, type ProfileRef } from '../../model';
import type { FeedPage, ReadContext, Reader } from '../contract';
import { type Collector, collector, get, str } from '../reading';
import { identify } from './identity';
import { isRefusal, readAccount } from './profile';
import { type Account, AccountForm } from './schema';
import { boosted, identified, isDeletion, isPrivate, quotedId, type Reading, readBoost, readStatus } from './status';

/** A server gives so many statuses unless it is asked for another number, and never more than this. */
const DEFAULT_LIMIT = 20;
const MOST = 40;
/** Remote dates may stand a little out of the order in which a server received them, ms. */
const LOOSE = 60_000;

function query(address: string): URLSearchParams {
  return new URLSearchParams(address.split('#')[0]?.split('?')[1] ?? '');
}

/** As Rails reads a parameter. */
function truthy(value: string | null): boolean {
  return value !== null && !/^(?:0|f|false|off|)$/i.test(value);
}

const acctOf = (item: unknown) => (item as { account?: { acct?: unknown } } | null)?.account?.acct;

/** The account that most statuses of an account's feed are by: all of them, unless the body is damaged. */
function accountOf(items: readonly unknown[]): Account | undefined {
  const first = get(items[0], 'account');
  const acct = get(first, 'acct');
  if (fits(AccountForm, first) && items.every((item) => acctOf(item) === acct)) return first;
  const met = new Map<string, { account: Account; n: number }>();
  for (const item of items) {
    const account = get(item, 'account');
    const before = met.get(str(get(account, 'acct')) ?? '');
    if (before) before.n += 1;
    else if (fits(AccountForm, account)) met.set(account.acct, { account, n: 1 });
  }
  const [most] = [...met.values()].sort((one, two) => two.n - one.n);
  return most?.account;
}

/** Keeps one post. What it quotes stands in a box inside its own; it is left out, and free to be met as somebody's own. */
function keep(out: Collector, post: PostObservation, { raw }: Reading): void {
  out.post(post);
  if (post.flags.includes('quote')) out.skip('quoted-original', 1, quotedId(raw));
}

/** One item of an account's feed, as its owner's post or boost. */
function readItem(
  out: Collector,
  reading: Reading,
  path: string,
  owner: ProfileRef,
  pinned: boolean,
  context: ReadContext,
): PostObservation | undefined {
  const source = 'mastodon/statuses';
  const { raw, status } = reading;
  if (reading.author.ref.id !== owner.id) out.skip('other-author', 1, status.id);
  else if (isPrivate(raw)) out.skip('not-a-post', 1, status.id);
  else if (boosted(reading, path) === undefined) {
    const post = readStatus(out, reading, path, pinned, source, context);
    keep(out, post, reading);
    return post;
  } else {
    const original = identified(raw.reblog, `${path}.reblog`, context);
    const boost = readBoost(out, reading, original, path, source, context);
    out.skip('reposted-original');
    out.post(boost);
    // The profile's own post, passed on once more: its numbers are its own.
    if (original.author.ref.id === owner.id)
      out.post(readStatus(out, original, `${path}.reblog`, false, source, context));
    return boost;
  }
  return undefined;
}

/** The stretch that this body is of its tab; none for pinned posts, posts of a tag, and those that fill a gap. */
function feedOf(
  asked: URLSearchParams,
  owner: ProfileRef,
  items: number,
  line: PostObservation[],
): FeedPage | undefined {
  if (truthy(asked.get('pinned')) || asked.has('tagged') || asked.has('min_id') || asked.has('since_id'))
    return undefined;
  const limit = Math.min(MOST, Number(asked.get('limit')) || DEFAULT_LIMIT);
  const times = line.map((p) => (p.published ? middle(p.published) : Number.NaN));
  const falling = times.every((t, i) => i === 0 || t <= (times[i - 1] ?? Number.NaN) + LOOSE);
  return {
    profile: owner,
    tab: truthy(asked.get('only_media')) ? 'media' : truthy(asked.get('exclude_replies')) ? 'posts' : 'replies',
    position: asked.has('max_id') ? 'next' : 'top',
    // The web app learns the end from the Link header, which a server leaves out after a page that is not full.
    ended: items < limit,
    ordered: falling && !times.some(Number.isNaN) ? line.map((p) => p.id) : [],
  };
}

/** accounts/:id/statuses: the profile's own posts and boosts, newest first. */
export const readStatuses: Reader = (body, context) => {
  const out = collector('mastodon/statuses');
  if (isRefusal(body)) return out.result({ empty: 'normal' });
  if (!Array.isArray(body)) {
    out.shape('$', body);
    return out.result({ empty: 'suspicious' });
  }
  const asked = query(context.url);
  const account = accountOf(body);
  const known = context.subject?.platform === 'mastodon' ? context.subject : undefined;
  const owner = account ? identify(account, context.url).ref : known;
  // Every status carries its whole account, with the numbers of this moment.
  if (account) out.guard('$[].account', () => readAccount(out, account, '$[].account', 'mastodon/statuses', context));
  const pinned = truthy(asked.get('pinned'));
  const line: PostObservation[] = [];
  out.each(body, '$', (item, path) => {
    const reading = identified(item, path, context);
    const post = owner && readItem(out, reading, path, owner, pinned, context);
    if (post) line.push(post);
  });
  if (!owner) return out.result({ empty: 'normal' });
  const feed = feedOf(asked, owner, body.length, line);
  return out.result({ subject: owner, empty: 'normal', ...(feed && { feed }) });
};

/** statuses/:id: the opened post. */
export const readOpened: Reader = (body, context) => {
  const source = 'mastodon/status';
  const out = collector(source);
  if (isRefusal(body)) return out.result({ empty: 'normal' });
  if (isDeletion(body)) {
    out.skip('tombstone');
    return out.result({ empty: 'normal' });
  }
  let subject: ProfileRef | undefined;
  out.guard('$', () => {
    const reading = identified(body, '$', context);
    subject = reading.author.ref;
    if (isPrivate(body)) return out.skip('not-a-post', 1, reading.status.id);
    const passedOn = boosted(reading, '$');
    if (passedOn !== undefined) {
      const original = identified(passedOn, '$.reblog', context);
      out.skip('reposted-original');
      return out.post(readBoost(out, reading, original, '$', source, context));
    }
    keep(out, readStatus(out, reading, '$', false, source, context), reading);
  });
  return out.result({ empty: 'suspicious', ...(subject && { subject }) });
};

/**
 * statuses/:id/context: what the opened post answers, and its answers. The body does not name the opened post, so the
 * profile's own part of the thread is read once the post itself has said whose page this is.
 */
export const readContext: Reader = (body, context) => {
  const source = 'mastodon/context';
  const out = collector(source);
  if (isRefusal(body)) return out.result({ empty: 'normal' });
  const owner = context.subject?.platform === 'mastodon' ? context.subject.id : undefined;
  for (const [place, reason] of [
    ['ancestors', 'other-author'],
    ['descendants', 'comment'],
  ] as const) {
    const items = get(body, place);
    if (!Array.isArray(items)) {
      out.shape(place, items, body);
      continue;
    }
    out.each(items, place, (item, path) => {
      const reading = identified(item, path, context);
      if (reading.author.ref.id !== owner) return out.skip(reason, 1, reading.status.id);
      if (isPrivate(item)) return out.skip('not-a-post', 1, str(reading.status.id));
      keep(out, readStatus(out, reading, path, false, source, context), reading);
    });
  }
  return out.result({ empty: 'normal' });
};
