import { PLATFORM_IDS } from '../../lib/model';
import type { Endpoint, Platform } from '../../lib/platforms/contract';
import { platformAt } from '../../lib/platforms/hosts';
import { PLATFORMS } from '../../lib/platforms/registry';

/** Other names of the same service, as recorders and apps ask it. */
const ALIASES: Record<string, string> = { 'youtubei.googleapis.com': 'www.youtube.com' };

const ALL: Platform[] = PLATFORM_IDS.map((id) => PLATFORMS[id]);

function target(url: URL): string {
  return (ALIASES[url.hostname] ?? url.hostname) + url.pathname;
}

/** Is a host the platform's, or below it? `i.instagram.com` beside the `www.instagram.com` of the manifest. */
function below(hostname: string, pattern: string): boolean {
  const base = (pattern.split('/')[2] ?? '').replace(/^(?:\*|www|m|mobile)\./, '');
  return base !== '' && (hostname === base || hostname.endsWith(`.${base}`));
}

/** The endpoint of a platform that answers at this address, if one is known. */
export function endpointAt(platform: Platform, url: URL): Endpoint | undefined {
  return platform.endpoints.find((endpoint) => new RegExp(endpoint.pattern.match).test(target(url)));
}

/** The operation of the platform's own interface at an address, whether or not anything reads it. */
export function operationAt(platform: Platform, url: URL): string | undefined {
  return platform.api && new RegExp(platform.api.match).exec(target(url))?.[1];
}

/**
 * Whose reader is meant: by the page's host, by an endpoint or interface at that address (some platforms answer on any
 * host), by the site's other hosts, and last by an address that a server of anybody's may have.
 */
export function platformOf(url: URL): Platform | undefined {
  const named = platformAt(ALIASES[url.hostname] ?? url.hostname);
  if (named) return PLATFORMS[named];
  return (
    ALL.find((platform) => platform.hosts.some((host) => below(url.hostname, host))) ??
    ALL.find((platform) => endpointAt(platform, url) !== undefined) ??
    ALL.find((platform) => operationAt(platform, url) !== undefined) ??
    ALL.find((platform) => platform.hosts.length === 0 && /^(?:profile|post)$/.test(platform.classify(url).kind))
  );
}
