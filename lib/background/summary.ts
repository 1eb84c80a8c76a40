import { learntMaturity } from '../hooks/learnt-maturity';
import type { ContentToBackground } from '../messaging/protocol';
import { defaultLens, EARLIER_READ, FOLLOWED_POSTS, shownFigures, summarise, visitInput } from '../metrics';
import type { MetricSettings, ProfileInput, ProfileSummary } from '../metrics/types';
import { startOfDay } from '../metrics/weeks';
import { isSample, profileKey } from '../model';
import { effectivePeriod, effectiveTimeZone, type Settings } from '../settings/schema';
import {
  type PostgaugeDb,
  type PostSnapshotRow,
  postHistories,
  postsBefore,
  profileInput,
  storedReach,
  trackedProfiles,
} from '../store';

type Ask = Parameters<ContentToBackground['summary']>[0];

/** What metrics need of the settings, at this moment. */
export function metricSettings(settings: Settings, now: number): MetricSettings {
  return {
    now,
    timeZone: effectiveTimeZone(settings),
    period: effectivePeriod(settings, now),
    lens: settings.lens,
    summary: settings.summary,
  };
}

/**
 * The posts on the page get a badge also where they are older than the period: the read reaches back to them, and further
 * to the posts that these are held against.
 */
async function storedInput(
  db: PostgaugeDb,
  ask: Ask,
  period: { from: number; to: number },
): Promise<ProfileInput | null> {
  const key = profileKey(ask.profile);
  const times = ask.visit?.posts.flatMap((p) => (p.published ? [p.published.earliest] : [])) ?? [];
  const from = Math.max(
    0,
    times.reduce((a, b) => Math.min(a, b), period.from),
  );
  const [input, before] = await Promise.all([
    profileInput(db, key, { from, to: period.to }),
    postsBefore(db, key, from, EARLIER_READ),
  ]);
  return input && { ...input, posts: [...before, ...input.posts] };
}

/** What was seen of the newest posts over time: how fast they gain. */
async function sightings(db: PostgaugeDb, { key, posts }: ProfileInput): Promise<Map<string, PostSnapshotRow[]>> {
  const newest = posts.toSorted((a, b) => (b.published?.latest ?? 0) - (a.published?.latest ?? 0));
  const asked = newest.slice(0, FOLLOWED_POSTS).map(({ id }) => ({ profile: key, id }));
  const seen = await postHistories(db, asked);
  return new Map(asked.flatMap(({ id }, i) => (seen[i]?.length ? [[id, seen[i]] as const] : [])));
}

/** What is worth one line on the card: said while it is so, without a memory of its own. */
function notesOf(
  { followers }: ProfileInput,
  tracked: Awaited<ReturnType<typeof trackedProfiles>>,
  { now, timeZone }: MetricSettings,
): NonNullable<ProfileSummary['notes']> {
  const days = new Set(followers.map(({ at }) => startOfDay(at, timeZone)));
  const second = days.size === 2 && days.has(startOfDay(now, timeZone));
  const real = tracked.filter((row) => !isSample(row.key));
  const own = real.length > 1 && !real.some((row) => row.role === 'own');
  return [...(second ? (['second'] as const) : []), ...(own ? (['own'] as const) : [])];
}

/**
 * Figures of one profile for the overlay: from the database when it is tracked, else from the visit alone (then nothing
 * is stored). Null when neither knows it.
 */
export async function summary(
  db: PostgaugeDb,
  ask: Ask,
  settings: Settings,
  now: number,
): Promise<ProfileSummary | null> {
  const chosen = metricSettings(settings, now);
  // "By followers" is what is chosen by not choosing; where a site's grids show no likes it would never have a value.
  const lens = chosen.lens === 'followers' ? defaultLens(ask.profile.platform) : chosen.lens;
  const learnt = await learntMaturity(db, [ask.profile.platform], now);
  const metric = { ...chosen, ...learnt, lens };
  const key = profileKey(ask.profile);
  const tracked = await trackedProfiles(db);
  const isTracked = tracked.some((row) => row.key === key);
  const stored = isTracked ? await storedInput(db, ask, metric.period) : null;
  const input: ProfileInput | null = stored ?? (ask.visit && visitInput(ask.profile, ask.visit));
  if (!input) return null;
  const ownRow = tracked.find((row) => row.role === 'own' && row.platform === ask.profile.platform && row.key !== key);
  const own = ownRow ? await profileInput(db, ownRow.key, metric.period) : null;
  const made = summarise(input, own, metric, stored ? 'stored' : 'visit');
  if (settings.badge !== 'multiple') {
    const seen = stored && settings.badge === 'velocity' ? await sightings(db, stored) : undefined;
    made.shown = shownFigures(input, settings.badge, seen);
  }
  if (!stored) return made;
  const notes = notesOf(stored, tracked, metric);
  if (notes.length > 0) made.notes = notes;
  // Figures read no further back than they need; how much is kept does not depend on the page that asks.
  const { posts, oldest } = await storedReach(db, key);
  const { oldest: _, ...counted } = made.stats.posts;
  made.stats.posts = { ...counted, stored: posts, ...(oldest !== undefined && { oldest }) };
  return made;
}
