import type { SkipReason } from '../../model';
import { type Collector, get, isRecord, list, mismatch } from '../reading';

/** One tweet slot of a timeline, in the page's order. */
export interface Slot {
  path: string;
  /** `tweet_results.result`, not yet unwrapped. */
  result: unknown;
  place: 'single' | 'conversation' | 'grid' | 'thread';
  /** Counts the module's slots; singles have one of their own. */
  group: number;
  pinned: boolean;
}

export interface Timeline {
  slots: Slot[];
  /** A bottom cursor was there: more may follow. */
  more: boolean;
  /** The first page clears what stood before. */
  clears: boolean;
  /** `tweet_results.result` of what stands in places that are left out. */
  left: unknown[];
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
  [/^(?:messageprompt|label|header|relevanceprompt)/i, 'not-a-post'],
];

function inModule(items: readonly unknown[]): unknown[] {
  return items.map((one) => get(get(one, 'item.itemContent') ?? get(one, 'item.content'), 'tweet_results.result'));
}

function idOf(result: unknown): unknown {
  return get(result, 'rest_id') ?? get(result, 'tweet.rest_id');
}

function isAd(itemContent: unknown): boolean {
  return isRecord(itemContent) && itemContent.promotedMetadata !== undefined && itemContent.promotedMetadata !== null;
}

/**
 * Tells the slots of a profile or status timeline apart from what X slips between them. Everything that is no slot is
 * skipped with its reason; everything that cannot be told is reported with its key path.
 */
export function readInstructions(out: Collector, instructions: unknown[], root: string): Timeline {
  const timeline: Timeline = { slots: [], more: false, clears: false, left: [] };
  let group = 0;

  const item = (content: unknown, path: string, place: Slot['place'], pinned: boolean) => {
    if (!isRecord(content)) return mismatch(`${path}.itemContent`, content);
    if (isAd(content)) {
      return out.skip('ad', 1, idOf(get(content, 'tweet_results.result')));
    }
    const results = content.tweet_results;
    if (!isRecord(results)) {
      // "Show probable spam" labels, people and cursors stand in modules too.
      const known =
        ['user_results', 'cursorType', 'community_results'].some((k) => k in content) ||
        /Label|Cursor|User|Prompt/.test(String(content.itemType));
      if (known) return out.skip(content.cursorType === undefined ? 'not-a-post' : 'cursor');
      return mismatch(`${path}.itemContent.tweet_results`, results, content);
    }
    // A deleted post leaves `{}`; anything else without a result is a result under another name.
    if (results.result === undefined && Object.keys(results).length > 0)
      return mismatch(`${path}.itemContent.tweet_results.result`, undefined, results);
    const pin = pinned || get(content, 'socialContext.contextType') === 'Pin';
    timeline.slots.push({
      path: `${path}.itemContent.tweet_results.result`,
      result: results.result,
      place,
      group,
      pinned: pin,
    });
  };
  const items = (module: unknown, path: string, place: Slot['place']) => {
    if (!Array.isArray(module)) return mismatch(path, module);
    group++;
    out.each(module, path, (one, at) => {
      const content = get(one, 'item.itemContent') ?? get(one, 'item.content');
      item(content, `${at}.item`, place, false);
    });
  };
  const entry = (one: unknown, path: string, pinned: boolean) => {
    const id = get(one, 'entryId');
    if (typeof id !== 'string') return mismatch(`${path}.entryId`, id, one);
    const content = get(one, 'content');
    const place = PLACES.find(([re]) => re.test(id))?.[1];
    if (place) {
      if (isRecord(content) && 'items' in content) return items(content.items, `${path}.content.items`, place);
      group++;
      if (!isRecord(content)) return mismatch(`${path}.content`, content, one);
      return item(content.itemContent, `${path}.content`, place, pinned);
    }
    if (/^cursor-bottom-/.test(id)) timeline.more = true;
    const other = OTHERS.find(([re]) => re.test(id))?.[1];
    // People to follow, related posts, whatever X invents next: not this profile's feed.
    const inner = other ? [] : inModule(list(content, 'items'));
    const left = inner.length > 0 ? inner : [get(content, 'itemContent.tweet_results.result')];
    for (const result of left) out.leave(other ?? 'suggestion', idOf(result));
    timeline.left.push(...left, ...(other ? inModule(list(content, 'items')) : []));
  };

  out.each(instructions, root, (instruction, path) => {
    if (!isRecord(instruction)) return mismatch(path, instruction);
    const { type } = instruction;
    if (type === 'TimelineClearCache') timeline.clears = true;
    // By what an instruction carries, not by its type's name: a renamed type must not lose its entries.
    const carries = ['entries', 'entry', 'moduleItems'].some((k) => k in instruction);
    if (Array.isArray(instruction.entries))
      out.each(instruction.entries, `${path}.entries`, (e, at) => entry(e, at, false));
    else if ('entries' in instruction || type === 'TimelineAddEntries')
      mismatch(`${path}.entries`, instruction.entries, instruction);
    if ('entry' in instruction || type === 'TimelinePinEntry')
      entry(instruction.entry, `${path}.entry`, type === 'TimelinePinEntry');
    if ('moduleItems' in instruction || type === 'TimelineAddToModule') {
      const place = PLACES.find(([re]) => re.test(String(instruction.moduleEntryId)))?.[1];
      if (place) items(instruction.moduleItems, `${path}.moduleItems`, place);
      else {
        const left = inModule(list(instruction.moduleItems));
        for (const result of left.length > 0 ? left : [undefined]) out.leave('suggestion', idOf(result));
        timeline.left.push(...left);
      }
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
