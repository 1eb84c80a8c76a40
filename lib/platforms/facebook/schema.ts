import * as form from '../../model/form';

/**
 * Only what must have one type for anything to be read; counts and times are checked where they are read, so that one
 * odd field costs itself and not its post.
 */
const record = form.nullish(form.object({}));
const records = form.nullish(form.array(form.unknown()));

/** A story, at any of its depths. */
export const StoryForm = form.object({
  comet_sections: record,
  attachments: records,
  actors: records,
});

/** The header of a profile: `profile_header_renderer.user`. */
export const HeaderForm = form.object({
  id: form.string(form.pattern(/^\d{1,20}$/)),
  url: form.string(),
  name: form.nullish(form.string()),
  profile_social_context: form.nullish(form.object({ content: form.nullish(form.array(form.unknown())) })),
});
