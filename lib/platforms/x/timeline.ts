import type { SkipReason } from '../../model';
import { type Collector, get, isRecord, list, mismatch } from '../reading';
import { contentOf, either, resultsOf, tweetId } from './places';

/** One tweet slot of a timeline, in the page's order. */
export interface Slot {
  path: string;
  /** `tweet_results.result`, not yet unwrapped. */
  result: unknown;
  place: 'single' | 'conversation' | 'grid' | 'thread' | 'stray';
  /** Counts the module's slots; singles have one of their own. */
  group: number;
  pinned: boolean;
}

export interface Timeline {
  slots: Slot[];
  /** A bottom cursor was there: more may follow. */
  more: boolean;
  /** Entries of any kind. */
  entries: number;
  /** A cursor was there, or the feed was said to end: one of the two is in every page of a profile. */
  bounded: boolean;
  /** The first page clears what stood before. */
  clears: boolean;
  /** `tweet_results.result` of what stands in places that are left out. */
  left: unknown[];
  /** Posts in entries of a kind that is not known: whose they are decides what they are. */
  strays: Slot[];
}

const PLACES: [RegExp, Slot['place']][] = [
  [/^tweet-\d/, 'single'],
  [/^(?:profile-conversation|homeConversation|home-conversation)-/, 'conversation'],
  [/^profile-grid-/, 'grid'],
  [/^conversationthread-/, 'thread'],
];
const OTHERS: [RegExp, SkipReason][] = [
  [/^promoted-/, 'ad'],
  [/^cursor-/, 'cursor'],
  [/^tombstone-/, 'tombstone'],
  [/^(?:messageprompt|label|header|relevanceprompt|toptabsrpusermodule)/i, 'not-a-post'],
];

/** Modules that stand in everybody's profile and hold other people's posts or none. */
const FOREIGN =
  /^(?:who-to-follow|whoToFollow|tweetdetailrelatedtweets|similar|suggest|related|community-to-join|user-)/;

function inModule(items: readonly unknown[]): unknown[] {
  return items.map((one) => get(resultsOf(contentOf(get(one, 'item'))), 'result'));
}

function isAd(content: unknown): boolean {
  return isRecord(either(content, 'promotedMetadata', 'promoted_metadata'));
}

/**
 * Tells the slots of a profile or status timeline apart from what X slips between them. Everything that is no slot is
 * skipped with its reason; everything that cannot be told is reported with its key path. Posts in entries of a new kind
 * are kept apart, for X has renamed its entries before.
 */
export function readInstructions(out: Collector, instructions: unknown[], root: string): Timeline {
  const timeline: Timeline = {
    slots: [],
    more: false,
    entries: 0,
    bounded: false,
    clears: false,
    left: [],
    strays: [],
  };
  let group = 0;

  const item = (content: unknown, path: string, place: Slot['place'], pinned: boolean) => {
    if (!isRecord(content)) return mismatch(`${path}.itemContent`, content);
    const results = resultsOf(content);
    if (isAd(content)) return out.skip('ad', 1, tweetId(get(results, 'result')));
    if (!isRecord(results)) {
      // "Show probable spam" labels, people and cursors stand in modules too.
      const cursor = either(content, 'cursorType', 'cursor_type');
      const type = either(content, 'itemType', '__typename');
      const known = 'user_results' in content || 'community_results' in content || cursor !== undefined;
      if (known || /Label|Cursor|User|Prompt|Tombstone/.test(String(type)))
        return out.skip(cursor !== undefined ? 'cursor' : /Tombstone/.test(String(type)) ? 'tombstone' : 'not-a-post');
      return mismatch(`${path}.itemContent.tweet_results`, results, content);
    }
    // A deleted post leaves `{}`, or its id alone; anything else without a result is a result under another name.
    const others = Object.keys(results).filter((key) => !['rest_id', 'id', '__typename'].includes(key));
    if (results.result === undefined && others.length > 0)
      return mismatch(`${path}.itemContent.tweet_results.result`, undefined, results);
    const social = either(content, 'socialContext', 'social_context');
    timeline.slots.push({
      path: `${path}.itemContent.tweet_results.result`,
      result: results.result,
      place,
      group,
      pinned: pinned || either(social, 'contextType', 'context_type') === 'Pin',
    });
  };
  const items = (module: unknown, path: string, place: Slot['place']) => {
    // A module is there for what it holds.
    if (!Array.isArray(module) || module.length === 0) return mismatch(path, module);
    group++;
    out.each(module, path, (one, at) => item(contentOf(get(one, 'item')), `${at}.item`, place, false));
  };
  const unknown = (id: string, content: unknown, module: unknown, path: string) => {
    const inner = inModule(list(module));
    const results = inner.length > 0 ? inner : [get(resultsOf(contentOf(content)), 'result')];
    group++;
    for (const result of results) {
      if (isRecord(result) && !FOREIGN.test(id) && !isAd(contentOf(content))) {
        timeline.strays.push({ path, result, place: 'stray', group, pinned: false });
        continue;
      }
      out.leave('suggestion', tweetId(result));
      timeline.left.push(result);
    }
  };
  const entry = (one: unknown, path: string, pinned: boolean) => {
    const id = either(one, 'entryId', 'entry_id');
    if (typeof id !== 'string') return mismatch(`${path}.entryId`, id, one);
    timeline.entries++;
    const content = get(one, 'content');
    const place = PLACES.find(([re]) => re.test(id))?.[1];
    if (place) {
      if (isRecord(content) && 'items' in content) return items(content.items, `${path}.content.items`, place);
      group++;
      if (!isRecord(content)) return mismatch(`${path}.content`, content, one);
      return item(contentOf(content), `${path}.content`, place, pinned);
    }
    if (/^cursor-/.test(id)) timeline.bounded = true;
    if (/^cursor-bottom-/.test(id)) timeline.more = true;
    const other = OTHERS.find(([re]) => re.test(id))?.[1];
    if (!other) return unknown(id, content, get(content, 'items'), `${path}.content`);
    const inner = inModule(list(content, 'items'));
    const left = inner.length > 0 ? inner : [get(resultsOf(contentOf(content)), 'result')];
    for (const result of left) out.leave(other, tweetId(result));
    timeline.left.push(...left);
  };

  out.each(instructions, root, (instruction, path) => {
    if (!isRecord(instruction)) return mismatch(path, instruction);
    const type = either(instruction, 'type', '__typename');
    if (type === 'TimelineClearCache') timeline.clears = true;
    if (type === 'TimelineTerminateTimeline' && /Bottom/.test(String(instruction.direction))) timeline.bounded = true;
    // By what an instruction carries, not by its type's name: a renamed type must not lose its entries.
    const carried = either(instruction, 'moduleItems', 'module_items');
    const carries = carried !== undefined || 'entries' in instruction || 'entry' in instruction;
    if (Array.isArray(instruction.entries))
      out.each(instruction.entries, `${path}.entries`, (e, at) => entry(e, at, false));
    else if ('entries' in instruction || type === 'TimelineAddEntries')
      mismatch(`${path}.entries`, instruction.entries, instruction);
    if ('entry' in instruction || type === 'TimelinePinEntry')
      entry(instruction.entry, `${path}.entry`, type === 'TimelinePinEntry');
    if (carried !== undefined || type === 'TimelineAddToModule') {
      const id = String(either(instruction, 'moduleEntryId', 'module_entry_id'));
      const place = PLACES.find(([re]) => re.test(id))?.[1];
      timeline.entries++;
      if (place) items(carried, `${path}.moduleItems`, place);
      else unknown(id, undefined, carried, `${path}.moduleItems`);
    }
    if (!carries && typeof type !== 'string') mismatch(`${path}.type`, type, instruction);
  });
  return timeline;
}

/** What the request asked for: X puts it, as JSON, into the address. */
export function variables(address: string): { userId?: string; cursor?: string; focalTweetId?: string } {
  try {
    const asked: unknown = JSON.parse(new URL(address).searchParams.get('variables') ?? '{}');
    const read = (key: string) => {
      const value = get(asked, key);
      return typeof value === 'string' && value !== '' ? { [key]: value } : {};
    };
    return { ...read('userId'), ...read('cursor'), ...read('focalTweetId') };
  } catch {
    return {};
  }
}
