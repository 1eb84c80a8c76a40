import type { Reader } from '../contract';
import { collector, get, isRecord, list } from '../reading';
import { takeFeed, userRoot } from './graphql';
import { type Job, mediumOf, type Named, readSingle } from './posts';
import { readProfile } from './profile';
import { hasKnownRoot, readData } from './roots';
import { lookForMedia } from './unknown-root';

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

/** The posts of an answer whose list has another name: the address has named the profile or the post. */
function lookInside(body: unknown, job: Job, named: Named): void {
  if (isRecord(body)) for (const [key, value] of Object.entries(body)) lookForMedia(value, key, key, job, named);
}

export const readGraphql = reader(
  'instagram/graphql',
  (body, job, named) => {
    // Pages' own answers were called so until 2023.
    if (isRecord(body) && isRecord(body.graphql)) readData(body.graphql, 'graphql', job, named);
    else if (expectKey(body, 'data', job)) readData(get(body, 'data'), 'data', job, named);
    else if (isRecord(body)) {
      for (const value of Object.values(body))
        if (isRecord(value) && hasKnownRoot(value)) readData(value, '', job, named);
    }
    readLeft(body, job, named);
  },
  'normal',
);

/** Pieces of a streamed answer that found no place in it: documents of their own, or a loss that is told. */
function readLeft(body: unknown, job: Job, named: Named): void {
  for (const piece of list(body, 'incremental')) {
    const data = get(piece, 'data');
    if (isRecord(data) && hasKnownRoot(data)) readData(data, 'incremental[].data', job, named);
    else lookForMedia(piece, 'incremental[]', 'user', job, named);
  }
}

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
  if (!isRecord(body)) return void expectKey(body, 'items', job);
  // Since August 2026 some answers hold the same posts under another name, each wrapped once more.
  const key =
    list(body.items).length === 0 && list(body.profile_grid_items).length > 0 ? 'profile_grid_items' : 'items';
  const items = body[key];
  if (!Array.isArray(items)) {
    if (expectKey(body, key, job)) job.c.shape(key, items, body);
    lookInside(body, job, named);
    return;
  }
  if (items.length === 0) return;
  const wrapped = items.some((item) => isRecord(item) && isRecord(item.media));
  const nodes = items.map((item) => mediumOf(item, `${key}[]`, job));
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
    path: key,
    inside: wrapped ? '.media' : '',
    tab,
    completeness: 'whole',
    next,
    stretch: true,
  } as const;
  takeFeed(owner ? { ...feed, owner } : feed, job, named);
}

export function readMediaInfo(body: unknown, job: Job, named: Named): void {
  const items = get(body, 'items');
  if (Array.isArray(items)) readSingle(items, 'items', 'whole', job);
  else {
    if (expectKey(body, 'items', job)) job.c.shape('items', items, body);
    lookInside(body, job, named);
  }
}
