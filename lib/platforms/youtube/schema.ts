import * as form from '../../model/form';

const word = form.optional(form.string());
const flag = form.optional(form.boolean());
const rest = form.optional(form.unknown());

/** Text comes as `simpleText` or as `runs`; the newer view models say `content`. */
export const TextForm = form.object({
  simpleText: word,
  runs: form.optional(form.array(form.object({ text: form.string() }))),
  content: word,
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
      metadata: rest,
      image: rest,
    }),
  }),
  contentImage: rest,
});

/** What the player is told about the opened post. Numbers are strings. */
export const PlayerForm = form.object({
  videoDetails: form.optional(
    form.object({
      videoId: form.optional(id),
      channelId: word,
      title: word,
      lengthSeconds: word,
      viewCount: word,
      isLive: flag,
      isLiveContent: flag,
      isUpcoming: flag,
    }),
  ),
  microformat: form.optional(
    form.object({
      playerMicroformatRenderer: form.optional(
        form.object({
          externalVideoId: form.optional(id),
          externalChannelId: word,
          ownerProfileUrl: word,
          title: text,
          lengthSeconds: word,
          viewCount: word,
          likeCount: word,
          publishDate: word,
          uploadDate: word,
          isShortsEligible: flag,
          liveBroadcastDetails: form.optional(
            form.object({
              isLiveNow: flag,
              startTimestamp: word,
            }),
          ),
        }),
      ),
    }),
  ),
  paidContentOverlay: rest,
});
