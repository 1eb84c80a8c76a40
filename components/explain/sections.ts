import type {
  Ask,
  CadenceExplanation,
  Explained,
  GrowthExplanation,
  ShareExplanation,
  VersusExplanation,
} from '../../lib/metrics/explain';
import type { LensDefinition, LensResult } from '../../lib/metrics/lenses';
import { formatCount, formatDays, formatFigure, formatMultiple, formatShare, NO_VALUE } from '../format';
import { reasonText } from '../ui/figures';
import type { useWords } from '../ui/words';
import { listSections, ratioSections, sumSections, unitText } from './figure-sections';
import { lensName } from './lens-names';
import { preciseNumber, preciseRate, scaledText } from './precise';
import { exampleSection, rateSections } from './rate-sections';
import { countText, type Row, type Section, signed, whole } from './section';

type W = ReturnType<typeof useWords>;
const DAY = 86_400_000;

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
    case 'list':
      return listSections(w, said);
    case 'ratio':
      return ratioSections(w, said);
    case 'sum':
      return sumSections(w, said);
    case 'post':
      return [exampleSection(w, said.worked, false)];
  }
}

/** The figure itself, as the head of its explanation says it. */
export function headline(w: W, said: Explained, ask: Ask): string {
  const { language } = w;
  if (ask.kind === 'n' && said.kind === 'rate') return whole(w, said.posts.used);
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
    case 'list':
      return unitText(w, said.value, said.unit);
    case 'ratio':
      return said.what === 'voice' ? formatShare(said.value, language) : formatMultiple(said.value, language);
    case 'sum':
      return said.n > 0 ? formatCount(said.sum, language) : NO_VALUE;
    case 'post':
      return scaledText(said.worked.rate, said.worked.scale, language);
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
