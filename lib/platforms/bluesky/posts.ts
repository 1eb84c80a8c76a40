import { at, middle, type PostObservation, type ProfileRef } from '../../model';
import type { FeedPage, ReadContext, Reader } from '../contract';
import { type Collector, collector, conform, get, isRecord, type Keyed, mismatch, str } from '../reading';
import { shownBy } from './embed';
import { keep, otherId, postIdOf, readPost } from './post';
import { ref } from './profile';
import { ReasonForm } from './schema';

const REPOST = 'app.bsky.feed.defs#reasonRepost';
const PIN = 'app.bsky.feed.defs#reasonPin';
const TABS: Record<string, string> = {
  posts_and_author_threads: 'posts',
  posts_no_replies: 'posts',
  posts_with_replies: 'replies',
  posts_with_media: 'media',
  posts_with_video: 'videos',
};

function query(address: string): URLSearchParams {
  try {
    return new URL(address).searchParams;
  } catch {
    return new URLSearchParams();
  }
}

const reasonOf = (item: unknown) => get(item, 'reason.$type');

/**
 * Whose feed this is: the actor asked for, where the request names a did; else the one who wrote every item or passed
 * it on. In an author's feed each item is either the author's own or a repost by the author.
 */
function ownerOf(items: unknown[], asked: string | null, subject: ProfileRef | undefined): ProfileRef | undefined {
  const actors = items.flatMap((item) => {
    const actor = get(item, reasonOf(item) === REPOST ? 'reason.by' : 'post.author');
    const did = get(actor, 'did');
    const handle = get(actor, 'handle');
    return typeof did === 'string' ? [{ did, ...(typeof handle === 'string' && { handle }) }] : [];
  });
  if (asked?.startsWith('did:')) return ref(actors.find((a) => a.did === asked) ?? { did: asked });
  const named = asked ? actors.find((a) => a.handle?.toLowerCase() === asked.toLowerCase()) : undefined;
  if (named) return ref(named);
  const [first] = actors;
  if (first && actors.filter((a) => a.did === first.did).length * 2 > actors.length) return ref(first);
  return subject?.platform === 'bluesky' ? subject : undefined;
}

/** The page of a post by its at:// address. */
function addressOf(uri: string): string {
  const [, did = '', rkey = ''] = /^at:\/\/([^/]+)\/[^/]+\/([^/]+)$/.exec(uri) ?? [];
  return `https://bsky.app/profile/${did}/post/${rkey}`;
}

/** A repost is an act of the profile: its own id and time, the original's format, no counts. */
function readRepost(
  out: Collector,
  item: unknown,
  path: string,
  owner: ProfileRef,
  source: string,
  context: ReadContext,
): PostObservation | undefined {
  const reason = conform(ReasonForm, get(item, 'reason'), `${path}.reason`);
  out.leave('reposted-original', otherId(get(item, 'post')));
  if (reason.by.did !== owner.id) {
    out.skip('other-author', 1, otherId(get(item, 'post')));
    return undefined;
  }
  // Servers before 2025 give the act no address: nothing to know it by again.
  if (!reason.uri) {
    out.skip('no-identity');
    return undefined;
  }
  const post = get(item, 'post');
  const uri = str(get(post, 'uri'));
  if (!uri) return mismatch(`${path}.post.uri`, get(post, 'uri'), post);
  // Its own post, passed on once more, keeps its box.
  if (get(post, 'author.did') !== owner.id) out.box(postIdOf(uri), postIdOf(reason.uri));
  const { format, media } = shownBy(out, post as Keyed, `${path}.post`);
  const published = at(Date.parse(reason.indexedAt ?? ''));
  if (!published) out.shape(`${path}.reason.indexedAt`, reason.indexedAt, reason);
  return {
    platform: 'bluesky',
    id: postIdOf(reason.uri),
    profileId: owner.id,
    url: addressOf(uri),
    format,
    flags: ['repost'],
    counts: {},
    hidden: [],
    doubtful: [],
    seenAt: context.seenAt,
    source,
    via: context.via,
    ...(owner.handle && { handle: owner.handle }),
    ...(published && { published }),
    ...(media > 0 && { mediaCount: media }),
  };
}

/** A reason of another kind, or under another name: the post may be no plain one. */
function noReason(out: Collector, item: unknown, path: string): void {
  const reason = get(item, 'reason');
  if (reason !== undefined && reason !== null) out.shape(`${path}.reason.$type`, get(reason, '$type'), reason);
  else if (Object.values(item as Keyed).some((value) => /#reason/.test(str(get(value, '$type')) ?? '')))
    out.shape(`${path}.reason`, reason, item);
}

/** What a reply answers is shown above it, in a box of its own. */
function othersAbove(out: Collector, item: unknown, owner: ProfileRef): void {
  for (const place of ['reply.parent', 'reply.root']) {
    const above = get(item, place);
    if (get(above, 'author.did') !== owner.id) out.other(otherId(above));
  }
}

/** getAuthorFeed: the profile's own posts and reposts; parents of replies and quoted posts are somebody else's. */
export const readGetAuthorFeed: Reader = (body, context) => {
  const source = 'bluesky/getAuthorFeed';
  const out = collector(source);
  const items = get(body, 'feed');
  if (!Array.isArray(items)) {
    // A blocked or unknown actor: an error instead of a feed.
    if (isRecord(body) && typeof body.error === 'string') return out.result({ empty: 'normal' });
    out.shape('feed', items, body);
    return out.result({ empty: 'suspicious' });
  }
  const asked = query(context.url);
  const owner = ownerOf(items, asked.get('actor'), context.subject);
  if (!owner) {
    for (const item of items) out.leave('no-identity', otherId(get(item, 'post')));
    if (items.length > 0)
      out.shape('feed[].post.author.did', get(items[0], 'post.author.did'), get(items[0], 'post.author'));
    return out.result({ empty: 'normal' });
  }
  const line: PostObservation[] = [];
  out.each(items, 'feed', (item, path) => {
    const type = reasonOf(item);
    const raw = get(item, 'post');
    if (type === REPOST) {
      const repost = readRepost(out, item, path, owner, source, context);
      if (repost) {
        out.post(repost);
        line.push(repost);
      }
      // The profile's own post, passed on once more: its numbers are its own.
      if (isRecord(raw) && get(raw, 'author.did') === owner.id)
        keep(out, readPost(out, raw, `${path}.post`, false, source, context));
      return;
    }
    if (type !== PIN) noReason(out, item, path);
    if (!isRecord(raw)) return mismatch(`${path}.post`, raw, item);
    const reading = readPost(out, raw, `${path}.post`, type === PIN, source, context);
    if (reading.post.profileId !== owner.id) return out.skip('other-author', 1, reading.post.id);
    othersAbove(out, item, owner);
    if (get(item, 'reply') != null && !reading.post.flags.includes('reply')) {
      out.shape(`${path}.post.record.reply`, undefined, get(raw, 'record'));
      reading.post.flags.push('reply');
    }
    keep(out, reading);
    if (type !== PIN) line.push(reading.post);
  });
  const cursor = get(body, 'cursor');
  if (cursor !== undefined && typeof cursor !== 'string') out.shape('cursor', cursor, body);
  const times = line.map((p) => (p.published ? middle(p.published) : Number.NaN));
  // Feeds are sorted by the server's date, so a stated date may stand a little out of line; a feed that is not in
  // falling order covers no stretch of time.
  const falling = times.every((t, i) => i === 0 || t <= (times[i - 1] ?? Number.NaN) + 60_000);
  const feed: FeedPage = {
    profile: owner,
    tab: TABS[asked.get('filter') ?? 'posts_with_replies'] ?? 'posts',
    position: asked.get('cursor') ? 'next' : 'top',
    // Beside a key that nobody knows, a cursor that is not there may have another name.
    ended: cursor === '' || items.length === 0 || (cursor === undefined && Object.keys(body as Keyed).length === 1),
    ordered: falling && !times.some(Number.isNaN) ? line.map((p) => p.id) : [],
  };
  return out.result({ subject: owner, feed, empty: 'normal' });
};
