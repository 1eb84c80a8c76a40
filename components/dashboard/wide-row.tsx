import type { ReactNode } from 'react';
import type { WideFigures } from '../../lib/metrics/comparison';
import type { Ask } from '../../lib/metrics/explain';
import type { Total } from '../../lib/metrics/totals';
import type { Comparison, ComparisonRow } from '../../lib/metrics/types';
import { Coverage } from '../charts/coverage-strip';
import { AxisLines, DotWhisker } from '../charts/dot-whisker';
import type { LogAxis } from '../charts/log-axis';
import { largestType, MixBar } from '../charts/mix-bar';
import { WeekSpark } from '../charts/week-spark';
import { type CompareColumn, DEFAULT_COLUMNS } from '../compare-table/columns';
import { Explainable } from '../explain/context';
import { formatFigure, formatInteger, formatMultiple, formatMultipleRange, formatShare, NO_VALUE } from '../format';
import { useWhiskerLabel } from '../panel/compare-row';
import { NameDot } from '../ui/colours';
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
        <Explainable ask={{ kind: 'versus', profile: row.stats.key }}>{formatMultiple(bare, w.language)}</Explainable>
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

function Previous({ ask, value, low, high }: { ask: Ask; value: number; low: number; high: number }) {
  const { language } = useWords();
  const text = formatMultiple(value, language);
  return (
    <>
      <Explainable ask={ask}>{low > 1 || high < 1 ? <b>{text}</b> : text}</Explainable>
      <small>{formatMultipleRange(low, high, language)}</small>
    </>
  );
}

/** A sum, with how many posts of the period do not tell theirs; no sum where none does. */
function TotalCell({ total, ask }: { total: Total | undefined; ask: Ask }) {
  const { p } = useWords();
  return (
    <td className="r fol">
      {total && total.n > 0 ? (
        <Explainable ask={ask}>
          <CountText count={total.sum} />
        </Explainable>
      ) : (
        <span className="pg-none">{NO_VALUE}</span>
      )}
      {total && total.n > 0 && total.without > 0 && <small>{p('wide.without', total.without)}</small>}
    </td>
  );
}

/** One profile across the full width: the panel's two lines as one row, with the ranges written out. */
export function WideRow({
  row,
  axis,
  band,
  period,
  columns = DEFAULT_COLUMNS,
  extra,
}: {
  row: ComparisonRow;
  axis: LogAxis;
  band?: { low: number; high: number };
  period: Comparison['settings']['period'];
  columns?: readonly CompareColumn[];
  extra?: WideFigures;
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
  const cells: Record<CompareColumn, ReactNode> = {
    rateRange: (
      <td key="rateRange" className="ch">
        <AxisLines axis={axis} band={band} />
        <DotWhisker axis={axis} estimate={e} singles={stats.singles} own={own} label={label(row)} />
      </td>
    ),
    rate: (
      <td key="rate" className="r va">
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
    ),
    n: (
      <td key="n" className="r pg-muted">
        {e ? (
          <Explainable ask={{ kind: 'n', profile: stats.key }}>{formatInteger(e.n, language)}</Explainable>
        ) : (
          formatInteger(stats.posts.mature, language)
        )}
      </td>
    ),
    versus: (
      <td key="versus" className="vs">
        <Versus row={row} />
      </td>
    ),
    cadence: (
      <td key="cadence">
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
    ),
    mix: (
      <td key="mix">
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
    ),
    followers: (
      <td key="followers" className="r fol">
        {stats.followers ? (
          <Explainable ask={{ kind: 'growth', profile: stats.key }}>
            <CountText count={stats.followers} />
          </Explainable>
        ) : (
          <CountText count={stats.followers} />
        )}
        <small>
          <Explainable ask={{ kind: 'growth', profile: stats.key }}>
            <GrowthText growth={stats.growth} />
          </Explainable>
        </small>
      </td>
    ),
    previous: (
      <td className="vs" key="previous">
        {extra?.previous ? (
          <Previous ask={{ kind: 'previous', profile: stats.key }} {...extra.previous} />
        ) : (
          <span className="pg-none">{NO_VALUE}</span>
        )}
      </td>
    ),
    interactions: (
      <TotalCell
        key="interactions"
        total={extra?.totals.interactions}
        ask={{ kind: 'sum', profile: stats.key, what: 'interactions' }}
      />
    ),
    views: (
      <TotalCell key="views" total={extra?.totals.views} ask={{ kind: 'sum', profile: stats.key, what: 'views' }} />
    ),
  };
  return (
    <tr className={own ? 'tr me' : 'tr'}>
      <th scope="row" className="nm">
        <span className="nl">
          <NameDot profile={stats.key} own={own} />
          <a href={stats.url} target="_blank" rel="noreferrer" title={name}>
            {name}
          </a>
          {own && <You />}
        </span>
        <Coverage period={period} stretches={cadence.stretches} own={own} />
      </th>
      {columns.map((column) => cells[column])}
    </tr>
  );
}
