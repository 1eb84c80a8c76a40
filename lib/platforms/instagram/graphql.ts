import type { ProfileRef } from '../../model';
import { idText } from '../media-id';
import { get, isRecord, type Keyed, list } from '../reading';
import { type FeedList, type Job, type Named, nodesOf, pageInfo, readFeed, readSingle } from './posts';
import { readProfile, statesCounts } from './profile';
import { authorId, mediaId, mediaIn } from './search';
import { lookForMedia } from './unknown-root';

export type RootReader = (value: unknown, path: string, job: Job, named: Named) => void;

/** Reads a feed, and lets it name the subject and the stretch. */
export function takeFeed(list: FeedList, job: Job, named: Named): void {
  const known = named.subject ?? job.ctx.subject;
  const { owner, page } = readFeed(list, known ? { ...job, ctx: { ...job.ctx, subject: known } } : job);
  if (owner) named.subject = owner.handle === undefined && known?.id === owner.id ? known : owner;
  if (page && !named.feed) named.feed = page;
}

/** A connection that holds nothing but the posts of one profile. */
export function connection(tab: FeedList['tab'], completeness: FeedList['completeness']): RootReader {
  return (value, path, job, named) => readConnection(value, path, { tab, completeness }, job, named);
}

type About = Pick<FeedList, 'tab' | 'completeness'> & { owner?: ProfileRef | undefined; stretch?: boolean };

function readConnection(value: unknown, path: string, about: About, job: Job, named: Named): void {
  const found = value === null ? undefined : nodesOf(value, path, job);
  if (!found?.nodes.length) return;
  const { tab, completeness, owner, stretch = true } = about;
  const next = pageInfo(value);
  const feed = { ...found, tab, completeness, next, stretch, ...(owner && { owner }) };
  takeFeed(feed, job, stretch ? named : { ...named });
}

/** Lists that an account of the older dialect holds besides its own posts. */
const ELSEWHERE = [
  ['edge_user_to_photos_of_you', 'other-author'],
  ['edge_web_feed_timeline', 'home-feed'],
] as const;

/** `data.user`: the profile page's query, hover cards, `web_profile_info`, and timelines until 2024. */
export const userRoot: RootReader = (value, path, job, named) => {
  if (!isRecord(value)) return;
  const timeline = value.edge_owner_to_timeline_media;
  let owner: ProfileRef | undefined;
  if (statesCounts(value)) {
    owner = readProfile(value, path, job);
    // A hover card states counts of anybody; only the page's own query brings the biography.
    if (owner && 'biography' in value) named.subject = owner;
  }
  const about = { tab: 'posts', completeness: 'whole', owner } as const;
  // Videos longer than a reel stood in a list of their own until 2022, and beside it in `web_profile_info` until 2024.
  const films = value.edge_felix_video_timeline;
  if (list(films, 'edges').length > 0)
    readConnection(films, `${path}.edge_felix_video_timeline`, { ...about, stretch: false }, job, named);
  const other = ELSEWHERE.find(([key]) => isRecord(value[key]));
  if (other) leaveOut(other[1])(value[other[0]], path, job, named);
  else if (timeline === undefined) lookForMedia(value, path, 'user', job, named);
  // web_profile_info states the number of posts beside a list that is always empty (2026): a fact, not an empty feed.
  if (timeline === undefined && !('edge_followed_by' in value)) return;
  if (isRecord(timeline) && Array.isArray(timeline.edges) && timeline.edges.length === 0) return;
  readConnection(timeline, `${path}.edge_owner_to_timeline_media`, about, job, named);
};

/** A list of a profile that the account holds under a name of its own. */
const HELD: readonly (readonly [key: string, tab: FeedList['tab']])[] = [
  ['polaris_ordered_timeline_connection', 'posts'],
  ['polaris_timeline_connection', 'posts'],
  ['polaris_clips_connection', 'reels'],
  ['clips_connection', 'reels'],
];

function held(value: Keyed): (readonly [key: string, tab: FeedList['tab']])[] {
  return HELD.filter(([key]) => isRecord(value[key]));
}

/** The account that an object stands for. Only Instagram's own objects carry its number as `id`. */
function bareOwner(value: Keyed, own: boolean): ProfileRef | undefined {
  const id = idText(value.pk) ?? (own ? idText(value.id) : undefined);
  const { username } = value;
  if (id === undefined) return undefined;
  return { platform: 'instagram', id, ...(typeof username === 'string' && { handle: username }) };
}

/** The known profile, where the nodes name it and nobody else: a continuation states the account's other number. */
function namedBy(nodes: unknown, known: ProfileRef | undefined): ProfileRef | undefined {
  if (!known) return undefined;
  let some = false;
  for (const edge of list(nodes)) {
    const node = get(edge, 'node.media') ?? get(edge, 'node');
    const id = isRecord(node) ? authorId(node) : undefined;
    const handle = get(node, 'user.username');
    const ours = id === known.id || (id === undefined && handle === known.handle);
    if (!ours && (id !== undefined || handle !== undefined)) return undefined;
    some ||= ours && (id !== undefined || handle !== undefined);
  }
  return some ? known : undefined;
}

/** Logged-out profile (2026): the account, its grid and its reels come in answers with the same root. */
export function xigUser(value: unknown, path: string, job: Job, named: Named, stretch = true): void {
  if (!isRecord(value)) return;
  const lists = held(value);
  const known = named.subject ?? job.ctx.subject;
  const stated = statesCounts(value) ? readProfile(value, path, job) : bareOwner(value, false);
  const owner =
    stated ??
    (job.ctx.via === 'embedded' && stretch && get(value, 'username') === undefined ? known : undefined) ??
    namedBy(get(value, `${lists[0]?.[0] ?? ''}.edges`), known);
  if (owner && stretch)
    named.subject = owner.handle === undefined && named.subject?.id === owner.id ? named.subject : owner;
  if (lists.length === 0) {
    const expectedHere = HELD[0]?.[0] ?? '';
    if (statesCounts(value)) return;
    job.c.shape(`${path}.${expectedHere}`, value[expectedHere], value);
    lookForMedia(value, path, 'user', job, named);
    return;
  }
  for (const [key, tab] of lists)
    readConnection(value[key], `${path}.${key}`, { tab, completeness: 'tile', owner, stretch }, job, named);
}

/** `data.node`: a continuation of a list that the first answer gave by name; of anything else, nobody's. */
export const nodeRoot: RootReader = (value, path, job, named) => {
  if (isRecord(value) && held(value).length > 0) xigUser(value, path, job, named);
};

/** Logged in, 2026: the reels tab and the reposts tab are parts of the account. */
export const userDict: RootReader = (value, path, job, named) => {
  if (!isRecord(value)) return;
  const owner = statesCounts(value) ? readProfile(value, path, job) : bareOwner(value, true);
  if (owner && 'biography' in value) named.subject = owner;
  for (const [key, tab] of held(value))
    readConnection(value[key], `${path}.${key}`, { tab, completeness: 'tile', owner }, job, named);
  if (isRecord(value.user_reposts_timeline))
    leaveOut('reposted-original')(value.user_reposts_timeline, path, job, named);
};

/** Logged-out post (2026): null behind a login wall. The author's grid below it is a selection, not a stretch. */
export const xigMedia: RootReader = (value, path, job, named) => {
  const bare = isRecord(value) && !('if_not_gated_logged_out' in value) && 'user' in value;
  const media = bare ? value : get(value, 'if_not_gated_logged_out');
  const at = bare ? path : `${path}.if_not_gated_logged_out`;
  if (!isRecord(media)) {
    if (value !== null && media !== null) job.c.shape(at, media, value);
    return;
  }
  readSingle([media], at, 'tile', job);
  if (isRecord(media.user) && held(media.user).length > 0) xigUser(media.user, `${at}.user`, job, named, false);
};

export const shortcodeMedia: RootReader = (value, path, job) => {
  if (!isRecord(value)) return;
  readSingle([value], path, 'whole', job);
  if (statesCounts(value.owner)) readProfile(value.owner, `${path}.owner`, job);
};

/** The opened post, by its code or by its number. */
export const webInfo: RootReader = (value, path, job, named) => {
  if (value === null) return;
  const items = get(value, 'items');
  if (Array.isArray(items)) return readSingle(items, `${path}.items`, 'whole', job);
  job.c.shape(`${path}.items`, items, value);
  lookForMedia(value, path, 'user', job, named);
};

/** "More posts" of the opened post's author: a few tiles, not a stretch of the feed. */
export const profileStrip: RootReader = (value, path, job, named) => {
  const items = get(value, 'profile_grid_items');
  if (!Array.isArray(items)) {
    if (value !== null) job.c.shape(`${path}.profile_grid_items`, items, value);
    return;
  }
  const nodes = items.map((item) => get(item, 'media') ?? item);
  const next = { ended: false, previous: false };
  const feed = { nodes, path: `${path}.profile_grid_items`, inside: '.media', tab: 'posts', next } as const;
  if (nodes.length > 0) takeFeed({ ...feed, completeness: 'tile', stretch: false }, job, { ...named });
};

export function leaveOut(
  reason: 'home-feed' | 'other-author' | 'not-a-post' | 'comment' | 'reposted-original',
): RootReader {
  return (value, _path, job) => {
    job.c.skip(reason, Math.max(1, elements(value)));
    for (const { node } of mediaIn(value, '')) if (authorId(node) !== job.ctx.subject?.id) job.c.other(mediaId(node));
  };
}

/** How many things a list root holds, whatever it calls them. */
function elements(value: unknown): number {
  if (Array.isArray(value)) return value.length;
  if (!isRecord(value)) return 0;
  return Math.max(0, ...Object.values(value).map((v) => (Array.isArray(v) ? v.length : 0)));
}
