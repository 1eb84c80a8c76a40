import type { ProfileRef } from '../../model';
import type { FeedPage } from '../contract';
import { get, isRecord, type Keyed } from '../reading';
import { type FeedList, type Job, nodesOf, pageInfo, readFeed, readSingle } from './posts';
import { readProfile, statesCounts } from './profile';
import { authorId, lookForMedia, mediaId, mediaIn } from './unknown-root';

/** What the answers of one body named so far: an HTML block may hold several. */
export interface Named {
  subject?: ProfileRef;
  feed?: FeedPage;
}

type RootReader = (value: unknown, path: string, job: Job, named: Named) => void;

/** Reads a feed, and lets it name the subject and the stretch. */
export function takeFeed(list: FeedList, job: Job, named: Named): void {
  const known = named.subject ?? job.ctx.subject;
  const { owner, page } = readFeed(list, known ? { ...job, ctx: { ...job.ctx, subject: known } } : job);
  if (owner) named.subject = owner.handle === undefined && known?.id === owner.id ? known : owner;
  if (page && !named.feed) named.feed = page;
}

/** A connection that holds nothing but the posts of one profile. */
function connection(tab: FeedList['tab'], completeness: FeedList['completeness'], inner?: 'media'): RootReader {
  return (value, path, job, named) => {
    const nodes = value === null ? [] : nodesOf(value, path, job, inner);
    if (!nodes?.length) return;
    const inside = inner ? `.node.${inner}` : '.node';
    takeFeed(
      { nodes, path: `${path}.edges`, inside, tab, completeness, next: pageInfo(value), stretch: true },
      job,
      named,
    );
  };
}

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
  // web_profile_info states the number of posts beside a list that is always empty (2026): a fact, not an empty feed.
  if (timeline === undefined && !('edge_followed_by' in value)) return;
  if (isRecord(timeline) && Array.isArray(timeline.edges) && timeline.edges.length === 0) return;
  const nodes = nodesOf(timeline, `${path}.edge_owner_to_timeline_media`, job) ?? [];
  const at = `${path}.edge_owner_to_timeline_media.edges`;
  const next = pageInfo(timeline);
  takeFeed(
    {
      nodes,
      path: at,
      inside: '.node',
      tab: 'posts',
      completeness: 'whole',
      next,
      stretch: true,
      ...(owner && { owner }),
    },
    job,
    named,
  );
};

/** Logged-out profile (2026): the account and its grid come in two answers with the same root. */
function xigUser(value: unknown, path: string, job: Job, named: Named, stretch = true): void {
  if (!isRecord(value)) return;
  const owner = statesCounts(value) ? readProfile(value, path, job) : bareOwner(value);
  if (owner && stretch)
    named.subject = owner.handle === undefined && named.subject?.id === owner.id ? named.subject : owner;
  const key = ['polaris_ordered_timeline_connection', 'polaris_timeline_connection'].find((k) => isRecord(value[k]));
  if (key === undefined) {
    const expectedHere = 'polaris_ordered_timeline_connection';
    if (!statesCounts(value)) job.c.shape(`${path}.${expectedHere}`, value[expectedHere], value);
    return;
  }
  const nodes = nodesOf(value[key], `${path}.${key}`, job) ?? [];
  const next = pageInfo(value[key]);
  const at = `${path}.${key}.edges`;
  const feed = { nodes, path: at, inside: '.node', tab: 'posts', completeness: 'tile', next, stretch } as const;
  takeFeed({ ...feed, ...(owner && { owner }) }, job, stretch ? named : { ...named });
}

function bareOwner(value: Keyed): ProfileRef | undefined {
  const { pk, username } = value;
  if (typeof pk !== 'string' || pk === '') return undefined;
  return { platform: 'instagram', id: pk, ...(typeof username === 'string' && { handle: username }) };
}

/** Logged-out post (2026): null behind a login wall. The author's grid below it is a selection, not a stretch. */
const xigMedia: RootReader = (value, path, job, named) => {
  const media = get(value, 'if_not_gated_logged_out');
  const at = `${path}.if_not_gated_logged_out`;
  if (!isRecord(media)) {
    if (value !== null && media !== null) job.c.shape(at, media, value);
    return;
  }
  readSingle([media], at, 'tile', job);
  if (isRecord(media.user) && 'polaris_ordered_timeline_connection' in media.user) {
    xigUser(media.user, `${at}.user`, job, named, false);
  }
};

const shortcodeMedia: RootReader = (value, path, job) => {
  if (!isRecord(value)) return;
  readSingle([value], path, 'whole', job);
  if (statesCounts(value.owner)) readProfile(value.owner, `${path}.owner`, job);
};

const webInfo: RootReader = (value, path, job) => {
  if (value === null) return;
  const items = get(value, 'items');
  if (Array.isArray(items)) readSingle(items, `${path}.items`, 'whole', job);
  else job.c.shape(`${path}.items`, items, value);
};

function leaveOut(reason: 'home-feed' | 'other-author' | 'not-a-post' | 'comment' | 'reposted-original'): RootReader {
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

/** Answers by the name of their root field; the request's address is the same for all. */
export const ROOTS: Readonly<Record<string, RootReader>> = {
  user: userRoot,
  xdt_api__v1__feed__user_timeline_graphql_connection: connection('posts', 'whole'),
  xdt_api__v1__clips__user__connection_v2: connection('reels', 'tile', 'media'),
  xig_user_by_username: (value, path, job, named) => xigUser(value, path, job, named),
  xig_polaris_media: xigMedia,
  xdt_shortcode_media: shortcodeMedia,
  shortcode_media: shortcodeMedia,
  xdt_api__v1__media__shortcode__web_info: webInfo,
  xdt_api__v1__feed__timeline__connection: leaveOut('home-feed'),
  xdt_api__v1__feed__timeline__connection_v2: leaveOut('home-feed'),
  xdt_api__v1__clips__home__connection_v2: leaveOut('home-feed'),
  xdt_api__v1__discover__web__explore_grid: leaveOut('home-feed'),
  xdt_api__v1__usertags__user_id__feed_connection: leaveOut('other-author'),
  repost_grid_items: leaveOut('reposted-original'),
  xdt_api__v1__media__media_id__comments__connection: leaveOut('comment'),
  xdt_get_quick_snaps: leaveOut('not-a-post'),
  reels_media: leaveOut('not-a-post'),
  tray: leaveOut('not-a-post'),
  highlights: leaveOut('not-a-post'),
  xdt_api__v1__feed__reels_media: leaveOut('not-a-post'),
  xdt_api__v1__feed__reels_media__connection: leaveOut('not-a-post'),
  xdt_api__v1__feed__reels_tray: leaveOut('not-a-post'),
};

/** Reads one GraphQL answer, `{ data: { <root>: … } }`. A root nobody knows is searched for posts, and told of. */
export function readData(data: unknown, path: string, job: Job, named: Named): void {
  if (!isRecord(data)) return;
  for (const [root, value] of Object.entries(data)) {
    const read = Object.hasOwn(ROOTS, root) ? ROOTS[root] : undefined;
    if (read) job.c.guard(`${path}.${root}`, () => read(value, `${path}.${root}`, job, named));
    else lookForMedia(value, `${path}.${root}`, root, job);
  }
}
