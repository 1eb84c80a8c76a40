import { middle } from '../../model';
import type { FeedPage, Reader } from '../contract';
import { type Collector, collector, get, isRecord } from '../reading';
import { type Opened, type Owner, open, ownerOf, profileOf, tellOthers } from './opened';
import { userIdentity } from './profile';
import { readInstructions, type Slot, type Timeline, variables } from './timeline';
import { readTweet, type TweetReading } from './tweet';

/** Keeps the post; the originals inside are told as skipped and stay free to be met again as somebody's own entry. */
function keep(out: Collector, reading: TweetReading): void {
  out.post(reading.post);
  if (reading.original) {
    out.leave('reposted-original', reading.originalId);
    out.box(reading.originalId, reading.post.id);
  } else if (reading.quoted) out.leave('quoted-original', reading.quotedId);
}

/**
 * A body in which two posts state a zero that cannot be right states the others' zeros of that count without worth too:
 * the false zeros of May 2026 came for whole bodies at once.
 */
function spreadDoubt(readings: TweetReading[]): void {
  const posts = readings.map((r) => r.post);
  for (const name of ['likes', 'quotes', 'saves'] as const) {
    if (posts.filter((p) => p.doubtful.includes(name)).length < 2) continue;
    for (const post of posts) {
      if (post.counts[name]?.value === 0 && !post.doubtful.includes(name)) post.doubtful.push(name);
    }
  }
}

/**
 * Ids in date order for coverage: of a conversation its newest own post stands for the place, because an old post may
 * be lifted by a new answer. A page that is not in falling order (X can sort by likes) covers no stretch of time.
 */
function ordered(kept: { slot: Slot; reading: TweetReading }[]): string[] {
  const time = (reading: TweetReading) => (reading.post.published ? middle(reading.post.published) : Number.NaN);
  const newest = new Map<number, number>();
  for (const { slot, reading } of kept) newest.set(slot.group, Math.max(newest.get(slot.group) ?? 0, time(reading)));
  const line = kept
    .filter(
      ({ slot, reading }) =>
        !slot.pinned && (slot.place !== 'conversation' || newest.get(slot.group) === time(reading)),
    )
    .map(({ reading }) => reading);
  const falling = line.every((reading, i) => i === 0 || time(reading) <= time(line[i - 1] as TweetReading));
  return falling && !line.some((reading) => Number.isNaN(time(reading))) ? line.map((reading) => reading.post.id) : [];
}

function feedOf(tab: string, owner: Owner, timeline: Timeline, cursor: string | undefined, ids: string[]): FeedPage {
  return {
    profile: { platform: 'x', ...owner },
    tab,
    ordered: ids,
    position: cursor !== undefined || !timeline.clears ? 'next' : 'top',
    ended: !timeline.more || timeline.slots.length === 0,
  };
}

/** The instructions, wherever this account's generation of X keeps them. */
function instructionsOf(out: Collector, body: unknown): unknown[] | 'empty' | undefined {
  const data = get(body, 'data');
  const user = get(data, 'user');
  const result = get(user, 'result');
  if (!isRecord(data)) {
    out.shape('data', data, body);
    return undefined;
  }
  if (
    user === undefined ||
    (isRecord(user) && Object.keys(user).length === 0) ||
    get(result, '__typename') === 'UserUnavailable'
  )
    return 'empty';
  const key = isRecord(result) && isRecord(result.timeline_v2) ? 'timeline_v2' : 'timeline';
  const timeline = get(result, `${key}.timeline`);
  // A protected account answers with a timeline that holds nothing at all.
  if (isRecord(timeline) && Object.keys(timeline).length === 0) return 'empty';
  const instructions = get(timeline, 'instructions');
  if (Array.isArray(instructions)) return instructions;
  out.shape(`data.user.result.${key}.timeline.instructions`, instructions, timeline ?? result ?? user);
  return undefined;
}

/** UserTweets, UserTweetsAndReplies, UserMedia and their like. `sorted`: whether the tab is in date order. */
export function timelineReader(source: `x/${string}`, tab: string, sorted = true): Reader {
  return (body, context) => {
    const out = collector(source);
    const instructions = instructionsOf(out, body);
    if (instructions === 'empty') return out.result({ empty: 'normal' });
    if (!instructions) return out.result({ empty: 'suspicious' });
    const { userId, cursor } = variables(context.url);
    const timeline = readInstructions(out, instructions, 'instructions');
    const opened = open(out, timeline.slots);
    const owner = ownerOf(opened, userId, userIdentity(get(body, 'data.user.result')), context.subject);
    if (!owner) {
      for (const { tweet } of opened) out.leave('no-identity', tweet.rest_id);
      if (opened.length > 0) out.shape('variables.userId', undefined);
      return out.result({ empty: timeline.slots.length === 0 ? 'normal' : 'suspicious' });
    }
    profileOf(out, opened, owner, source, context);
    tellOthers(out, timeline, owner);
    const kept: { slot: Slot; reading: TweetReading }[] = [];
    for (const { slot, tweet, author } of opened) {
      if (author.id !== owner.id) {
        out.skip('other-author', 1, tweet.rest_id);
        continue;
      }
      const read = out.guard(slot.path, () => {
        const reading = readTweet(out, tweet, slot.path, slot.pinned, source, context);
        kept.push({ slot, reading });
      });
      if (!read) out.skip('shape');
    }
    spreadDoubt(kept.map((k) => k.reading));
    for (const { reading } of kept) keep(out, reading);
    return out.result({
      subject: { platform: 'x', ...owner },
      ...(sorted && { feed: feedOf(tab, owner, timeline, cursor, ordered(kept)) }),
      empty: 'normal',
    });
  };
}

/** The opened post: asked for in the address, else the last single entry before the answers begin. */
function focalOf(opened: Opened[], asked: string | undefined): Opened | undefined {
  if (asked) return opened.find((o) => o.tweet.rest_id === asked);
  const firstThread = opened.findIndex((o) => o.slot.place === 'thread');
  return opened.slice(0, firstThread < 0 ? undefined : firstThread).findLast((o) => o.slot.place === 'single');
}

/**
 * A status page: the opened post, and what its author wrote in the same thread. Answers by others are comments, and so
 * are the author's answers to them.
 */
export const readTweetDetail: Reader = (body, context) => {
  const source = 'x/TweetDetail';
  const out = collector(source);
  const data = get(body, 'data');
  const conversation = get(data, 'threaded_conversation_with_injections_v2');
  const instructions = get(conversation, 'instructions');
  if (!Array.isArray(instructions)) {
    // A deleted post answers `{data: {}}` beside its errors.
    if (isRecord(data) && conversation === undefined && Array.isArray(get(body, 'errors')))
      return out.result({ empty: 'normal' });
    out.shape('data.threaded_conversation_with_injections_v2.instructions', instructions, conversation ?? data ?? body);
    return out.result({ empty: 'suspicious' });
  }
  const timeline = readInstructions(out, instructions, 'instructions');
  const opened = open(out, timeline.slots);
  const focal = focalOf(opened, variables(context.url).focalTweetId);
  if (!focal) {
    for (const { tweet } of opened) out.skip('comment', 1, tweet.rest_id);
    return out.result({ empty: 'normal' });
  }
  const owner = focal.author;
  profileOf(out, opened, owner, source, context);
  tellOthers(out, timeline, owner);
  const kept: TweetReading[] = [];
  for (const { slot, tweet, author } of opened) {
    if (author.id !== owner.id) {
      out.skip(slot.place === 'single' ? 'other-author' : 'comment', 1, tweet.rest_id);
      continue;
    }
    const read = out.guard(slot.path, () => {
      const reading = readTweet(out, tweet, slot.path, slot.pinned, source, context);
      const to = reading.replyTo;
      const toSelf = to === undefined || to.id === owner.id || (to.id === undefined && to.handle === owner.handle);
      if (slot.place === 'thread' && !toSelf) out.skip('comment', 1, tweet.rest_id);
      else kept.push(reading);
    });
    if (!read) out.skip('shape');
  }
  spreadDoubt(kept);
  for (const reading of kept) keep(out, reading);
  return out.result({ subject: { platform: 'x', ...owner }, empty: 'suspicious' });
};
