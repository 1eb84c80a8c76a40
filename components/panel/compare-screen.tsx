import type { Comparison } from '../../lib/metrics/types';
import type { ProfileKey } from '../../lib/model';
import { AxisNames } from '../charts/dot-whisker';
import { type LogAxis, logAxis } from '../charts/log-axis';
import { formatDayCount, formatDays, formatFigure, formatRate, numberFormat } from '../format';
import { Empty } from '../ui/empty';
import { estimateText, groupText, rateLabel } from '../ui/figures';
import { type LegendMark, MarkLegend, TypeLegend } from '../ui/legend';
import { NothingTracked } from '../ui/nothing-tracked';
import { useWords } from '../ui/words';
import { Answer } from './answer';
import { CompareRow } from './compare-row';
import { CompareAsTable } from './compare-table';
import { allStats } from './types';

/** One axis for all rows of a comparison. Reach is views by followers and reads as percent too. */
export function comparisonAxis(comparison: Comparison): LogAxis {
  const values = allStats(comparison).flatMap((s) =>
    s.rate.ok ? [s.rate.estimate.low, s.rate.estimate.high] : s.singles,
  );
  const unit = allStats(comparison).some((s) => s.rate.ok && s.rate.estimate.unit);
  return logAxis(values, unit ? 1 : 0.01);
}

export function ownBand(comparison: Comparison): { low: number; high: number } | undefined {
  const rate = comparison.own?.stats.rate;
  return rate?.ok && !rate.estimate.noRange ? { low: rate.estimate.low, high: rate.estimate.high } : undefined;
}

/** Tick names: figures, the last one with the percent sign. */
export function useTickName(comparison: Comparison) {
  const { language } = useWords();
  const unit = allStats(comparison).some((s) => s.rate.ok && s.rate.estimate.unit);
  return (value: number, last: boolean) =>
    unit
      ? formatFigure(value, language)
      : last
        ? formatRate(value, language).replace(/[.,]0(?=\D)/, '')
        : numberFormat(language, { maximumSignificantDigits: 2 }).format(value * 100);
}

/** Period and rule of the posts that count: "24 Aug – 21 Nov 2025 · posts older than 7 days". */
export function PeriodLine({ comparison }: { comparison: Comparison }) {
  const { t, language, timeZone } = useWords();
  const { period } = comparison.settings;
  const days = [...new Set(allStats(comparison).map((s) => s.maturityDays))].sort((a, b) => a - b);
  const first = days[0];
  const learnt = allStats(comparison).some((s) => s.maturityLearnt && s.maturityDays === first);
  const rule =
    first === undefined
      ? ''
      : ` · ${t('compare.rule', { days: formatDayCount(first, language) })}${learnt ? ` (${t('compare.learnt')})` : ''}`;
  return <p className="sub">{`${formatDays(period.from, period.to - 1, language, timeZone, true)}${rule}`}</p>;
}

export function MiddleCompetitor({ comparison }: { comparison: Comparison }) {
  const { t, p, language } = useWords();
  if (!comparison.middle) return null;
  const unit = allStats(comparison).flatMap((s) =>
    s.rate.ok && s.rate.estimate.unit ? [s.rate.estimate.unit] : [],
  )[0];
  return (
    <p className="avg">
      <span>
        {t('compare.middle')}{' '}
        <small>{p(comparison.own ? 'compare.middleWithoutYou' : 'compare.middleOf', comparison.middle.n)}</small>
      </span>
      <b>
        {estimateText(
          { value: comparison.middle.value, lens: comparison.settings.lens, ...(unit && { unit }) },
          language,
        )}
      </b>
    </p>
  );
}

/** The answer in a sentence; with one profile alone there is nothing to compare it with. */
export function AnswerOrLonely({ comparison }: { comparison: Comparison }) {
  const { t } = useWords();
  if (allStats(comparison).length > 1) return <Answer comparison={comparison} />;
  const text = t(comparison.own ? 'empty.lonely.own' : 'empty.lonely.any');
  return <Empty drawing="compare" title={t('empty.lonely.title')} text={text} />;
}

export function CompareScreen(props: {
  comparison: Comparison;
  /** The profile whose page could not be wholly read. */
  changed?: ProfileKey;
  onOpenProfile: (key: ProfileKey) => void;
}) {
  const w = useWords();
  const { t } = w;
  const { comparison } = props;
  const tickName = useTickName(comparison);
  const stats = allStats(comparison);
  if (stats.length === 0) {
    return <NothingTracked />;
  }
  const axis = comparisonAxis(comparison);
  const band = ownBand(comparison);
  const marks: LegendMark[] = ['typical', 'range'];
  if (band) marks.push('own');
  if (stats.some((s) => !s.rate.ok && s.singles.length > 0)) marks.push('single');
  return (
    <>
      <PeriodLine comparison={comparison} />
      <AnswerOrLonely comparison={comparison} />
      <table className="ct" aria-label={t('compare.title')}>
        <thead>
          <tr className="cr hd">
            <th scope="col">{t('column.profile')}</th>
            <th scope="col">{rateLabel(w, comparison.settings.lens, 'short')}</th>
            <th scope="col" className="va">
              {t('column.rate')}
            </th>
            <th scope="col" className="nn">
              n
            </th>
            <th scope="col" className="l2">
              {t('column.cadence')}
            </th>
            <th scope="col" className="l2">
              {t('column.mix')}
            </th>
            <th scope="col" className="l2 fo">
              {t('column.followers')}
            </th>
          </tr>
        </thead>
        {comparison.groups
          .filter((group) => group.rows.length > 0)
          .map((group) => (
            <tbody key={group.verdict}>
              <tr className="gr">
                <th scope="rowgroup" colSpan={7}>
                  {groupText(w, group.verdict)}
                </th>
              </tr>
              {group.rows.map((row) => (
                <CompareRow
                  key={row.stats.key}
                  row={row}
                  axis={axis}
                  band={band}
                  changed={row.stats.key === props.changed}
                  onOpen={props.onOpenProfile}
                />
              ))}
            </tbody>
          ))}
      </table>
      <div className="cr ax" aria-hidden="true">
        <span />
        <span className="ch">
          <AxisNames axis={axis} name={tickName} />
        </span>
      </div>
      <MiddleCompetitor comparison={comparison} />
      <TypeLegend mixes={stats.map((s) => s.mix)} />
      <MarkLegend marks={marks} />
      <CompareAsTable comparison={comparison} />
    </>
  );
}
