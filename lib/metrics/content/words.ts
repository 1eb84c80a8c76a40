import normalCdf from '@stdlib/stats-base-dists-normal-cdf';
import { adjusted } from '../statistics';

export interface Written {
  /** Unix ms. */
  at: number;
  caption: string;
}

export interface Word {
  word: string;
  /** Log-odds against the others in standard errors. */
  z: number;
  /** Odds of the word in a post here ÷ there, drawn to 1 by the prior. */
  odds: number;
  /** Posts with it, here and there. */
  posts: number;
  others: number;
}

const NOT_WORDS = /https?:\/\/\S+|www\.\S+|[@＠#＃][\p{L}\p{M}\p{N}_.]+/giu;
/** One letter is a word in scripts that write syllables or ideas. */
const SHORT = /^(?:[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}]|\p{N}+)$/u;
const WEEK = 7 * 86_400_000;
const POSTS_NEEDED = 5;
const WEEKS_NEEDED = 3;
const TELL_Z = 2.5;
const TELL = 0.05;
/** The prior weighs as much as this share of all words. */
const PRIOR = 0.1;

/** Words of a text in any language, lower-cased, each once; links, mentions, hashtags and numbers left out. */
export function wordsOf(text: string, segmenter: Intl.Segmenter): Set<string> {
  const words = new Set<string>();
  for (const { segment, isWordLike } of segmenter.segment(text.replace(NOT_WORDS, ' '))) {
    const word = segment.toLowerCase();
    if (isWordLike && !SHORT.test(word)) words.add(word);
  }
  return words;
}

interface Use {
  here: number;
  there: number;
  weeks: Set<number>;
}

/**
 * Words that set some posts apart from others (a profile from its peers, breakouts from the rest): log-odds with an
 * informative Dirichlet prior from both together (Monroe, Colaresi & Quinn 2008), counted by posts, so that one post that
 * repeats a word is one. Told from z = 2.5 on, corrected for all words (Benjamini & Hochberg), in at least five posts of
 * three weeks. Strongest first.
 * @param locale of the word breaks; undefined takes the runtime's
 */
export function distinctiveWords(here: readonly Written[], there: readonly Written[], locale?: string): Word[] {
  const segmenter = new Intl.Segmenter(locale, { granularity: 'word' });
  const uses = new Map<string, Use>();
  const sizes = { here: 0, there: 0 };
  const count = (posts: readonly Written[], side: 'here' | 'there') => {
    for (const { at, caption } of posts) {
      for (const word of wordsOf(caption, segmenter)) {
        const use = uses.get(word) ?? { here: 0, there: 0, weeks: new Set() };
        use[side] += 1;
        sizes[side] += 1;
        if (side === 'here') use.weeks.add(Math.floor(at / WEEK));
        uses.set(word, use);
      }
    }
  };
  count(here, 'here');
  count(there, 'there');
  if (sizes.here === 0 || sizes.there === 0) return [];
  const rows = [...uses]
    .filter(([, u]) => u.here + u.there >= POSTS_NEEDED)
    .map(([word, u]) => {
      const prior = PRIOR * (u.here + u.there);
      const all = PRIOR * (sizes.here + sizes.there);
      const odds = (n: number, size: number) => (n + prior) / (size + all - n - prior);
      const difference = Math.log(odds(u.here, sizes.here) / odds(u.there, sizes.there));
      const z = difference / Math.sqrt(1 / (u.here + prior) + 1 / (u.there + prior));
      return { word, z, odds: Math.exp(difference), use: u };
    });
  const corrected = adjusted(rows.map((r) => normalCdf(-r.z, 0, 1)));
  return rows
    .filter((r, i) => r.z >= TELL_Z && corrected[i]! <= TELL)
    .filter(({ use }) => use.here >= POSTS_NEEDED && use.weeks.size >= WEEKS_NEEDED)
    .sort((a, b) => b.z - a.z || (a.word < b.word ? -1 : 1))
    .map(({ word, z, odds, use }) => ({ word, z, odds, posts: use.here, others: use.there }));
}
