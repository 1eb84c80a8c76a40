import type { ScenarioPage, ScenarioPost, ScenarioProfile } from '../scenario/types';
import {
  account,
  accountId,
  hostOf,
  iso,
  type Json,
  localId,
  type MastodonServer,
  parentOf,
  status,
} from './mastodon-status.ts';

export { accountId, localId, type MastodonGeneration, type MastodonServer } from './mastodon-status.ts';

export interface MastodonPageOptions extends MastodonServer {
  /** As the page before gave it: the id of its last status. */
  maxId?: string | null;
  /** What the tabs ask for: posts without replies, everything, media alone; or the pinned ones. */
  tab?: 'posts' | 'replies' | 'media' | 'pinned';
}
export interface MastodonPage {
  body: Json[];
  /** Query of the request. */
  query: string;
  nextMaxId: string | null;
}

const numbers = (profile: ScenarioProfile) => ({
  followers: profile.followers,
  following: profile.following,
  posts: profile.posts.length,
});

/** Body of accounts/:id and of accounts/lookup. */
export function getAccount(profile: ScenarioProfile, server: MastodonServer = {}): Json {
  return account(profile, server, numbers(profile), {
    created_at: `${iso(profile.joined).slice(0, 10)}T00:00:00.000Z`,
  });
}

export const notFound = (): Json => ({ error: 'Record not found' });

/** A boost: a status of the profile with the original inside, and copies of nothing on the outside. */
function boost(post: ScenarioPost, profile: ScenarioProfile, server: MastodonServer): Json {
  const { original } = post;
  const own = status({ ...post, format: 'text', caption: '', flags: [] }, profile, server, numbers(profile));
  if (!original) return own;
  const inner = status(original.post, original.author, server);
  return {
    ...own,
    url: `${post.id}/activity`,
    content: inner.content,
    reblog: inner,
    replies_count: 0,
    reblogs_count: 0,
    favourites_count: 0,
  };
}

const VISIBLE: Record<NonNullable<MastodonPageOptions['tab']>, (post: ScenarioPost) => boolean> = {
  posts: (p) => !p.flags.includes('reply'),
  replies: () => true,
  media: (p) => ['image', 'carousel', 'video', 'audio'].includes(p.format) && !p.original,
  pinned: (p) => p.flags.includes('pinned'),
};
const QUERIES = { posts: 'exclude_replies=true', replies: '', media: 'only_media=true', pinned: 'pinned=true' };

/** Body of accounts/:id/statuses: newest first. Pinned posts come by a request of their own, and again at their date. */
export function getStatuses(page: ScenarioPage, options: MastodonPageOptions = {}): MastodonPage {
  const { profile } = page;
  const { tab = 'posts', maxId } = options;
  const posts = profile.posts.filter(VISIBLE[tab]);
  const after = maxId ? posts.findIndex((p) => localId(p, options) === maxId) : -1;
  const slice = posts.slice(after + 1, after + 1 + page.pageSize);
  const last = slice.at(-1);
  const asked = [QUERIES[tab], `limit=${page.pageSize}`, maxId && `max_id=${maxId}`].filter(Boolean);
  return {
    body: slice.map((post) =>
      post.original ? boost(post, profile, options) : status(post, profile, options, numbers(profile)),
    ),
    query: asked.join('&'),
    // The Link header leaves `next` out after a page that is not full.
    nextMaxId: last && slice.length === page.pageSize ? localId(last, options) : null,
  };
}

/** The profile's post that a server keeps under this id. */
export function postAt(profile: ScenarioProfile, id: string, server: MastodonServer): ScenarioPost | undefined {
  return profile.posts.find((post) => localId(post, server) === id);
}

/** Body of statuses/:id. */
export function getStatus(profile: ScenarioProfile, post: ScenarioPost, server: MastodonServer = {}): Json {
  return post.original ? boost(post, profile, server) : status(post, profile, server, numbers(profile));
}

/** Body of statuses/:id/context: what the post answers, a stranger's answer, and the author's own to that. */
export function getContext(profile: ScenarioProfile, post: ScenarioPost, server: MastodonServer = {}): Json {
  const parent = parentOf(post);
  const asked = status(parent.post, parent.author, server);
  const reply = { ...asked, in_reply_to_id: localId(post, server), in_reply_to_account_id: accountId(profile, server) };
  return post.flags.includes('reply')
    ? { ancestors: [asked], descendants: [] }
    : { ancestors: [], descendants: [reply] };
}

/** The answer to a deletion: the status once more, with its source in the place of its content. */
export function deleted(profile: ScenarioProfile, post: ScenarioPost, server: MastodonServer = {}): Json {
  const { content: _, ...rest } = getStatus(profile, post, server);
  return { ...rest, text: post.caption };
}

/** Address of a request of the web app. */
export function api(path: string, server: MastodonServer = {}): string {
  return `https://${hostOf(server)}/api/v1/${path}`;
}
