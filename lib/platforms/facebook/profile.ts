import type { Count, ProfileCountName, ProfileCounts, ProfileObservation, ProfileRef } from '../../model';
import { conform, get, isRecord, list, mismatch, str } from '../reading';
import { readCount } from '../text/count-text';
import { asked, handleOf, placeOf, profileUrl } from './address';
import type { Job } from './posts';
import { HeaderForm } from './schema';

/** What the address beside a text of the header leads to; the text itself is in the page's language. */
const KINDS: readonly [RegExp, ProfileCountName | 'other'][] = [
  [/^(?:followers|subscribers)$/, 'followers'],
  [/^following$/, 'following'],
  [/^(?:friends_likes|friends|friends_all|friends_mutual|likes|reviews|about|members)/, 'other'],
];

/** `…/followers/`, or `profile.php?id=…&sk=followers`. */
function kindOf(address: unknown): ProfileCountName | 'other' | undefined {
  const place = placeOf(address);
  const last = place && (asked(place, 'sk') ?? place.parts.at(-1));
  return KINDS.find(([pattern]) => pattern.test(last ?? ''))?.[1];
}

/** "2.1K followers", "2,4 tys. obserwujący", "Obserwujący: 2,4 tys.": always rounded above a thousand. */
function countIn(text: string, language: string): Count | undefined {
  return readCount(text, language, { rounding: 'unknown' }) ?? undefined;
}

/** Does the record state what a profile's header does, or is it one of the many mentions of a person? */
export function isHeader(v: unknown): boolean {
  return isRecord(v) && v.profile_social_context !== undefined && typeof v.url === 'string';
}

/** A sighting of a profile: what was found of it in one place. */
export function tell({ c, ctx, source }: Job, id: string, handle: string, found: Partial<ProfileObservation>): void {
  const { seenAt, via } = ctx;
  c.profile({
    platform: 'facebook',
    id,
    handle,
    url: profileUrl(handle),
    counts: {},
    hidden: [],
    seenAt,
    source,
    via,
    ...found,
  });
}

/** Reads a header and gives the profile that it names. Facebook states no number of posts anywhere. */
export function readProfile(node: unknown, path: string, job: Job): ProfileRef | undefined {
  const { c, ctx } = job;
  let ref: ProfileRef | undefined;
  c.guard(path, () => {
    if (!isRecord(node)) return mismatch(path, node);
    const user = conform(HeaderForm, node, path);
    const handle = handleOf(user.url) ?? user.id;
    const counts: ProfileCounts = {};
    const context = user.profile_social_context;
    const at = `${path}.profile_social_context.content`;
    let strange: unknown;
    for (const item of list(context?.content)) {
      const kind = kindOf(get(item, 'uri'));
      const text = get(item, 'text.text');
      if (kind === undefined) strange ??= item;
      if (kind === undefined || kind === 'other') continue;
      const count = typeof text === 'string' ? countIn(text, ctx.language) : undefined;
      if (count) counts[kind] = count;
      else c.shape(`${at}[].text.text`, text, item);
    }
    if (strange !== undefined && !counts.followers) c.shape(`${at}[].uri`, get(strange, 'uri'), strange);
    if (context !== null && !context?.content) c.shape(at, context, node);
    ref = { platform: 'facebook', id: user.id, handle };
    const name = str(user.name);
    const badge = [node.is_verified, node.show_verified_badge_on_profile].filter((v) => typeof v === 'boolean');
    tell(job, user.id, handle, {
      counts,
      ...(name !== undefined && { name }),
      ...(badge.length > 0 && { verified: badge.includes(true) }),
    });
  });
  return ref;
}
