import { type Use, usedMore } from './odds';

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

/** Words of a text in any language, lower-cased, each once; links, mentions, hashtags and numbers left out. */
export function wordsOf(text: string, segmenter: Intl.Segmenter): Set<string> {
  const words = new Set<string>();
  for (const { segment, isWordLike } of segmenter.segment(text.replace(NOT_WORDS, ' '))) {
    const word = segment.toLowerCase();
    if (isWordLike && !SHORT.test(word)) words.add(word);
  }
  return words;
}

interface Dated extends Use {
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
  const uses = new Map<string, Dated>();
  const sizes = { here: 0, there: 0 };
  const count = (posts: readonly Written[], side: 'here' | 'there') => {
    for (const { at, caption } of posts) {
      for (const word of wordsOf(caption, segmenter)) {
        const use = uses.get(word) ?? { here: 0, there: 0, weeks: new Set<number>() };
        use[side] += 1;
        sizes[side] += 1;
        if (side === 'here') use.weeks.add(Math.floor(at / WEEK));
        uses.set(word, use);
      }
    }
  };
  count(here, 'here');
  count(there, 'there');
  const common = [...uses].flatMap(([word, use]) => (use.here + use.there >= POSTS_NEEDED ? [{ word, ...use }] : []));
  return usedMore(common, sizes)
    .filter(({ use }) => use.here >= POSTS_NEEDED && use.weeks.size >= WEEKS_NEEDED)
    .sort((a, b) => b.z - a.z || (a.use.word < b.use.word ? -1 : 1))
    .map(({ use, z, odds }) => ({ word: use.word, z, odds, posts: use.here, others: use.there }));
}
