import type { ProfileRef } from '../../model';
import type { ReadContext, Reader } from '../contract';
import { type Collector, collector, get, isRecord, list, mismatch } from '../reading';
import { keep, otherId, type PostReading, readPost } from './post';
import { ref } from './profile';

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

const BLANK = /#(?:notFoundPost|blockedPost|threadItem(?:NotFound|Blocked|NoUnauthenticated))$/;

/** What stands in the place of a post: one that is gone or kept from the viewer says so; anything else is reported. */
function blank(out: Collector, node: unknown, path: string): void {
  const type = get(node, '$type');
  const known = typeof type === 'string' && BLANK.test(type);
  if (!known) out.shape(`${path}.post`, get(node, 'post'), node);
  out.skip(known ? 'tombstone' : 'shape');
}

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
    else if (isRecord(node.post)) out.skip('other-author', 1, otherId(node.post));
    else blank(out, node, 'thread.parent');
  }
  const answers = (node: unknown, depth: number): void => {
    for (const reply of list(node, 'replies')) {
      const mine = get(reply, 'post.author.did') === id;
      if (!mine || depth > 100) {
        if (isRecord(get(reply, 'post'))) out.skip('comment', 1, otherId(get(reply, 'post')));
        else blank(out, reply, 'thread.replies[]');
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
    if (BLANK.test(String(get(anchor, 'value.$type')))) out.skip('tombstone');
    else out.shape('thread[].value.post.author.did', did, get(anchor, 'value.post.author'));
    return out.result({ empty: 'normal' });
  }
  const handle = get(anchor, 'value.post.author.handle');
  const own = new Set<string>();
  out.each(items, 'thread', (item, path) => {
    const post = get(item, 'value.post');
    const depth = get(item, 'depth');
    if (!isRecord(post)) return blank(out, get(item, 'value'), `${path}.value`);
    if (get(post, 'author.did') !== did) {
      return out.skip(Number(depth) < 0 ? 'other-author' : 'comment', 1, otherId(post));
    }
    const reading = readPost(out, post, `${path}.value.post`, false, source, context);
    const inThread = depth === 0 || Number(depth) < 0 || (reading.parent !== undefined && own.has(reading.parent));
    if (depth !== 0 && !reading.parent && Number(depth) > 0)
      out.shape(`${path}.value.post.record.reply`, undefined, post);
    if (!inThread) return out.skip('comment', 1, reading.post.id);
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
    else out.skip('other-author', 1, reading.post.id);
  });
  return out.result({ empty: 'normal' });
};
