import type { Reader } from '../contract';
import { collector, get, isRecord, list } from '../reading';
import { type Named, readData, takeFeed, userRoot } from './graphql';
import { type Job, readSingle } from './posts';
import { readProfile } from './profile';

/** Runs one reader over one body and closes its books. */
export function reader(
  source: string,
  read: (body: unknown, job: Job, named: Named) => void,
  empty: 'normal' | 'suspicious',
): Reader {
  return (body, ctx) => {
    const c = collector(source);
    const named: Named = {};
    c.guard('', () => read(body, { c, ctx, source }, named));
    return c.result({ ...named, empty });
  };
}

/** A body whose main key is absent: an error of Instagram's own is an answer, anything else a changed shape. */
function expectKey(body: unknown, key: string, job: Job): boolean {
  if (isRecord(body) && (key in body || body.status === 'fail' || body.require_login === true || 'errors' in body))
    return key in body;
  job.c.shape(key, isRecord(body) ? body[key] : body, body);
  return false;
}

export const readGraphql = reader(
  'instagram/graphql',
  (body, job, named) => {
    if (expectKey(body, 'data', job)) readData(get(body, 'data'), 'data', job, named);
  },
  'normal',
);

export function readWebProfileInfo(body: unknown, job: Job, named: Named): void {
  if (expectKey(body, 'data', job)) userRoot(get(body, 'data.user'), 'data.user', job, named);
}

export function readUserInfo(body: unknown, job: Job, named: Named): void {
  if (!expectKey(body, 'user', job)) return;
  const ref = readProfile(get(body, 'user'), 'user', job);
  // Hover cards ask for it too; what stands in the HTML is the page's own.
  if (ref && job.ctx.via === 'embedded') named.subject = ref;
}

/** `items[]` or `items[].media`, with the profile beside them in `/api/v1/feed/user`. */
export function readItems(tab: 'posts' | 'reels', body: unknown, job: Job, named: Named): void {
  if (!expectKey(body, 'items', job) || !isRecord(body)) return;
  if (!Array.isArray(body.items)) {
    job.c.shape('items', body.items, body);
    return;
  }
  if (body.items.length === 0) return;
  const wrapped = body.items.some((item) => isRecord(item) && isRecord(item.media));
  const nodes = wrapped ? body.items.map((item) => (isRecord(item) ? item.media : item)) : body.items;
  const more = body.more_available ?? get(body, 'paging_info.more_available');
  const { pk, username } = isRecord(body.user) ? body.user : {};
  const id = typeof pk === 'number' && Number.isSafeInteger(pk) ? String(pk) : pk;
  const owner =
    typeof id === 'string' && id !== ''
      ? { platform: 'instagram' as const, id, ...(typeof username === 'string' && { handle: username }) }
      : undefined;
  const next = { ended: more === false, previous: false };
  const feed = {
    nodes,
    path: 'items',
    inside: wrapped ? '.media' : '',
    tab,
    completeness: 'whole',
    next,
    stretch: true,
  } as const;
  takeFeed(owner ? { ...feed, owner } : feed, job, named);
}

export function readMediaInfo(body: unknown, job: Job): void {
  if (expectKey(body, 'items', job)) readSingle(list(body, 'items'), 'items', 'whole', job);
}
