import type { PlatformId } from '../../lib/model';
import { hash, random } from './random.ts';

const BASE64URL = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
const BASE32_PLC = 'abcdefghijklmnopqrstuvwxyz234567';
const BASE32_SORT = '234567abcdefghijklmnopqrstuvwxyz';

/** X and Instagram put the time of publication into their ids; both readers and exports rely on it. */
const X_EPOCH = 1288834974657n;
const INSTAGRAM_EPOCH = 1314220021721n;

function letters(alphabet: string, length: number, seed: string): string {
  const r = random(hash(seed));
  return Array.from({ length }, () => alphabet[Math.floor(r.next() * alphabet.length)]).join('');
}

/** A stable id in the platform's own form. */
export function authorId(platform: PlatformId, handle: string): string {
  const n = hash(`${platform}/${handle}`);
  if (platform === 'youtube') return `UC${letters(BASE64URL, 22, `channel/${handle}`)}`;
  if (platform === 'bluesky') return `did:plc:${letters(BASE32_PLC, 24, `did/${handle}`)}`;
  return String(platform === 'x' ? 800_000_000 + n : 40_000_000_000 + n);
}

/** A post's id in the platform's own form: snowflake, media pk, video id or record key. */
export function postId(platform: PlatformId, published: number, salt: string): string {
  const n = hash(`${platform}/${salt}/${published}`);
  const ms = BigInt(Math.trunc(published));
  if (platform === 'x') return String(((ms - X_EPOCH) << 22n) | BigInt(n & 0x3fffff));
  if (platform === 'instagram') return String(((ms - INSTAGRAM_EPOCH) << 23n) | BigInt(n & 0x7fffff));
  if (platform === 'youtube') return letters(BASE64URL, 11, `video/${salt}/${published}`);
  let tid = ((ms * 1000n) << 10n) | BigInt(n & 0x3ff);
  let key = '';
  for (let i = 0; i < 13; i++) {
    key = BASE32_SORT[Number(tid & 31n)] + key;
    tid >>= 5n;
  }
  return key;
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
