import { middle } from '../../model';
import type { FeedPage, ReadContext, Reader, ReadResult } from '../contract';
import { type Collector, collector, get, isRecord, list } from '../reading';
import { handleOf, type Owner, open, ownerOf, profileOf, straysOf, tellOthers } from './opened';
import { userIdentity } from './profile';
import { readInstructions, type Slot, type Timeline, variables } from './timeline';
import { readTweet, type TweetReading } from './tweet';

/** Keeps the post; the originals inside are told as skipped and stay free to be met again as somebody's own entry. */
export function keep(out: Collector, reading: TweetReading): void {
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
export function spreadDoubt(readings: TweetReading[]): void {
  const posts = readings.map((r) => r.post);
  for (const name of ['likes', 'quotes', 'saves'] as const) {
    if (posts.filter((p) => p.doubtful.includes(name)).length < 2) continue;
    for (const post of posts) {
      if (post.counts[name]?.value === 0 && !post.doubtful.includes(name)) post.doubtful.push(name);
    }
  }
}

/** Of one repost the original may be gone; that all of a page's are is a change of the page. */
function missingOriginals(out: Collector, kept: { slot: Slot; reading: TweetReading }[]): void {
  const reposts = kept.filter(({ reading }) => reading.original);
  if (reposts.length > 2 && reposts.every(({ reading }) => reading.originalId === undefined))
    out.shape(`${reposts[0]?.slot.path}.legacy.retweeted_status_result.result`, undefined);
}

/** X answered, and says itself that it could not: its data is no statement about the account. */
function failed(body: unknown): boolean {
  return list(body, 'errors').length > 0;
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
  // Posts in places of a new kind may have stood anywhere.
  if (kept.some(({ slot }) => slot.place === 'stray')) return [];
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

/** Where the instructions lie under a user result: to 2025, since 2026, and in the client of visitors without account. */
const TIMELINES = ['timeline_v2', 'timeline', 'profile_user_originals_timeline', 'timeline_response'] as const;

/** A wrapper that newer clients leave out. */
function timelineOf(result: unknown, key: string): { path: string; timeline: unknown } {
  const outer = get(result, key);
  const inner = get(outer, 'timeline');
  return inner === undefined && get(outer, 'instructions') !== undefined
    ? { path: key, timeline: outer }
    : { path: `${key}.timeline`, timeline: inner };
}

/** The user that a timeline's body is about, by whichever name the query asked. */
function userIn(data: unknown): { path: string; user: unknown } {
  for (const key of ['user', 'user_result', 'user_result_by_screen_name', 'user_result_by_rest_id']) {
    const user = get(data, key);
    if (user !== undefined) return { path: `data.${key}.result`, user };
  }
  return { path: 'data.user.result', user: undefined };
}

/** The instructions under a user result, if there are any. */
export function instructionsIn(result: unknown): unknown {
  const key = TIMELINES.find((k) => isRecord(get(result, k)));
  return key && get(timelineOf(result, key).timeline, 'instructions');
}

/** The instructions, wherever this account's generation of X keeps them. */
function instructionsOf(out: Collector, body: unknown): unknown[] | 'empty' | undefined {
  const data = get(body, 'data');
  if (!isRecord(data)) {
    out.shape('data', data, body);
    return undefined;
  }
  const { path, user } = userIn(data);
  const result = get(user, 'result');
  if (
    user === undefined ||
    (isRecord(user) && Object.keys(user).length === 0) ||
    get(result, '__typename') === 'UserUnavailable'
  )
    return failed(body) ? undefined : 'empty';
  const key = TIMELINES.find((k) => isRecord(get(result, k))) ?? 'timeline';
  const { path: inner, timeline } = timelineOf(result, key);
  // A protected account answers with a timeline that holds nothing at all.
  if (isRecord(timeline) && Object.keys(timeline).length === 0) return 'empty';
  const instructions = get(timeline, 'instructions');
  if (Array.isArray(instructions)) return instructions;
  out.shape(`${path}.${inner}.instructions`, instructions, timeline ?? result ?? user);
  return undefined;
}

/**
 * Reads a profile's posts out of its instructions: whose they are was asked for, or the body says it. `profiles`: whether
 * the posts of this body state their author's numbers.
 */
export function readTimeline(
  out: Collector,
  instructions: unknown[],
  context: ReadContext,
  {
    source,
    tab,
    stated,
    profiles = true,
  }: { source: string; tab?: string; stated?: Owner | undefined; profiles?: boolean },
): ReadResult {
  const { userId, cursor } = variables(context.url);
  const timeline = readInstructions(out, instructions, 'instructions');
  const opened = open(out, timeline.slots);
  const owner = ownerOf(opened, userId, stated, context.subject);
  // A page that says neither what it holds nor that nothing follows is none that X serves.
  if (!timeline.bounded && timeline.slots.every((slot) => slot.pinned)) out.shape('instructions[].entries', []);
  const empty = timeline.entries === 0 ? 'suspicious' : 'normal';
  if (!owner) {
    for (const { tweet } of opened) out.leave('no-identity', tweet.rest_id);
    if (opened.length > 0) out.shape('variables.userId', undefined);
    else for (const { path } of timeline.strays) out.shape(`${path}.entryId`, '');
    return out.result({ empty: timeline.slots.length === 0 ? empty : 'suspicious' });
  }
  opened.push(...straysOf(out, timeline, (one) => one.author.id === owner.id));
  if (profiles) profileOf(out, opened, owner, source, context);
  tellOthers(out, timeline, owner);
  const handle = handleOf(opened, owner, context.subject);
  const kept: { slot: Slot; reading: TweetReading }[] = [];
  for (const { slot, tweet, author } of opened) {
    if (author.id !== owner.id) {
      out.skip('other-author', 1, tweet.rest_id);
      continue;
    }
    const read = out.guard(slot.path, () => {
      const reading = readTweet(out, tweet, slot.path, { pinned: slot.pinned, handle, source, context });
      kept.push({ slot, reading });
    });
    if (!read) out.skip('shape');
  }
  spreadDoubt(kept.map((k) => k.reading));
  for (const { reading } of kept) keep(out, reading);
  missingOriginals(out, kept);
  return out.result({
    subject: { platform: 'x', ...owner, ...(handle !== undefined && { handle }) },
    ...(tab !== undefined && {
      feed: feedOf(tab, { ...owner, ...(handle && { handle }) }, timeline, cursor, ordered(kept)),
    }),
    empty,
  });
}

/** UserTweets, UserTweetsAndReplies, UserMedia and their like. `sorted`: whether the tab is in date order. */
export function timelineReader(source: `x/${string}`, tab: string, sorted = true): Reader {
  return (body, context) => {
    const out = collector(source);
    const instructions = instructionsOf(out, body);
    if (instructions === 'empty') return out.result({ empty: 'normal' });
    if (!instructions) return out.result({ empty: 'suspicious' });
    const stated = userIdentity(get(userIn(get(body, 'data')).user, 'result'));
    return readTimeline(out, instructions, context, { source, stated, ...(sorted && { tab }) });
  };
}
