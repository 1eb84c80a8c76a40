import type { PageTrouble, SiteTrouble } from '../../components/panel/types';
import { partlyRead } from '../../components/ui/drift-notice';
import { healthOf } from '../../components/ui/health';
import type { EndpointHealth, PageState } from '../../lib/hooks';
import { type PlatformId, profileKey } from '../../lib/model';
import { PLATFORM_NAMES } from '../../lib/platforms/hosts';
import { hostOf } from '../shared/sites';

/** What is wrong with the page in front; undefined where all of it is read, or nothing is to be read. */
export function pageTrouble(
  page: PageState,
  unread: number,
  pausedSites: readonly PlatformId[],
): PageTrouble | undefined {
  if (page.kind !== 'page' || page.status.stale || pausedSites.includes(page.platform)) return undefined;
  const { subject, visible, read, missed, reports, page: looks } = page.status;
  // Feeds and search results are left alone: what is unread there is no loss.
  if (!subject && looks !== 'profile' && looks !== 'post') return undefined;
  const trouble = { visible, unread, read, missed, health: healthOf(reports) };
  if (!partlyRead(trouble)) return undefined;
  const name = subject?.name?.trim() || (subject?.handle && `@${subject.handle.replace(/^@/, '')}`);
  return { ...trouble, name: name || hostOf(page.platform, page.server), profile: subject && profileKey(subject) };
}

/** Sources of one platform whose newest outcome is a failure. The wire never succeeds by itself, so it is none. */
export function siteTrouble(
  health: readonly EndpointHealth[] | undefined,
  platform: PlatformId | null,
): SiteTrouble | undefined {
  if (!platform) return undefined;
  const sources = (health ?? [])
    .filter((line) => line.state === 'broken' && line.endpoint.startsWith(`${platform}/`))
    .filter((line) => line.endpoint !== `${platform}/wire`)
    .map(({ endpoint, detail, lastFailed }) => ({ endpoint, detail, at: lastFailed ?? 0 }));
  return sources.length > 0 ? { name: PLATFORM_NAMES[platform], sources } : undefined;
}
