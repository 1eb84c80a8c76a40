import {
  at,
  exact,
  type PostFlag,
  type PostFormat,
  type PostObservation,
  type ProfileRef,
  type When,
} from '../../model';
import type { ReadContext, Reader } from '../contract';
import { type Collector, fit as checked, collector, get, isRecord, mismatch, whole } from '../reading';
import { readDay } from '../text/date-text';
import { unwrap } from './identity';
import { PlayerForm } from './schema';
import { handleOf, isChannelId, present, refOf, words } from './text';
import { postOf } from './tile';

/** A full stamp is an instant; a bare date (until about 2023) has no zone of its own, and is a day somewhere. */
function stated(text: string | undefined, now: number): When | null | undefined {
  if (!text) return undefined;
  return /T\d{2}:\d{2}/.test(text) ? at(Date.parse(text)) : readDay(text, 'en', now);
}

/** The opened post as the player knows it: the one place with exact likes, views and time. */
export function readPlayerPost(value: unknown, path: string, source: string, context: ReadContext): PostObservation {
  const { videoDetails: details, microformat, paidContentOverlay } = checked(PlayerForm, value, path);
  const micro = microformat?.playerMicroformatRenderer;
  const id = details?.videoId ?? micro?.externalVideoId;
  const channel = [details?.channelId, micro?.externalChannelId].find(isChannelId);
  if (!id) return mismatch(`${path}.videoDetails.videoId`, id, value);
  if (!channel) return mismatch(`${path}.videoDetails.channelId`, channel, details ?? micro);
  const live = micro?.liveBroadcastDetails;
  // A premiere has a broadcast too, and is no stream.
  const streamed = details?.isLiveContent ?? details?.isLive ?? live !== undefined;
  const format: PostFormat = streamed ? 'live' : micro?.isShortsEligible ? 'short' : 'video';
  const flags: PostFlag[] = [];
  if (isRecord(get(paidContentOverlay, 'paidContentOverlayRenderer'))) flags.push('paid');
  if (details?.isUpcoming) flags.push('upcoming');
  // A stream is announced before it starts: its start is the time of the post.
  const stamps = [live?.startTimestamp, micro?.publishDate, micro?.uploadDate];
  const published = stamps.map((s) => stated(s, context.seenAt)).find((s) => s) ?? undefined;
  const views = exact(whole(details?.viewCount ?? micro?.viewCount));
  const likes = exact(whole(micro?.likeCount));
  const handle = handleOf(micro?.ownerProfileUrl);
  const caption = details?.title ?? words(micro?.title);
  const duration = whole(details?.lengthSeconds ?? micro?.lengthSeconds);
  return postOf(
    {
      id,
      profileId: channel,
      handle,
      published,
      format,
      flags,
      counts: present({ likes, views: details?.isUpcoming ? undefined : views }),
      caption,
      // Zero stands for "not known yet": live, upcoming.
      duration: duration || undefined,
    },
    source,
    context,
  );
}

/** Numbers as text; one that is stated and is none is told. A count that is hidden is not stated. */
const MICRO = 'microformat.playerMicroformatRenderer';
const COUNTS = [`${MICRO}.likeCount`, `${MICRO}.viewCount`, 'videoDetails.viewCount'];

/** Reads the player's part of a body; answers whose post it is. */
export function addPlayer(inner: unknown, out: Collector, source: string, context: ReadContext) {
  let subject: ProfileRef | undefined;
  out.guard('player', () => {
    const post = readPlayerPost(inner, 'player', source, context);
    subject = refOf({ id: post.profileId, handle: post.handle });
    out.post(post);
    for (const place of COUNTS) {
      const count = get(inner, place);
      if (count !== undefined && whole(count) === undefined) out.shape(`player.${place}`, count);
    }
    const micro = get(inner, MICRO);
    if (!post.published) out.shape('player.publishDate', get(micro, 'publishDate'), micro);
    // A like count that is hidden is not there; one under another name is.
    if (!post.counts.likes && Object.keys(micro ?? {}).some((key) => /like/i.test(key)))
      out.shape('player.likeCount', undefined, micro);
    if (!post.counts.views && !post.flags.includes('upcoming')) out.shape('player.viewCount', undefined, micro);
  });
  return subject;
}

/** `/player`, `ytInitialPlayerResponse`. `/player` is also asked for previews, so only the embedded one names a subject. */
export function playerReader(source: string, namesSubject: boolean): Reader {
  return (body, context) => {
    const out = collector(source);
    const response = unwrap(body);
    let author: ProfileRef | undefined;
    const status = get(response, 'playabilityStatus.status');
    const details = get(response, 'videoDetails') ?? get(response, 'microformat');
    if (details === undefined && typeof status === 'string') out.skip('tombstone');
    else author = addPlayer(response, out, source, context);
    return out.result({ empty: 'suspicious', ...(namesSubject && author && { subject: author }) });
  };
}
