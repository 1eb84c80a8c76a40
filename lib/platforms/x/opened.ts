import type { ProfileRef } from '../../model';
import type { ReadContext } from '../contract';
import { type Collector, get, isRecord, type Keyed } from '../reading';
import { AUTHOR, tweetId, userOf } from './places';
import { readUser, userIdentity } from './profile';
import type { Slot, Timeline } from './timeline';
import { authorOf, unwrap } from './tweet';

/** Whose posts they are. */
export type Owner = { id: string; handle?: string };
/** One place of a timeline with the post in it. */
export interface Opened {
  slot: Slot;
  tweet: Keyed;
  author: Owner;
}

/** Opens every slot; deleted and unreadable ones cost themselves alone. */
export function open(out: Collector, slots: Slot[]): Opened[] {
  const opened: Opened[] = [];
  let empty = 0;
  for (const slot of slots) {
    const read = out.guard(slot.path, () => {
      const found = unwrap(slot.result);
      if (slot.result === undefined) empty += 1;
      if (found.kind === 'tombstone') return out.skip('tombstone');
      if (found.kind === 'bare') return out.skip('not-a-post');
      const author = authorOf(found.tweet);
      if (author) opened.push({ slot, tweet: found.tweet, author });
      else {
        out.shape(`${slot.path}.${AUTHOR}.rest_id`, undefined, found.tweet);
        out.skip('no-identity');
      }
    });
    if (!read) out.skip('shape');
  }
  // One post may be gone; that each place of a page is empty is a change of the page.
  if (empty > 2 && empty === slots.length) out.shape(slots[0]?.path ?? 'instructions', undefined);
  return opened;
}

/**
 * Whose timeline this is: the user the request asked for; else who wrote more than half of the entries (on a profile's
 * own tabs all single ones, repost wrappers included, and the last post of each conversation); else who this document's
 * earlier bodies named.
 */
export function ownerOf(
  opened: Opened[],
  asked: string | undefined,
  stated: Owner | undefined,
  subject: ProfileRef | undefined,
): Owner | undefined {
  const named = (id: string): Owner => opened.find((o) => o.author.id === id && o.author.handle)?.author ?? { id };
  if (asked) return named(asked);
  if (stated) return stated;
  const voters = opened.filter(
    ({ slot }, i) => slot.place !== 'conversation' || opened[i + 1]?.slot.group !== slot.group,
  );
  const votes = new Map<string, number>();
  for (const { author } of voters) votes.set(author.id, (votes.get(author.id) ?? 0) + 1);
  for (const [id, n] of votes) if (n * 2 > voters.length) return named(id);
  return subject?.platform === 'x' ? { id: subject.id, ...(subject.handle && { handle: subject.handle }) } : undefined;
}

/**
 * The owner as an own post states it: the first one with counts. In October 2026 X served pages whose own posts carry
 * no author at all (`user_results: {}`), and the same page complete a moment later; what is missing then is told.
 */
export function profileOf(out: Collector, opened: Opened[], owner: Owner, source: string, context: ReadContext): void {
  let first: Opened | undefined;
  for (const one of opened) {
    if (one.author.id !== owner.id) continue;
    first ??= one;
    const result = userOf(one.tweet);
    if (!userIdentity(result)) continue;
    let done = false;
    out.guard(one.slot.path, () => {
      const profile = readUser(out, result, `${one.slot.path}.${AUTHOR}`, source, context);
      if (profile && Object.keys(profile.counts).length > 0) {
        out.profile(profile);
        done = true;
      }
    });
    if (done) return;
  }
  if (!first) return;
  const result = userOf(first.tweet);
  const path = `${first.slot.path}.${AUTHOR}`;
  if (userIdentity(result)) out.shape(`${path}.relationship_counts`, undefined, result);
  else out.shape(path, result, get(first.tweet, 'core') ?? first.tweet);
}

/** The handle that a post of the owner does not state itself. */
export function handleOf(opened: Opened[], owner: Owner, subject: ProfileRef | undefined): string | undefined {
  const stated = owner.handle ?? opened.find((o) => o.author.id === owner.id && o.author.handle)?.author.handle;
  return stated ?? (subject?.platform === 'x' && subject.id === owner.id ? subject.handle : undefined);
}

/** What stands in places that are left out is somebody else's; a post of the owner there would be one that was lost. */
export function tellOthers(out: Collector, timeline: Timeline, owner: Owner): void {
  for (const result of timeline.left) {
    const tweet = get(result, 'tweet') ?? result;
    const author = isRecord(tweet) ? authorOf(tweet) : undefined;
    if (author && author.id !== owner.id) out.other(tweetId(tweet));
  }
}

/**
 * What stands in entries of a kind that is not known: `own` says which of it is the profile's, all of which is read and
 * told, since a place was renamed; the rest is what X suggests.
 */
export function straysOf(out: Collector, timeline: Timeline, own: (one: Opened) => boolean): Opened[] {
  const kept: Opened[] = [];
  for (const one of open(out, timeline.strays)) {
    if (own(one)) {
      out.shape(`${one.slot.path}.entryId`, '');
      kept.push(one);
      continue;
    }
    out.leave('suggestion', tweetId(one.tweet));
    out.other(tweetId(one.tweet));
  }
  return kept;
}
