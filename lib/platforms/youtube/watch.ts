import type { CountName, PostFlag, PostFormat, ProfileRef } from '../../model';
import type { ReadContext } from '../contract';
import { type Collector, get, list, mismatch, str } from '../reading';
import { readDay } from '../text/date-text';
import { descriptionOf, readComments, readLikes, readViews } from './opened';
import { addProfile } from './profile';
import { agoOf, channelsIn, idOf, isChannelId, present, refOf, words } from './text';
import { postOf } from './tile';
import { type Found, first } from './walk';

/** Everything that a watch page says about the opened post. */
export const WATCH_KEYS = [
  'videoPrimaryInfoRenderer',
  'videoSecondaryInfoRenderer',
  'engagementPanelSectionListRenderer',
  'commentsEntryPointHeaderRenderer',
] as const;
export function overlayOf(body: unknown): unknown {
  return get(body, 'overlay.reelPlayerOverlayRenderer');
}

/** The video that is open, on a watch page or in the Shorts player. */
function openedId(body: unknown): unknown {
  const opened = get(body, 'currentVideoEndpoint') ?? get(body, 'replacementEndpoint');
  return get(opened, 'watchEndpoint.videoId') ?? get(opened, 'reelWatchEndpoint.videoId');
}

/** The watch page, or the Shorts player, around the opened post; answers whose channel it is. */
export function readWatch(
  body: unknown,
  found: Found[],
  out: Collector,
  source: string,
  context: ReadContext,
): ProfileRef | undefined {
  const { language, seenAt } = context;
  const primary = found.find((f) => f.key === 'videoPrimaryInfoRenderer');
  const secondary = found.find((f) => f.key === 'videoSecondaryInfoRenderer')?.value;
  const panels = found.filter((f) => f.key === 'engagementPanelSectionListRenderer');
  const overlay = overlayOf(body);
  const owner = get(secondary, 'owner.videoOwnerRenderer');
  let subject: ProfileRef | undefined;
  const path = primary?.path ?? (overlay ? 'overlay' : 'contents');
  const done = out.guard(path, () => {
    const id = idOf(openedId(body), 'currentVideoEndpoint', body);
    const button = get(secondary, 'subscribeButton.subscribeButtonRenderer.channelId');
    const shown = ['navigationEndpoint', 'title', 'attributedTitle', 'avatarStack'].map((key) => get(owner, key));
    const linked = channelsIn(overlay ? first(overlay, 'reelChannelBarViewModel', 'reelPlayerHeaderRenderer') : shown);
    const channel = linked[0] ?? (isChannelId(button) ? { id: button } : undefined);
    const coauthors = overlay ? [] : linked.slice(1).map((c) => c.id);
    if (!channel) return mismatch('videoOwnerRenderer.title', get(owner, 'title'), owner);
    subject = refOf(channel);
    const hidden: CountName[] = [];
    const flags: PostFlag[] = coauthors.length > 0 ? ['collab'] : [];
    const badges = list(primary?.value, 'badges').map((b) => str(get(b, 'metadataBadgeRenderer.style')) ?? '');
    if (badges.some((style) => /MEMBERS_ONLY/.test(style))) flags.push('members-only');
    const counter = get(primary?.value, 'viewCount.videoViewCountRenderer');
    // Of a live post (and of a premiere that waits) this counts the viewers of the moment.
    const live = get(counter, 'isLive') === true;
    // With a chat beside it it was a stream or a premiere: the player says which.
    const chat = get(body, 'contents.twoColumnWatchNextResults.conversationBar') !== undefined;
    const format: PostFormat = overlay ? 'short' : live ? 'live' : chat ? 'unknown' : 'video';
    const views = live ? undefined : readViews(counter, panels, language);
    if (!views && !live) out.shape(`${path}.viewCount`, get(counter, 'viewCount'), counter);
    const likes = readLikes(overlay ?? primary?.value, body, id, panels, language);
    if (likes.hidden) hidden.push('likes');
    else if (!likes.count) out.shape(`${path}.likeButtonViewModel`, undefined, primary?.value ?? overlay);
    const comments = readComments(found, overlay, language);
    const [section] = found.filter((f) => f.path.includes('results.contents[].itemSectionRenderer'));
    if (comments.lost) out.shape('commentCount', 'text');
    else if (!comments.count && section) {
      // In the place of the comments stands a message instead of a continuation.
      if (section.key === 'messageRenderer') hidden.push('comments');
      else out.shape('commentCount', undefined, section.value);
    }
    const relative = words(get(primary?.value, 'relativeDateText')) ?? '';
    const stated = words(get(primary?.value, 'dateText')) ?? words(get(descriptionOf(panels), 'publishDate')) ?? '';
    const day = (text: string) => readDay(text, language, seenAt) ?? agoOf(text, language, seenAt);
    // A premiere's date is still to come, and then none; a stream that is on the air has no relative date beside it.
    const published = day(stated) ?? agoOf(relative, language, seenAt) ?? undefined;
    if (!published && (!live || (stated === '' && get(primary?.value, 'dateText'))))
      out.shape(`${path}.dateText`, get(primary?.value, 'dateText'), primary?.value);
    const reelTitle = first(overlay, 'shortsVideoTitleViewModel', 'reelTitleText');
    const caption = words(get(primary?.value, 'title')) ?? words(get(reelTitle, 'text') ?? reelTitle);
    out.post(
      postOf(
        {
          id,
          profileId: channel.id,
          handle: channel.handle,
          published,
          format,
          flags,
          coauthors: coauthors.length > 0 ? coauthors : undefined,
          counts: present({ views, likes: likes.count, comments: comments.count }),
          hidden,
          caption,
        },
        source,
        context,
      ),
    );
  });
  // Of several authors none's subscribers are shown.
  if (done && subject && !overlay && !get(owner, 'attributedTitle'))
    addProfile(out, '', owner, 'videoOwnerRenderer', subject, words(get(owner, 'title')), source, context);
  return subject;
}
