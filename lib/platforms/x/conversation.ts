import type { ReadContext, Reader, ReadResult } from '../contract';
import { type Collector, collector, get, isRecord } from '../reading';
import { handleOf, type Opened, open, profileOf, straysOf, tellOthers } from './opened';
import { keep, spreadDoubt } from './posts';
import { readInstructions, type Slot, variables } from './timeline';
import { readTweet, type TweetReading } from './tweet';

/** The opened post: asked for in the address, else the last single entry before the answers begin. */
function focalOf(opened: Opened[], asked: string | undefined): Opened | undefined {
  if (asked) return opened.find((o) => o.tweet.rest_id === asked);
  const firstThread = opened.findIndex((o) => o.slot.place === 'thread');
  return opened.slice(0, firstThread < 0 ? undefined : firstThread).findLast((o) => o.slot.place === 'single');
}

/** A status page's instructions, of the web client and of the apps. */
const CONVERSATIONS = ['threaded_conversation_with_injections_v2', 'timeline_response', 'timelineResponse'] as const;

/**
 * A status page: the opened post, and what its author wrote in the same thread. Answers by others are comments, and so
 * are the author's answers to them.
 */
export const readTweetDetail: Reader = (body, context) => {
  const source = 'x/TweetDetail';
  const out = collector(source);
  const data = get(body, 'data');
  const key = CONVERSATIONS.find((k) => get(data, k) !== undefined) ?? CONVERSATIONS[0];
  const conversation = get(data, key);
  const instructions = get(conversation, 'instructions');
  if (!Array.isArray(instructions)) {
    // A deleted post answers `{data: {}}` beside its errors.
    if (isRecord(data) && conversation === undefined && Array.isArray(get(body, 'errors')))
      return out.result({ empty: 'normal' });
    out.shape(`data.${key}.instructions`, instructions, conversation ?? data ?? body);
    return out.result({ empty: 'suspicious' });
  }
  return readConversation(out, instructions, context, source);
};

export function readConversation(
  out: Collector,
  instructions: unknown[],
  context: ReadContext,
  source: string,
): ReadResult {
  const timeline = readInstructions(out, instructions, 'instructions');
  const opened = open(out, timeline.slots);
  const { focalTweetId, cursor } = variables(context.url);
  const asked = focalTweetId ?? addressed(context.url);
  opened.push(...straysOf(out, timeline, (one) => asked !== undefined && one.tweet.rest_id === asked));
  const focal = focalOf(opened, asked);
  if (!focal) {
    for (const { tweet } of opened) out.skip('comment', 1, tweet.rest_id);
    return out.result({ empty: timeline.entries === 0 && cursor === undefined ? 'suspicious' : 'normal' });
  }
  const owner = focal.author;
  if (source !== 'x/GuestPage') profileOf(out, opened, owner, source, context);
  tellOthers(out, timeline, owner);
  const handle = handleOf(opened, owner, context.subject);
  const kept: TweetReading[] = [];
  for (const { slot, tweet, author } of opened) {
    if (author.id !== owner.id) {
      out.skip(slot.place === 'single' ? 'other-author' : 'comment', 1, tweet.rest_id);
      continue;
    }
    const read = out.guard(slot.path, () => {
      const reading = readTweet(out, tweet, slot.path, { pinned: slot.pinned, handle, source, context });
      const to = reading.replyTo;
      const toSelf = to === undefined || to.id === owner.id || (to.id === undefined && to.handle === handle);
      if (slot.place === 'thread' && !toSelf) out.skip('comment', 1, tweet.rest_id);
      else kept.push(reading);
    });
    if (!read) out.skip('shape');
  }
  spreadDoubt(kept);
  for (const reading of kept) keep(out, reading);
  return out.result({
    subject: { platform: 'x', ...owner, ...(handle !== undefined && { handle }) },
    empty: 'suspicious',
  });
}

/** The post that a page's own address names. */
function addressed(url: string): string | undefined {
  return /\/status(?:es)?\/(\d{1,25})(?:[/?#]|$)/.exec(url)?.[1];
}

/** The post alone, as visitors without an account are served it, and the newest version of an edited one. */
const SINGLES = ['tweetResult', 'tweet_result', 'tweet_result_by_rest_id', 'tweetResults'] as const;

export function singleIn(data: unknown): { path: string; result: unknown } | undefined {
  for (const key of SINGLES) {
    const one = get(data, key);
    if (one === undefined || one === null) continue;
    return Array.isArray(one) && one.length === 1
      ? { path: `data.${key}[].result`, result: get(one[0], 'result') }
      : { path: `data.${key}.result`, result: get(one, 'result') };
  }
  return undefined;
}

export const readTweetResult: Reader = (body, context) => {
  const source = 'x/TweetResultByRestId';
  const out = collector(source);
  const data = get(body, 'data');
  const single = singleIn(data);
  if (!single || (single.result === undefined && !Array.isArray(get(data, 'tweetResult')))) {
    // A post that is gone answers `{tweetResult: {}}`.
    if (single || (isRecord(data) && Array.isArray(get(body, 'errors')))) return out.result({ empty: 'normal' });
    out.shape('data.tweetResult.result', undefined, data ?? body);
    return out.result({ empty: 'suspicious' });
  }
  return readSingle(out, single.result, single.path, context, source);
};

export function readSingle(
  out: Collector,
  result: unknown,
  path: string,
  context: ReadContext,
  source: string,
  profiles = true,
): ReadResult {
  const slot: Slot = { path, result, place: 'single', group: 0, pinned: false };
  const [opened] = open(out, [slot]);
  if (!opened) return out.result({ empty: 'normal' });
  const owner = opened.author;
  if (profiles) profileOf(out, [opened], owner, source, context);
  const handle = handleOf([opened], owner, context.subject);
  out.guard(path, () => keep(out, readTweet(out, opened.tweet, path, { pinned: false, handle, source, context })));
  return out.result({
    subject: { platform: 'x', ...owner, ...(handle !== undefined && { handle }) },
    empty: 'suspicious',
  });
}
