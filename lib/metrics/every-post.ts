import { figureOf } from './figures';
import { type Prepared, prepare } from './rates';
import { ascending, quantile } from './statistics';
import type { Measured, MetricSettings, PostFigure, PostInput, ProfileInput } from './types';
import { NEEDED, typicalRate } from './typical';

/** One mature post with its rate, a fraction. */
export interface PlottedPost {
  id: string;
  at: number;
  rate: number;
  /** The badge's multiple, where the badge says breakout. */
  breakout?: { multiple: number; approximate: boolean };
}

export interface EveryPost {
  posts: PlottedPost[];
  /** Five numbers of the rates; from five posts on. */
  box?: { least: number; lower: number; median: number; upper: number; most: number };
  typical: Measured;
}

/**
 * Each mature post's rate and how they spread. Breakouts are those of the badges: against the posts before them, not
 * against this spread.
 * @param figure what the badge of a post says; worked out from the posts at hand where it is left out
 * @param prepared of the period, where the caller has made it already
 */
export function everyPost(
  input: ProfileInput,
  settings: MetricSettings,
  figure: (post: PostInput) => PostFigure | undefined = figureOf(input, settings),
  prepared: Prepared = prepare(input, settings),
): EveryPost {
  const { rates, columns } = prepared;
  const posts = Array.from(rates.rows, (row, i): PlottedPost => {
    const post = columns.posts[row]!;
    const said = figure(post);
    const breakout = said?.kind === 'multiple' && said.strength === 'breakout';
    return {
      id: post.id,
      at: rates.at[i]!,
      rate: rates.value[i]!,
      ...(breakout && { breakout: { multiple: said.multiple, approximate: said.approximate } }),
    };
  });
  const sorted = ascending(rates.value);
  const q = (p: number) => quantile(sorted, p);
  return {
    posts,
    ...(posts.length >= NEEDED && {
      box: { least: q(0), lower: q(0.25), median: q(0.5), upper: q(0.75), most: q(1) },
    }),
    typical: typicalRate(input, rates, settings),
  };
}
