import type { ProfileRef } from '../../model';
import type { Reader } from '../contract';
import { collector, get, isRecord, mismatch } from '../reading';
import { authorOf, type Job, readItem } from './item';
import { statusOf } from './posts';
import { readAuthor, readUserInfo } from './profile';

/** The opened post, and its author's counts where they stand beside it. Gives whose post it is. */
export function readOpened(job: Job, item: unknown, path: string): ProfileRef | undefined {
  let ref: ProfileRef | undefined;
  job.out.guard(path, () => {
    if (!isRecord(item)) return mismatch(path, item);
    const author = authorOf(item);
    const known = author?.id === undefined && author?.handle === job.ctx.subject?.handle ? job.ctx.subject : undefined;
    const id = author?.id ?? (author && known?.id);
    if (id === undefined) return mismatch(`${path}.author.id`, get(item, 'author.id'), item.author ?? item);
    const handle = author?.handle;
    job.out.post(readItem(job, item, path, { id, ...(handle && { handle }) }));
    ref = { platform: 'tiktok', id, ...(handle && { handle }) };
  });
  if (ref) readAuthor(job, item, path);
  return ref;
}

/** What other tools save of these answers: the object alone, or the only one of a list. */
const unwrapped = (body: unknown): unknown => (Array.isArray(body) && body.length === 1 ? body[0] : body);

/** /api/item/detail: the post that a soft navigation opens. */
export const readItemDetail: Reader = (raw, ctx) => {
  const body = unwrapped(raw);
  const source = 'tiktok/item_detail';
  const out = collector(source);
  const bare = isRecord(body) && !('itemInfo' in body) && 'createTime' in body && 'author' in body;
  const item = bare ? body : get(body, 'itemInfo.itemStruct');
  const status = statusOf(body);
  if (item === undefined && status !== 'fine')
    return out.result({ empty: status === 'nothing' ? 'normal' : 'suspicious' });
  const subject = readOpened({ out, ctx, source }, item, bare ? '$' : 'itemInfo.itemStruct');
  return out.result({ ...(subject && { subject }), empty: 'suspicious' });
};

/** /api/user/detail: hover cards may ask for it too, so it names a profile and not whose page this is. */
export const readUserDetail: Reader = (raw, ctx) => {
  const body = unwrapped(raw);
  const source = 'tiktok/user_detail';
  const out = collector(source);
  const bare = isRecord(body) && body.userInfo === undefined && isRecord(body.user);
  const info = bare ? body : get(body, 'userInfo');
  const status = statusOf(body);
  if (!get(info, 'user') && status !== 'fine')
    return out.result({ empty: status === 'nothing' ? 'normal' : 'suspicious' });
  readUserInfo({ out, ctx, source }, info, bare ? '$' : 'userInfo');
  return out.result({ empty: 'suspicious' });
};
