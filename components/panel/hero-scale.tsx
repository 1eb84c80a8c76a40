import type { Comparison, ComparisonRow } from '../../lib/metrics/types';
import { AxisNames, DotWhisker } from '../charts/dot-whisker';
import { useWhiskerLabel } from './compare-row';
import { comparisonAxis, ownBand, useTickName } from './comparison-axis';

/** One profile's dot and whisker over your range, on the axis of the comparison. */
export function HeroScale({ comparison, row }: { comparison: Comparison; row: ComparisonRow }) {
  const axis = comparisonAxis(comparison);
  const band = ownBand(comparison);
  const own = comparison.own?.stats.rate;
  const label = useWhiskerLabel();
  const tickName = useTickName(comparison);
  const isOwn = row.stats.role === 'own';
  return (
    <div className="hscale">
      {band && !isOwn && (
        <i
          className="bd"
          style={{ left: `${axis.place(band.low).toFixed(1)}%`, right: `${(100 - axis.place(band.high)).toFixed(1)}%` }}
        />
      )}
      {own?.ok && !isOwn && <i className="md" style={{ left: `${axis.place(own.estimate.value).toFixed(1)}%` }} />}
      <DotWhisker
        axis={axis}
        estimate={row.stats.rate.ok ? row.stats.rate.estimate : undefined}
        singles={row.stats.singles}
        own={isOwn}
        label={label(row)}
      />
      <span className="tk" aria-hidden="true">
        <AxisNames axis={axis} name={tickName} />
      </span>
    </div>
  );
}
