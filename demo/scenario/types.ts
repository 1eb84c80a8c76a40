import type { PlatformId, PostFlag, PostFormat } from '../../lib/model';

/** True numbers of one fictional post at one moment; a platform's shape shows what that platform would. */
export interface ScenarioPost {
  id: string;
  /** Unix ms. */
  published: number;
  format: PostFormat;
  flags: PostFlag[];
  caption: string;
  likes: number;
  comments: number;
  shares: number;
  quotes: number;
  saves: number;
  views: number;
  likesHidden: boolean;
  /** Seconds, for video, short and live. */
  duration?: number;
  mediaCount: number;
  /** For a repost: whose post was passed on. */
  original?: { author: ScenarioAuthor; post: ScenarioPost };
  /** For a quote. */
  quoted?: { author: ScenarioAuthor; post: ScenarioPost };
  coauthors?: ScenarioAuthor[];
}

export interface ScenarioAuthor {
  platform: PlatformId;
  id: string;
  handle: string;
  name: string;
  verified: boolean;
}

export interface ScenarioProfile extends ScenarioAuthor {
  bio: string;
  /** The website beside the bio, as its owner typed it. */
  link?: string;
  followers: number;
  following: number;
  joined: number;
  /** Newest first; pinned posts stand at their date here, the shape puts them on top. */
  posts: ScenarioPost[];
}

/** One profile page as a platform would serve it: what stands between the posts is nobody's but the platform's. */
export interface ScenarioPage {
  profile: ScenarioProfile;
  /** The platform slips these between the profile's posts. */
  advertisement?: { author: ScenarioAuthor; post: ScenarioPost };
  suggestion?: { author: ScenarioAuthor; post: ScenarioPost };
  /** Posts on one page of the feed. */
  pageSize: number;
  /** Unix ms: the moment the page is served. */
  now: number;
}
