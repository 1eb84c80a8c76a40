import type { Count, ProfileRef, When } from '../../model';
import { get, isRecord, mismatch, str } from '../reading';
import { readAgo } from '../text/ago-text';
import { readCount } from '../text/count-text';
import { decoded } from './urls';

/** The words of a text node, whichever of its three forms it has; undefined where there are none. */
export function words(node: unknown): string | undefined {
  if (!isRecord(node)) return undefined;
  if (typeof node.simpleText === 'string') return node.simpleText;
  if (typeof node.content === 'string') return node.content;
  if (!Array.isArray(node.runs)) return undefined;
  return node.runs.map((r) => (isRecord(r) && typeof r.text === 'string' ? r.text : '')).join('');
}

/** The form for screen readers ("895 thousand views"), where a text has lost its visible one. */
export function spoken(node: unknown): string | undefined {
  return str(get(node, 'accessibility.accessibilityData.label'));
}

/** Any digit, in any script. */
export const hasDigit = (text: string): boolean => /\p{N}/u.test(text);

/** Tiles and counters: cut off after two digits (a recording shows 1,468,050 as "1.4M"), never rounded up. */
export function viewsOf(text: string, language: string): Count | null {
  return readCount(text, language, { rounding: 'floor', significant: 2 }) ?? noViews(text, language);
}

/** Zero views are told in words. Only wordings that were seen: pages in English, 2022 to 2026. */
function noViews(text: string, language: string): Count | null {
  return language.startsWith('en') && /^no views$/i.test(text.trim()) ? { value: 0, low: 0, high: 0 } : null;
}

/** Subscribers are public to three digits, cut off. */
export function subscribersOf(text: string, language: string): Count | null {
  return readCount(text, language, { rounding: 'floor', significant: 3 });
}

export function bareCount(text: string, language: string): Count | null {
  return readCount(text, language, { rounding: 'floor', significant: 2, bare: true });
}

/** "3 days ago (edited)", in any language. */
export const EDITED = /[(（][^()（）]*[)）]\s*$/;

export function agoOf(text: string, language: string, now: number): When | null {
  return readAgo(text.replace(EDITED, ''), language, now);
}

/** "12:07", "1:00:01" in seconds; undefined for anything else. */
export function clockOf(text: string | undefined): number | undefined {
  const [, hours = '0', minutes, seconds] = /^(?:(\d{1,3}):)?(\d{1,2}):(\d{2})$/.exec(text?.trim() ?? '') ?? [];
  return minutes && seconds ? Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds) : undefined;
}

/** Without the keys that have no value: an absent key is what says so when sightings are joined. */
export function present<T extends object>(o: T): T {
  const kept = {} as T;
  for (const key in o) if (o[key] !== undefined) kept[key] = o[key];
  return kept;
}

/** The id of a post; anything else than an id stops the present item. */
export function idOf(id: unknown, path: string, parent: unknown): string {
  return typeof id === 'string' && /^[\w-]{1,64}$/.test(id) ? id : mismatch(path, id, parent);
}

export interface Channel {
  id: string;
  handle?: string;
}

/**
 * The channels that a byline, an avatar or a list of collaborators links to, first one first. Several: a post of
 * several authors ("Aurinko Coffee and 2 more" opens a dialog with all of them).
 */
export function channelsIn(node: unknown): Channel[] {
  const found = new Map<string, Channel>();
  const visit = (value: unknown, depth: number): void => {
    if (typeof value !== 'object' || value === null || depth > 32) return;
    for (const [key, inner] of Object.entries(value)) {
      const id = key === 'browseEndpoint' && isRecord(inner) ? inner.browseId : undefined;
      if (!isChannelId(id) || !isRecord(inner)) visit(inner, depth + 1);
      else if (!found.has(id)) found.set(id, present({ id, handle: handleOf(inner.canonicalBaseUrl) }));
    }
  };
  visit(node, 0);
  return [...found.values()];
}

export const refOf = (channel: Channel): ProfileRef => present({ platform: 'youtube' as const, ...channel });

export function isChannelId(v: unknown): v is string {
  return typeof v === 'string' && /^UC[\w-]{22}$/.test(v);
}

/** The handle of an address of a channel (`/@name`, with or without host); /c/, /user/ and /channel/ name none. */
export function handleOf(address: unknown): string | undefined {
  if (typeof address !== 'string') return undefined;
  const [, handle] = /^(?:https?:\/\/[^/]+)?\/@([^/?#]+)/.exec(address) ?? [];
  return handle && decoded(handle);
}
