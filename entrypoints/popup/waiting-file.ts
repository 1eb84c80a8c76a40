import { type ExportFile, saveFile } from '../../lib/hooks';
import { askTab } from '../../lib/messaging/client';
import type { Visit } from '../../lib/messaging/protocol';
import { COUNT_NAMES, type PostObservation, type ProfileRef, profileKey } from '../../lib/model';

function countsAt(post: PostObservation) {
  return Object.fromEntries(COUNT_NAMES.filter((name) => post.counts[name]).map((name) => [name, post.seenAt]));
}

/** The posts that a page still holds, as the file that the database would have given. */
export async function visitFile(visit: Visit, profile: ProfileRef, now: number, timeZone: string): Promise<ExportFile> {
  const { fileName, tables, toCsv } = await import('../../lib/export');
  const seen = visit.profiles.findLast((p) => p.platform === profile.platform && p.id === profile.id);
  const rows = visit.posts
    .filter((post) => post.platform === profile.platform && post.profileId === profile.id)
    .map((post) => ({
      post: { ...post, profile: profileKey(profile), countsAt: countsAt(post), firstSeenAt: post.seenAt },
      profile: { handle: seen?.handle ?? profile.handle ?? profile.id, name: seen?.name },
    }));
  return {
    name: fileName('posts', now, timeZone),
    text: toCsv(tables.posts, rows, { timeZone }),
    rows: rows.length,
    columns: tables.posts.columns.length,
  };
}

/** Saves what waits for the database before the tab closes. Undefined when the page no longer answers. */
export async function saveWaiting(
  tabId: number,
  profile: ProfileRef,
  timeZone: string,
): Promise<ExportFile | undefined> {
  const visit = await askTab(tabId, 'pageVisit', undefined);
  if (!visit.ok || !visit.value) return undefined;
  const file = await visitFile(visit.value, profile, Date.now(), timeZone);
  saveFile(file);
  return file;
}
