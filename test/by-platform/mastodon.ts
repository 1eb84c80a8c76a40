import { api, getAccount, getStatuses } from '../../demo/shapes/mastodon';
import { localId } from '../../demo/shapes/mastodon-status';
import type { Expected } from './expected';

export const expected: Expected = {
  // Any server, one by one, when the user allows it: none by the manifest.
  hosts: [],
  formats: ['text', 'image', 'carousel', 'video', 'link', 'poll', 'audio'],
  flags: ['sensitive', 'edited'],
  bodies: (page) => {
    const profile = getAccount(page.profile);
    const out: [string, unknown][] = [[api(`accounts/lookup?acct=${page.profile.handle}`), profile]];
    const pinned = getStatuses(page, { tab: 'pinned' });
    out.push([api(`accounts/${profile.id}/statuses?${pinned.query}`), pinned.body]);
    for (let maxId: string | null | undefined; maxId !== null; ) {
      const served = getStatuses(page, { maxId });
      out.push([api(`accounts/${profile.id}/statuses?${served.query}`), served.body]);
      maxId = served.nextMaxId;
    }
    return out;
  },
  stated: ['likes', 'comments', 'shares', 'quotes'],
  stored: { exact: ['likes', 'comments', 'shares', 'quotes'], rounded: [] },
  opened: {
    path: ({ handle }, post) => `/@${handle}/${localId(post, {})}`,
    boxes: { image: '.status[data-id], .detailed-status__wrapper' },
    others: 'article:has(.status)',
    stored: { exact: ['likes', 'comments', 'shares', 'quotes'], rounded: [] },
  },
  badge: { adds: ['likes', 'comments', 'shares'], fromDays: 4 },
};
