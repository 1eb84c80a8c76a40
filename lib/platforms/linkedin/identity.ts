import { at, type ProfileRef, type When } from '../../model';

const URN = /urn:li:(activity|share|ugcPost):(\d{15,20})(?!\d)/i;
/** LinkedIn's first post with such an id is of 2013 or so; anything before is no id. */
const FIRST = Date.UTC(2010, 0, 1);

export interface PostUrn {
  kind: 'activity' | 'share' | 'ugcPost';
  id: string;
}

/** The first post named in a urn or in an address that holds one, also where it is written in percent signs. */
export function postUrn(text: unknown): PostUrn | undefined {
  if (typeof text !== 'string' || text.length > 4_000) return undefined;
  const found = URN.exec(text) ?? URN.exec(text.replace(/%3A/gi, ':'));
  const [, kind = '', id] = found ?? [];
  if (!id) return undefined;
  const named = kind.toLowerCase();
  return { kind: named === 'ugcpost' ? 'ugcPost' : named === 'share' ? 'share' : 'activity', id };
}

/** The post that an address of the site leads to: `/posts/<author>_<words>-activity-<id>-<code>`, `/feed/update/<urn>`. */
export function postOfAddress(address: unknown): PostUrn | undefined {
  const named = postUrn(address);
  if (named || typeof address !== 'string') return named;
  const [, kind, id] = /-(activity|share|ugcPost)-(\d{15,20})(?:-|$|\?|\/)/i.exec(address) ?? [];
  return id ? postUrn(`urn:li:${kind}:${id}`) : undefined;
}

/** A published article has no number in its address: its last part is the id. */
export function articleOfAddress(address: unknown): string | undefined {
  const slug = typeof address === 'string' ? /linkedin\.com\/pulse\/([^/?#]{3,300})/.exec(address)?.[1] : undefined;
  return slug && decoded(slug);
}

/**
 * When an id was given out: its upper bits are Unix milliseconds (`id >> 22`). An activity's id is given out when the
 * post appears; four activities lay within 35 ms after the `datePublished` of their pages (recordings of 2025). A share
 * or upload has its id from when it was begun: minutes to a day earlier where it was uploaded or scheduled.
 */
export function idTime(id: string): number | undefined {
  if (!/^\d{15,20}$/.test(id)) return undefined;
  const ms = Number(BigInt(id) >> 22n);
  return ms >= FIRST && ms < FIRST + 4_000_000_000_000 ? ms : undefined;
}

export function idWhen(id: string): When | undefined {
  const ms = idTime(id);
  return ms === undefined ? undefined : at(ms);
}

function decoded(part: string): string {
  if (!part.includes('%')) return part;
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}

const PROFILE = /^(?:https?:\/\/[a-z-]{2,5}\.linkedin\.com)?\/(in|company|showcase|school)\/([^/?#]{1,300})/i;

/**
 * Who an address leads to: a person's own name in addresses, or `company/<name>`. It is the id too: guests see no
 * other one, and the two page sets of the site must mean the same profile. Ids of members that stand in the place of a
 * name (`ACoAA…`) differ by viewer and are none.
 */
export function handleOf(address: unknown): string | undefined {
  if (typeof address !== 'string') return undefined;
  // Most posts of a list are by one author.
  if (address !== lately.address) lately = { address, handle: handleAt(address) };
  return lately.handle;
}

let lately: { address: string; handle: string | undefined } = { address: '', handle: undefined };

function handleAt(address: string): string | undefined {
  const [, kind = '', raw = ''] = PROFILE.exec(address) ?? [];
  if (raw === '') return undefined;
  const name = decoded(raw);
  if (kind.toLowerCase() === 'in') return /^ACoAA[\w-]{20,}$/.test(name) ? undefined : name.toLowerCase();
  return `${kind.toLowerCase()}/${name.toLowerCase()}`;
}

export const isOrganisation = (handle: string) => handle.includes('/');

export function profileUrl(handle: string): string {
  const path = isOrganisation(handle) ? handle : `in/${handle}`;
  return `https://www.linkedin.com/${path.split('/').map(encodeURIComponent).join('/')}/`;
}

export function postUrl({ kind, id }: PostUrn): string {
  return `https://www.linkedin.com/feed/update/urn:li:${kind}:${id}/`;
}

export function ref(handle: string): ProfileRef {
  return { platform: 'linkedin', id: handle, handle };
}
