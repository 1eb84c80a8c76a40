import type { PlatformId } from '../model';
import { blueskySite } from './bluesky/site';
import type { PlatformSite } from './contract';
import { facebookSite } from './facebook/site';
import { instagramSite } from './instagram/site';
import { linkedinSite } from './linkedin/site';
import { mastodonSite } from './mastodon/site';
import { pinterestSite } from './pinterest/site';
import { redditSite } from './reddit/site';
import { threadsSite } from './threads/site';
import { tiktokSite } from './tiktok/site';
import { xSite } from './x/site';
import { youtubeSite } from './youtube/site';

/** Names and hosts only: manifest, registration, permission page and surfaces use these without loading a reader. */
const SITES: Record<PlatformId, PlatformSite> = {
  x: xSite,
  instagram: instagramSite,
  youtube: youtubeSite,
  bluesky: blueskySite,
  mastodon: mastodonSite,
  tiktok: tiktokSite,
  pinterest: pinterestSite,
  reddit: redditSite,
  threads: threadsSite,
  linkedin: linkedinSite,
  facebook: facebookSite,
};

const IDS = Object.keys(SITES) as PlatformId[];
const each = <T>(part: (site: PlatformSite) => T) =>
  Object.fromEntries(IDS.map((id) => [id, part(SITES[id])])) as Record<PlatformId, T>;

export const HOSTS = each((site) => site.hosts);
export const PLATFORM_NAMES = each((site) => site.name);
/** Platforms into whose pages nothing is written: no card and no badges. */
export const PANEL_ONLY = each((site) => site.surface === 'panel');
/** Which platforms are read before the user has chosen anything. */
export const STARTS_ON = each((site) => site.startsOff !== true);

/** The platform without hosts of its own: it is read on the servers that the user allowed, one by one. */
export const SERVER_PLATFORM = 'mastodon' satisfies PlatformId;

/**
 * The platform whose page has this host name, or undefined: exact, or below a domain that is a platform's as a whole.
 * @param servers host names that the user allowed as servers of `SERVER_PLATFORM`
 */
export function platformAt(hostname: string, servers: readonly string[] = []): PlatformId | undefined {
  const named = IDS.find((id) => HOSTS[id].some((host) => covers(host.split('/')[2] ?? '', hostname)));
  return named ?? (servers.includes(hostname) ? SERVER_PLATFORM : undefined);
}

/** The pattern of every page of one server, for permission and registration. */
export function originOf(server: string): string {
  return `https://${server}/*`;
}

/** Patterns of a platform's pages; none while no server is allowed. */
export function originsOf(platform: PlatformId, servers: readonly string[]): string[] {
  return platform === SERVER_PLATFORM ? servers.map(originOf) : [...HOSTS[platform]];
}

/** A host name as DNS has them: with a dot, no address in numbers, no port. */
const HOST = /^(?=.{4,253}$)(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z][a-z0-9-]{0,61}[a-z0-9]$/;

/**
 * The server that somebody means by `social.example`, `https://social.example/@name` or `@name@social.example`;
 * undefined where it is none, or a site that is read without being allowed one by one.
 */
export function serverOf(text: string): string | undefined {
  const typed = text.trim().replace(/^@?[^@/\s]+@/, '');
  try {
    const { hostname, protocol } = new URL(/^[a-z]+:\/\//i.test(typed) ? typed : `https://${typed}`);
    const known = protocol !== 'https:' || !HOST.test(hostname) || platformAt(hostname) !== undefined;
    return known ? undefined : hostname;
  } catch {
    return undefined;
  }
}

/** The server of a permission's pattern, `https://social.example/*`; undefined for patterns of several hosts. */
export function serverOfOrigin(origin: string): string | undefined {
  const host = /^https:\/\/([^*/:]+)\/\*?$/.exec(origin)?.[1];
  return host === undefined ? undefined : serverOf(host);
}

/** As a match pattern does: `*.site.example` is the domain and everything below it. */
function covers(pattern: string, hostname: string): boolean {
  if (!pattern.startsWith('*.')) return pattern === hostname;
  return hostname === pattern.slice(2) || hostname.endsWith(pattern.slice(1));
}
