import type { Scope } from '../hooks/view';
import { numerator, postsInPeriod } from '../metrics';
import { sharpTimes } from '../metrics/cadence';
import { atOnce, each, type Pieces } from '../metrics/steps';
import {
  type BestTime,
  bestTimePieces,
  type PeerBlock,
  peerTimes,
  placed,
  type TimeCell,
  type TimedPost,
  timedPosts,
  timingCells,
} from '../metrics/timing';
import type { MetricSettings, ProfileInput, Role } from '../metrics/types';
import type { PostFormat, ProfileKey } from '../model';
import { through } from './pace';
import type { Work } from './work';

/** Whose posts, of which type, on whose clocks. */
export interface TimingChoice {
  /** `peers`: all competitors of the view together, each held against its own posts. */
  of: ProfileKey | 'peers';
  format: PostFormat | 'all';
  /** IANA zone of the grid; days and weeks of other figures keep the view's. */
  timeZone: string;
}

export interface TimingProfile {
  key: ProfileKey;
  name: string;
  role?: Role;
}

export interface TimingData {
  profiles: TimingProfile[];
  /** What is shown: the choice, or what stands in for one that is not in the view. */
  of: TimingChoice['of'];
  /** Types among the posts that could be shown, most frequent first. */
  formats: PostFormat[];
  /** Mature posts dated to the hour, of the type; and the profiles that have any. */
  n: number;
  from: number;
  to: number;
  posting: number;
  needed: number;
  /** Posts that the last 12 months would give; only where there are too few and the period is shorter. */
  longer?: number;
  /** 42 cells; absent under `needed` posts. */
  grid?: TimeCell[];
  best?: BestTime;
  /** When the competitors post; absent under 168 posts of theirs. */
  peers?: PeerBlock[];
  peerPosts: { n: number; profiles: number; needed: number };
  timeZone: string;
}

/** Posts for the grid. Fewer colour circles by luck. */
export const GRID_NEEDED = 60;
/** Posts for what peers leave unused, as `peerTimes` has it. */
const PEERS_NEEDED = 168;
const BLOCK_HOURS = 4;
const YEAR = 365;

function chosenInputs(inputs: readonly ProfileInput[], of: TimingChoice['of']): [TimingChoice['of'], ProfileInput[]] {
  const one = inputs.find((input) => input.key === of);
  if (one) return [one.key, [one]];
  const peers = inputs.filter((input) => input.role !== 'own');
  if (peers.length > 0) return ['peers', peers];
  const own = inputs[0];
  return own ? [own.key, [own]] : ['peers', []];
}

/** Posts of one of several profiles, marked with whose they are; ids are unique only inside a platform. */
function timed(input: ProfileInput, settings: MetricSettings): TimedPost[] {
  return timedPosts(input, numerator(input.platform, settings.lens), settings).map((post) => ({
    ...post,
    id: `${input.key} ${post.id}`,
    profile: input.key,
  }));
}

function byFrequency(posts: readonly TimedPost[]): PostFormat[] {
  const counts = new Map<PostFormat, number>();
  for (const { format } of posts) counts.set(format, (counts.get(format) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)).map(([format]) => format);
}

/** Whose posts are looked at, those of every type and those of the chosen one. */
function* postsOf(inputs: readonly ProfileInput[], settings: MetricSettings, choice: TimingChoice) {
  const [of, chosen] = chosenInputs(inputs, choice.of);
  const lists = yield* each(chosen, (input) => timed(input, settings));
  const all = lists.flat();
  return { of, all, posts: choice.format === 'all' ? all : all.filter((post) => post.format === choice.format) };
}

function* gridOf(posts: readonly TimedPost[], timeZone: string): Pieces<Pick<TimingData, 'grid' | 'best'>> {
  if (posts.length < GRID_NEEDED) return {};
  const all = placed(posts, timeZone);
  yield;
  const best = yield* bestTimePieces(all);
  return { grid: timingCells(all, BLOCK_HOURS), best };
}

function* peersOf(
  inputs: readonly ProfileInput[],
  settings: MetricSettings,
  timeZone: string,
): Pieces<Pick<TimingData, 'peers' | 'peerPosts'>> {
  const sharp = (input: ProfileInput) => sharpTimes(postsInPeriod(input, settings));
  const own = inputs.filter((input) => input.role === 'own').flatMap(sharp);
  const others = inputs.filter((input) => input.role !== 'own');
  const peers = yield* each(others, sharp);
  const blocks = peerTimes(own, peers, timeZone);
  return {
    ...(blocks && { peers: blocks }),
    peerPosts: {
      n: peers.reduce((sum, list) => sum + list.length, 0),
      profiles: peers.filter((list) => list.length > 0).length,
      needed: PEERS_NEEDED,
    },
  };
}

function* timingSteps(
  inputs: readonly ProfileInput[],
  settings: MetricSettings,
  choice: TimingChoice,
): Pieces<TimingData> {
  const { of, all, posts } = yield* postsOf(inputs, settings, choice);
  const times = posts.map((post) => post.at);
  return {
    profiles: inputs.map(({ key, name, handle, role }) => ({ key, name: name || handle, ...(role && { role }) })),
    of,
    formats: byFrequency(all),
    n: posts.length,
    from: times.reduce((a, b) => Math.min(a, b), settings.period.to),
    to: times.reduce((a, b) => Math.max(a, b), settings.period.from),
    posting: new Set(posts.map((post) => post.profile)).size,
    needed: GRID_NEEDED,
    ...(yield* gridOf(posts, choice.timeZone)),
    ...(yield* peersOf(inputs, settings, choice.timeZone)),
    timeZone: choice.timeZone,
  };
}

/** All that the timing page says, of the profiles of one view. Pure. */
export function timingOf(inputs: readonly ProfileInput[], settings: MetricSettings, choice: TimingChoice): TimingData {
  return atOnce(timingSteps(inputs, settings, choice));
}

export const timingWork: Work<{ view: Scope; choice: TimingChoice }, TimingData> = async (
  facts,
  { view, choice },
  now,
  pace,
) => {
  const { inputs, settings } = await facts.read(view, now, pace, 'figures');
  const data = await through(timingSteps(inputs, settings, choice), pace);
  if (data.grid || view.period === null || view.period >= YEAR) return data;
  const year = await facts.read({ ...view, period: YEAR }, now, pace, 'figures');
  const { posts } = await through(postsOf(year.inputs, year.settings, choice), pace);
  return { ...data, longer: posts.length };
};
