import type { RateExplanation, Steps, WorkedPost } from '../../lib/metrics/explain';
import type { LensResult } from '../../lib/metrics/lenses';
import { formatDays, MINUS } from '../format';
import { reasonText } from '../ui/figures';
import type { useWords } from '../ui/words';
import { camel } from './lens-names';
import { preciseNumber, scaledRange, scaledText } from './precise';
import { countText, type Row, type Section, signed, whole } from './section';

type W = ReturnType<typeof useWords>;

function postsSection(w: W, { posts }: RateExplanation, period: { from: number; to: number }): Section {
  const days = formatDays(period.from, period.to - 1, w.language, w.timeZone);
  return {
    title: w.t('explain.posts.title'),
    rows: [
      { label: w.t('explain.posts.stored', { days }), value: whole(w, posts.stored) },
      ...posts.minus.map(({ why, n }) => ({
        label: w.t(`explain.posts.${camel(why)}`),
        value: `${MINUS}${whole(w, n)}`,
      })),
      { label: w.t('explain.posts.used'), value: whole(w, posts.used), sum: true },
    ],
  };
}

export function exampleSection(w: W, example: WorkedPost, geometric: boolean): Section {
  const { t, language } = w;
  const terms = example.terms.map(({ count, weight }) => {
    const n = preciseNumber(count.value, language, 0);
    return weight === 1 ? n : `${preciseNumber(weight, language)} × ${n}`;
  });
  const sum = preciseNumber(example.top.value, language);
  const names = example.terms.map(({ name }) => t(`counts.${name}`)).join(' + ');
  const rows: Row[] = [
    {
      label: t('explain.example.top', { counts: names }),
      value: terms.length > 1 || example.terms[0]?.weight !== 1 ? `${terms.join(' + ')} = ${sum}` : sum,
    },
  ];
  if (example.below) {
    rows.push({ label: t(`explain.example.${camel(example.bottom)}`), value: countText(w, example.below) });
    if (example.assumed) rows.push({ label: t('explain.example.assumed'), value: '' });
  }
  const top = geometric ? `(1 + ${sum})` : sum;
  const below = example.below ? ` ÷ ${preciseNumber(example.below.value, language, 0)}` : '';
  const by = example.scale === 1000 ? ` × ${whole(w, 1000)}` : '';
  return {
    title: t('explain.example.title', {
      day: formatDays(example.at, example.at, language, w.timeZone),
      format: t(`format.${example.format}`),
    }),
    rows,
    formula: `${top}${below}${by} = ${scaledText(example.rate, example.scale, language)}`,
  };
}

function stepRows(w: W, steps: Steps, result: LensResult & { ok: true }): Row[] {
  const { t, p, language } = w;
  const { scale } = result.definition;
  const text = (value: number) => scaledText(value, scale, language);
  const value = text(result.value);
  const range = result.interval && scaledRange(result.interval, scale, language);
  switch (steps.kind) {
    case 'geometric': {
      const rows: Row[] = [
        { label: t('explain.steps.geometric', { log: signed(w, steps.meanLog) }), value, sum: true },
        { label: t('explain.steps.spread'), value: preciseNumber(steps.spread, language) },
      ];
      if (range && steps.t !== undefined && steps.se !== undefined) {
        const values = { t: preciseNumber(steps.t, language), se: preciseNumber(steps.se, language, 3) };
        rows.push({ label: t('explain.steps.range', values), value: range });
        if (steps.weeks !== undefined) rows.push({ label: p('explain.steps.weeks', steps.weeks), value: '' });
      }
      return rows;
    }
    case 'median': {
      const places = steps.middle.map((place) => whole(w, place)).join(' + ');
      const rows: Row[] = [{ label: t('explain.steps.median', { places, n: whole(w, result.n) }), value, sum: true }];
      if (range && steps.bounds) {
        const [low, high] = steps.bounds.map((place) => whole(w, place));
        rows.push({ label: t('explain.steps.order', { low: low ?? '', high: high ?? '' }), value: range });
      }
      return rows;
    }
    case 'mean':
      return [
        {
          label: t('explain.steps.mean', { sum: text(steps.sum), n: whole(w, result.n) }),
          value,
          sum: true,
        },
      ];
    case 'pooled':
      return [
        {
          label: t('explain.steps.pooled', {
            above: preciseNumber(steps.above, language, 0),
            below: preciseNumber(steps.below, language, 0),
          }),
          value,
          sum: true,
        },
      ];
    case 'daily':
      return [{ label: p('explain.steps.daily', steps.days), value, sum: true }];
  }
}

/** Which posts, one of them worked through, and the steps from their rates to the figure. */
export function rateSections(w: W, said: RateExplanation, period: { from: number; to: number }): Section[] {
  const { result, steps, example } = said;
  const sections = [postsSection(w, said, period)];
  if (!result.ok) return [...sections, { title: reasonText(w, result.why), rows: [] }];
  if (example) sections.push(exampleSection(w, example, result.definition.summary === 'geometric'));
  if (steps) {
    const rows = stepRows(w, steps, result);
    const { low, high } = result.rounded;
    if (low !== high) {
      const value = scaledRange({ low, high }, result.definition.scale, w.language);
      rows.push({ label: w.t('explain.steps.rounding'), value });
    }
    sections.push({ title: w.p('explain.steps.title', result.n), rows });
  }
  return sections;
}
