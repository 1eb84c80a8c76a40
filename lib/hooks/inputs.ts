import { EARLIER_READ, figureOf } from '../metrics';
import { type LensDefinition, readFrom } from '../metrics/lenses';
import type { MetricSettings, PostFigure, PostInput, ProfileInput } from '../metrics/types';
import { isSample, type PlatformId, type ProfileKey } from '../model';
import {
  type ComparedInput,
  comparedInputs,
  excludedPosts,
  type Period,
  type PostgaugeDb,
  postsBefore,
  profileInputs,
  type StoredInput,
  trackedProfiles,
} from '../store';
import { learntMaturity } from './learnt-maturity';
import { metricSettings, type Scope } from './view';

/** The profiles that a view means, own ones first. */
export async function keysOf(db: PostgaugeDb, view: Scope): Promise<ProfileKey[]> {
  if (view.profiles) return [...view.profiles];
  const rows = await trackedProfiles(db);
  // Invented profiles are looked at by themselves, in their own set.
  const real = rows.filter((row) => !isSample(row.key));
  return real.filter((row) => !view.set || row.platform === view.set).map((row) => row.key);
}

async function scoped<I extends { platform: PlatformId }>(
  db: PostgaugeDb,
  view: Scope,
  now: number,
  lenses: readonly (LensDefinition | undefined)[],
  read: (db: PostgaugeDb, keys: readonly ProfileKey[], period: Period) => Promise<I[]>,
): Promise<{ inputs: I[]; settings: MetricSettings }> {
  const settings = metricSettings(view, now);
  const from = Math.min(...lenses.map((lens) => readFrom(lens, settings.period)), settings.period.from);
  const inputs = await read(db, await keysOf(db, view), { ...settings.period, from });
  const platforms = inputs.map((input) => input.platform);
  return { inputs, settings: { ...settings, ...(await learntMaturity(db, platforms, now)) } };
}

/** Stored facts of the view's profiles and the settings to compute with; older posts where a definition takes them. */
export function readInputs(
  db: PostgaugeDb,
  view: Scope,
  now: number,
  lenses: readonly (LensDefinition | undefined)[] = [view.preset],
): Promise<{ inputs: StoredInput[]; settings: MetricSettings }> {
  return scoped(db, view, now, lenses, profileInputs);
}

/** The same for figures alone: posts come out of digests, without words and addresses. */
export function readCompared(
  db: PostgaugeDb,
  view: Scope,
  now: number,
  lenses: readonly (LensDefinition | undefined)[] = [view.preset],
): Promise<{ inputs: ComparedInput[]; settings: MetricSettings }> {
  return scoped(db, view, now, lenses, comparedInputs);
}

/** What the badges of a profile's posts say; those of the period's beginning are held against posts from before it. */
export async function readFigures(
  db: PostgaugeDb,
  input: ProfileInput,
  settings: MetricSettings,
): Promise<(post: PostInput) => PostFigure | undefined> {
  const [before, excluded] = await Promise.all([
    postsBefore(db, input.key, settings.period.from, EARLIER_READ),
    excludedPosts(db, input.key),
  ]);
  // A definition that takes older posts has read some of those before already.
  const known = new Set(before.map((post) => post.id));
  const posts = [...before, ...input.posts.filter((post) => !known.has(post.id))].filter(
    (post) => !excluded.has(post.id),
  );
  return figureOf({ ...input, posts }, settings);
}
