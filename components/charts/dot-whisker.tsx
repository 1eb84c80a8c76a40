import type { CSSProperties } from 'react';
import type { LogAxis } from './log-axis';

export interface Whisker {
  value: number;
  low: number;
  high: number;
  /** The formula has no agreed range: the dot alone. */
  noRange?: true;
}

/** Dot typical, whisker 95 % range on a shared log axis; single posts as circles where there are too few for a value. */
export function DotWhisker(props: {
  axis: LogAxis;
  estimate?: Whisker;
  singles?: number[];
  own?: boolean;
  label: string;
}) {
  const { axis, estimate } = props;
  const style = estimate && {
    '--lo': axis.place(estimate.low).toFixed(1),
    '--mid': axis.place(estimate.value).toFixed(1),
    '--hi': axis.place(estimate.high).toFixed(1),
  };
  return (
    <span
      className={props.own ? 'pg-dw pg-dw--own' : 'pg-dw'}
      role="img"
      aria-label={props.label}
      style={style as CSSProperties | undefined}
    >
      {estimate ? (
        <>
          {!estimate.noRange && <i className="w" />}
          <i className="d" />
        </>
      ) : (
        [...new Set(props.singles)].map((value) => (
          <i className="raw" key={value} style={{ left: `${axis.place(value).toFixed(1)}%` }} />
        ))
      )}
    </span>
  );
}

/** Grid lines and the own range, drawn through every row at the same place. */
export function AxisLines({ axis, band }: { axis: LogAxis; band?: { low: number; high: number } }) {
  return (
    <>
      {axis.ticks.map((tick) => (
        <i className="gl" key={tick} style={{ left: `${axis.place(tick).toFixed(1)}%` }} />
      ))}
      {band && (
        <i
          className="bd"
          style={{ left: `${axis.place(band.low).toFixed(1)}%`, right: `${(100 - axis.place(band.high)).toFixed(1)}%` }}
        />
      )}
    </>
  );
}

/** Names of the ticks; the last one carries the unit. Decoration: every row says its value in words. */
export function AxisNames({ axis, name }: { axis: LogAxis; name: (value: number, last: boolean) => string }) {
  return axis.ticks.map((tick, i) => {
    const place = axis.place(tick);
    return (
      <i key={tick} className={place > 94 ? 'z' : place < 4 ? 'a' : ''} style={{ left: `${place.toFixed(1)}%` }}>
        {name(tick, i === axis.ticks.length - 1)}
      </i>
    );
  });
}
