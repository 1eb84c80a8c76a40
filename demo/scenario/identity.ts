import type { PlatformId } from '../../lib/model';
import { HABITS } from './habits/index.ts';
import { BASE64URL, hash } from './random.ts';

/** A stable id in the platform's own form. */
export function authorId(platform: PlatformId, handle: string): string {
  return HABITS[platform].authorId(handle, hash(`${platform}/${handle}`));
}

/** A post's id in the platform's own form: snowflake, media pk, video id or record key. */
export function postId(platform: PlatformId, published: number, salt: string): string {
  return HABITS[platform].postId(published, salt, hash(`${platform}/${salt}/${published}`));
}

/** `/p/CODE/` of a media pk: the pk in base 64, without leading zeros. */
export function instagramCode(pk: string): string {
  let n = BigInt(pk);
  let code = '';
  while (n > 0n) {
    code = BASE64URL[Number(n & 63n)] + code;
    n >>= 6n;
  }
  return code;
}
