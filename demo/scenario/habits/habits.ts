import type { CountName, PostFormat } from '../../../lib/model';

/** How brands behave on one platform, and what the platform gives them: data and ids, no shape. */
export interface Habits {
  /** Followers as a multiple of those on Instagram, for brands whose number here is not given. Default 1. */
  audience?: number;
  /** How often each format is posted. */
  formats: Partial<Record<PostFormat, number>>;
  /** Share of the interactions that goes into each count. */
  split: Record<Exclude<CountName, 'views'>, number>;
  /** Interactions as a fraction of views. */
  byViews: number;
  /** Interactions as a multiple of the brand's rate by followers. */
  scale: number;
  /** Days after which a post has half of what it gets quickly; the rest comes slowly over months. */
  halfLife: number;
  /** Days after which growth no longer hides that a count falls. */
  settled: number;
  /** Most posts that a profile pins. */
  pins: number;
  /** Most pictures of a carousel. */
  pictures: number;
  /** Seconds of a video, shortest and longest. */
  video: [number, number];
  /** Posts have titles in the place of captions. */
  titled?: boolean;
  /** Part of the posts whose likes are hidden. */
  likesHidden?: number;
  /** Posts can be marked as paid partnerships. */
  paid?: boolean;
  /** Part of the posts that are changed after their publication, and say so. */
  edited?: number;
  /** Part of the posts that go on with the thread of the one before. */
  parts?: number;
  /** Posts of others are passed on and quoted. */
  reposts?: boolean;
  /** Posts have two authors now and then. */
  collaborations?: boolean;
  /** The handle in the platform's form; default: the brand's own. */
  handle?(name: string): string;
  /** A stable id in the platform's own form; `n` is a 32-bit number of this handle. */
  authorId(handle: string, n: number): string;
  /** A post's id in the platform's own form; `n` is a 32-bit number of this post. */
  postId(published: number, salt: string, n: number): string;
}
