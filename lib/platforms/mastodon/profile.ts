import { atLeast, type Count, exact, type ProfileCountName, type ProfileObservation } from '../../model';
import { aboutOf } from '../about';
import type { ReadContext, Reader } from '../contract';
import { type Collector, collector, conform, get, isRecord, str, whole } from '../reading';
import { identify } from './identity';
import { AccountForm } from './schema';
import { textOf } from './text';

/** A count that this server vouches for only from below, where the account or post lives elsewhere. */
export function stated(n: unknown, remote: boolean): Count | undefined {
  return remote ? atLeast(whole(n)) : exact(whole(n));
}

const COUNTS: [ProfileCountName, string, hides: string][] = [
  ['followers', 'followers_count', 'hide_followers_count'],
  ['following', 'following_count', 'hide_follows_count'],
  ['posts', 'statuses_count', ''],
];

/** Status 4xx with a sentence and nothing else: not found, or a server that shows nothing to those who are not signed in. */
export function isRefusal(body: unknown): boolean {
  return isRecord(body) && typeof body.error === 'string' && body.id === undefined;
}

/**
 * One account, as an answer of its own or inside a status. `moved` holds a second one, which is not read. Mastodon
 * verifies links and not people: nothing is said about `verified`.
 */
export function readAccount(out: Collector, raw: unknown, path: string, source: string, context: ReadContext): void {
  const account = conform(AccountForm, raw, path);
  const { ref, remote, url } = identify(account, context.url);
  const counts: ProfileObservation['counts'] = {};
  const hidden: ProfileCountName[] = [];
  // A suspended account is shown blank, with zeros.
  const blank = get(raw, 'suspended') === true;
  for (const [name, key, hides] of COUNTS) {
    // Pleroma and Akkoma write 0 where the account hides the number.
    if (hides && get(raw, `pleroma.${hides}`) === true) hidden.push(name);
    else if (!blank) {
      const n = stated(get(raw, key), remote);
      if (n) counts[name] = n;
      else out.shape(`${path}.${key}`, get(raw, key), raw);
    }
  }
  const name = str(get(raw, 'display_name'));
  if (typeof get(raw, 'display_name') !== 'string') out.shape(`${path}.display_name`, get(raw, 'display_name'), raw);
  if (get(raw, 'url') === undefined) out.shape(`${path}.url`, undefined, raw);
  const note = get(raw, 'note');
  if (typeof note !== 'string') out.shape(`${path}.note`, note, raw);
  const rows = get(raw, 'fields');
  if (!Array.isArray(rows)) out.shape(`${path}.fields`, rows, raw);
  out.profile({
    platform: 'mastodon',
    id: ref.id,
    handle: ref.handle,
    url,
    counts,
    hidden,
    seenAt: context.seenAt,
    source,
    via: context.via,
    ...(name !== undefined && { name }),
    ...(!blank &&
      aboutOf(
        typeof note === 'string' ? textOf(note) : undefined,
        Array.isArray(rows) ? rows.flatMap(linkIn) : undefined,
      )),
  });
}

/** The address in one of the rows below a bio: their text may be anything. */
function linkIn(row: unknown): string[] {
  const [, address] = /<a\b[^>]*\bhref="(https?:\/\/[^"\s]+)"/.exec(str(get(row, 'value')) ?? '') ?? [];
  return address === undefined ? [] : [textOf(address)];
}

/** An account alone: hover cards ask for it too, so it names a profile and not whose page this is. */
function alone(source: 'mastodon/account' | 'mastodon/lookup'): Reader {
  return (body: unknown, context: ReadContext) => {
    const out = collector(source);
    if (isRefusal(body)) return out.result({ empty: 'normal' });
    out.guard('$', () => readAccount(out, body, '$', source, context));
    return out.result({ empty: 'suspicious' });
  };
}

export const readAccountById = alone('mastodon/account');
export const readLookup = alone('mastodon/lookup');
