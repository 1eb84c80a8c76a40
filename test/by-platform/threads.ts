import { profilePage, shortcode, threadsTab } from '../../demo/shapes/threads';
import type { Expected } from './expected';

export const expected: Expected = {
  hosts: ['https://www.threads.com/*', 'https://www.threads.net/*'],
  formats: ['text', 'image', 'carousel', 'video', 'link'],
  flags: ['paid', 'edited', 'sensitive', 'reply'],
  bodies: (page) => {
    const url = 'https://www.threads.com/graphql/query';
    const out: [string, unknown][] = [[url, profilePage(page.profile)]];
    for (let cursor: string | null | undefined; cursor !== null; ) {
      const served = threadsTab(page, cursor ?? null);
      out.push([url, served.body]);
      cursor = served.nextCursor;
    }
    return out;
  },
  stated: ['likes', 'comments', 'shares', 'quotes'],
  stored: { exact: ['likes', 'comments', 'shares', 'quotes'], rounded: [] },
  opened: {
    path: ({ handle }, { id }) => `/@${handle}/post/${shortcode(id)}`,
    boxes: { text: 'main > [data-pressable-container="true"]' },
    others: 'a.name[href="/@reader.one"]',
    stored: { exact: ['likes', 'comments', 'shares', 'quotes', 'views'], rounded: [] },
  },
  badge: { adds: ['likes', 'comments', 'shares', 'quotes'], fromDays: 4 },
};
