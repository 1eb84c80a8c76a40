import { type Prepared, prepare, ratesOfFormat } from '../rates';
import { difference, exponential, mean } from '../statistics';
import type { ContentMix, MetricSettings, ProfileInput, TypeRow } from '../types';
import { NEEDED, typicalRate } from '../typical';
import { effectiveTypes } from './diversity';

/** Values of one type, summed up: number, mean and squares about it. */
export interface Level {
  n: number;
  mean: number;
  squares: number;
}

export function levelOf(values: Float64Array): Level {
  const m = mean(values);
  let squares = 0;
  for (let i = 0; i < values.length; i += 1) squares += (values[i]! - m) ** 2;
  return { n: values.length, mean: m, squares };
}

/** Several types as one: squares within them and between their means. */
export function together(levels: readonly Level[]): Level {
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
export function versusTypical(type: Level, others: Level): TypeRow['versus'] {
  if (type.n < NEEDED || !(others.n >= 2)) return undefined;
  const d = difference(estimate(type), estimate(others));
  const part = others.n / (type.n + others.n);
  return exponential({ value: d.value * part, low: d.low * part, high: d.high * part });
}

/**
 * Shares of content types among the posts of the period (young ones too: what was posted does not depend on age), and
 * what each type's mature posts reached. Types of one profile only: across profiles the audience differs.
 * @param prepared of the period, where the caller has made it already
 */
export function contentMix(
  input: ProfileInput,
  settings: MetricSettings,
  { columns, rows, rates }: Prepared = prepare(input, settings),
): ContentMix {
  const counts = new Array<number>(columns.formats.length).fill(0);
  for (let i = 0; i < rows.length; i += 1) counts[columns.format[rows[i]!]!]! += 1;
  // Sums over the others go by format's name, so that the order of posts changes no bit of them.
  const types = columns.formats
    .map((format, place) => ({ format, n: counts[place]!, rates: ratesOfFormat(rates, columns, place) }))
    .filter(({ n }) => n > 0)
    .sort((a, b) => (a.format < b.format ? -1 : 1))
    .map((type) => ({ ...type, level: levelOf(type.rates.log) }));
  const mix = types.map(({ format, n, rates: own, level }): TypeRow => {
    const others = types.flatMap((other) => (other.format === format ? [] : [other.level]));
    const versus = versusTypical(level, together(others));
    return {
      format,
      n,
      share: n / rows.length,
      rate: typicalRate(input, own, settings),
      ...(versus && { versus }),
    };
  });
  mix.sort((a, b) => b.n - a.n || (a.format < b.format ? -1 : 1));
  return { n: rows.length, rows: mix, effectiveTypes: effectiveTypes(mix.map((r) => r.n)) };
}
