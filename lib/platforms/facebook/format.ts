import type { PostFormat } from '../../model';
import { get, isRecord, type Keyed, list, str, whole } from '../reading';
import { permalinkId, placeOf } from './address';

export interface Shown {
  format: PostFormat;
  mediaCount?: number;
  /** Seconds. */
  duration?: number;
  /** Ids of pictures and videos: the page's links to them stand for the post. */
  media: string[];
  /** The video, for the counters that stand at it. */
  video?: Keyed;
  /** Style of an attachment that nothing knows. */
  odd?: string;
}

const mediaOf = (attachment: unknown): Keyed | undefined => {
  const styled = get(attachment, 'styles.attachment.media');
  const media = isRecord(styled) && typeof styled.__typename === 'string' ? styled : get(attachment, 'media');
  return isRecord(media) ? media : isRecord(styled) ? styled : undefined;
};

function isLive(video: Keyed): boolean {
  return (
    video.is_live_streaming === true ||
    /^(?:LIVE|LIVE_STOPPED|VOD_READY|SEAL_STARTED|PRE_LIVE)$/.test(str(video.broadcast_status) ?? '')
  );
}

function secondsOf(video: Keyed): number | undefined {
  const ms = whole(video.playable_duration_in_ms);
  if (ms !== undefined) return ms / 1000;
  const seconds = video.playable_duration ?? video.length_in_second;
  return typeof seconds === 'number' && seconds >= 0 && Number.isFinite(seconds) ? seconds : undefined;
}

/** Reels have a renderer of their own, a context, or an address; which of them is a matter of the experiment. */
function isReel(attachment: unknown, style: string, video: Keyed | undefined): boolean {
  if (/Reel|FBShorts|ShortForm/i.test(style)) return true;
  const infos = [...list(attachment, 'style_infos'), ...list(attachment, 'styles.attachment.style_infos')];
  if (infos.some((info) => isRecord(get(info, 'fb_shorts_story')))) return true;
  const address = str(get(attachment, 'url')) ?? str(get(video, 'permalink_url')) ?? str(get(video, 'shareable_url'));
  return placeOf(address)?.parts[0] === 'reel';
}

const STYLES: readonly [RegExp, PostFormat][] = [
  [/Poll|Question/i, 'poll'],
  [/Live|Broadcast/i, 'live'],
  [/Video/i, 'video'],
  [/Album|Carousel|Multi(?:Share|Photo)/i, 'carousel'],
  [/Photo|Image|Gif|Sticker/i, 'image'],
  [/Music|Audio|Podcast/i, 'audio'],
  [/Note|InstantArticle/i, 'article'],
  [/Share|Link|Fallback|Event|Offer|Product|Marketplace|Job|Group|Page|Map|Message|Fundraiser|Attribution/i, 'link'],
];

/** What one attachment shows. */
function one(attachment: unknown): Shown {
  const style = str(get(attachment, 'styles.__typename')) ?? '';
  const styled = get(attachment, 'styles.attachment');
  const subs = [
    get(styled, 'all_subattachments'),
    get(attachment, 'all_subattachments'),
    get(styled, 'subattachments'),
  ];
  const several = subs.find((s) => isRecord(s) || Array.isArray(s));
  const nodes = Array.isArray(several) ? several : list(several, 'nodes');
  const count = whole(get(several, 'count')) ?? nodes.length;
  const media = mediaOf(attachment);
  const id = str(media?.id) ?? permalinkId(get(styled, 'url'));
  const ids = [id, ...nodes.map((node) => str(mediaOf(node)?.id))].filter((v) => v !== undefined);
  if (count > 1) return { format: 'carousel', mediaCount: count, media: ids };
  const type = str(media?.__typename) ?? '';
  const duration = media && secondsOf(media);
  const video: Shown = {
    format: 'video',
    media: ids,
    ...(duration !== undefined && { duration }),
    ...(media && { video: media }),
  };
  if (/Video/.test(type) || isReel(attachment, style, media)) {
    if (isReel(attachment, style, media)) return { ...video, format: 'short' };
    return media && isLive(media) ? { ...video, format: 'live' } : video;
  }
  // The picture of a shared page is a picture too: the style says what the attachment is.
  const styleOf = STYLES.find(([pattern]) => pattern.test(style))?.[1];
  if (styleOf === 'video' || styleOf === 'live') return { ...video, format: styleOf };
  if (styleOf) return { format: styleOf, media: ids };
  if (/Photo|Image|Sticker/.test(type)) return { format: 'image', media: ids };
  if (str(get(styled, 'target.external_url')) ?? str(get(attachment, 'target.external_url')))
    return { format: 'link', media: ids };
  return { format: 'unknown', media: ids, ...(style !== '' && { odd: style }) };
}

/** What a post shows, from its attachments: none is a text. */
export function shownBy(attachments: readonly unknown[]): Shown {
  const shown = attachments.filter(isRecord).map(one);
  const [only, ...more] = shown;
  if (!only) return { format: 'text', media: [] };
  if (more.length === 0) return only;
  // A poll or a video beside a picture says more than that there are two.
  const said = shown.find((s) => s.format !== 'image' && s.format !== 'link') ?? only;
  const pictures = shown.every((s) => s.format === 'image');
  const media = shown.flatMap((s) => s.media);
  return pictures ? { format: 'carousel', mediaCount: shown.length, media } : { ...said, media };
}
