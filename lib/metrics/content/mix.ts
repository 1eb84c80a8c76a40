import type { PostFormat } from '../../model';
import { isMature } from '../maturity';
import { logRate, type PostRate } from '../rate';
import { exponential, welch } from '../statistics';
import type { ContentMix, MetricSettings, PostInput, ProfileInput, TypeRow } from '../types';
import { matureRates, NEEDED, typicalRate, usableRates } from '../typical';
import { effectiveTypes } from './diversity';

/**
 * A type's logarithms against those of the other types. The typical post includes the type itself, so the difference of
 * log means is (share of the others) × (type − others), and so is its interval.
 */
function versusTypical(type: readonly number[], others: readonly number[]): TypeRow['versus'] {
  if (type.length < NEEDED || others.length < 2) return undefined;
  const difference = welch(type, others);
  const part = others.length / (type.length + others.length);
  return exponential({ value: difference.value * part, low: difference.low * part, high: difference.high * part });
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
  const logsOf = new Map([...ratesOf].map(([format, rates]) => [format, usableRates(rates).map(logRate)]));
  // Sums over the others go by format's name, so that the order of posts changes no bit of them.
  const formats = [...logsOf.keys()].sort();
  const rows: TypeRow[] = [];
  for (const [format, n] of byFormat) {
    const own: PostRate[] = ratesOf.get(format)!;
    const row: TypeRow = {
      format,
      n,
      share: n / posts.length,
      rate: typicalRate(input, own, settings),
    };
    const others = formats.flatMap((other) => (other === format ? [] : logsOf.get(other)!));
    const versus = versusTypical(logsOf.get(format)!, others);
    if (versus) row.versus = versus;
    rows.push(row);
  }
  rows.sort((a, b) => b.n - a.n || (a.format < b.format ? -1 : 1));
  return { n: posts.length, rows, effectiveTypes: effectiveTypes(rows.map((r) => r.n)) };
}
