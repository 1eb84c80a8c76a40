import type { Endpoint, Limits, Platform, Reader } from '../contract';
import { textTables } from '../text/prepare';
import { youtubeEmbedded } from './embedded';
import { youtubePage } from './page';
import { playerReader } from './player';
import { pageReader } from './posts';
import { youtubeSite } from './site';
import { classifyYoutube, YOUTUBE_API, youtubePatterns } from './urls';

const READERS: Record<string, Reader> = {
  'youtube/browse': pageReader('youtube/browse'),
  'youtube/next': pageReader('youtube/next'),
  'youtube/player': playerReader('youtube/player', false),
  'youtube/reel_item_watch': playerReader('youtube/reel_item_watch', false),
};

const endpoints: Endpoint[] = youtubePatterns.flatMap((pattern) => {
  const read = READERS[pattern.id];
  return read ? [{ id: pattern.id, pattern, read, empty: 'normal' as const }] : [];
});

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
    note: 'Likes and comments may be switched off by the channel. Viewers of a live stream are never counted as views.',
  },
  {
    view: 'opened Short',
    shows: { likes: 'exact', views: 'exact', time: 'exact', shares: 'never', saves: 'never' },
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
    note: 'Not yet confirmed on a recording.',
  },
];

/** Menus, lists of people, home and search feeds: none of them is a profile's own stretch of posts. */
const IGNORED = [
  'search',
  'guide',
  'updated_metadata',
  'live_chat',
  'notification',
  'account',
  'att',
  'log_event',
  'feedback',
  'like',
  'subscription',
  'share',
  'get_transcript',
  'get_panel',
  'navigation',
  'playlist',
  'comment',
  'music',
  'pdg',
  'verify_session',
  'reel/reel_watch_sequence',
];

export const youtube: Platform = {
  id: 'youtube',
  ...youtubeSite,
  endpoints,
  embedded: youtubeEmbedded,
  classify: classifyYoutube,
  page: youtubePage,
  limits,
  prepare: textTables,
  api: { match: YOUTUBE_API, template: '/youtubei/v1/', ignored: IGNORED },
};
