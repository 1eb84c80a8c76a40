import type { Comparison, ComparisonRow } from '../../lib/metrics/types';
import { Coverage } from '../charts/coverage-strip';
import { AxisLines, DotWhisker } from '../charts/dot-whisker';
import type { LogAxis } from '../charts/log-axis';
import { largestType, MixBar } from '../charts/mix-bar';
import { WeekSpark } from '../charts/week-spark';
import { Explainable } from '../explain/context';
import { formatFigure, formatInteger, formatMultiple, formatMultipleRange, formatShare, NO_VALUE } from '../format';
import { useWhiskerLabel } from '../panel/compare-row';
import { CountText } from '../ui/count-text';
import { displayName, estimateRange, estimateText, reasonText, rhythmText } from '../ui/figures';
import { GrowthText } from '../ui/growth-text';
import { useWords } from '../ui/words';
import { WrongNumber } from '../ui/wrong-number';
import { You } from '../ui/you';

function Versus({ row }: { row: ComparisonRow }) {
  const w = useWords();
  const { rate } = row.stats;
  if (!rate.ok) return <small className="wrap">{reasonText(w, rate.why)}</small>;
  if (row.stats.role === 'own') return <small className="wrap">{w.t('role.reference')}</small>;
  const { versusOwn, multiple: bare } = row;
  if (bare !== undefined)
    return (
      <>
        {formatMultiple(bare, w.language)}
        <small>{w.t('preset.noRange')}</small>
      </>
    );
  if (!versusOwn) return <span className="pg-none">{NO_VALUE}</span>;
  const multiple = formatMultiple(versusOwn.value, w.language);
  const clear = versusOwn.low > 1 || versusOwn.high < 1;
  return (
    <>
      <Explainable ask={{ kind: 'versus', profile: row.stats.key }}>{clear ? <b>{multiple}</b> : multiple}</Explainable>
      <small>{formatMultipleRange(versusOwn.low, versusOwn.high, w.language)}</small>
    </>
  );
}

/** One profile across the full width: the panel's two lines as one row, with the ranges written out. */
export function WideRow({
  row,
  axis,
  band,
  period,
}: {
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
    <tr className={own ? 'tr me' : 'tr'}>
      <th scope="row" className="nm">
        <span className="nl">
          <a href={stats.url} target="_blank" rel="noreferrer" title={name}>
            {name}
          </a>
          {own && <You />}
        </span>
        <Coverage period={period} stretches={cadence.stretches} own={own} />
      </th>
      <td className="ch">
        <AxisLines axis={axis} band={band} />
        <DotWhisker axis={axis} estimate={e} singles={stats.singles} own={own} label={label(row)} />
      </td>
      <td className="r va">
        <WrongNumber name={name} profile={stats.key} />
        {e ? (
          <>
            <b className="fig">
              <Explainable ask={{ kind: 'rate', profile: stats.key }}>{estimateText(e, language)}</Explainable>
            </b>
            <small>{e.noRange ? t('preset.noRange') : estimateRange(e, language)}</small>
          </>
        ) : (
          <b className="pg-none">{NO_VALUE}</b>
        )}
      </td>
      <td className="r pg-muted">{formatInteger(e?.n ?? stats.posts.mature, language)}</td>
      <td className="vs">
        <Versus row={row} />
      </td>
      <td>
        <span className="wk">
          {cadence.perWeek === undefined ? (
            NO_VALUE
          ) : (
            <Explainable ask={{ kind: 'cadence', profile: stats.key }}>
              {formatFigure(cadence.perWeek, language)}
            </Explainable>
          )}
          <WeekSpark weeks={cadence.weeks} />
        </span>
        <small>
          {cadence.perWeek === undefined
            ? t('legend.notObserved')
            : (rhythmText(w, cadence.burstiness) ?? t('rhythm.tooFew'))}
        </small>
      </td>
      <td>
        <MixBar mix={stats.mix} />
        <small className="wrap">
          {type ? (
            <>
              {t(`format.${type.format}`)}{' '}
              <Explainable ask={{ kind: 'share', profile: stats.key, format: type.format }}>
                {formatShare(type.share, language)}
              </Explainable>
              , {p('postCount', stats.mix.n)}
            </>
          ) : (
            NO_VALUE
          )}
        </small>
      </td>
      <td className="r fol">
        {stats.followers ? (
          <Explainable ask={{ kind: 'growth', profile: stats.key }}>
            <CountText count={stats.followers} />
          </Explainable>
        ) : (
          <CountText count={stats.followers} />
        )}
        <small>
          <GrowthText growth={stats.growth} />
        </small>
      </td>
    </tr>
  );
}
