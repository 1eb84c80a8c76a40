import type { ProfileRef } from '../../model';
import { aboutOf } from '../about';
import type { ReadContext } from '../contract';
import { type Collector, get, isRecord, list, str } from '../reading';
import { present, subscribersOf, viewsOf, words } from './text';

const VERIFIED = /^(?:CHECK_CIRCLE_FILLED|AUDIO_BADGE|MUSIC_FILLED)$/;

function isVerified(badges: unknown): boolean {
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
  const rest: { text: string; labelled: boolean }[] = [];
  for (const part of parts) {
    const text = words(get(part, 'text'));
    if (text === undefined) continue;
    const handle = /^[\u200E\u2068]*@([^\s\u2069]+)/.exec(text)?.[1];
    if (handle) facts.handle = handle;
    else rest.push({ text, labelled: str(get(part, 'accessibilityLabel')) !== undefined });
  }
  const [first] = rest;
  const several = rest.length > 1 && (rest.find((p) => !VIDEOS.test(p.text)) ?? first);
  const subscribers = rest.find((p) => p.labelled) || several;
  if (subscribers) facts.subscribers = subscribers.text;
  facts.videos = rest.find((p) => p !== subscribers)?.text;
  if (!subscribers && first) {
    facts.hidden = VIDEOS.test(first.text);
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

/** Something that is no text is no count either. */
function textOf(node: unknown): string | undefined {
  return node === undefined ? undefined : (words(node) ?? '?');
}

/** Header until 2024-03; beside a watched video still. */
function tabbedHeader(header: unknown): HeaderFacts {
  return {
    verified: isVerified(get(header, 'badges')),
    subscribers: textOf(get(header, 'subscriberCountText')),
    videos: textOf(get(header, 'videosCountText')),
  };
}

/** The channel of a channel page, from whichever header it has. */
function readHeader(key: string, header: unknown): HeaderFacts {
  if (key === 'pageHeaderViewModel') return pageHeader(header);
  if (key === 'topicChannelDetailsRenderer') return { subscribers: words(get(header, 'subtitle')) };
  return tabbedHeader(header);
}

/**
 * The first link of a channel: its header shows that one and says how many there are besides. A header without is one of
 * a channel that shows none; what stands beside a watched video says nothing about it.
 */
function linksOf(key: string, header: unknown): unknown[] | undefined {
  if (key === 'pageHeaderViewModel') {
    const shown = get(header, 'attribution.attributionViewModel.text');
    const [run] = list(shown, 'commandRuns');
    return [get(run, 'onTap.innertubeCommand.urlEndpoint.url') ?? get(shown, 'content')];
  }
  if (key !== 'c4TabbedHeaderRenderer') return undefined;
  const [first] = list(header, 'headerLinks.channelHeaderLinksRenderer.primaryLinks');
  return [get(first, 'navigationEndpoint.urlEndpoint.url')];
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
  bio?: unknown,
): ProfileRef {
  const facts = readHeader(key, header);
  const ref = facts.handle ? { ...subject, handle: facts.handle } : subject;
  const followers = subscribersOf(facts.subscribers ?? '', context.language) ?? undefined;
  // Topics, which move, have no subscribers.
  if (!followers && (facts.subscribers ?? !(facts.hidden || get(header, 'animatedImage'))))
    out.shape(`${path}.subscribers`, facts.subscribers, header);
  const posts = viewsOf(facts.videos ?? '', context.language) ?? undefined;
  if (!posts && facts.videos !== undefined) out.shape(`${path}.videos`, facts.videos, header);
  const handle = ref.handle ?? (context.subject?.id === ref.id ? context.subject.handle : undefined);
  out.profile(
    present({
      platform: 'youtube',
      id: ref.id,
      // A channel without a handle is named by its id.
      handle: handle ?? ref.id,
      url: `https://www.youtube.com/${handle ? `@${handle}` : `channel/${ref.id}`}`,
      counts: present({ followers, posts }),
      hidden: facts.hidden ? ['followers'] : [],
      name,
      ...aboutOf(bio, linksOf(key, header)),
      verified: facts.verified,
      seenAt: context.seenAt,
      source,
      via: context.via,
    }),
  );
  return ref;
}
