import type {
  CadenceExplanation,
  Explained,
  GrowthExplanation,
  RateExplanation,
  ShareExplanation,
  Steps,
  VersusExplanation,
  WorkedPost,
} from '../../lib/metrics/explain';
import type { LensDefinition, LensResult } from '../../lib/metrics/lenses';
import type { Count } from '../../lib/model';
import { formatDays, formatFigure, formatInteger, formatMultiple, formatShare, MINUS, NO_VALUE } from '../format';
import { reasonText } from '../ui/figures';
import type { useWords } from '../ui/words';
import { camel, lensName } from './lens-names';
import { preciseNumber, preciseRate, scaledText } from './precise';

type W = ReturnType<typeof useWords>;
const DAY = 86_400_000;

export interface Row {
  label: string;
  value: string;
  /** A total below a line. */
  sum?: boolean;
}
/** One part of an explanation, drawn as a small table and copied as lines. */
export interface Section {
  title: string;
  rows: Row[];
  /** The arithmetic in one line. */
  formula?: string;
}

const whole = (w: W, n: number) => formatInteger(n, w.language);
const signed = (w: W, n: number) => preciseNumber(n, w.language, 3);

function countText(w: W, count: Count): string {
  const value = preciseNumber(count.value, w.language, 0);
  if (count.low === count.high) return w.t('explain.exact', { n: value });
  return w.t('explain.rounded', {
    n: value,
    low: whole(w, Math.floor(count.low)),
    high: whole(w, Math.ceil(count.high)),
  });
}

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

function exampleSection(w: W, example: WorkedPost, geometric: boolean): Section {
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
  const range = result.interval && `${text(result.interval.low)}–${text(result.interval.high)}`;
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

function rateSections(w: W, said: RateExplanation, period: { from: number; to: number }): Section[] {
  const { result, steps, example } = said;
  const sections = [postsSection(w, said, period)];
  if (!result.ok) return [...sections, { title: reasonText(w, result.why), rows: [] }];
  if (example) sections.push(exampleSection(w, example, result.definition.summary === 'geometric'));
  if (steps) {
    const rows = stepRows(w, steps, result);
    const { low, high } = result.rounded;
    if (low !== high) {
      const bounds = `${scaledText(low, result.definition.scale, w.language)}–${scaledText(high, result.definition.scale, w.language)}`;
      rows.push({ label: w.t('explain.steps.rounding'), value: bounds });
    }
    sections.push({ title: w.p('explain.steps.title', result.n), rows });
  }
  return sections;
}

function versusSections(w: W, said: VersusExplanation): Section[] {
  const { t, p, language } = w;
  const side = (which: 'theirs' | 'own') => ({
    label: `${t(`explain.versus.${which}`)}, ${p('postCount', said[which].n)}`,
    value: t('explain.versus.side', {
      rate: preciseRate(Math.exp(said[which].mean), language),
      log: signed(w, said[which].mean),
      se: preciseNumber(said[which].se, language, 3),
    }),
  });
  const values = { t: preciseNumber(said.t, language), se: preciseNumber(said.se, language, 3) };
  return [
    {
      title: t('explain.versus.title'),
      rows: [
        side('theirs'),
        side('own'),
        {
          label: t('explain.versus.ratio', { log: signed(w, said.theirs.mean - said.own.mean) }),
          value: `${preciseNumber(said.value, language)}×`,
          sum: true,
        },
        {
          label: t('explain.steps.range', values),
          value: `${preciseNumber(said.low, language)}–${preciseNumber(said.high, language)}×`,
        },
        { label: t('explain.versus.df'), value: preciseNumber(said.df, language, 1) },
      ],
    },
  ];
}

function cadenceSections(w: W, said: CadenceExplanation): Section[] {
  const { t, language } = w;
  const days = preciseNumber(said.observed / DAY, language, 1);
  return [
    {
      title: t('explain.cadence.title'),
      rows: [
        ...said.stretches.map(({ from, to }) => ({
          label: formatDays(from, to - 1, language, w.timeZone),
          value: t('explain.cadence.days', { n: preciseNumber((to - from) / DAY, language, 1) }),
        })),
        { label: t('explain.cadence.posts'), value: whole(w, said.posts) },
        {
          label: t('explain.cadence.perWeek'),
          value: said.perWeek === undefined ? NO_VALUE : preciseNumber(said.perWeek, language),
          sum: true,
        },
      ],
      ...(said.perWeek !== undefined && {
        formula: `${whole(w, said.posts)} ÷ ${days} × 7 = ${preciseNumber(said.perWeek, language)}`,
      }),
    },
  ];
}

function growthSections(w: W, said: GrowthExplanation): Section[] {
  const { t, language } = w;
  const day = (at: number) => formatDays(at, at, language, w.timeZone);
  const reading = ({ at, followers }: NonNullable<GrowthExplanation['first']>) => ({
    label: t('explain.growth.reading', { day: day(at) }),
    value: countText(w, followers),
  });
  const rows: Row[] = [{ label: t('explain.growth.readings'), value: whole(w, said.readings) }];
  if (said.first) rows.push(reading(said.first));
  if (said.last && said.last !== said.first) rows.push(reading(said.last));
  const { change, first, last } = said;
  if (!change) return [{ title: t('explain.growth.title'), rows }];
  const sharp = change.low === change.high;
  const bounds = sharp
    ? preciseRate(change.low, language)
    : `${preciseRate(change.low, language)} … ${preciseRate(change.high, language)}`;
  rows.push({ label: t('explain.growth.change'), value: bounds, sum: true });
  const f = (n: number) => preciseNumber(n, language, 0);
  return [
    {
      title: t('explain.growth.title'),
      rows,
      ...(first &&
        last && {
          formula: `(${f(last.followers.low)} − ${f(first.followers.high)}) ÷ ${f(first.followers.high)} = ${preciseRate(change.low, language)}`,
        }),
    },
  ];
}

function shareSections(w: W, said: ShareExplanation): Section[] {
  const { t, language } = w;
  return [
    {
      title: t('explain.share.title'),
      rows: [
        { label: t(`format.${said.format}`), value: whole(w, said.n) },
        { label: t('explain.share.of'), value: whole(w, said.of) },
      ],
      formula: `${whole(w, said.n)} ÷ ${whole(w, said.of)} = ${preciseRate(said.share, language)}`,
    },
  ];
}

export function sectionsOf(w: W, said: Explained, period: { from: number; to: number }): Section[] {
  switch (said.kind) {
    case 'rate':
      return rateSections(w, said, period);
    case 'versus':
      return versusSections(w, said);
    case 'cadence':
      return cadenceSections(w, said);
    case 'growth':
      return growthSections(w, said);
    case 'share':
      return shareSections(w, said);
  }
}

/** The figure itself, as the head of its explanation says it. */
export function headline(w: W, said: Explained): string {
  const { language } = w;
  switch (said.kind) {
    case 'rate':
      return said.result.ok ? scaledText(said.result.value, said.result.definition.scale, language) : NO_VALUE;
    case 'versus':
      return formatMultiple(said.value, language);
    case 'cadence':
      return said.perWeek === undefined ? NO_VALUE : formatFigure(said.perWeek, language);
    case 'growth':
      return said.last ? whole(w, said.last.followers.value) : NO_VALUE;
    case 'share':
      return formatShare(said.share, language);
  }
}

/** The same posts under other definitions: one row each, or the reason why there is no figure. */
export function otherLensRows(w: W, others: readonly { definition: LensDefinition; result: LensResult }[]): Row[] {
  return others.map(({ definition, result }) => ({
    label: lensName(w, definition),
    value: result.ok ? scaledText(result.value, result.definition.scale, w.language) : reasonText(w, result.why),
  }));
}

/** The whole explanation as lines of text. */
export function asText(title: string, sections: readonly Section[]): string {
  const lines = sections.flatMap(({ title: head, rows, formula }) => [
    '',
    head,
    ...rows.map(({ label, value }) => (value ? `${label}: ${value}` : label)),
    ...(formula ? [formula] : []),
  ]);
  return [title, ...lines].join('\n');
}
