import type { SkipReason } from '../../model';
import { get, isRecord, type Keyed } from '../reading';
import { readConversation, readMedia } from './conversation';
import { authorOf, pkOf } from './identity';
import { type Job, subjectOf } from './job';
import { ownerOf, readFeed, readOwn } from './posts';
import { readProfile, statesCounts } from './profile';
import { looksLikePost, postsIn } from './search';

type RootReader = (value: unknown, path: string, job: Job) => void;

/** The page's own query, and hover cards, which ask the same of anybody: only what stands in the HTML is the page's. */
const user: RootReader = (value, path, job) => {
  if (!statesCounts(value)) {
    if (isRecord(value) && 'biography' in value) readProfile(value, path, job);
    return;
  }
  const ref = readProfile(value, path, job);
  if (ref && job.ctx.via === 'embedded') job.named.subject = ref;
};

function leaveOut(reason: SkipReason): RootReader {
  return (value, path, job) => {
    for (const { node } of postsIn(value, path)) job.c.skip(reason, 1, pkOf(node));
  };
}

/** Answers by the name of their root field: the request's address is the same for all. */
export const ROOTS: Readonly<Record<string, RootReader>> = {
  user,
  xdt_text_app_user: user,
  xdt_text_app_user_by_username: user,
  userData: (value, path, job) => user(get(value, 'user'), `${path}.user`, job),
  mediaData: readFeed,
  data: readConversation,
  xdt_api__v1__text_feed__media_id__replies__connection: readConversation,
  media: readMedia,
  fetch__XDTMediaDict: readMedia,
  feedData: leaveOut('home-feed'),
  xdt_api__v1__feed__text_post_app_timeline__connection: leaveOut('home-feed'),
  searchResults: leaveOut('home-feed'),
  xdt_api__v1__text_feed__search_results__connection_v2: leaveOut('home-feed'),
  relatedPosts: leaveOut('suggestion'),
  xdt_text_app_viewer: leaveOut('home-feed'),
  viewer: leaveOut('home-feed'),
};

/** The tabs of a profile by the field's own name, where a query gives it no alias. */
const FEED = /^xdt_api__v1__text_feed__user_id__/;
const ABOUT_PROFILES = /user|profile|media/i;
/** The viewer's own lists: posts of anybody, the viewer's too. */
const VIEWERS = /notification|activit|search|liked|saved|insight|draft/i;
/** Posts by many, unless a profile's feed has got such a name. */
const LISTS = /trend|topic|communit|tag|timeline/i;

function readerOf(root: string): RootReader | undefined {
  if (Object.hasOwn(ROOTS, root)) return ROOTS[root];
  if (FEED.test(root)) return readFeed;
  return VIEWERS.test(root) && !ABOUT_PROFILES.test(root) ? leaveOut('home-feed') : undefined;
}

/**
 * Posts or a profile under a root field that no reader knows: another surface (messages, notices), or what is read here
 * under a new name. The second is told, and what the known profile has written there is read all the same; a list of
 * many authors that speaks of no user is nobody's.
 */
export function lookForPosts(value: unknown, path: string, root: string, job: Job): void {
  if (statesCounts(value)) {
    job.c.shape(path, value, value);
    readProfile(value, path, job);
    return;
  }
  const found = postsIn(value, path);
  const [first] = found;
  if (!first) return;
  const subject = subjectOf(job);
  const threads = found.map((place) => ({ posts: [{ ...place, author: authorOf(place.node) }] }));
  const owner = ownerOf(threads, subject);
  const authors = new Set(threads.map(({ posts }) => posts[0]?.author?.id));
  // All by one author, under a name that speaks of profiles: theirs, although the page has not said whose it is.
  const alone = !subject && authors.size === 1 && ABOUT_PROFILES.test(root) && !VIEWERS.test(root);
  const known = owner !== undefined && (owner.id === subject?.id || alone);
  if (!known && !ABOUT_PROFILES.test(root) && (!owner || LISTS.test(root))) {
    for (const { node } of found) job.c.skip('home-feed', 1, pkOf(node));
    return;
  }
  job.c.shape(first.path, first.node, first.node);
  if (known) readOwn(threads, owner, job);
}

/** Reads one GraphQL answer, `{ data: { <root>: … } }`. A root nobody knows is searched for posts, and told of. */
export function readData(data: unknown, path: string, job: Job): void {
  if (!isRecord(data)) return;
  for (const [root, value] of Object.entries(data)) {
    const read = readerOf(root);
    const at = `${path}.${root}`;
    job.c.guard(at, () => (read ? read(value, at, job) : lookForPosts(value, at, root, job)));
  }
}

/** Does a record look like the answer of a query that is read here? A post names its user too. */
export function hasKnownRoot(data: Keyed): boolean {
  return !looksLikePost(data) && Object.keys(data).some((key) => key !== 'data' && Object.hasOwn(ROOTS, key));
}
