import { postItemList, secUid, userDetail } from '../../demo/shapes/tiktok';
import type { Expected } from './expected';

export const expected: Expected = {
  hosts: ['https://www.tiktok.com/*'],
  formats: ['video', 'image', 'carousel'],
  flags: ['paid'],
  bodies: (page) => {
    const base = 'https://www.tiktok.com/api/';
    const out: [string, unknown][] = [[`${base}user/detail/`, userDetail(page.profile)]];
    for (let cursor: string | null = '0'; cursor !== null; ) {
      const served = postItemList(page, cursor);
      out.push([`${base}post/item_list/?secUid=${secUid(page.profile)}&cursor=${cursor}`, served.body]);
      cursor = served.nextCursor;
    }
    return out;
  },
  stated: [],
  stored: { exact: [], rounded: ['likes', 'comments', 'shares', 'saves', 'views'] },
  opened: {
    path: ({ handle }, { id, format }) => `/@${handle}/${format === 'video' ? 'video' : 'photo'}/${id}`,
    boxes: { video: null, carousel: null },
    others: '[data-e2e="comment-level-1"], [data-e2e="recommend-list-item-container"]',
    stored: { exact: [], rounded: ['likes', 'comments', 'shares', 'saves', 'views'] },
  },
  badge: {
    adds: ['likes', 'comments', 'shares', 'saves'],
    fromDays: 14,
    states: (n) => (n < 10_000 ? { value: n, exact: true } : { value: Math.round(n / 100) * 100, exact: false }),
  },
};
