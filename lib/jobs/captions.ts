import { postsInPeriod } from '../metrics';
import {
  type ContentEffect,
  type ContentPost,
  captionFeatures,
  distinctiveTopics,
  distinctiveWords,
  featureCounts,
  featureEffects,
  hashtagEffects,
  type TopicUse,
  topicEffects,
  type Word,
  type Written,
} from '../metrics/content';
import { publishedAt } from '../metrics/maturity';
import { each, type Pieces, type Step } from '../metrics/steps';
import type { MetricSettings, ProfileInput } from '../metrics/types';
import type { ProfileKey } from '../model';

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

const MOST_TAGS = 12;
const MOST_WORDS = 20;
const MOST_CAPTIONS = 250;

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

/** What is said of the captions of one profile, held against those of the others. */
export function* captionSteps(
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
