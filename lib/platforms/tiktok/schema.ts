import * as form from '../../model/form';

/**
 * What a post and an account cannot do without. Counts, times and media are looked up where they are read, and reported
 * there: one that cannot be read costs itself, not the post.
 */
const digits = form.string(form.pattern(/^\d{6,25}$/));

export const ItemForm = form.object({ id: digits });

export const UserForm = form.object({
  id: digits,
  uniqueId: form.string(form.pattern(/^[\w.]{1,64}$/)),
});
