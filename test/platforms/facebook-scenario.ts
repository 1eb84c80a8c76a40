import { parseHTML } from 'linkedom';
import type { ScenarioAuthor, ScenarioPost } from '../../demo/scenario/types';
import { lines, mediaId, permalink, reactionsOf } from '../../demo/shapes/facebook';
import { parseBody } from '../../lib/capture/read';
import {
  exact,
  type PostObservation,
  PostObservationSchema,
  ProfileObservationSchema,
  type ReadReport,
  ReadReportSchema,
} from '../../lib/model';
import type { ReadContext, ReadResult } from '../../lib/platforms/contract';
import { facebook } from '../../lib/platforms/facebook';

/** The moment at which every test page is read: 2026-11-21T09:00Z. */
export const SEEN_AT = Date.UTC(2026, 10, 21, 9);

export function context(more: Partial<ReadContext> = {}): ReadContext {
  return {
    url: 'https://www.facebook.com/api/graphql/',
    via: 'fetch',
    seenAt: SEEN_AT,
    language: 'en',
    timeZone: 'UTC',
    ...more,
  };
}

export const graphql = facebook.endpoints[0]!;
export const embedded = facebook.embedded[0]!;

/** What every result must keep to, whatever was read. */
export function valid(result: ReadResult): ReadResult {
  for (const post of result.posts) PostObservationSchema.parse(post);
  for (const profile of result.profiles) ProfileObservationSchema.parse(profile);
  for (const report of result.reports) ReadReportSchema.parse(report);
  if (result.reports.length === 0) throw new Error('a body without a report');
  return result;
}

/** A text as the session parses it. */
export function parsed(text: string): { body: unknown; reports: ReadReport[] } {
  const found = parseBody(text, graphql.id, 'text/html');
  if (!found.ok) throw new Error(`not read: ${found.report.kind}`);
  return { body: found.body, reports: found.reports ?? [] };
}

export function readLines(documents: readonly unknown[], ctx = context()): ReadResult {
  return valid(graphql.read(parsed(lines(documents)).body, ctx));
}

/** A page's HTML, found and read as a session does it. */
export function readHtml(html: string, ctx: Partial<ReadContext> = {}): ReadResult[] {
  const { document } = parseHTML(html);
  return embedded
    .find(document as unknown as Document)
    .map((text) => valid(embedded.read(parsed(text).body, context({ via: 'embedded', ...ctx }))));
}

export const sjs = (blocks: readonly string[]) =>
  `<html><head>${blocks.map((b) => `<script type="application/json" data-sjs>${b}</script>`).join('')}</head></html>`;

const moving = (post: ScenarioPost) => ['video', 'short'].includes(post.format);

/** The observation that a timeline allows, worked out from the scenario alone. */
export function expected(
  profile: ScenarioAuthor,
  post: ScenarioPost,
  ctx: ReadContext,
  source: string,
): PostObservation {
  const repost = post.original !== undefined;
  const quote = post.quoted !== undefined && post.caption.trim() !== '';
  // What shares something shows nothing else of its own; without words it is a repost.
  const shares = repost || post.quoted !== undefined;
  const bare = repost || (post.quoted !== undefined && !quote);
  const flags: PostObservation['flags'] = [];
  if (post.flags.includes('pinned')) flags.push('pinned');
  if (bare) flags.push('repost');
  else if (quote) flags.push('quote');
  if (post.flags.includes('paid')) flags.push('paid');
  const { like, love, haha } = reactionsOf(post);
  const kinds = { like: exact(like), love: exact(love), haha: exact(haha) };
  const reactions = Object.fromEntries(Object.entries(kinds).filter(([, n]) => n && n.value > 0));
  const carousel = post.format === 'carousel' && !shares;
  return {
    platform: 'facebook',
    id: post.id,
    profileId: profile.id,
    handle: profile.handle,
    url: permalink(profile, post),
    published: { earliest: post.published, latest: post.published },
    format: shares ? 'text' : post.format,
    flags,
    counts: bare
      ? {}
      : {
          likes: exact(post.likes)!,
          comments: exact(post.comments)!,
          shares: exact(post.shares)!,
          ...(moving(post) && { views: exact(post.views)! }),
        },
    ...(!bare && Object.keys(reactions).length > 0 && { reactions }),
    hidden: [],
    doubtful: [],
    caption: repost ? '' : post.caption,
    ...(carousel && { mediaCount: post.mediaCount }),
    ...(moving(post) && !shares && { duration: Math.round((post.duration ?? 0) * 1000) / 1000 }),
    seenAt: ctx.seenAt,
    source,
    via: ctx.via,
  };
}

export { mediaId };
