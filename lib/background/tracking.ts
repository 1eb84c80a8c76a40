import * as z from 'zod/mini';
import type { IngestReceipt, Visit } from '../messaging/protocol';
import type { Role } from '../metrics/types';
import { PlatformIdSchema, type ProfileRef } from '../model';
import { publishTracked } from '../settings/tracked-mirror';
import { ingest, type PostgaugeDb, setRole, trackedKeys } from '../store';

const RefSchema = z.object({
  platform: PlatformIdSchema,
  id: z.string().check(z.minLength(1), z.maxLength(512)),
  handle: z.optional(z.string().check(z.maxLength(512))),
});
const RoleSchema = z.nullable(z.enum(['own', 'competitor', 'inspiration']));

/** Tells the mirror which profiles are tracked now. */
export async function refreshTracked(db: PostgaugeDb): Promise<void> {
  await publishTracked(await trackedKeys(db));
}

/** Stores what visits have read of a profile that has just become tracked. A full disk is said, not thrown. */
export async function keepVisit(
  db: PostgaugeDb,
  profile: ProfileRef,
  visit: Visit,
  now: number,
): Promise<IngestReceipt> {
  const mine = (platform: string, id: string) => platform === profile.platform && id === profile.id;
  return ingest(db, {
    id: `track-${profile.platform}-${profile.id}-${now}-${crypto.randomUUID()}`.slice(0, 200),
    profiles: visit.profiles.filter((p) => mine(p.platform, p.id)),
    posts: visit.posts.filter((p) => mine(p.platform, p.profileId)),
    readings: visit.readings.filter((r) => mine(r.platform, r.profileId)),
    reports: [],
    seenAt: now,
  });
}

/** Tracks (or with `null` stops tracking) a profile and keeps what the visit has already read of it. */
export async function track(
  db: PostgaugeDb,
  ask: { profile: unknown; role: unknown; visit: Visit | null },
  now: number,
): Promise<{ ok: boolean; error?: string }> {
  const profile = RefSchema.safeParse(ask.profile);
  const role = RoleSchema.safeParse(ask.role);
  if (!profile.success || !role.success) return { ok: false, error: 'not a profile' };
  try {
    await setRole(db, profile.data, role.data as Role | null, now);
    await refreshTracked(db);
    if (role.data === null || !ask.visit) return { ok: true };
    const receipt = await keepVisit(db, profile.data, ask.visit, now);
    return receipt.ok ? { ok: true } : { ok: false, error: `${receipt.error}: ${receipt.message}` };
  } catch (error) {
    return { ok: false, error: error instanceof Error ? error.message : String(error) };
  }
}
