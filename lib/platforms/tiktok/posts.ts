import { middle, type PostObservation, type ProfileRef, type SkipReason } from '../../model';
import type { FeedPage, Reader } from '../contract';
import { collector, get, isRecord, mismatch } from '../reading';
import { type Author, authorOf, isCommercial, type Job, readItem } from './item';
import { readAuthor } from './profile';

const MINUTE = 60_000;

function query(address: string): URLSearchParams {
  try {
    return new URL(address).searchParams;
  } catch {
    return new URLSearchParams();
  }
}

/** Codes that are an answer: no such account or post, private, banned, not for this region or age. */
const NOTHING_THERE = new Set([10202, 10204, 10215, 10216, 10217, 10221, 10222, 10223, 10225, 10231]);

/** What an answer of the site says of itself: `fine`, nothing to be had, or a refusal (a puzzle, a limit). */
export function statusOf(body: unknown): 'fine' | 'nothing' | 'refused' {
  const code = get(body, 'statusCode') ?? get(body, 'status_code');
  if (code === undefined || code === null || code === 0 || code === '0') return 'fine';
  return NOTHING_THERE.has(Number(code)) ? 'nothing' : 'refused';
}

/** The items of a list and where they stand; undefined where there is none. Search wraps each in a result. */
export function itemsOf(body: unknown): { items: unknown[]; path: string; inside: string } | undefined {
  if (Array.isArray(body)) return { items: body, path: '$', inside: '' };
  for (const path of ['itemList', 'item_list', 'items']) {
    const items = get(body, path);
    if (Array.isArray(items)) return { items, path, inside: '' };
  }
  const data = get(body, 'data');
  if (!Array.isArray(data) || (data.length > 0 && !data.some((one) => isRecord(get(one, 'item'))))) return undefined;
  return { items: data.map((result) => get(result, 'item')), path: 'data', inside: '.item' };
}

const refOf = (author: Author & { id: string }): ProfileRef => ({
  platform: 'tiktok',
  id: author.id,
  ...(author.handle && { handle: author.handle }),
});

/**
 * Whose list this is: the account that the request names, else the one that wrote more than half of it, else the page's
 * own. A list that names other accounts than the one asked for holds nothing of it.
 */
export function ownerOf(
  items: readonly unknown[],
  secUid: string | null,
  subject: ProfileRef | undefined,
): ProfileRef | undefined {
  const named = items.map(authorOf).filter((a): a is Author & { id: string } => a?.id !== undefined);
  const asked = secUid ? named.find((a) => a.secUid === secUid) : undefined;
  if (asked) return refOf(asked);
  const others = secUid !== null && secUid !== '' && named.some((a) => a.secUid !== undefined);
  const tally = new Map<string, number>();
  for (const { id } of named) tally.set(id, (tally.get(id) ?? 0) + 1);
  const first = others ? undefined : named.find(({ id }) => (tally.get(id) ?? 0) * 2 > named.length);
  if (first && first.id !== subject?.id) return refOf(first);
  return subject;
}

/** Why a post of somebody else stands in a list. */
const foreignReason = (item: unknown, reason: SkipReason): SkipReason => (isCommercial(item) ? 'ad' : reason);

/** Reads the owner's posts of a list; what others wrote is told with its reason. */
export function readOwned(
  job: Job,
  { items, path, inside }: { items: readonly unknown[]; path: string; inside: string },
  owner: ProfileRef,
  reason: SkipReason,
): PostObservation[] {
  const read: PostObservation[] = [];
  // The site's lists name the author of each item. One that names none is taken for its page's, and told.
  const anonymous = items.every((item) => authorOf(item) === undefined);
  if (anonymous && items.length > 0) job.out.shape(`${path}[]${inside}.author`, undefined, items.find(isRecord));
  job.out.each(items, path, (item, element) => {
    const at = `${element}${inside}`;
    if (inside && item === undefined) return job.out.skip('not-a-post');
    if (!isRecord(item)) return mismatch(at, item);
    const author = authorOf(item);
    if (!author && !anonymous) return mismatch(`${at}.author`, item.author, item);
    if (!author && isCommercial(item)) return job.out.skip('ad', 1, item.id);
    const same = author?.id !== undefined ? author.id === owner.id : author?.handle === owner.handle;
    if (author && !same) {
      if (author.id === undefined && isRecord(item.author))
        return mismatch(`${at}.author.id`, item.author.id, item.author);
      return job.out.skip(foreignReason(item, reason), 1, item.id);
    }
    const handle = author?.handle ?? owner.handle;
    const post = readItem(job, item, at, { id: owner.id, ...(handle && { handle }) });
    job.out.post(post);
    read.push(post);
  });
  return read;
}

/** A list of which nobody can be told to be the owner. */
function nobodys(job: Job, items: readonly unknown[]): void {
  for (const item of items) {
    if (authorOf(item)) job.out.skip(foreignReason(item, 'other-author'), 1, get(item, 'id'));
    else job.out.leave('no-identity', get(item, 'id'));
  }
}

/** Ids of posts that stand in the order of their dates; none where the list has another order. */
export function inOrder(posts: readonly PostObservation[]): string[] {
  const line = posts.filter((p) => !p.flags.includes('pinned'));
  const times = line.map((p) => (p.published ? middle(p.published) : Number.NaN));
  const falling = times.every((t, i) => i === 0 || t <= (times[i - 1] ?? Number.NaN) + MINUTE);
  return falling && !times.some(Number.isNaN) ? line.map((p) => p.id) : [];
}

/** The end of a feed may come without its list; a body with another list in its place has changed. */
function endsWithout(body: unknown): boolean {
  if (!isRecord(body) || body.hasMore !== false) return false;
  return !Object.values(body).some((value) => Array.isArray(value) && value.length > 0);
}

/** The list of a body, or a report: an error of the site's own is an answer, anything else a changed shape. */
function expectItems(job: Job, body: unknown): ReturnType<typeof itemsOf> {
  const found = itemsOf(body);
  if (!found && statusOf(body) === 'fine' && !endsWithout(body)) job.out.shape('itemList', get(body, 'itemList'), body);
  return found;
}

/** /api/post/item_list: a profile's own posts, newest first, pinned ones on top of the first page. */
export const readPostItemList: Reader = (body, ctx) => {
  const source = 'tiktok/post_item_list';
  const out = collector(source);
  const job: Job = { out, ctx, source };
  const found = expectItems(job, body);
  const empty = statusOf(body) === 'refused' ? 'suspicious' : 'normal';
  if (!found || found.items.length === 0) return out.result({ empty });
  const asked = query(ctx.url);
  const owner = ownerOf(found.items, asked.get('secUid'), ctx.subject);
  if (!owner) {
    nobodys(job, found.items);
    out.shape(`${found.path}[].author.id`, get(found.items[0], 'author.id'), found.items[0]);
    return out.result({ empty });
  }
  const posts = readOwned(job, found, owner, 'other-author');
  // Counts of the author beside each post: rounded, so only where the page's own have not come before.
  if (ctx.subject?.id !== owner.id) {
    const first = found.items.find((item) => authorOf(item)?.id === owner.id);
    readAuthor(job, first, `${found.path}[]${found.inside}`);
  }
  const cursor = asked.get('cursor');
  // 1 and 2 are Popular and Oldest (the tab's own switch, 2025).
  const latest = (asked.get('post_item_list_request_type') ?? '0') === '0';
  const feed: FeedPage = {
    profile: owner,
    tab: 'posts',
    position: cursor === null ? 'unsaid' : cursor === '0' || cursor === '' ? 'top' : 'next',
    ended: latest && get(body, 'hasMore') === false,
    ordered: latest ? inOrder(posts) : [],
  };
  return out.result({ subject: owner, ...(latest && { feed }), empty });
};

/** A list that is nobody's own: posts of the page's profile in it are its own all the same, the rest is told by reason. */
export function listReader(source: string, reason: SkipReason, creators = false): Reader {
  return (body, ctx) => {
    const out = collector(source);
    const job: Job = { out, ctx, source };
    const empty = statusOf(body) === 'refused' ? 'suspicious' : 'normal';
    const found = expectItems(job, body);
    if (!found) return out.result({ empty });
    const owner = creators ? ownerOf(found.items, query(ctx.url).get('secUid'), ctx.subject) : ctx.subject;
    if (owner && found.items.some((item) => authorOf(item)?.id === owner.id)) readOwned(job, found, owner, reason);
    else
      for (const item of found.items)
        out.skip(isRecord(item) ? foreignReason(item, reason) : 'not-a-post', 1, get(item, 'id'));
    return out.result({ empty });
  };
}
