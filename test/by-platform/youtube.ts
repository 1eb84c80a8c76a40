import { youtubeChannel, youtubeContinuation, youtubeFirstToken } from '../../demo/shapes/youtube';
import type { Expected } from './expected';

export const expected: Expected = {
  hosts: ['https://m.youtube.com/*', 'https://www.youtube.com/*'],
  formats: ['video', 'short', 'live'],
  flags: [],
  bodies: (page) => {
    const url = 'https://www.youtube.com/youtubei/v1/browse';
    return (['videos', 'shorts', 'streams'] as const).flatMap((tab) => {
      const out: [string, unknown][] = [[url, youtubeChannel(page, { tab })]];
      let token = youtubeFirstToken(page, { tab });
      while (token) {
        const served = youtubeContinuation(page, token, { tab });
        out.push([url, served.body]);
        token = served.nextToken;
      }
      return out;
    });
  },
  stated: [],
  stored: { exact: [], rounded: ['views'] },
  opened: {
    path: (_, { id }) => `/watch?v=${id}`,
    boxes: { video: null },
    others: 'ytd-watch-flexy ~ #contents ytd-rich-item-renderer',
    stored: { exact: ['likes', 'views'], rounded: ['comments'] },
  },
  badge: {
    // Grids state neither likes nor comments.
    adds: ['views'],
    fromDays: 30,
    // Whole thousands, with one decimal below ten of them; the rest is cut off. Nothing in the demo has a million.
    states: (n) => ({ value: n - (n % (n < 1_000 ? 1 : n < 10_000 ? 100 : 1_000)), exact: n < 1_000 }),
    dates: (published, shownAt, readAt) => {
      const days = (shownAt - published) / 86_400_000;
      const unit = days >= 30 ? 30 : days >= 14 ? 7 : 1;
      const n = Math.floor(days / unit);
      return { latest: readAt - n * unit * 86_400_000, middle: readAt - (n + 0.5) * unit * 86_400_000 };
    },
  },
};
