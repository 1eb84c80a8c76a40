import type { ProfileRef } from '../../model';
import type { FeedPage, Reader } from '../contract';
import { collector, get, isRecord, list, str } from '../reading';
import { authorOf, type Job } from './item';
import { readOpened } from './opened';
import { inOrder, readOwned } from './posts';
import { readUser } from './profile';

/**
 * SIGI_STATE (2021 to 2023, still served to some regions): tables of accounts and posts, and lists of ids that say which
 * table rows the page shows.
 */
export const readSigi: Reader = (body, ctx) => {
  const source = 'tiktok/SIGI_STATE';
  const out = collector(source);
  const job: Job = { out, ctx, source };
  const accounts = new Map<string, ProfileRef>();
  for (const [handle, user] of Object.entries(table(job, body, 'UserModule.users'))) {
    out.guard('UserModule.users', () => {
      const stats = get(body, 'UserModule.stats');
      const statsV2 = get(body, 'UserModule.statsV2');
      const of = (box: unknown) => (isRecord(box) ? box[handle] : undefined);
      accounts.set(handle, readUser(job, user, { stats: of(stats), statsV2: of(statsV2) }, 'UserModule'));
    });
  }
  const items = table(job, body, 'ItemModule');
  const shown = str(get(body, 'UserPage.uniqueId'));
  const owner = ownerOf(job, body, shown, accounts, items);
  const opened = list(body, 'ItemList.video.list')[0] ?? get(body, 'ItemList.video.keyword');
  if (owner) return profilePage(job, body, items, owner);
  const item = typeof opened === 'string' && Object.hasOwn(items, opened) ? items[opened] : undefined;
  const subject = item === undefined ? undefined : readOpened(job, item, 'ItemModule.*');
  for (const [id, other] of Object.entries(items)) if (other !== item) out.skip('home-feed', 1, id);
  return out.result({ ...(subject && { subject }), empty: 'normal' });
};

/** Whose page it is: by its name, else by the only account of a page that lists somebody's posts. */
function ownerOf(
  job: Job,
  body: unknown,
  shown: string | undefined,
  accounts: ReadonlyMap<string, ProfileRef>,
  items: Record<string, unknown>,
): ProfileRef | undefined {
  if (shown === undefined) {
    const [only] = accounts.values();
    return accounts.size === 1 && list(body, 'ItemList.user-post.list').length > 0 ? only : undefined;
  }
  const account = accounts.get(shown);
  if (account) return account;
  job.out.shape('UserModule.users.*', get(body, 'UserModule.users'), get(body, 'UserModule'));
  const author = Object.values(items)
    .map(authorOf)
    .find((a) => a?.handle === shown && a.id !== undefined);
  return author?.id === undefined ? undefined : { platform: 'tiktok', id: author.id, handle: shown };
}

function table(job: Job, body: unknown, path: string): Record<string, unknown> {
  const found = get(body, path);
  if (isRecord(found)) return found;
  if (found !== undefined) job.out.shape(path, found, body);
  return {};
}

function profilePage(job: Job, body: unknown, items: Record<string, unknown>, owner: ProfileRef) {
  const ids = list(body, 'ItemList.user-post.list').filter((id) => typeof id === 'string');
  const known = ids.filter((id) => Object.hasOwn(items, id));
  // A row that no list names is the page's all the same: own ones are told by their author.
  const rest = Object.keys(items).filter((id) => !known.includes(id));
  const rows = [...known, ...rest].map((id) => items[id]);
  const posts = readOwned(job, { items: rows, path: 'ItemModule', inside: '' }, owner, 'other-author');
  const listed = new Set(known);
  const more = get(body, 'ItemList.user-post.hasMore');
  const feed: FeedPage = {
    profile: owner,
    tab: 'posts',
    position: 'top',
    ended: more === false && known.length === ids.length,
    ordered: known.length === ids.length ? inOrder(posts.filter((p) => listed.has(p.id))) : [],
  };
  for (const id of ids) if (!Object.hasOwn(items, id)) job.out.leave('no-identity', id);
  return job.out.result({ subject: owner, ...(ids.length > 0 && { feed }), empty: 'normal' });
}
