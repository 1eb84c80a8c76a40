import type { Limits, Platform } from '../contract';
import { youtubeReader } from './reader';

const GRID = { likes: 'never', comments: 'never', shares: 'never', saves: 'never' } as const;
const limits: Limits[] = [
  {
    view: 'videos and live tabs',
    shows: { followers: 'rounded', views: 'rounded', time: 'rounded', ...GRID },
    note: 'Views are cut off to two or three digits and dates are relative ("3 weeks ago"); likes and comments are shown on the opened post only.',
  },
  {
    view: 'shorts tab',
    shows: { followers: 'rounded', views: 'rounded', time: 'never', ...GRID },
    note: 'The grid of Shorts shows no date at all; an opened Short does.',
  },
  {
    view: 'watch page',
    shows: {
      followers: 'rounded',
      likes: 'exact',
      views: 'exact',
      time: 'exact',
      comments: 'rounded',
      shares: 'never',
      saves: 'never',
    },
    note: 'Likes and comments may be switched off by the channel. Where the page says the likes only with and without one’s own, they are a range of two. Viewers of a live stream are never counted as views.',
  },
  {
    view: 'opened Short',
    shows: { likes: 'exact', comments: 'rounded', views: 'exact', time: 'exact', shares: 'never', saves: 'never' },
    note: 'Not yet confirmed on a recording.',
  },
  {
    view: 'posts tab',
    shows: {
      followers: 'rounded',
      likes: 'rounded',
      comments: 'rounded',
      views: 'never',
      time: 'rounded',
      shares: 'never',
      saves: 'never',
    },
    note: 'Not yet confirmed on a recording. Posts that pass on another channel’s show no counts of their own.',
  },
];

const endpoints = youtubeReader.endpoints.map((endpoint) => {
  const method = endpoint.id.replace('youtube/reel_', 'reel/reel_').replace('youtube/', '');
  const samples = [
    `https://www.youtube.com/youtubei/v1/${method}?prettyPrint=false`,
    `https://m.youtube.com/youtubei/v1/${method}`,
  ];
  return { ...endpoint, pattern: { ...endpoint.pattern, samples } };
});

export const youtube: Platform = { ...youtubeReader, endpoints, limits };
