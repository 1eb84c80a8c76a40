import { learntMaturity } from '../hooks/learnt-maturity';
import type { Standing, StandingAsk, StandingRow } from '../messaging/drawer';
import { compareProfiles, defaultLens, maturityDays, visitInput } from '../metrics';
import type { ComparisonRow, ProfileInput } from '../metrics/types';
import { isSample, type ProfileKey, profileKey } from '../model';
import type { Settings } from '../settings/schema';
import { type PostgaugeDb, profileInputs, setMembers, sets, trackedProfiles, watched } from '../store';
import { metricSettings } from './summary';

/** Profiles of one card: the page's and the user's own always, then as many as still can be looked over. */
export const MOST_STANDING = 40;

function rowOf({ stats, verdict, versusOwn }: ComparisonRow): StandingRow {
  const { key, platform, handle, name, role, rate, singles } = stats;
  return {
    key,
    platform,
    handle,
    rate,
    singles: singles.slice(0, 4),
    ...(name !== undefined && { name }),
    ...(role && { role }),
    ...(verdict && { verdict }),
    ...(versusOwn && { versusOwn }),
  };
}

async function membersOf(db: PostgaugeDb, ask: StandingAsk, key: ProfileKey) {
  const [tracked, all, watch] = await Promise.all([trackedProfiles(db), sets(db), watched(db)]);
  // Invented profiles are looked at among themselves.
  const real = tracked.filter((row) => isSample(row.key) === isSample(key));
  const mine = all
    .map((set) => ({ set, members: setMembers(set, real, watch) }))
    .filter(({ members }) => members.some((row) => row.key === key));
  const chosen = mine.find(({ set }) => set.id === ask.set);
  return {
    members: chosen?.members ?? real.filter((row) => row.platform === ask.profile.platform),
    offered: mine.map(({ set }) => ({ id: set.id, name: set.name })),
    chosen: chosen?.set.id,
  };
}

/**
 * The profile of a page against the user's own and the set that it stands in, grouped by what can be said. A profile
 * that is not tracked stands there with what this visit has read. Null when nothing is known of it.
 */
export async function standing(
  db: PostgaugeDb,
  ask: StandingAsk,
  settings: Settings,
  now: number,
): Promise<Standing | null> {
  const { platform } = ask.profile;
  const key = profileKey(ask.profile);
  const { members, offered, chosen } = await membersOf(db, ask, key);
  const first = members.filter((row) => row.key === key || (row.role === 'own' && row.platform === platform));
  const shown = [...new Set([...first, ...members].map((row) => row.key))].slice(0, MOST_STANDING);
  const metrics = metricSettings(settings, now);
  const lens = metrics.lens === 'followers' ? defaultLens(platform) : metrics.lens;
  const platforms = [...new Set([platform, ...members.map((row) => row.platform)])];
  const metric = { ...metrics, ...(await learntMaturity(db, platforms, now)), lens };
  const inputs: ProfileInput[] = await profileInputs(db, shown, metric.period);
  if (!inputs.some((input) => input.key === key)) {
    const here = ask.visit && visitInput(ask.profile, ask.visit);
    if (!here) return null;
    inputs.push(here);
  }
  const { groups } = compareProfiles(inputs, metric);
  const own = inputs.find((input) => input.role === 'own' && input.platform === platform);
  return {
    profile: key,
    groups: groups.map(({ verdict, rows }) => ({ verdict, rows: rows.map(rowOf) })),
    of: inputs.length,
    left: members.length - shown.length,
    lens,
    platform,
    maturityDays: maturityDays(platform, undefined, metric.maturity?.[platform]),
    span: metric.period,
    sets: offered,
    ...(own && { own: own.key }),
    ...(chosen !== undefined && { set: chosen }),
  };
}
