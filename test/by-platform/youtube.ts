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
};
