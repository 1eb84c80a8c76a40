import type { ComparisonRow } from '../../lib/metrics/types';
import type { ProfileKey } from '../../lib/model';
import { AxisLines, DotWhisker } from '../charts/dot-whisker';
import type { LogAxis } from '../charts/log-axis';
import { MixBar } from '../charts/mix-bar';
import { Explainable } from '../explain/context';
import { formatInteger, NO_VALUE } from '../format';
import { NameDot } from '../ui/colours';
import { cadenceText, displayName, estimateText, evidenceText, reasonText } from '../ui/figures';
import { GrowthText } from '../ui/growth-text';
import { Icon } from '../ui/icon';
import { useWords } from '../ui/words';
import { WrongNumber } from '../ui/wrong-number';
import { You } from '../ui/you';

/** The whisker in words: what a screen reader hears instead of the drawing. */
export function useWhiskerLabel() {
  const w = useWords();
  return (row: ComparisonRow) => {
    const { rate, singles } = row.stats;
    const name = displayName(row.stats);
    if (!rate.ok)
      return `${name}: ${singles.length > 0 ? w.p('chart.singles', singles.length) : reasonText(w, rate.why)}`;
    return `${name}: ${estimateText(rate.estimate, w.language)}, ${evidenceText(w, rate)}`;
  };
}

/** The triangle of a profile whose page could not be wholly read. */
export function ChangedMark() {
  const { t } = useWords();
  return (
    <span className="wm" title={t('popup.status.partly')}>
      <Icon name="alert" small />
      <span className="pg-vh">{t('popup.status.partly')}</span>
    </span>
  );
}

/** Two lines of one profile in three shared columns: name / cadence, whisker / mix, rate and n / followers. */
export function CompareRow(props: {
  row: ComparisonRow;
  axis: LogAxis;
  band?: { low: number; high: number };
  changed?: boolean;
  /** Left out, the name leads to the profile itself. */
  onOpen?: (key: ProfileKey) => void;
}) {
  const w = useWords();
  const label = useWhiskerLabel();
  const { onOpen } = props;
  const { stats } = props.row;
  const own = stats.role === 'own';
  const name = displayName(stats);
  return (
    <tr className={own ? 'cr me' : 'cr'}>
      <th scope="row" className="nm">
        <span className="nd">
          <NameDot profile={stats.key} own={own} />
          {onOpen ? (
            <button type="button" className="pg-link" title={name} onClick={() => onOpen(stats.key)}>
              {name}
            </button>
          ) : (
            <a className="pg-link" title={name} href={stats.url} target="_blank" rel="noreferrer">
              {name}
            </a>
          )}
        </span>
        {own && <You />}
        {props.changed && <ChangedMark />}
      </th>
      <td className="ch">
        <AxisLines axis={props.axis} band={props.band} />
        <DotWhisker
          axis={props.axis}
          estimate={stats.rate.ok ? stats.rate.estimate : undefined}
          singles={stats.singles}
          own={own}
          label={label(props.row)}
        />
      </td>
      <td className="va">
        <WrongNumber name={name} profile={stats.key} />
        {stats.rate.ok ? (
          <b>
            <Explainable ask={{ kind: 'rate', profile: stats.key }}>
              {estimateText(stats.rate.estimate, w.language)}
            </Explainable>
          </b>
        ) : (
          <b className="pg-none">{NO_VALUE}</b>
        )}
      </td>
      <td className="nn">
        {stats.rate.ok ? (
          <Explainable ask={{ kind: 'n', profile: stats.key }}>
            {formatInteger(stats.rate.estimate.n, w.language)}
          </Explainable>
        ) : (
          formatInteger(stats.posts.mature, w.language)
        )}
      </td>
      <td className="l2 cd">
        {stats.cadence.perWeek === undefined ? (
          cadenceText(w, stats.cadence)
        ) : (
          <Explainable ask={{ kind: 'cadence', profile: stats.key }}>{cadenceText(w, stats.cadence)}</Explainable>
        )}
      </td>
      <td className="l2 mx">
        <MixBar mix={stats.mix} />
      </td>
      <td className="l2 fo">
        <Explainable ask={{ kind: 'growth', profile: stats.key }}>
          <GrowthText growth={stats.growth} />
        </Explainable>
      </td>
      {!stats.rate.ok && <td className="l2 why">{reasonText(w, stats.rate.why)}</td>}
    </tr>
  );
}
