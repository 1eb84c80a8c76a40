import { isRecord, type Keyed } from '../reading';
import {
  connection,
  leaveOut,
  nodeRoot,
  profileStrip,
  type RootReader,
  shortcodeMedia,
  userDict,
  userRoot,
  webInfo,
  xigMedia,
  xigUser,
} from './graphql';
import type { Job, Named } from './posts';
import { looksLikeMedia } from './search';
import { lookForMedia, lookForProfile } from './unknown-root';

/** Answers by the name of their root field; the request's address is the same for all. */
const ROOTS: Readonly<Record<string, RootReader>> = {
  user: userRoot,
  fetch__XDTUserDict: userDict,
  xig_user_by_username: (value, path, job, named) => xigUser(value, path, job, named),
  node: nodeRoot,
  xig_polaris_media: xigMedia,
  xdt_shortcode_media: shortcodeMedia,
  shortcode_media: shortcodeMedia,
  xdt_api__v1__media__shortcode__web_info: webInfo,
  xdt_api__v1__media__media_id_web_info: webInfo,
  xdt_api__v1__profile_timeline: profileStrip,
  hashtag: leaveOut('home-feed'),
  location: leaveOut('home-feed'),
  repost_grid_items: leaveOut('reposted-original'),
  xdt_get_quick_snaps: leaveOut('not-a-post'),
  reels_media: leaveOut('not-a-post'),
  tray: leaveOut('not-a-post'),
  highlights: leaveOut('not-a-post'),
};

/** The interface's own addresses as root fields: what follows them (`_v2`, `__connection`) changes, and the version. */
const ADDRESSES: readonly (readonly [pattern: RegExp, read: RootReader])[] = [
  [/^feed__user_timeline/, connection('posts', 'whole')],
  [/^clips__user__/, connection('reels', 'tile')],
  [/^usertags__/, leaveOut('other-author')],
  [/__comments__/, leaveOut('comment')],
  [/^feed__(?:reels_|user_stories)|^stories__|^highlights__/, leaveOut('not-a-post')],
  [/^(?:feed__timeline|clips__home|discover__|fbsearch__|locations?__|tags__)/, leaveOut('home-feed')],
];
/** Searches and places: anybody's posts. */
const ANYBODYS = /^xdt_(?:fbsearch|location|explore|hashtag)_/;

function readerOf(root: string): RootReader | undefined {
  if (Object.hasOwn(ROOTS, root)) return ROOTS[root];
  const [, address] = /^xdt_api__v\d+__(.+)$/.exec(root) ?? [];
  if (address !== undefined) return ADDRESSES.find(([pattern]) => pattern.test(address))?.[1];
  return ANYBODYS.test(root) ? leaveOut('home-feed') : undefined;
}

/** Does a record look like the answer of a query that is read here? A post names its user too. */
export function hasKnownRoot(data: Keyed): boolean {
  return !looksLikeMedia(data) && Object.keys(data).some((key) => readerOf(key) !== undefined);
}

/** Reads one GraphQL answer, `{ data: { <root>: … } }`. A root nobody knows is searched for posts, and told of. */
export function readData(data: unknown, path: string, job: Job, named: Named): void {
  if (!isRecord(data)) return;
  for (const [root, value] of Object.entries(data)) {
    const read = readerOf(root);
    const at = `${path}.${root}`;
    job.c.guard(at, () => {
      if (read) return read(value, at, job, named);
      lookForProfile(value, at, root, job);
      lookForMedia(value, at, root, job, named);
    });
  }
}
