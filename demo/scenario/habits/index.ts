import type { PlatformId } from '../../../lib/model';
import { blueskyHabits } from './bluesky.ts';
import { facebookHabits } from './facebook.ts';
import type { Habits } from './habits.ts';
import { instagramHabits } from './instagram.ts';
import { linkedinHabits } from './linkedin.ts';
import { mastodonHabits } from './mastodon.ts';
import { pinterestHabits } from './pinterest.ts';
import { redditHabits } from './reddit.ts';
import { threadsHabits } from './threads.ts';
import { tiktokHabits } from './tiktok.ts';
import { xHabits } from './x.ts';
import { youtubeHabits } from './youtube.ts';

export const HABITS: Record<PlatformId, Habits> = {
  x: xHabits,
  instagram: instagramHabits,
  youtube: youtubeHabits,
  bluesky: blueskyHabits,
  mastodon: mastodonHabits,
  tiktok: tiktokHabits,
  pinterest: pinterestHabits,
  reddit: redditHabits,
  threads: threadsHabits,
  linkedin: linkedinHabits,
  facebook: facebookHabits,
};
