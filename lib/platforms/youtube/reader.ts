import type { Endpoint, Platform } from '../contract';
import { textTables } from '../text/prepare';
import { youtubeEmbedded } from './embedded';
import { youtubePage } from './page';
import { playerReader } from './player';
import { pageReader } from './posts';
import { youtubeSite } from './site';
import { classifyYoutube, YOUTUBE_API, youtubePatterns } from './urls';

const endpoints: Endpoint[] = youtubePatterns.map((pattern) => ({
  id: pattern.id,
  pattern,
  read: pattern.id === 'youtube/player' ? playerReader(pattern.id, false) : pageReader(pattern.id),
  empty: 'normal',
}));

/** Menus, lists of people, home and search feeds: none of them is a profile's own stretch of posts. */
const IGNORED = (
  'search guide updated_metadata live_chat notification account att log_event feedback like ' +
  'subscription share get_transcript get_panel navigation playlist comment music pdg verify_session reel/reel_watch_sequence'
).split(' ');

/** What the capture script carries: what each view shows is told by the documentation and the panel. */
export const youtubeReader: Platform = {
  id: 'youtube',
  ...youtubeSite,
  endpoints,
  embedded: youtubeEmbedded,
  classify: classifyYoutube,
  page: youtubePage,
  limits: [],
  prepare: textTables,
  api: { match: YOUTUBE_API, template: '/youtubei/v1/', ignored: IGNORED },
};
