/** Ids of posts as Instagram and Threads share them: one space of numbers, one spelling in addresses. */
const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';

/**
 * The post's id (pk) behind the code of its address: the code is the pk in base 64. Codes of private posts carry a
 * longer secret tail; the first 11 characters are the id.
 */
export function pkOfCode(code: string): string | undefined {
  if (!/^[\w-]{5,80}$/.test(code)) return undefined;
  const letters = code.length > 28 ? code.slice(0, 11) : code;
  // Eight letters fit a number; big numbers are dear, and there is a code on every post.
  let n = 0n;
  for (let from = 0; from < letters.length; ) {
    const to = from === 0 ? letters.length % 8 || 8 : from + 8;
    let part = 0;
    for (let i = from; i < to; i++) part = part * 64 + ALPHABET.indexOf(letters.charAt(i));
    n = from === 0 ? BigInt(part) : (n << 48n) + BigInt(part);
    from = to;
  }
  return n > 0n && n < 1n << 63n ? String(n) : undefined;
}

/** The reverse of `pkOfCode`. Undefined for anything that is no pk. */
export function codeOfPk(pk: string): string | undefined {
  if (!/^[1-9]\d{0,18}$/.test(pk)) return undefined;
  let code = '';
  for (let n = BigInt(pk); n > 0n; n >>= 6n) code = ALPHABET.charAt(Number(n & 63n)) + code;
  return code;
}

/** An id that stands in the body as text. */
export function textId(v: unknown): string | undefined {
  return typeof v === 'string' && v !== '' && v.length <= 100 ? v : undefined;
}

/** An id as text: ids beyond 2^53 that stand in a body as numbers have lost their last digits and are none. */
export function idText(v: unknown): string | undefined {
  if (typeof v === 'number') return Number.isSafeInteger(v) && v > 0 ? String(v) : undefined;
  return textId(v);
}
