import type { ProfileCounts } from '../../model';
import type { Reader } from '../contract';
import { collector, get, list, str } from '../reading';
import { profileUrl, usableHandle } from './address';
import { statedCount } from './counts';

/**
 * `ProfilePage` for search engines: followers, to the last digit on some pages and rounded on others. It names the
 * account by handle; the id stands in the picture's address, or is known from the page's other data.
 */
export const readLinkedData: Reader = (body, ctx) => {
  const source = 'tiktok/ProfilePage';
  const out = collector(source);
  const person = get(body, 'mainEntity');
  const handle = usableHandle(get(person, 'alternateName')) ?? usableHandle(get(person, 'identifier'));
  const inPicture = /[?&]userId=(\d{6,25})(?:&|$)/.exec(str(get(person, 'image')) ?? '')?.[1];
  const known = handle !== undefined && ctx.subject?.handle === handle ? ctx.subject.id : undefined;
  const id = known ?? inPicture;
  const counts: ProfileCounts = {};
  for (const [i, one] of list(person, 'interactionStatistic').entries()) {
    const type = get(one, 'interactionType');
    if (!/FollowAction$/.test(String(get(type, '@type') ?? type))) continue;
    const count = statedCount(get(one, 'userInteractionCount'));
    if (count) counts.followers = count;
    else {
      const path = `mainEntity.interactionStatistic[${i}].userInteractionCount`;
      out.shape(path, get(one, 'userInteractionCount'), one);
    }
  }
  // The same stands in the page's main data; what is missing here was not lost.
  if (id === undefined || handle === undefined || !counts.followers) {
    out.skip('no-identity', id === undefined && counts.followers ? 1 : 0);
    return out.result({ empty: 'normal' });
  }
  const name = str(get(person, 'name'));
  out.profile({
    platform: 'tiktok',
    id,
    handle,
    url: profileUrl(handle),
    counts,
    hidden: [],
    seenAt: ctx.seenAt,
    source,
    via: ctx.via,
    ...(name && { name }),
  });
  return out.result({ empty: 'normal' });
};
