import type { IngestBatch } from '../messaging/protocol';
import type { PlatformId } from '../model';
import { platformAt } from '../platforms/hosts';

/**
 * The platform whose page a message came from, by the browser's word.
 * @param servers those that the user allowed
 */
export function senderPlatform(
  sender: { url?: string; tab?: { url?: string } },
  servers: readonly string[],
): PlatformId | undefined {
  try {
    return platformAt(new URL(sender.url ?? sender.tab?.url ?? '').hostname, servers);
  } catch {
    return undefined;
  }
}

/** Does a message come from a page of the extension itself (`own`: its root address), by the browser's word? */
export const fromOwnPage = (sender: { url?: string }, own: string): boolean => sender.url?.startsWith(own) === true;

/** Rows of another platform than the page's own are taken out: a page can at worst forge numbers about itself. */
export function onlyOf(platform: PlatformId, batch: IngestBatch): IngestBatch {
  const own = <T extends { platform: PlatformId }>(rows: T[]) =>
    Array.isArray(rows) ? rows.filter((row) => row?.platform === platform) : rows;
  return { ...batch, profiles: own(batch.profiles), posts: own(batch.posts), readings: own(batch.readings) };
}
