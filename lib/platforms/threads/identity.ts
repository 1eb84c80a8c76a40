import { idText, pkOfCode, textId } from '../media-id';
import { get, isRecord, type Keyed, str } from '../reading';

/** A person as a post names one. */
export interface Author {
  id: string;
  handle?: string;
}

const JOINED = /^(\d+)_(\d+)$/;

const DIGITS = /^\d{1,20}$/;
/** The keys behind `pksOf`. */
export const PLACES = ['pk', 'id', 'code'] as const;

/** Where a post's pk stands: stated, as the front of `<pk>_<author's pk>`, and spelled by the code. */
export function pksOf({ pk, id, code }: Keyed): (string | undefined)[] {
  const stated = textId(pk);
  const joined = typeof id === 'string' ? JOINED.exec(id)?.[1] : undefined;
  // Where two agree, the third is not worth its arithmetic.
  const spelled = typeof code === 'string' && (stated === undefined || stated !== joined) ? pkOfCode(code) : undefined;
  return [stated, joined, spelled];
}

/**
 * The post's pk: the number that two places agree on, or the first. A text without any digit is no id, whatever stands
 * there; a number beyond 2^53 has lost its last digits and comes last.
 */
export function pkOf(node: unknown): string | undefined {
  return isRecord(node) ? pkAmong(pksOf(node), node.pk) : undefined;
}

/** The number that most of the places say; `pk` as the body has it comes last. */
export function pkAmong(places: readonly (string | undefined)[], pk: unknown): string | undefined {
  if (places[0] !== undefined && places[0] === places[1]) return places[0];
  const numbers = places.filter((id) => id !== undefined && DIGITS.test(id));
  const twice = numbers.find((id, i) => numbers.indexOf(id) < i);
  return twice ?? numbers[0] ?? places.find((id) => /\d/.test(id ?? '')) ?? idText(pk);
}

/** A person as posts name one. */
export function personOf(user: unknown): Author | undefined {
  if (!isRecord(user)) return undefined;
  const ids = [idText(user.pk), idText(user.id)];
  const id = ids.find((one) => DIGITS.test(one ?? '')) ?? ids.find((one) => /\d/.test(one ?? ''));
  if (id === undefined) return undefined;
  const handle = str(user.username);
  return handle === undefined ? { id } : { id, handle };
}

/** The author: stated, or the end of `<pk>_<author's pk>`. */
export function authorOf(node: unknown): Author | undefined {
  if (!isRecord(node)) return undefined;
  const person = personOf(node.user);
  if (person) return person;
  const id = typeof node.id === 'string' ? JOINED.exec(node.id)?.[2] : undefined;
  const handle = str(get(node, 'user.username'));
  return id === undefined ? undefined : { id, ...(handle !== undefined && { handle }) };
}
