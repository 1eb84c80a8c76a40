import * as form from '../../model/form';

/** Text comes as `simpleText` or as `runs`; the newer view models say `content`. */
export const TextForm = form.object({
  simpleText: form.optional(form.string()),
  runs: form.optional(form.array(form.object({ text: form.string() }))),
  content: form.optional(form.string()),
});

const id = form.string(form.pattern(/^[\w-]{1,64}$/));
const text = form.optional(TextForm);

/** Grid tile since 2026-05 on channel tabs, since 2025 beside a watched video. */
export const LockupForm = form.object({
  contentId: id,
  contentType: form.string(),
  metadata: form.object({
    lockupMetadataViewModel: form.object({
      title: TextForm,
      metadata: form.optional(form.unknown()),
      image: form.optional(form.unknown()),
    }),
  }),
  contentImage: form.optional(form.unknown()),
});

/** `videoRenderer` (2022-10 to 2026), `gridVideoRenderer` (to 2022-10, still in shelves), `compactVideoRenderer`. */
export const VideoForm = form.object({
  videoId: id,
  title: text,
  viewCountText: text,
  shortViewCountText: text,
  publishedTimeText: text,
  lengthText: text,
  upcomingEventData: form.optional(form.object({ startTime: form.union(form.string(), form.number()) })),
  badges: form.optional(form.unknown()),
  thumbnailOverlays: form.optional(form.unknown()),
  ownerText: form.optional(form.unknown()),
  longBylineText: form.optional(form.unknown()),
  shortBylineText: form.optional(form.unknown()),
});

/** Shorts tab since 2024-09. */
export const ShortForm = form.object({
  entityId: form.optional(form.string()),
  onTap: form.optional(form.unknown()),
  overlayMetadata: form.object({ primaryText: text, secondaryText: text }),
});

/** Shorts tab until 2024-08. */
export const ReelForm = form.object({ videoId: id, headline: text, viewCountText: text });

/** What the player is told about the opened post. Numbers are strings. */
export const PlayerForm = form.object({
  videoDetails: form.optional(
    form.object({
      videoId: form.optional(id),
      channelId: form.optional(form.string()),
      title: form.optional(form.string()),
      lengthSeconds: form.optional(form.string()),
      viewCount: form.optional(form.string()),
      isLive: form.optional(form.boolean()),
      isLiveContent: form.optional(form.boolean()),
      isUpcoming: form.optional(form.boolean()),
    }),
  ),
  microformat: form.optional(
    form.object({
      playerMicroformatRenderer: form.optional(
        form.object({
          externalVideoId: form.optional(id),
          externalChannelId: form.optional(form.string()),
          ownerProfileUrl: form.optional(form.string()),
          title: text,
          lengthSeconds: form.optional(form.string()),
          viewCount: form.optional(form.string()),
          likeCount: form.optional(form.string()),
          publishDate: form.optional(form.string()),
          uploadDate: form.optional(form.string()),
          isShortsEligible: form.optional(form.boolean()),
          liveBroadcastDetails: form.optional(
            form.object({
              isLiveNow: form.optional(form.boolean()),
              startTimestamp: form.optional(form.string()),
            }),
          ),
        }),
      ),
    }),
  ),
  paidContentOverlay: form.optional(form.unknown()),
});
