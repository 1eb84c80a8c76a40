import type { PlatformId, PostFormat } from '../model';
import { middle } from '../model';
import { FIGURES } from '../platforms/figures';
import type { MetricSettings, PostInput } from './types';

export const DAY = 86_400_000;

/** Days after which a post's counts are taken as final, by format where one was learnt, else for `all`. */
export type MaturityWindows = NonNullable<MetricSettings['maturity']>[PlatformId] & object;

/**
 * Days after which a post's counts are taken as final: as learnt from the user's own readings, else the platform's
 * usual time. Without a format: the platform's usual one.
 */
export function maturityDays(platform: PlatformId, format?: PostFormat, learnt?: MaturityWindows): number {
  const { days, formats } = FIGURES[platform].maturity;
  return (format && learnt?.[format]) ?? learnt?.all ?? (format && formats?.[format]) ?? days;
}

/** The one instant a post is filed under, or undefined where the page showed no date. Unix ms. */
export function publishedAt(post: PostInput): number | undefined {
  if (!post.published) return undefined;
  const t = middle(post.published);
  return Number.isFinite(t) && Math.abs(t) <= 8.64e15 ? t : undefined;
}

/**
 * Were the counts read when the post was old enough? Its age is that at the last reading, not now: a post read once
 * at two hours never grows old by waiting. A relative date counts by its latest possible instant.
 */
export function isMature(platform: PlatformId, post: PostInput, settings?: Pick<MetricSettings, 'maturity'>): boolean {
  return (
    post.published !== undefined &&
    post.seenAt - post.published.latest >= maturityDays(platform, post.format, settings?.maturity?.[platform]) * DAY
  );
}
