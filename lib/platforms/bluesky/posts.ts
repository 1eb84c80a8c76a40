import { at, middle, type PostObservation, type ProfileRef } from '../../model';
import type { FeedPage, ReadContext, Reader } from '../contract';
import { type Collector, collector, conform, get, isRecord, list, mismatch, str } from '../reading';
import { type PostReading, postIdOf, readPost, shownBy } from './post';
import { ref } from './profile';
import { ReasonSchema } from './schema';

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
  const reason = conform(ReasonSchema, get(item, 'reason'), `${path}.reason`);
  out.skip('reposted-original');
  if (reason.by.did !== owner.id) {
    out.skip('other-author');
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
  const { format, media } = shownBy(out, get(post, 'embed'), `${path}.post.embed`);
  const published = at(Date.parse(reason.indexedAt ?? ''));
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

function keep(out: Collector, reading: PostReading): void {
  out.post(reading.post);
  if (reading.quotes) out.skip('quoted-original');
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
    out.skip('no-identity', items.length);
    if (items.length > 0)
      out.shape('feed[].post.author.did', get(items[0], 'post.author.did'), get(items[0], 'post.author'));
    return out.result({ empty: 'normal' });
  }
  const line: PostObservation[] = [];
  out.each(items, 'feed', (item, path) => {
    const type = reasonOf(item);
    if (type === REPOST) {
      const repost = readRepost(out, item, path, owner, source, context);
      if (!repost) return;
      out.post(repost);
      line.push(repost);
      return;
    }
    const raw = get(item, 'post');
    if (!isRecord(raw)) return mismatch(`${path}.post`, raw, item);
    const reading = readPost(out, raw, `${path}.post`, type === PIN, source, context);
    if (reading.post.profileId !== owner.id) return out.skip('other-author');
    keep(out, reading);
    if (type !== PIN) line.push(reading.post);
  });
  const cursor = get(body, 'cursor');
  const times = line.map((p) => (p.published ? middle(p.published) : Number.NaN));
  // Feeds are sorted by the server's date, so a stated date may stand a little out of line; a feed that is not in
  // falling order covers no stretch of time.
  const falling = times.every((t, i) => i === 0 || t <= (times[i - 1] ?? Number.NaN) + 60_000);
  const feed: FeedPage = {
    profile: owner,
    tab: TABS[asked.get('filter') ?? 'posts_with_replies'] ?? 'posts',
    position: asked.get('cursor') ? 'next' : 'top',
    ended: typeof cursor !== 'string' || cursor === '' || items.length === 0,
    ordered: falling && !times.some(Number.isNaN) ? line.map((p) => p.id) : [],
  };
  return out.result({ subject: owner, feed, empty: 'normal' });
};

const readThreadPost = (
  out: Collector,
  raw: unknown,
  path: string,
  source: string,
  context: ReadContext,
  use: (r: PostReading) => void,
) => {
  const read = out.guard(path, () => {
    if (!isRecord(raw)) return mismatch(path, raw);
    use(readPost(out, raw, path, false, source, context));
  });
  if (!read) out.skip('shape');
};

/** getPostThread: the opened post, what its author wrote above it, and the author's own answers to own posts. */
export const readGetPostThread: Reader = (body, context) => {
  const source = 'bluesky/getPostThread';
  const out = collector(source);
  const thread = get(body, 'thread');
  if (!isRecord(thread) || !isRecord(thread.post)) {
    const gone = /#(?:notFoundPost|blockedPost)$/.test(String(get(thread, '$type')));
    if (gone) out.skip('tombstone');
    else if (!(isRecord(body) && typeof body.error === 'string'))
      out.shape('thread.post', get(thread, 'post'), thread ?? body);
    return out.result({ empty: gone ? 'normal' : 'suspicious' });
  }
  let owner: ProfileRef | undefined;
  const own = new Set<string>();
  readThreadPost(out, thread.post, 'thread.post', source, context, (reading) => {
    owner = {
      platform: 'bluesky',
      id: reading.post.profileId,
      ...(reading.post.handle && { handle: reading.post.handle }),
    };
    own.add(reading.uri);
    keep(out, reading);
  });
  const id = owner?.id;
  if (owner === undefined || id === undefined) return out.result({ empty: 'suspicious' });
  for (let node = thread.parent, depth = 0; isRecord(node) && depth < 100; node = node.parent, depth++) {
    if (get(node, 'post.author.did') === id)
      readThreadPost(out, node.post, 'thread.parent.post', source, context, (r) => keep(out, r));
    else out.skip(isRecord(node.post) ? 'other-author' : 'tombstone');
  }
  const answers = (node: unknown, depth: number): void => {
    for (const reply of list(node, 'replies')) {
      const mine = get(reply, 'post.author.did') === id;
      if (!mine || depth > 100) {
        out.skip(isRecord(get(reply, 'post')) ? 'comment' : 'tombstone');
        continue;
      }
      readThreadPost(out, get(reply, 'post'), 'thread.replies[].post', source, context, (reading) => {
        keep(out, reading);
        answers(reply, depth + 1);
      });
    }
  };
  answers(thread, 0);
  return out.result({ subject: owner, empty: 'suspicious' });
};

/** getPostThreadV2: a flat list; depth 0 was opened, below 0 stands what it answers, `opThread` marks the author's thread. */
export const readGetPostThreadV2: Reader = (body, context) => {
  const source = 'bluesky/getPostThreadV2';
  const out = collector(source);
  const items = get(body, 'thread');
  if (!Array.isArray(items)) {
    if (!(isRecord(body) && typeof body.error === 'string')) out.shape('thread', items, body);
    return out.result({ empty: 'suspicious' });
  }
  const anchor = items.find((item) => get(item, 'depth') === 0);
  const did = get(anchor, 'value.post.author.did');
  if (typeof did !== 'string') {
    const blank = /#threadItem(?:NotFound|Blocked|NoUnauthenticated)$/.test(String(get(anchor, 'value.$type')));
    if (blank) out.skip('tombstone');
    else out.shape('thread[].value.post.author.did', did, get(anchor, 'value.post.author'));
    return out.result({ empty: 'normal' });
  }
  const handle = get(anchor, 'value.post.author.handle');
  const own = new Set<string>();
  out.each(items, 'thread', (item, path) => {
    const post = get(item, 'value.post');
    const depth = get(item, 'depth');
    if (!isRecord(post)) return out.skip('tombstone');
    if (get(post, 'author.did') !== did) return out.skip(Number(depth) < 0 ? 'other-author' : 'comment');
    const reading = readPost(out, post, `${path}.value.post`, false, source, context);
    const inThread = depth === 0 || Number(depth) < 0 || reading.parent === undefined || own.has(reading.parent);
    if (!inThread) return out.skip('comment');
    own.add(reading.uri);
    keep(out, reading);
  });
  return out.result({ subject: ref({ did, ...(typeof handle === 'string' && { handle }) }), empty: 'suspicious' });
};

/** getPosts names no subject: only posts of the profile that is looked at, or of the one author of all of them. */
export const readGetPosts: Reader = (body, context) => {
  const source = 'bluesky/getPosts';
  const out = collector(source);
  const items = get(body, 'posts');
  if (!Array.isArray(items)) {
    if (!(isRecord(body) && typeof body.error === 'string')) out.shape('posts', items, body);
    return out.result({ empty: 'normal' });
  }
  const dids = new Set(items.map((p) => get(p, 'author.did')).filter((d) => typeof d === 'string'));
  const wanted =
    context.subject?.platform === 'bluesky' ? context.subject.id : dids.size === 1 ? [...dids][0] : undefined;
  out.each(items, 'posts', (item, path) => {
    if (!isRecord(item)) return mismatch(path, item);
    const reading = readPost(out, item, path, false, source, context);
    if (reading.post.profileId === wanted) keep(out, reading);
    else out.skip('other-author');
  });
  return out.result({ empty: 'normal' });
};
