import type { PostFormat } from '../../model';
import { isMature } from '../maturity';
import { logRate, type PostRate } from '../rate';
import { difference, exponential, mean } from '../statistics';
import type { ContentMix, MetricSettings, PostInput, ProfileInput, TypeRow } from '../types';
import { matureRates, NEEDED, typicalRate, usableRates } from '../typical';
import { effectiveTypes } from './diversity';

/** Values of one type, summed up: number, mean and squares about it. */
interface Level {
  n: number;
  mean: number;
  squares: number;
}

function levelOf(values: readonly number[]): Level {
  const m = mean(values);
  return { n: values.length, mean: m, squares: values.reduce((sum, v) => sum + (v - m) ** 2, 0) };
}

/** Several types as one: squares within them and between their means. */
function together(levels: readonly Level[]): Level {
  const used = levels.filter((l) => l.n > 0);
  const n = used.reduce((sum, l) => sum + l.n, 0);
  const m = used.reduce((sum, l) => sum + l.n * l.mean, 0) / n;
  return { n, mean: m, squares: used.reduce((sum, l) => sum + l.squares + l.n * (l.mean - m) ** 2, 0) };
}

const estimate = ({ n, mean, squares }: Level) => ({ mean, se: Math.sqrt(squares / (n - 1) / n), df: n - 1 });

/**
 * A type against the profile's typical post, Welch's t on logarithms. The typical post includes the type itself, so the
 * difference of log means is (share of the others) × (type − others), and so is its interval.
 */
function versusTypical(type: Level, others: Level): TypeRow['versus'] {
  if (type.n < NEEDED || !(others.n >= 2)) return undefined;
  const d = difference(estimate(type), estimate(others));
  const part = others.n / (type.n + others.n);
  return exponential({ value: d.value * part, low: d.low * part, high: d.high * part });
}

/**
 * Shares of content types among the posts of the period (young ones too: what was posted does not depend on age), and
 * what each type's mature posts reached. Types of one profile only: across profiles the audience differs.
 * @param rates of the mature ones among the posts, in their order, where the caller has made them already
 */
export function contentMix(
  input: ProfileInput,
  posts: readonly PostInput[],
  settings: MetricSettings,
  rates: readonly PostRate[] = matureRates(input, posts, settings),
): ContentMix {
  const byFormat = new Map<PostFormat, number>();
  const ratesOf = new Map<PostFormat, PostRate[]>();
  // `rates` stands in the order of the mature posts.
  let next = 0;
  for (const post of posts) {
    const { format } = post;
    byFormat.set(format, (byFormat.get(format) ?? 0) + 1);
    let own = ratesOf.get(format);
    if (!own) {
      own = [];
      ratesOf.set(format, own);
    }
    if (isMature(input.platform, post, settings)) own.push(rates[next++]!);
  }
  const levels = new Map([...ratesOf].map(([format, own]) => [format, levelOf(usableRates(own).map(logRate))]));
  // Sums over the others go by format's name, so that the order of posts changes no bit of them.
  const formats = [...levels.keys()].sort();
  const rows: TypeRow[] = [];
  for (const [format, n] of byFormat) {
    const own: PostRate[] = ratesOf.get(format)!;
    const row: TypeRow = {
      format,
      n,
      share: n / posts.length,
      rate: typicalRate(input, own, settings),
    };
    const others = formats.flatMap((other) => (other === format ? [] : [levels.get(other)!]));
    const versus = versusTypical(levels.get(format)!, together(others));
    if (versus) row.versus = versus;
    rows.push(row);
  }
  rows.sort((a, b) => b.n - a.n || (a.format < b.format ? -1 : 1));
  return { n: posts.length, rows, effectiveTypes: effectiveTypes(rows.map((r) => r.n)) };
}
