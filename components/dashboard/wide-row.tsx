import type { Comparison, ComparisonRow } from '../../lib/metrics/types';
import { Coverage } from '../charts/coverage-strip';
import { AxisLines, DotWhisker } from '../charts/dot-whisker';
import type { LogAxis } from '../charts/log-axis';
import { largestType, MixBar } from '../charts/mix-bar';
import { WeekSpark } from '../charts/week-spark';
import { formatFigure, formatInteger, formatMultiple, formatMultipleRange, formatShare, NO_VALUE } from '../format';
import { useWhiskerLabel } from '../panel/compare-row';
import { CountText } from '../ui/count-text';
import { displayName, rateRangeText, rateText, reasonText, rhythmText } from '../ui/figures';
import { GrowthText } from '../ui/growth-text';
import { You } from '../ui/you';
import { useWords } from '../ui/words';

function Versus({ row }: { row: ComparisonRow }) {
  const w = useWords();
  const { rate } = row.stats;
  if (row.stats.role === 'own') return <small>{w.t('role.reference')}</small>;
  if (!rate.ok) return <small className="wrap">{reasonText(w, rate.why)}</small>;
  const { versusOwn } = row;
  if (!versusOwn) return <span className="pg-none">{NO_VALUE}</span>;
  const multiple = formatMultiple(versusOwn.value, w.language);
  const clear = versusOwn.low > 1 || versusOwn.high < 1;
  return (
    <>
      {clear ? <b>{multiple}</b> : multiple}
      <small>{formatMultipleRange(versusOwn.low, versusOwn.high, w.language)}</small>
    </>
  );
}

/** One profile across the full width: the panel's two lines as one row, with the ranges written out. */
export function WideRow({ row, axis, band, period }: {
  row: ComparisonRow;
  axis: LogAxis;
  band?: { low: number; high: number };
  period: Comparison['settings']['period'];
}) {
  const w = useWords();
  const { t, p, language } = w;
  const label = useWhiskerLabel();
  const { stats } = row;
  const own = stats.role === 'own';
  const name = displayName(stats);
  const e = stats.rate.ok ? stats.rate.estimate : undefined;
  const type = largestType(stats.mix);
  const { cadence } = stats;
  return (
    <div className={own ? 'tr me' : 'tr'} role="row">
      <span className="nm" role="rowheader">
        <span className="nl">
          <a href={stats.url} target="_blank" rel="noreferrer" title={name}>
            {name}
          </a>
          {own && <You />}
        </span>
        <Coverage period={period} stretches={cadence.stretches} own={own} />
      </span>
      <span className="ch" role="cell">
        <AxisLines axis={axis} band={band} />
        <DotWhisker axis={axis} estimate={e} singles={stats.singles} own={own} label={label(row)} />
      </span>
      <span className="r" role="cell">
        {e ? (
          <>
            <b className="fig">{rateText(e.value, e.lens, language)}</b>
            <small>{rateRangeText(e.low, e.high, language)}</small>
          </>
        ) : (
          <b className="pg-none">{NO_VALUE}</b>
        )}
      </span>
      <span className="r pg-muted" role="cell">
        {formatInteger(e?.n ?? stats.posts.mature, language)}
      </span>
      <span className="vs" role="cell">
        <Versus row={row} />
      </span>
      <span role="cell">
        <span className="wk">
          {cadence.perWeek === undefined ? NO_VALUE : formatFigure(cadence.perWeek, language)}
          <WeekSpark weeks={cadence.weeks} />
        </span>
        <small>{cadence.perWeek === undefined ? t('legend.notObserved') : (rhythmText(w, cadence.burstiness) ?? t('rhythm.tooFew'))}</small>
      </span>
      <span role="cell">
        <MixBar mix={stats.mix} />
        <small className="wrap">{type ? `${t(`format.${type.format}`)} ${formatShare(type.share, language)}, ${p('postCount', stats.mix.n)}` : NO_VALUE}</small>
      </span>
      <span className="r fol" role="cell">
        <CountText count={stats.followers} />
        <small>
          <GrowthText growth={stats.growth} />
        </small>
      </span>
    </div>
  );
}
