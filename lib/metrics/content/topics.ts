import { type ContentPost, placements } from './content-post';
import { type ContentEffect, contentEffects, inOrder } from './effects';
import { type Use, usedMore } from './odds';
import { type Written, wordsOf } from './words';

export interface Topic {
  /** Its most telling words in the form written most often: a name until somebody finds a better one. */
  words: string[];
  /** Places of its posts among those given. */
  members: number[];
}

/** Only the newest so many posts are grouped: pairs are compared, and subjects of years ago are not today's. */
const MOST_POSTS = 1_000;
/** A word of more than a fifth of all posts is no subject (this is how little words go, in any language). */
const COMMON = 0.2;
const LEAST_POSTS = 3;
/** Cosine of their rare words from which two posts are about the same. */
const ALIKE = 0.4;
const POSTS_NEEDED = 5;
const WEEKS_NEEDED = 3;
const WEEK = 7 * 86_400_000;
const NAMED_BY = 3;
/** Inflected languages change the end of a word: its first six letters stand for it (reference 5.2). */
const STEM = 6;
const ALPHABET = /^[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}'’-]+$/u;

const stemOf = (word: string) => (ALPHABET.test(word) ? [...word].slice(0, STEM).join('') : word);

/** Rare words of each post, weighted by rarity, each post's squares summing to 1; and the usual form of each stem. */
function vectorsOf(captions: readonly string[], locale?: string) {
  const segmenter = new Intl.Segmenter(locale, { granularity: 'word' });
  const forms = new Map<string, Map<string, number>>();
  const posts = new Map<string, number>();
  const stems = captions.map((caption) => {
    const found = new Set<string>();
    for (const word of wordsOf(caption, segmenter)) {
      const stem = stemOf(word);
      const written = forms.get(stem) ?? new Map<string, number>();
      written.set(word, (written.get(word) ?? 0) + 1);
      forms.set(stem, written);
      found.add(stem);
    }
    for (const stem of found) posts.set(stem, (posts.get(stem) ?? 0) + 1);
    return found;
  });
  const n = captions.length;
  const vectors = stems.map((found) => {
    const rare = [...found].filter((stem) => posts.get(stem)! >= LEAST_POSTS && posts.get(stem)! <= COMMON * n);
    const weights = rare.map((stem) => [stem, Math.log(n / posts.get(stem)!)] as const);
    const length = Math.sqrt(weights.reduce((sum, [, w]) => sum + w * w, 0));
    return new Map(weights.map(([stem, w]) => [stem, w / length]));
  });
  const usual = (stem: string) =>
    [...(forms.get(stem) ?? [])].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))[0]?.[0] ?? stem;
  return { vectors, usual };
}

/** Two posts share so many rare words at least: one alone is a word, not a subject. */
const SHARED = 2;

/** Of each post the others that are about the same, itself first. */
function neighboursOf(vectors: readonly ReadonlyMap<string, number>[]): number[][] {
  const posts = new Map<string, { places: number[]; weights: number[] }>();
  vectors.forEach((vector, i) => {
    for (const [stem, weight] of vector) {
      const list = posts.get(stem) ?? { places: [], weights: [] };
      list.places.push(i);
      list.weights.push(weight);
      posts.set(stem, list);
    }
  });
  const cosine = new Float64Array(vectors.length);
  const shared = new Uint16Array(vectors.length);
  return vectors.map((vector, i) => {
    cosine.fill(0);
    shared.fill(0);
    for (const [stem, weight] of vector) {
      const { places, weights } = posts.get(stem)!;
      for (let k = 0; k < places.length; k += 1) {
        cosine[places[k]!]! += weight * weights[k]!;
        shared[places[k]!]! += 1;
      }
    }
    const alike = [i];
    for (let j = 0; j < vectors.length; j += 1)
      if (j !== i && cosine[j]! >= ALIKE && shared[j]! >= SHARED) alike.push(j);
    return alike;
  });
}

/**
 * What posts are about, without a list of subjects and in any language: the post with the most others that share its rare
 * words (TF-IDF, cosine from 0.4 over two words or more) makes a group with them, then the next of those left (star clustering, Aslam et al.
 * 2004). Each post is in one group or in none. Groups of at least five posts in three weeks, largest first.
 * @param locale of the word breaks; undefined takes the runtime's
 */
export function topicsOf(posts: readonly Written[], locale?: string): Topic[] {
  const places = posts
    .map((_, i) => i)
    .sort((a, b) => posts[b]!.at - posts[a]!.at || (posts[a]!.caption < posts[b]!.caption ? -1 : 1))
    .slice(0, MOST_POSTS);
  const { vectors, usual } = vectorsOf(
    places.map((i) => posts[i]!.caption),
    locale,
  );
  const neighbours = neighboursOf(vectors);
  const taken = new Set<number>();
  const topics: Topic[] = [];
  for (;;) {
    const free = neighbours.map((list) => list.filter((j) => !taken.has(j)));
    const best = free.reduce(
      (most, list, i) => (!taken.has(i) && list.length > (free[most]?.length ?? 0) ? i : most),
      -1,
    );
    const group = free[best];
    if (!group || group.length < POSTS_NEEDED) break;
    for (const j of group) taken.add(j);
    const members = group.map((j) => places[j]!).sort((a, b) => a - b);
    if (new Set(members.map((i) => Math.floor(posts[i]!.at / WEEK))).size < WEEKS_NEEDED) continue;
    const sums = new Map<string, number>();
    for (const j of group) for (const [stem, w] of vectors[j]!) sums.set(stem, (sums.get(stem) ?? 0) + w);
    const named = [...sums].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)).slice(0, NAMED_BY);
    topics.push({ words: named.map(([stem]) => usual(stem)), members });
  }
  return topics;
}

/** Topics against posts of the same month and type about something else, most certain first; key: their words. */
export function topicEffects(posts: readonly ContentPost[], timeZone: string, locale?: string): ContentEffect[] {
  const ordered = inOrder(posts).filter((p) => p.caption !== undefined);
  const weeks = placements(ordered, timeZone).map((p) => p.week);
  const groups = topicsOf(
    ordered.map((p) => ({ at: p.at, caption: p.caption! })),
    locale,
  )
    .filter((topic) => new Set(topic.members.map((i) => weeks[i])).size >= WEEKS_NEEDED)
    .map(({ words, members }) => ({ key: words.join(' · '), members }));
  return contentEffects(ordered, groups, timeZone, true).sort(
    (a, b) => a.chance - b.chance || (a.key < b.key ? -1 : 1),
  );
}

export interface TopicUse extends Use {
  words: string[];
  z: number;
  odds: number;
}

/** Topics of the posts of both sides that are written about more here than there: log-odds as of words, by posts. */
export function distinctiveTopics(here: readonly Written[], there: readonly Written[], locale?: string): TopicUse[] {
  const topics = topicsOf([...here, ...there], locale).map(({ words, members }) => {
    const mine = members.filter((i) => i < here.length).length;
    return { words, here: mine, there: members.length - mine };
  });
  const sizes = { here: here.length, there: there.length };
  return usedMore(topics, sizes)
    .filter(({ use }) => use.here >= POSTS_NEEDED)
    .map(({ use, z, odds }) => ({ ...use, z, odds }));
}
