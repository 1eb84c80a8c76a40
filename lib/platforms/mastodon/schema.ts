import * as form from '../../model/form';

/**
 * What an account and a status cannot do without. Counts, media, polls and quotes are looked up where they are read and
 * reported there.
 */
const name = form.string(form.minLength(1), form.maxLength(400));
const address = form.nullish(form.string(form.maxLength(2_000)));

export const AccountForm = form.object({
  id: name,
  username: name,
  acct: name,
  url: address,
});
export type Account = form.infer<typeof AccountForm>;

export const StatusForm = form.object({
  id: name,
  uri: form.string(form.minLength(1), form.maxLength(512)),
  url: address,
  created_at: form.string(),
  account: AccountForm,
});
export type Status = form.infer<typeof StatusForm>;
