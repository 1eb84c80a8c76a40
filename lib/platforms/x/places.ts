import { get, isRecord } from '../reading';

/**
 * Where the generations of X's interface keep the same thing. The web client that most accounts have says `itemContent`
 * and `entryId`; the apps, and the web client that visitors without an account get since August 2026, say `content` and
 * `entry_id` (known from other projects' sources: not yet confirmed on a recording).
 */
export function either(holder: unknown, ...keys: string[]): unknown {
  if (!isRecord(holder)) return undefined;
  for (const key of keys) {
    const value = holder[key];
    if (value !== undefined && value !== null) return value;
  }
  return undefined;
}

/** What an entry or a module's item holds. */
export function contentOf(holder: unknown): unknown {
  return either(holder, 'itemContent', 'item_content', 'content');
}

export function resultsOf(content: unknown): unknown {
  return either(content, 'tweet_results', 'tweetResult', 'tweet_result');
}

/** The id of a `tweet_results.result`, wrapped or not. */
export function tweetId(result: unknown): unknown {
  return get(result, 'rest_id') ?? get(result, 'tweet.rest_id');
}

/** The author's `User` result of a tweet. */
export const AUTHOR = 'core.user_results.result';

export function userOf(tweet: unknown): unknown {
  const core = get(tweet, 'core');
  return (
    get(either(core, 'user_results', 'user_result'), 'result') ??
    get(tweet, 'author_results.result') ??
    (get(core, 'rest_id') === undefined ? undefined : core)
  );
}
