import * as form from '../../model/form';

/**
 * What a pin and a person cannot do without, once their two dialects are one (see `dialect.ts`). Counts, media and
 * marks are looked up where they are read, and reported there: none of them costs the pin.
 */
const id = form.string(form.pattern(/^[\w-]{1,120}$/));

export const PersonForm = form.object({ id, username: form.string(form.minLength(1), form.maxLength(200)) });
export type Person = form.infer<typeof PersonForm>;

/** What a Resource body says of its own request. */
export const OptionsForm = form.object({
  username: form.optional(form.nullable(form.string())),
  user_id: form.optional(form.nullable(form.string())),
  board_url: form.optional(form.nullable(form.string())),
  id: form.optional(form.unknown()),
  bookmarks: form.optional(form.unknown()),
});
export type Options = form.infer<typeof OptionsForm>;
