import { at, exact, type PostFlag, type PostFormat, type PostObservation } from '../../model';
import type { ReadContext, Reader } from '../contract';
import { fit as checked, collector, get, isRecord, mismatch, whole } from '../reading';
import { unwrap } from './identity';
import { PlayerForm } from './schema';
import { handleOf, isChannelId, words } from './text';
import { postUrl } from './tile';

function instant(text: string | undefined): number {
  // A bare date has no zone of its own; only a full stamp is an instant.
  return text && /T\d{2}:\d{2}/.test(text) ? Date.parse(text) : Number.NaN;
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
  const format: PostFormat = live || details?.isLiveContent ? 'live' : micro?.isShortsEligible ? 'short' : 'video';
  const flags: PostFlag[] = [];
  if (isRecord(get(paidContentOverlay, 'paidContentOverlayRenderer'))) flags.push('paid');
  if (details?.isUpcoming) flags.push('upcoming');
  // A stream is announced before it starts: its start is the time of the post.
  const stamps = [live?.startTimestamp, micro?.publishDate, micro?.uploadDate].map(instant);
  const published = at(stamps.find(Number.isFinite) ?? Number.NaN);
  const views = exact(whole(details?.viewCount ?? micro?.viewCount));
  const likes = exact(whole(micro?.likeCount));
  const handle = handleOf(micro?.ownerProfileUrl);
  const caption = details?.title ?? words(micro?.title);
  const duration = whole(details?.lengthSeconds ?? micro?.lengthSeconds);
  return {
    platform: 'youtube',
    id,
    profileId: channel,
    ...(handle && { handle }),
    url: postUrl(id, format),
    ...(published && { published }),
    format,
    flags,
    counts: { ...(likes && { likes }), ...(views && !details?.isUpcoming && { views }) },
    hidden: [],
    doubtful: [],
    ...(caption !== undefined && { caption }),
    // Zero stands for "not known yet": live, upcoming.
    ...(duration && { duration }),
    seenAt: context.seenAt,
    source,
    via: context.via,
  };
}

/** Numbers as text; one that is stated and is none is told. A count that is hidden is not stated. */
const COUNTS = [
  'microformat.playerMicroformatRenderer.likeCount',
  'microformat.playerMicroformatRenderer.viewCount',
  'videoDetails.viewCount',
];

/** `/player`, `ytInitialPlayerResponse`. `/player` is also asked for previews, so only the embedded one names a subject. */
export function playerReader(source: string, namesSubject: boolean): Reader {
  return (body, context) => {
    const out = collector(source);
    const response = unwrap(body);
    const inner = isRecord(get(response, 'playerResponse')) ? get(response, 'playerResponse') : response;
    let author: PostObservation | undefined;
    const status = get(inner, 'playabilityStatus.status');
    const details = get(inner, 'videoDetails') ?? get(inner, 'microformat');
    if (details === undefined && typeof status === 'string') out.skip('tombstone');
    else {
      out.guard('player', () => {
        author = readPlayerPost(inner, 'player', source, context);
        out.post(author);
        for (const place of COUNTS) {
          const stated = get(inner, place);
          if (stated !== undefined && whole(stated) === undefined) out.shape(`player.${place}`, stated);
        }
      });
    }
    const subject =
      namesSubject && author
        ? { platform: 'youtube' as const, id: author.profileId, ...(author.handle && { handle: author.handle }) }
        : undefined;
    return out.result({ empty: 'suspicious', ...(subject && { subject }) });
  };
}
