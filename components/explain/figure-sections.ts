import type { ListExplanation, RatioExplanation, SumExplanation, ValueUnit } from '../../lib/metrics/explain';
import { formatFigure, formatInteger, formatList, formatRate, formatShare } from '../format';
import type { useWords } from '../ui/words';
import { preciseNumber, preciseRate } from './precise';
import { countText, type Row, type Section, whole } from './section';

type W = ReturnType<typeof useWords>;

/** A value as the table shows it. */
export function unitText(w: W, value: number, unit: ValueUnit): string {
  if (unit === 'fraction') return formatRate(value, w.language);
  return unit === 'count' && Number.isInteger(value)
    ? formatInteger(value, w.language)
    : formatFigure(value, w.language);
}

/** The same with the digits of the arithmetic. */
const preciseText = (w: W, value: number, unit: ValueUnit) =>
  unit === 'fraction' ? preciseRate(value, w.language) : preciseNumber(value, w.language);

/** Values that are added up, or put in order to take the middle one. */
export function listSections(w: W, said: ListExplanation): Section[] {
  const { t, p } = w;
  const text = (value: number) => preciseText(w, value, said.unit);
  const n = said.rows.length;
  const places = n % 2 === 1 ? whole(w, (n + 1) / 2) : `${whole(w, n / 2)} + ${whole(w, n / 2 + 1)}`;
  const label = said.what === 'middle' ? t('explain.list.middle', { n: whole(w, n), places }) : t('explain.list.total');
  const values = said.rows.map((row) => text(row.value));
  const middle = n % 2 === 0 ? `(${values[n / 2 - 1]} + ${values[n / 2]}) ÷ 2 = ${text(said.value)}` : undefined;
  const formula = said.what === 'total' ? `${values.join(' + ')} = ${text(said.value)}` : middle;
  return [
    {
      title: p('explain.list.title', n),
      rows: [
        ...said.rows.map((row): Row => ({ label: row.name, value: text(row.value) })),
        { label, value: text(said.value), sum: true },
      ],
      ...(formula && n > 1 && { formula }),
    },
  ];
}

/** One figure by another, with the posts behind each. */
export function ratioSections(w: W, said: RatioExplanation): Section[] {
  const { t, p, language } = w;
  const part = (which: 'top' | 'below'): Row => {
    const { value, n } = said[which];
    const name = t(`explain.ratio.${said.what}.${which}`);
    return {
      label: n === undefined ? name : `${name}, ${p('postCount', n)}`,
      value: preciseText(w, value, said.unit),
    };
  };
  const share = said.what === 'voice';
  const text = (value: number) => (share ? formatShare(value, language) : `${preciseNumber(value, language)}×`);
  const rows = [part('top'), part('below')];
  if (said.range) {
    const { low, high } = said.range;
    rows.push({
      label: t('explain.ratio.range'),
      value: `${preciseNumber(low, language)}–${preciseNumber(high, language)}×`,
    });
  }
  return [
    {
      title: t('explain.ratio.title'),
      rows,
      formula: `${preciseText(w, said.top.value, said.unit)} ÷ ${preciseText(w, said.below.value, said.unit)} = ${text(said.value)}`,
    },
  ];
}

export function sumSections(w: W, said: SumExplanation): Section[] {
  const { t, language } = w;
  const names = said.counts.map((name) => t(`counts.${name}`));
  const rows: Row[] = [{ label: t('explain.sum.posts'), value: whole(w, said.n) }];
  if (said.without > 0) rows.push({ label: t('explain.sum.without'), value: whole(w, said.without) });
  rows.push({ label: t('explain.list.total'), value: countText(w, said.sum), sum: true });
  return [{ title: t('explain.sum.title', { counts: formatList(names, language) }), rows }];
}
