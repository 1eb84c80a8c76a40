import * as z from 'zod/mini';

/** Text comes as `simpleText` or as `runs`; the newer view models say `content`. */
export const TextSchema = z.object({
  simpleText: z.optional(z.string()),
  runs: z.optional(z.array(z.object({ text: z.string() }))),
  content: z.optional(z.string()),
});

const id = z.string().check(z.regex(/^[\w-]{1,64}$/));
const text = z.optional(TextSchema);

/** Grid tile since 2026-05 on channel tabs, since 2025 beside a watched video. */
export const LockupSchema = z.object({
  contentId: id,
  contentType: z.string(),
  metadata: z.object({
    lockupMetadataViewModel: z.object({
      title: TextSchema,
      metadata: z.optional(z.unknown()),
      image: z.optional(z.unknown()),
    }),
  }),
  contentImage: z.optional(z.unknown()),
});

/** `videoRenderer` (2022-10 to 2026), `gridVideoRenderer` (to 2022-10, still in shelves), `compactVideoRenderer`. */
export const VideoSchema = z.object({
  videoId: id,
  title: text,
  viewCountText: text,
  shortViewCountText: text,
  publishedTimeText: text,
  lengthText: text,
  upcomingEventData: z.optional(z.object({ startTime: z.union([z.string(), z.number()]) })),
  badges: z.optional(z.unknown()),
  thumbnailOverlays: z.optional(z.unknown()),
  ownerText: z.optional(z.unknown()),
  longBylineText: z.optional(z.unknown()),
  shortBylineText: z.optional(z.unknown()),
});

/** Shorts tab since 2024-09. */
export const ShortSchema = z.object({
  entityId: z.optional(z.string()),
  onTap: z.optional(z.unknown()),
  overlayMetadata: z.object({ primaryText: text, secondaryText: text }),
});

/** Shorts tab until 2024-08. */
export const ReelSchema = z.object({ videoId: id, headline: text, viewCountText: text });

/** What the player is told about the opened post. Numbers are strings. */
export const PlayerSchema = z.object({
  videoDetails: z.optional(
    z.object({
      videoId: z.optional(id),
      channelId: z.optional(z.string()),
      title: z.optional(z.string()),
      lengthSeconds: z.optional(z.string()),
      viewCount: z.optional(z.string()),
      isLive: z.optional(z.boolean()),
      isLiveContent: z.optional(z.boolean()),
      isUpcoming: z.optional(z.boolean()),
    }),
  ),
  microformat: z.optional(
    z.object({
      playerMicroformatRenderer: z.optional(
        z.object({
          externalVideoId: z.optional(id),
          externalChannelId: z.optional(z.string()),
          ownerProfileUrl: z.optional(z.string()),
          title: text,
          lengthSeconds: z.optional(z.string()),
          viewCount: z.optional(z.string()),
          likeCount: z.optional(z.string()),
          publishDate: z.optional(z.string()),
          uploadDate: z.optional(z.string()),
          isShortsEligible: z.optional(z.boolean()),
          liveBroadcastDetails: z.optional(
            z.object({
              isLiveNow: z.optional(z.boolean()),
              startTimestamp: z.optional(z.string()),
            }),
          ),
        }),
      ),
    }),
  ),
  paidContentOverlay: z.optional(z.unknown()),
});
