import type { Scope } from '../hooks/view';
import { numerator, postsInPeriod } from '../metrics';
import {
  type ContentEffect,
  type ContentPost,
  captionFeatures,
  contentMix,
  contentPosts,
  distinctiveTopics,
  distinctiveWords,
  featureCounts,
  featureEffects,
  hashtagEffects,
  jensenShannon,
  type MixChange,
  mixChange,
  type TopicUse,
  toldOverProfiles,
  topicEffects,
  typeEffects,
  type Word,
  type Written,
} from '../metrics/content';
import { publishedAt } from '../metrics/maturity';
import { atOnce, each, type Pieces, type Step } from '../metrics/steps';
import type { ContentMix, MetricSettings, ProfileInput, Role } from '../metrics/types';
import type { ProfileKey } from '../model';
import { through } from './pace';
import type { Work } from './work';

export interface ContentProfile {
  key: ProfileKey;
  name: string;
  role?: Role;
  mix: ContentMix;
  change?: MixChange;
}

/** What the captions of one profile are made of, and what goes with more engagement in them. */
export interface CaptionData {
  key: ProfileKey;
  features: ReturnType<typeof featureCounts>;
  featureEffects: ContentEffect[];
  /** Most used first, over all posts of the period whose caption was read. */
  hashtags: { tag: string; n: number }[];
  hashtagEffects: ContentEffect[];
  /** What its posts are about, with what goes with each subject. */
  topics: ContentEffect[];
  /** Set these captions apart from those of the other profiles of the view. */
  words: Word[];
  /** Subjects that these posts are about more than those of the others; most certain first. */
  subjects: TopicUse[];
  /** Captions read here and there. */
  captions: { here: number; there: number };
}

export interface ContentData {
  profiles: ContentProfile[];
  /** Type results with a range, those whose own range leaves 1 out, and those that stand out after allowing for all looks. */
  looks: { n: number; alone: number; told: { key: ProfileKey; effect: ContentEffect }[] };
  /** Jensen–Shannon distance of the mixes of types, row and column in the order of `profiles`; null without posts. */
  distances: (number | null)[][];
  captions?: CaptionData;
  /** Unix ms, of all posts in the mixes. */
  from: number;
  to: number;
}

const MOST_TAGS = 12;
const MOST_WORDS = 20;
const MOST_CAPTIONS = 250;

function looksOf(profiles: readonly ContentProfile[], effects: Map<ProfileKey, ContentEffect[]>): ContentData['looks'] {
  const results = profiles.flatMap((p) => p.mix.rows.flatMap((row) => row.versus ?? []));
  return {
    n: results.length,
    alone: results.filter((v) => v.low > 1 || v.high < 1).length,
    told: toldOverProfiles(effects),
  };
}

function writtenOf(input: ProfileInput, settings: MetricSettings): Written[] {
  return postsInPeriod(input, settings).flatMap((post): Written[] => {
    const at = publishedAt(post);
    return at !== undefined && post.caption !== undefined ? [{ at, caption: post.caption }] : [];
  });
}

/** The newest captions of another profile: breaking more of them into words tells nothing new of this one. */
function newest(captions: Written[]): Written[] {
  return captions.sort((a, b) => b.at - a.at).slice(0, MOST_CAPTIONS);
}

function tagsOf(captions: readonly Written[]): CaptionData['hashtags'] {
  const counts = new Map<string, number>();
  for (const { caption } of captions) {
    for (const tag of captionFeatures(caption).hashtags) counts.set(tag, (counts.get(tag) ?? 0) + 1);
  }
  return [...counts]
    .map(([tag, n]) => ({ tag, n }))
    .sort((a, b) => b.n - a.n || (a.tag < b.tag ? -1 : 1))
    .slice(0, MOST_TAGS);
}

function* captionSteps(
  input: ProfileInput,
  others: readonly ProfileInput[],
  posts: readonly ContentPost[],
  settings: MetricSettings,
): Pieces<CaptionData> {
  const here = writtenOf(input, settings);
  const there = (yield* each(others, (other) => newest(writtenOf(other, settings)))).flat();
  const last: Step = { phase: 'computing', done: others.length, of: others.length + 1 };
  yield last;
  const features = { features: featureCounts(posts), featureEffects: featureEffects(posts, settings.timeZone) };
  yield last;
  const tags = { hashtags: tagsOf(here), hashtagEffects: hashtagEffects(posts, settings.timeZone) };
  yield last;
  const topics = topicEffects(posts, settings.timeZone);
  yield last;
  const words = distinctiveWords(here, there).slice(0, MOST_WORDS);
  yield last;
  const subjects = distinctiveTopics(here, there).slice(0, MOST_TAGS);
  const captions = { here: here.length, there: there.length };
  return { key: input.key, ...features, ...tags, topics, words, subjects, captions };
}

function* contentSteps(
  inputs: readonly ProfileInput[],
  settings: MetricSettings,
  chosen: ProfileKey | null,
): Pieces<ContentData> {
  const all = yield* each(inputs, (input) => {
    const { key, name, handle, role } = input;
    const posts = contentPosts(input, numerator(input.platform, settings.lens), settings);
    const change = mixChange(input, settings);
    const mix = contentMix(input, settings);
    const profile: ContentProfile = {
      key,
      name: name || handle,
      ...(role && { role }),
      mix,
      ...(change && { change }),
    };
    const dates = postsInPeriod(input, settings).flatMap((post) => publishedAt(post) ?? []);
    return { profile, posts, dates, effects: typeEffects(posts, settings.timeZone) };
  });
  const profiles = all.map(({ profile }) => profile);
  const shares = profiles.map((p) => new Map(p.mix.rows.map((row) => [row.format, row.n])));
  const dates = all.flatMap((one) => one.dates);
  const at = Math.max(
    0,
    inputs.findIndex((input) => input.key === chosen),
  );
  const [one, posts] = [inputs[at], all[at]?.posts];
  return {
    profiles,
    looks: looksOf(profiles, new Map(all.map(({ profile, effects }) => [profile.key, effects]))),
    distances: shares.map((a) => shares.map((b) => jensenShannon(a, b) ?? null)),
    ...(one &&
      posts && {
        captions: yield* captionSteps(
          one,
          inputs.filter((input) => input !== one),
          posts,
          settings,
        ),
      }),
    from: dates.reduce((a, b) => Math.min(a, b), settings.period.to),
    to: dates.reduce((a, b) => Math.max(a, b), settings.period.from),
  };
}

/** All that the content page says: types of every profile, captions of the chosen one (else the first). Pure. */
export function contentOf(
  inputs: readonly ProfileInput[],
  settings: MetricSettings,
  chosen: ProfileKey | null,
): ContentData {
  return atOnce(contentSteps(inputs, settings, chosen));
}

export const contentWork: Work<{ view: Scope; chosen: ProfileKey | null }, ContentData> = async (
  facts,
  { view, chosen },
  now,
  pace,
) => {
  const { inputs, settings } = await facts.read(view, now, pace, 'words');
  return through(contentSteps(inputs, settings, chosen), pace);
};
