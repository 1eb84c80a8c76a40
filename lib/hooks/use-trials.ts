import { useLiveQuery } from 'dexie-react-hooks';
import { numerator } from '../metrics';
import { cadence } from '../metrics/cadence';
import { drawnFor, scatterOf, type TrialResult, timedPosts, trialResult } from '../metrics/timing';
import type { MetricSettings, ProfileInput } from '../metrics/types';
import { localClock } from '../metrics/weeks';
import type { ProfileKey } from '../model';
import { type PostgaugeDb, profileInputs, type TrialRow, trackedProfiles, trials } from '../store';
import { useDatabase } from './database';
import { keysOf } from './inputs';
import { learntMaturity } from './learnt-maturity';
import { useTick } from './use-tick';
import { metricSettings, type Scope, viewKey } from './view';

/** An own profile, and what a plan needs to know of it. */
export interface TrialProfile {
  key: ProfileKey;
  name: string;
  /** Posts of the last year whose counts are final and that are dated to the hour. */
  posts: number;
  /** Absent under 20 posts. */
  scatter?: { deviation: number; n: number };
  /** Posts a week, where enough was read. */
  perWeek?: number;
}

export interface TrialOf {
  row: TrialRow;
  name: string;
  result: TrialResult;
  /** Which of the two is drawn for today. */
  drawn: 'a' | 'b';
}

export interface Trials {
  profiles: TrialProfile[];
  trials: TrialOf[];
  /** On the clocks of the view, `2026-11-22`. */
  today: string;
}

/** Days back from which the scatter is taken. */
const YEAR = 365;
const FIVE_MINUTES = 300_000;

const nameOf = (input: ProfileInput) => input.name || input.handle;

function profileOf(input: ProfileInput, settings: MetricSettings): TrialProfile {
  const posts = timedPosts(input, numerator(input.platform, settings.lens), settings);
  const scatter = scatterOf(posts, settings.timeZone);
  const { perWeek } = cadence(input, settings);
  return {
    key: input.key,
    name: nameOf(input),
    posts: posts.length,
    ...(scatter && { scatter }),
    ...(perWeek !== undefined && { perWeek }),
  };
}

/** What can be planned with these own profiles, and what the planned trials have shown. Pure. */
export function trialsOf(
  inputs: readonly ProfileInput[],
  rows: readonly TrialRow[],
  own: ReadonlySet<ProfileKey>,
  settings: MetricSettings,
): Trials {
  const byKey = new Map(inputs.map((input) => [input.key, input]));
  return {
    profiles: inputs.filter(({ key }) => own.has(key)).map((input) => profileOf(input, settings)),
    trials: rows.flatMap((row): TrialOf[] => {
      const input = byKey.get(row.profile);
      if (!input) return [];
      const day = localClock(settings.now, row.timeZone).day;
      const posts = timedPosts(input, numerator(input.platform, settings.lens), settings);
      return [{ row, name: nameOf(input), result: trialResult(posts, row, day), drawn: drawnFor(row, day) }];
    }),
    today: localClock(settings.now, settings.timeZone).day,
  };
}

async function readTrials(db: PostgaugeDb, view: Scope, now: number): Promise<Trials> {
  const [rows, tracked, inView] = await Promise.all([trials(db), trackedProfiles(db), keysOf(db, view)]);
  const seen = new Set(inView);
  const own = new Set(tracked.flatMap(({ key, role }) => (role === 'own' && seen.has(key) ? [key] : [])));
  const settings = metricSettings({ ...view, period: YEAR }, now);
  const keys = [...new Set([...own, ...rows.map(({ profile }) => profile)])];
  const inputs = await profileInputs(db, keys, settings.period);
  const learnt = await learntMaturity(
    db,
    inputs.map(({ platform }) => platform),
    now,
  );
  return trialsOf(inputs, rows, own, { ...settings, ...learnt });
}

/** Trials of two posting times, followed as the database changes; undefined while the first read runs. */
export function useTrials(view: Scope): Trials | undefined {
  const db = useDatabase();
  const tick = useTick(FIVE_MINUTES);
  return useLiveQuery(() => readTrials(db, view, Date.now()), [db, viewKey(view), tick]);
}
