import { mostOften } from '../../lib/metrics/cadence';
import type { TypesOfSet } from '../../lib/metrics/compare-charts';
import type { RateTrend } from '../../lib/metrics/trends';
import { formatDays, formatFigure, formatList, formatMultiple } from '../format';
import type { Drawn, W } from './parts';

/** More than this many are not named in a title. */
const NAMED = 2;

/**
 * "Osmundra: rate fell from 3.4% to 2.1%. No clear change: Havrela and Tilvane." Names stand before a colon or in a list.
 * Undefined where nothing can be told of anybody.
 */
export function trendSentence(
  w: W,
  rows: readonly Drawn[],
  trends: ReadonlyMap<Drawn['stats']['key'], RateTrend>,
  rate: (value: number) => string,
): string | undefined {
  const { t, p, language, timeZone } = w;
  const told = rows.flatMap((row) => {
    const trend = trends.get(row.stats.key);
    const [before, after] = [trend?.earlier?.rate, trend?.later?.rate];
    if (!trend || !before?.ok || !after?.ok) return [];
    return [{ name: row.name, trend, from: before.estimate.value, to: after.estimate.value }];
  });
  if (told.length === 0) return undefined;
  const moved = told
    .filter(({ trend }) => trend.verdict === 'above' || trend.verdict === 'below')
    .sort((a, b) => Math.abs(Math.log(b.to / b.from)) - Math.abs(Math.log(a.to / a.from)));
  const still = told.filter(({ trend }) => trend.verdict === 'no-difference').map(({ name }) => name);
  if (moved.length === 0) return p('finding.trend.nobody', told.length);
  const days = (half: RateTrend['later']) => (half ? formatDays(half.from, half.to, language, timeZone) : '');
  const sentences = moved.slice(0, NAMED).map(({ name, trend, from, to }) => {
    const way = trend.verdict === 'above' ? 'rose' : 'fell';
    const said = { name, from: rate(from), to: rate(to) };
    if (moved.length > 1) return t(`finding.trend.${way}`, said);
    return t(`finding.trend.${way}Then`, { ...said, earlier: days(trend.earlier), later: days(trend.later) });
  });
  const more = moved.length - NAMED;
  return [
    ...sentences,
    ...(more > 0 ? [p('finding.trend.more', more)] : []),
    ...(still.length > NAMED
      ? [p('finding.trend.others', still.length)]
      : still.length > 0
        ? [t('finding.trend.still', { names: formatList(still, language) })]
        : []),
  ].join(' ');
}

/** "Stands out after allowing for 15 looks: Osmundra, short video 1.4×", or that nothing does. */
export function typesSentence(w: W, rows: readonly Drawn[], { n, told }: TypesOfSet): string {
  const { t, p, language } = w;
  if (n === 0) return t('finding.types.tooFew');
  const names = told.flatMap(({ key, effect }) => {
    const row = rows.find(({ stats }) => stats.key === key);
    // The figure of the drawing: the same number in the sentence and in its square.
    const type = row?.stats.mix.rows.find(({ format }) => format === effect.key);
    if (!row || !type) return [];
    const said = { name: row.name, type: t(`format.${type.format}`) };
    if (!type.versus) return [t('finding.types.named', said)];
    return [t('finding.types.namedBy', { ...said, multiple: formatMultiple(type.versus.value, language) })];
  });
  if (names.length === 0) return p('finding.types.nothing', n);
  return p('finding.types.told', n, { names: names.join('; ') });
}

/** "Marrowby posts most: 6.7 a week", or who is about as often; undefined where there are not two to compare. */
export function paceSentence(w: W, rows: readonly Drawn[]): string | undefined {
  const { t, p, language } = w;
  const profiles = rows.map((row) => ({ row, pace: row.stats.cadence }));
  if (profiles.filter(({ pace }) => pace.perWeek !== undefined).length < 2) return undefined;
  const [first, ...alike] = mostOften(profiles);
  if (!first) return undefined;
  const said = { name: first.row.name, pace: formatFigure(first.pace.perWeek ?? 0, language) };
  if (alike.length === 0) return t('charts.cadence.finding', said);
  if (alike.length > NAMED) return p('finding.cadence.manyAlike', alike.length, said);
  return t('finding.cadence.alike', {
    ...said,
    names: formatList(
      alike.map(({ row }) => row.name),
      language,
    ),
  });
}
