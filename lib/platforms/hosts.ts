import type { PlatformId } from '../model';
import { blueskySite } from './bluesky/site';
import type { PlatformSite } from './contract';
import { instagramSite } from './instagram/site';
import { pinterestSite } from './pinterest/site';
import { tiktokSite } from './tiktok/site';
import { xSite } from './x/site';
import { youtubeSite } from './youtube/site';

/** Names and hosts only: manifest, registration, permission page and surfaces use these without loading a reader. */
const SITES: Record<PlatformId, PlatformSite> = {
  x: xSite,
  instagram: instagramSite,
  youtube: youtubeSite,
  bluesky: blueskySite,
  tiktok: tiktokSite,
  pinterest: pinterestSite,
};

const IDS = Object.keys(SITES) as PlatformId[];
const each = <T>(part: (site: PlatformSite) => T) =>
  Object.fromEntries(IDS.map((id) => [id, part(SITES[id])])) as Record<PlatformId, T>;

export const HOSTS = each((site) => site.hosts);
export const PLATFORM_NAMES = each((site) => site.name);

/** The platform whose page has this host name, or undefined: exact, or below a domain that is a platform's as a whole. */
export function platformAt(hostname: string): PlatformId | undefined {
  return IDS.find((id) => HOSTS[id].some((host) => covers(host.split('/')[2] ?? '', hostname)));
}

/** As a match pattern does: `*.site.example` is the domain and everything below it. */
function covers(pattern: string, hostname: string): boolean {
  if (!pattern.startsWith('*.')) return pattern === hostname;
  return hostname === pattern.slice(2) || hostname.endsWith(pattern.slice(1));
}
