import { profilePageContent, shortcode, timelineConnection } from '../../demo/shapes/instagram';
import type { Expected } from './expected';

export const expected: Expected = {
  hosts: ['https://www.instagram.com/*'],
  formats: ['image', 'carousel', 'short'],
  flags: ['paid'],
  bodies: (page) => {
    const url = 'https://www.instagram.com/graphql/query';
    const out: [string, unknown][] = [[url, profilePageContent(page.profile)]];
    let cursor: string | null = null;
    do {
      const served = timelineConnection(page, cursor);
      out.push([url, served.body]);
      cursor = served.nextCursor;
    } while (cursor !== null);
    return out;
  },
  stated: ['likes', 'comments'],
  stored: { exact: ['likes', 'comments', 'shares'], rounded: [] },
  opened: {
    path: ({ handle }, { id }) => `/${handle}/p/${shortcode(id)}/`,
    boxes: { carousel: null, short: null },
    others: '.comment',
    stored: { exact: ['likes', 'comments', 'shares'], rounded: [] },
  },
  badge: { adds: ['likes', 'comments'], fromDays: 7 },
};
