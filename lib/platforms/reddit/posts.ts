import type { PostObservation, ProfileRef } from '../../model';
import type { FeedPage, ReadContext, ReadResult } from '../contract';
import type { Collector } from '../reading';
import { profileOf } from './profile';
import { observation, type Thing } from './thing';
import type { Place } from './urls';

const same = (a: string | undefined, b: string | undefined) =>
  a !== undefined && b !== undefined && a.toLowerCase() === b.toLowerCase();

/**
 * Whose posts these are. The page only says which name is looked for; the id is the one that the posts themselves
 * carry, and where no post carries that name, nobody's is taken. On a community's page everybody's posts are the
 * community's; on a user's page only what the user wrote.
 */
function ownerOf(
  place: Place,
  things: readonly Thing[],
  context: ReadContext,
  stated: readonly ProfileRef[],
): ProfileRef | undefined {
  const { subject } = context;
  if (place.kind === 'community' || place.kind === 'user') {
    const side = place.kind === 'community' ? 'community' : 'author';
    const found = things.find((t) => same(t[side].name, place.of) && t[side].id);
    const id = found?.[side].id;
    if (found && id) return { platform: 'reddit', id, handle: found[side].name };
    return [...stated, ...(subject ? [subject] : [])].find((ref) => same(ref.handle, place.of));
  }
  const [opened] = things;
  if (place.kind !== 'post' || !opened) return undefined;
  // Opened from the page of one of the two, it stays in that one's company; alone, it is its author's.
  if (subject && (subject.id === opened.community.id || subject.id === opened.author.id)) return subject;
  for (const { id, name } of [opened.author, opened.community]) {
    if (id) return { platform: 'reddit', id, handle: name };
  }
  return undefined;
}

function belongs(thing: Thing, owner: ProfileRef): boolean {
  const { community, author } = thing;
  if (community.id === owner.id || author.id === owner.id) return true;
  return (!community.id && same(community.name, owner.handle)) || (!author.id && same(author.name, owner.handle));
}

/** Where a body stands in the order of a feed; without an order there is nothing to tell. */
export interface Stretch {
  position: 'top' | 'next';
  ended: boolean;
}

/** Listings end after about a thousand posts, whatever was before. */
const LONGEST_LISTING = 900;

/**
 * @param before posts that stood before these in the same listing
 * @param continued the listing says that it goes on
 */
export function stretch(first: boolean, continued: boolean, before: number, now: number): Stretch {
  return { position: first ? 'top' : 'next', ended: !continued && before + now < LONGEST_LISTING };
}

/** Posts in falling order of time; empty where they do not stand so, since then they cover no stretch of time. */
function inOrder(posts: readonly PostObservation[]): string[] {
  const line = posts.filter((post) => !post.flags.includes('pinned'));
  const times = line.map((post) => post.published?.latest ?? Number.NaN);
  return times.every((t, i) => !Number.isNaN(t) && (i === 0 || t <= times[i - 1]!)) ? line.map((p) => p.id) : [];
}

/** Feeds of many, and pages where no post carries the name that is looked for. */
function nobodys(out: Collector, things: readonly Thing[], place: Place): ReadResult {
  const side = place.kind === 'user' ? 'author' : 'community';
  for (const thing of things) {
    if (place.kind !== 'community' && place.kind !== 'user' && place.kind !== 'post')
      out.skip('home-feed', 1, thing.id);
    else if (place.kind !== 'post' && thing[side].id && thing[side].name) out.skip('other-author', 1, thing.id);
    else {
      out.skip('no-identity');
      out.shape(`(${side})`, undefined);
    }
  }
  return out.result({ empty: 'normal' });
}

/**
 * Gives the things of one body to the profile that they belong to. On a post's page `things` holds the opened post
 * alone; what is suggested below was left out by the reader.
 *
 * @param stated who the page itself says it is about
 */
export function settle(
  out: Collector,
  things: readonly Thing[],
  place: Place,
  source: string,
  context: ReadContext,
  part?: Stretch,
  stated: readonly ProfileRef[] = [],
): ReadResult {
  const owner = ownerOf(place, things, context, stated);
  if (!owner) return nobodys(out, things, place);
  // Nothing on the page counts a user's followers, and the user is known all the same.
  if (owner.id.startsWith('t2_') && owner.handle)
    out.profile(profileOf({ id: owner.id, handle: owner.handle }, {}, source, context));
  const own: PostObservation[] = [];
  for (const thing of things) {
    if (!belongs(thing, owner)) {
      out.skip('other-author', 1, thing.id);
      continue;
    }
    const post = observation(thing, owner, source, context);
    own.push(post);
    out.post(post);
    if (post.flags.includes('quote')) out.skip('quoted-original');
  }
  const sorted = (place.kind === 'community' || place.kind === 'user') && place.sort === 'new';
  const feed: FeedPage | undefined =
    part && sorted ? { profile: owner, tab: 'posts', ...part, ordered: inOrder(own) } : undefined;
  return out.result({ subject: owner, empty: 'normal', ...(feed && { feed }) });
}
