import { formatShare } from '../format';
import { useWords } from '../ui/words';

export interface CoverageStrip {
  period: { from: number; to: number };
  /** Disjoint, ascending, inside or across the period. */
  stretches: { from: number; to: number }[];
  /** Instants at which the followers were read. */
  readings?: number[];
  own?: boolean;
}

/** Share of the period whose posts were really read, 0 to 1. */
export function observedShare({ period, stretches }: CoverageStrip): number {
  const length = period.to - period.from;
  if (length <= 0) return 0;
  const seen = stretches.reduce(
    (sum, s) => sum + Math.max(0, Math.min(s.to, period.to) - Math.max(s.from, period.from)),
    0,
  );
  return Math.min(1, seen / length);
}

/** Bar: dates that were read. Hatch: not observed, never zero. Ticks: followers readings. */
export function Coverage(props: CoverageStrip) {
  const { t, language } = useWords();
  const { period, stretches } = props;
  const place = (at: number) => {
    const share = (at - period.from) / (period.to - period.from);
    return Math.min(100, Math.max(0, share * 100));
  };
  const label = t('coverage.label', { share: formatShare(observedShare(props), language) });
  return (
    <span className={props.own ? 'pg-cov pg-cov--own' : 'pg-cov'} role="img" aria-label={label}>
      <i className="bg" />
      {stretches
        .filter((s) => s.to > period.from && s.from < period.to)
        .map((s) => (
          <i
            className="s"
            key={s.from}
            style={{ left: `${place(s.from).toFixed(2)}%`, right: `${(100 - place(s.to)).toFixed(2)}%` }}
          />
        ))}
      {props.readings?.map((at) => (
        <i className="v" key={at} style={{ left: `${place(at).toFixed(2)}%` }} />
      ))}
    </span>
  );
}
