import type { ProfileCounts, ProfileObservation, ProfileRef } from '../../model';
import type { ReadContext } from '../contract';
import { type Collector, get, isRecord, list, str } from '../reading';
import { present, subscribersOf, viewsOf, words } from './text';

const VERIFIED = /^(?:CHECK_CIRCLE_FILLED|AUDIO_BADGE|MUSIC_FILLED)$/;

export function profileOf(
  subject: ProfileRef,
  counts: ProfileCounts,
  more: { name?: string; verified?: boolean; hidden?: boolean },
  source: string,
  context: ReadContext,
): ProfileObservation {
  const handle = subject.handle ?? (context.subject?.id === subject.id ? context.subject.handle : undefined);
  return present({
    platform: 'youtube',
    id: subject.id,
    // A channel without a handle is named by its id.
    handle: handle ?? subject.id,
    url: handle ? `https://www.youtube.com/@${handle}` : `https://www.youtube.com/channel/${subject.id}`,
    counts,
    hidden: more.hidden ? ['followers'] : [],
    name: more.name,
    verified: more.verified,
    seenAt: context.seenAt,
    source,
    via: context.via,
  });
}

export function isVerified(badges: unknown): boolean {
  return list(badges).some((b) => /VERIFIED/.test(String(get(b, 'metadataBadgeRenderer.style'))));
}

interface HeaderFacts {
  handle?: string;
  verified?: boolean;
  subscribers?: string;
  videos?: string;
  hidden?: boolean;
}

/** "Videos" in the languages of the largest audiences, to tell a lone number of videos from one of subscribers. */
const VIDEOS = /v[ií]d|film|вид|від|動画|影片|视频|동영상/i;

/**
 * Header since 2024-03. Rows may lack parts and change places: the handle is told by its "@", the subscribers by their
 * spoken form (`accessibilityLabel`) or by being the first of two. A lone part without that form is the number of
 * videos of a channel that hides its subscribers, where its words say so.
 */
function pageHeader(model: unknown): HeaderFacts {
  const parts = list(model, 'metadata.contentMetadataViewModel.metadataRows').flatMap((row) =>
    list(row, 'metadataParts'),
  );
  const facts: HeaderFacts = {};
  const rest: unknown[] = [];
  for (const part of parts) {
    const text = words(get(part, 'text'));
    if (text === undefined) continue;
    const handle = /^[\u200E\u2068]*@([^\s\u2069]+)/.exec(text)?.[1];
    if (handle) facts.handle = handle;
    else rest.push(part);
  }
  const text = (part: unknown) => words(get(part, 'text'));
  const labelled = rest.findIndex((part) => str(get(part, 'accessibilityLabel')) !== undefined);
  const at = labelled < 0 && rest.length > 1 ? 0 : labelled;
  facts.subscribers = text(rest[at]);
  facts.videos = text(rest.find((_, i) => i !== at));
  if (at < 0 && facts.videos !== undefined) {
    facts.hidden = VIDEOS.test(facts.videos);
    if (!facts.hidden) Object.assign(facts, { subscribers: '?', videos: undefined });
  }
  const title = get(model, 'title.dynamicTextViewModel.text');
  if (isRecord(title)) {
    facts.verified = list(title, 'attachmentRuns').some((run) =>
      list(run, 'element.type.imageType.image.sources').some((s) =>
        VERIFIED.test(String(get(s, 'clientResource.imageName'))),
      ),
    );
  }
  return facts;
}

/** Header until 2024-03. */
function tabbedHeader(header: unknown): HeaderFacts {
  return {
    verified: isVerified(get(header, 'badges')),
    subscribers: words(get(header, 'subscriberCountText')),
    videos: words(get(header, 'videosCountText')),
  };
}

/** The channel of a channel page, from whichever header it has. */
export function readHeader(key: string, header: unknown): HeaderFacts {
  if (key === 'pageHeaderViewModel') return pageHeader(header);
  if (key === 'topicChannelDetailsRenderer') return { subscribers: words(get(header, 'subtitle')) };
  return tabbedHeader(header);
}

export function addProfile(
  out: Collector,
  key: string,
  header: unknown,
  path: string,
  subject: ProfileRef,
  name: string | undefined,
  source: string,
  context: ReadContext,
): ProfileRef {
  const facts = readHeader(key, header);
  const ref = facts.handle ? { ...subject, handle: facts.handle } : subject;
  const counts: ProfileCounts = {};
  const followers = facts.subscribers === undefined ? null : subscribersOf(facts.subscribers, context.language);
  if (followers) counts.followers = followers;
  // Topics have neither handle nor subscribers.
  else if (facts.subscribers !== undefined || (key === 'pageHeaderViewModel' && ref.handle && !facts.hidden))
    out.shape(`${path}.subscribers`, facts.subscribers, header);
  const videos = facts.videos === undefined ? null : viewsOf(facts.videos, context.language);
  if (videos) counts.posts = videos;
  else if (facts.videos !== undefined) out.shape(`${path}.videos`, facts.videos, header);
  out.profile(profileOf(ref, counts, { name, hidden: facts.hidden, verified: facts.verified }, source, context));
  return ref;
}
