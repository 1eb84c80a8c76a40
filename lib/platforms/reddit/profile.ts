import { exact, type ProfileObservation } from '../../model';
import { bioOf } from '../about';
import type { ReadContext, Reader } from '../contract';
import { type Collector, collector, conform, get, isRecord, str, whole } from '../reading';
import { CommunityForm, UserForm } from './schema';
import { named } from './thing';

/** `r/name` and a bare user name are the handles, as both sites print them. */
export function profileUrl(handle: string): string {
  return `https://www.reddit.com/${handle.startsWith('r/') ? handle : `user/${handle}`}/`;
}

/** A profile by its identity alone; counts and bio come from headers and from /about. Links are in neither. */
export function profileOf(
  who: { id: string; handle: string; name?: string | null; bio?: string | undefined },
  counts: ProfileObservation['counts'],
  source: string,
  context: ReadContext,
): ProfileObservation {
  return {
    platform: 'reddit',
    id: who.id,
    handle: who.handle,
    url: profileUrl(who.handle),
    counts,
    hidden: [],
    seenAt: context.seenAt,
    source,
    via: context.via,
    ...(who.name && { name: who.name }),
    ...(who.bio !== undefined && { bio: who.bio }),
  };
}

/** A community's subscribers are its followers. A user's are those of the page that every user has. */
function readCommunity(out: Collector, data: Record<string, unknown>, source: string, context: ReadContext): void {
  const about = conform(CommunityForm, data, 'data');
  const followers = exact(whole(data.subscribers));
  if (!followers) out.shape('data.subscribers', data.subscribers, data);
  const handle = named(about.display_name_prefixed, about.display_name) ?? about.display_name;
  const bio = bioOf(data.public_description);
  if (bio === undefined) out.shape('data.public_description', data.public_description, data);
  const who = { id: about.name, handle, name: about.title, bio };
  out.profile(profileOf(who, { ...(followers && { followers }) }, source, context));
}

function readUser(out: Collector, data: Record<string, unknown>, source: string, context: ReadContext): void {
  const user = conform(UserForm, data, 'data');
  const page = data.subreddit;
  const followers = exact(whole(get(page, 'subscribers')));
  if (!followers) out.shape('data.subreddit.subscribers', get(page, 'subscribers'), isRecord(page) ? page : data);
  const id = user.id.startsWith('t2_') ? user.id : `t2_${user.id}`;
  const bio = bioOf(get(page, 'public_description'));
  if (bio === undefined && isRecord(page))
    out.shape('data.subreddit.public_description', page.public_description, page);
  const who = { id, handle: user.name, name: str(get(page, 'title')), bio };
  out.profile(profileOf(who, { ...(followers && { followers }) }, source, context));
}

/** `/r/name/about.json` and `/user/name/about.json`. Hover cards ask for the same, so it names no page's subject. */
export const readAbout: Reader = (body, context) => {
  const source = 'reddit/about';
  const out = collector(source);
  const data = get(body, 'data');
  // Suspended and banned ones: an error, or a user without an id.
  if (isRecord(body) && (body.error !== undefined || get(data, 'is_suspended') === true)) {
    return out.result({ empty: 'normal' });
  }
  out.guard('data', () => {
    const kind = get(body, 'kind');
    if (!isRecord(data) || (kind !== 't2' && kind !== 't5')) return out.shape('kind', kind, body);
    (kind === 't5' ? readCommunity : readUser)(out, data, source, context);
  });
  return out.result({ empty: 'suspicious' });
};
