import * as form from '../../model/form';

/**
 * What an account and a status cannot do without. Counts, media, polls and quotes are looked up where they are read and
 * reported there. How long a name may be is for the collector to say.
 */
const name = form.string(form.minLength(1));
const address = form.nullish(form.string());

export const AccountForm = form.object({
  id: name,
  username: name,
  acct: name,
  url: address,
});
export type Account = form.infer<typeof AccountForm>;

export const StatusForm = form.object({
  id: name,
  uri: name,
  url: address,
  created_at: form.string(),
  account: AccountForm,
});
export type Status = form.infer<typeof StatusForm>;
