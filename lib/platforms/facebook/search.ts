import { isRecord, type Keyed } from '../reading';

/** What of a story is somebody else's: a shared original, comments, suggestions below the text. */
const FOREIGN = new Set([
  'attached_story',
  'interesting_top_level_comments',
  'display_comments',
  'top_level_comments',
  'comment_list_renderer',
  'aggregated_stories',
  'quick_comments',
  // Repeats the counters of its parent.
  'if_viewer_can_see_seen_by_member_list',
  'if_viewer_cannot_see_seen_by_member_list',
]);

const MOST_STEPS = 4_000;

/**
 * Every record of a story that `want` takes, in the order of the body; one that is taken is not searched further.
 * Never inside what the story shows of others.
 */
export function within(root: unknown, want: (record: Keyed) => boolean, most = 1): Keyed[] {
  const found: Keyed[] = [];
  const stack: unknown[] = [root];
  for (let steps = 0; stack.length > 0 && steps < MOST_STEPS; steps++) {
    const here = stack.pop();
    if (Array.isArray(here)) {
      for (let i = here.length - 1; i >= 0; i--) if (typeof here[i] === 'object') stack.push(here[i]);
    } else if (isRecord(here)) {
      if (want(here)) {
        found.push(here);
        if (found.length >= most) break;
        continue;
      }
      const keys = Object.keys(here);
      for (let i = keys.length - 1; i >= 0; i--) {
        const key = keys[i] as string;
        if (typeof here[key] === 'object' && here[key] !== null && !FOREIGN.has(key)) stack.push(here[key]);
      }
    }
  }
  return found;
}

/** The first of the values that states something: null and absent state nothing. */
export function first<T>(...values: (T | null | undefined)[]): T | undefined {
  for (const value of values) if (value !== undefined && value !== null) return value;
  return undefined;
}
