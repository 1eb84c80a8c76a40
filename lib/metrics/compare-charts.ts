import type { ProfileKey } from '../model';
import { type CalendarDay, calendar } from './calendar';
import { levelsOf, type PlatformChange, platformChanges } from './change';
import { type ShareOfVoice, shareOfVoice } from './comparison';
import { type ContentEffect, contentPosts, type ToldEffect, toldOverProfiles, typeEffects } from './content';
import { type EveryPost, everyPost } from './every-post';
import { usableReadings } from './followers';
import { type Fortnight, fortnights } from './fortnights';
import type { LensDefinition } from './lenses';
import { numerator } from './rate';
import { LINE_NEEDED, type SizeLinePoint, type SizeScore, scoresOf, sizeLine, sizeScores } from './size';
import { type RateTrend, trendsOf } from './trends';
import type { MetricSettings, PostFigure, PostInput, ProfileInput } from './types';
import { everyPostUnder, fortnightsUnder, hasSize, rowsUnder, sizePointUnder } from './under';

/** Facts of the view's profiles, read once for all charts of a page. */
export interface ChartFacts {
  inputs: readonly ProfileInput[];
  settings: MetricSettings;
  /** Another definition of the rate, under which all is drawn that hangs on it. */
  preset?: LensDefinition;
  /** What the badge of a post says, by profile. */
  figures: ReadonlyMap<ProfileKey, (post: PostInput) => PostFigure | undefined>;
}

export interface OverTimeOf {
  fortnights: ReadonlyMap<ProfileKey, Fortnight[]>;
  posts: ReadonlyMap<ProfileKey, EveryPost>;
  /** Which rates clearly rose or fell; absent under a published definition, which has no agreed range. */
  trends?: ReadonlyMap<ProfileKey, RateTrend>;
  /** Steps that most profiles of a platform made together, oldest first; absent under a published definition. */
  together?: readonly PlatformChange[];
}

export interface ShareOfSet {
  voice: ShareOfVoice | undefined;
  /** Share of all followers of the set, 0 to 1; absent where a profile's are not known. */
  followers: ReadonlyMap<ProfileKey, number>;
  /** The followers that those shares are made of. */
  counted: ReadonlyMap<ProfileKey, number>;
}

export interface SizeOfSet {
  /** Profiles that the line is made of. */
  n: number;
  needed: number;
  /** The definition has no place in this chart: it divides by views, or tells a day. */
  cannot?: true;
  /** Absent under `needed` profiles. */
  line?: SizeLinePoint[];
  scores: SizeScore[];
}

function byKey<T>(inputs: readonly ProfileInput[], of: (input: ProfileInput) => T): Map<ProfileKey, T> {
  return new Map(inputs.map((input) => [input.key, of(input)]));
}

/** Each profile's posts with their rates. */
export function postsOf({ inputs, settings, figures, preset }: ChartFacts): OverTimeOf['posts'] {
  return byKey(inputs, (input) => {
    const figure = figures.get(input.key);
    return preset ? everyPostUnder(preset, input, settings, figure) : everyPost(input, settings, figure);
  });
}

/** Each profile's fortnights, and the posts that stand behind them: those of the whole period, whatever a definition takes. */
export function overTimeOf(facts: ChartFacts): OverTimeOf {
  const { inputs, settings, preset } = facts;
  return {
    fortnights: byKey(inputs, (input) =>
      preset ? fortnightsUnder(preset, input, settings) : fortnights(input, settings),
    ),
    posts: postsOf(preset ? { ...facts, preset: { ...preset, last: undefined } } : facts),
    ...(!preset && {
      trends: trendsOf(inputs, settings),
      together: platformChanges(inputs, (input) => levelsOf(input, settings)),
    }),
  };
}

/** Each profile's days. */
export function calendarOf({ inputs, settings }: ChartFacts): ReadonlyMap<ProfileKey, CalendarDay[]> {
  return byKey(inputs, (input) => calendar(input, settings));
}

/** Shares inside the platform of the first profile: across platforms nothing adds up. */
export function shareOf({ inputs, settings, preset }: ChartFacts): ShareOfSet {
  const here = inputs.filter((input) => input.platform === inputs[0]?.platform);
  const latest = here.flatMap((input) => {
    const last = usableReadings(input.followers).at(-1);
    return last ? [{ key: input.key, value: last.followers.value }] : [];
  });
  const sum = latest.reduce((all, one) => all + one.value, 0);
  // Without one of them the others' shares would be of something else.
  const known = latest.length === here.length && sum > 0 ? latest : [];
  const made = preset && new Map(here.map((input) => [input, rowsUnder(preset, input, settings)]));
  return {
    voice: here.length > 0 ? shareOfVoice(here, settings, made) : undefined,
    followers: new Map(known.map((one) => [one.key, one.value / sum])),
    counted: new Map(known.map((one) => [one.key, one.value])),
  };
}

/** Steps of the line on the log scale. */
const STEPS = 24;

function scoresIn(inputs: readonly ProfileInput[], settings: MetricSettings, preset: LensDefinition | undefined) {
  if (!preset) return inputs.length > 0 ? sizeScores(inputs, settings) : scoresOf([]);
  const here = inputs.filter((input) => input.platform === inputs[0]?.platform);
  return scoresOf(
    here.flatMap((input) => {
      const point = sizePointUnder(preset, input, settings);
      return point ? [{ key: input.key, point }] : [];
    }),
  );
}

/** The line of what is usual for a size, from fifteen profiles on, and each profile against it. */
export function sizeOf({ inputs, settings, preset }: ChartFacts): SizeOfSet {
  const platform = inputs[0]?.platform;
  if (preset && platform && !hasSize(preset, platform)) {
    return { n: 0, needed: LINE_NEEDED, scores: [], cannot: true };
  }
  const { fit, scores } = scoresIn(inputs, settings, preset);
  const sizes = scores.map((s) => Math.log10(s.followers));
  const [low, high] = [Math.min(...sizes) - 0.15, Math.max(...sizes) + 0.15];
  const at = Array.from({ length: STEPS + 1 }, (_, i) => 10 ** (low + ((high - low) * i) / STEPS));
  const n = fit?.n ?? 0;
  return { n, needed: LINE_NEEDED, scores, ...(fit && n >= LINE_NEEDED && { line: sizeLine(fit, at) }) };
}

/** Which of the types stand out, over all profiles; `n` looks were taken. */
export interface TypesOfSet {
  n: number;
  told: ToldEffect[];
}

/**
 * Which content types stand out after allowing for all looks: the answer of the Content page, from the same test. One step
 * a profile, because shuffles take time; undefined under a published definition, which has no range.
 */
export function* typesOf({ inputs, settings, preset }: ChartFacts): Generator<undefined, TypesOfSet | undefined, void> {
  if (preset) return undefined;
  const effects = new Map<ProfileKey, ContentEffect[]>();
  for (const input of inputs) {
    const posts = contentPosts(input, numerator(input.platform, settings.lens), settings);
    effects.set(input.key, typeEffects(posts, settings.timeZone));
    yield;
  }
  const n = [...effects.values()].reduce((sum, list) => sum + list.length, 0);
  return { n, told: toldOverProfiles(effects) };
}
