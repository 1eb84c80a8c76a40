import type { CountName, PostCounts, PostFormat, ProfileRef } from '../../model';
import type { ReadContext } from '../contract';
import { type Collector, get, isRecord, list, mismatch, str } from '../reading';
import { readDay } from '../text/date-text';
import { isVerified, profileOf } from './profile';
import { agoOf, bareCount, channelsIn, isChannelId, subscribersOf, viewsOf, words } from './text';
import { postUrl } from './tile';
import { type Found, walk } from './walk';

const LIKE_BUTTON = new Set(['likeButtonViewModel', 'segmentedLikeDislikeButtonViewModel', 'toggleButtonRenderer']);
const BUTTON = new Set(['defaultButtonViewModel']);

/** Everything that a watch page says about the opened post. */
export const WATCH_KEYS = [
  'videoPrimaryInfoRenderer',
  'videoSecondaryInfoRenderer',
  'engagementPanelSectionListRenderer',
  'commentsEntryPointHeaderRenderer',
] as const;

interface Likes {
  count?: PostCounts['likes'];
  hidden: boolean;
}

/**
 * The button shows "348k" and says "like this video along with 348,977 other people". The spoken number is taken only
 * where it lies inside the shown one, so no other number of the sentence can be taken for it. A button that shows a
 * word and says no number: likes are hidden (recording of 2026-06).
 */
function readLikes(primary: unknown, language: string): Likes {
  const button = walk(walk(primary, LIKE_BUTTON)[0]?.value, BUTTON)[0]?.value;
  const model = get(button, 'buttonViewModel');
  const shown = str(get(model, 'title'));
  if (!isRecord(model) || shown === undefined) return { hidden: false };
  const count = bareCount(shown, language);
  const spoken = str(get(model, 'accessibilityText')) ?? '';
  if (!count) return { hidden: !/\p{N}/u.test(shown + spoken) };
  const numbers = spoken.match(/\d[\d.,'’\s\u00A0\u202F]*/g) ?? [];
  const whole = Number((numbers[0] ?? '').replace(/\D/g, ''));
  const exact = numbers.length === 1 && whole >= count.low && whole <= count.high;
  return { count: exact ? { value: whole, low: whole, high: whole } : count, hidden: false };
}

/** "4.9k" in the head of the comments panel; the older entry point states them all. */
function readComments(found: Found[], language: string): PostCounts['comments'] {
  for (const { key, value } of found) {
    if (
      key === 'engagementPanelSectionListRenderer' &&
      str(get(value, 'panelIdentifier')) === 'engagement-panel-comments-section'
    ) {
      const text = words(get(value, 'header.engagementPanelTitleHeaderRenderer.contextualInfo'));
      const count = text === undefined ? null : bareCount(text, language);
      if (count) return count;
    }
    if (key === 'commentsEntryPointHeaderRenderer') {
      const text = words(get(value, 'commentCount'));
      const count = text === undefined ? null : bareCount(text, language);
      if (count) return count;
    }
  }
  return undefined;
}

/** In the place of the comments stands a message instead of a continuation. */
function commentsOff(body: unknown): boolean {
  const contents = list(body, 'contents.twoColumnWatchNextResults.results.results.contents');
  return contents.some((item) => {
    const section = get(item, 'itemSectionRenderer');
    return (
      get(section, 'sectionIdentifier') === 'comment-item-section' &&
      list(section, 'contents').some((c) => isRecord(get(c, 'messageRenderer')))
    );
  });
}

function views(primary: unknown, path: string, out: Collector, counts: PostCounts, language: string): PostFormat {
  const counter = get(primary, 'viewCount.videoViewCountRenderer');
  // Of a live post (and of a premiere that waits) this counts the viewers of the moment.
  if (get(counter, 'isLive') === true) return 'live';
  const text = words(get(counter, 'viewCount'));
  const count = text === undefined ? null : viewsOf(text, language);
  if (count) counts.views = count;
  else if (text !== undefined) out.shape(`${path}.viewCount.videoViewCountRenderer.viewCount`, text, counter);
  return 'video';
}

/** The watch page around the opened post; answers whose channel it is. */
export function readWatch(
  body: unknown,
  found: Found[],
  out: Collector,
  source: string,
  context: ReadContext,
): ProfileRef | undefined {
  const primary = found.find((f) => f.key === 'videoPrimaryInfoRenderer');
  const secondary = found.find((f) => f.key === 'videoSecondaryInfoRenderer')?.value;
  const owner = get(secondary, 'owner.videoOwnerRenderer');
  let subject: ProfileRef | undefined;
  const path = primary?.path ?? 'contents';
  const done = out.guard(path, () => {
    const id = str(get(body, 'currentVideoEndpoint.watchEndpoint.videoId'));
    if (!id || !/^[\w-]{1,64}$/.test(id)) return mismatch('currentVideoEndpoint.watchEndpoint.videoId', id, body);
    const button = get(secondary, 'subscribeButton.subscribeButtonRenderer.channelId');
    const shown = ['navigationEndpoint', 'title', 'attributedTitle', 'avatarStack'].map((key) => get(owner, key));
    const linked = channelsIn(shown);
    const channel = linked[0] ?? (isChannelId(button) ? { id: button } : undefined);
    const coauthors = linked.slice(1).map((c) => c.id);
    if (!channel)
      return mismatch('videoSecondaryInfoRenderer.owner.videoOwnerRenderer.title', get(owner, 'title'), owner);
    subject = { platform: 'youtube', ...channel };
    const counts: PostCounts = {};
    const hidden: CountName[] = [];
    const format = views(primary?.value, path, out, counts, context.language);
    const likes = readLikes(primary?.value, context.language);
    if (likes.count) counts.likes = likes.count;
    else if (likes.hidden) hidden.push('likes');
    const comments = readComments(found, context.language);
    if (comments) counts.comments = comments;
    else if (commentsOff(body)) hidden.push('comments');
    const relative = words(get(primary?.value, 'relativeDateText'));
    const stated = words(get(primary?.value, 'dateText'));
    // A premiere's date is still to come, and then none; a stream that is on the air has no relative date beside it.
    const published =
      (stated === undefined ? null : readDay(stated, context.language, context.seenAt)) ??
      (relative === undefined ? null : agoOf(relative, context.language, context.seenAt));
    const caption = words(get(primary?.value, 'title'));
    out.post({
      platform: 'youtube',
      id,
      profileId: channel.id,
      ...(channel.handle && { handle: channel.handle }),
      url: postUrl(id, format),
      ...(published && { published }),
      format,
      flags: coauthors.length > 0 ? ['collab'] : [],
      ...(coauthors.length > 0 && { coauthors }),
      counts,
      hidden,
      doubtful: [],
      ...(caption !== undefined && { caption }),
      seenAt: context.seenAt,
      source,
      via: context.via,
    });
  });
  if (!done || !subject) return subject;
  const text = words(get(owner, 'subscriberCountText'));
  const followers = text === undefined ? null : subscribersOf(text, context.language);
  if (text !== undefined && !followers) out.shape('videoOwnerRenderer.subscriberCountText', text, owner);
  const name = words(get(owner, 'title'));
  out.profile(
    profileOf(
      subject,
      followers ? { followers } : {},
      { ...(name !== undefined && { name }), verified: isVerified(get(owner, 'badges')) },
      source,
      context,
    ),
  );
  return subject;
}
