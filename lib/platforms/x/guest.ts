import type { Reader, ReadResult } from '../contract';
import { type Collector, collector, get, isRecord, list } from '../reading';
import { readConversation, readSingle } from './conversation';
import { ANSWERS } from './page-answers';
import { instructionsIn, readTimeline } from './posts';
import { readUserResult, userIdentity } from './profile';
import { classifyX } from './urls';

/** Whether the page shows a profile or a post, where finding nothing is a loss. */
function expects(url: string): boolean {
  try {
    const { kind } = classifyX(new URL(url));
    return kind === 'profile' || kind === 'post';
  } catch {
    return false;
  }
}

/** What is stated of a user says whose page this is: nobody hovers over a page before it is there. */
function withSubject(out: Collector, result: unknown): ReadResult {
  const owner = userIdentity(result);
  return out.result({ ...(owner && { subject: { platform: 'x' as const, ...owner } }), empty: 'suspicious' });
}

/**
 * One answer out of the scripts of a page that X has rendered for a visitor without an account. A profile's posts there
 * are some of its newest without reposts and answers, so they cover no stretch of time.
 */
export const readGuestPage: Reader = (body, context) => {
  const source = 'x/GuestPage';
  const out = collector(source);
  const data = get(body, 'data');
  const key = ANSWERS.find((k) => get(data, k) !== undefined);
  const answer = key && get(data, key);
  const result = get(answer, 'result');
  if (!key) {
    if (!expects(context.url)) return out.result({ empty: 'normal' });
    out.shape('data', data, body);
    return out.result({ empty: 'suspicious' });
  }
  if (key === 'threaded_conversation_with_injections_v2') {
    const instructions = get(answer, 'instructions');
    if (Array.isArray(instructions)) return readConversation(out, instructions, context, source);
    out.shape(`data.${key}.instructions`, instructions, answer);
    return out.result({ empty: 'suspicious' });
  }
  if (answer === null || get(result, '__typename') === 'UserUnavailable' || list(body, 'errors').length > 0)
    return out.result({ empty: 'normal' });
  if (key === 'tweet_result_by_rest_id') return readSingle(out, result, `data.${key}.result`, context, source, false);
  const counted = ['relationship_counts', 'tweet_counts', 'legacy'].some((k) => isRecord(get(result, k)));
  if (counted) readUserResult(out, result, `data.${key}.result`, answer, source, context);
  const instructions = instructionsIn(result);
  if (Array.isArray(instructions))
    return readTimeline(out, instructions, context, { source, stated: userIdentity(result), profiles: false });
  if (!counted) out.shape(`data.${key}.result.profile_user_originals_timeline`, undefined, result ?? answer);
  return withSubject(out, result);
};
