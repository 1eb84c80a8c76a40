/** @jsxImportSource preact */
import type { Measured } from '../../lib/metrics/types';
import { logAxis } from '../charts/log-axis';
import { formatRate, numberFormat } from '../format';
import type { W } from './words';

const at = (place: number) => `${place.toFixed(1)}%`;

/** The typical rate and its range on a log axis, over the band of the user's own range; single posts where too few. */
export function Scale(props: {
  w: W;
  rate: Measured;
  singles: number[];
  own?: Measured;
  isOwn: boolean;
  label: string;
}) {
  const { w, rate, own } = props;
  const estimate = rate.ok ? rate.estimate : undefined;
  const band = own?.ok ? own.estimate : undefined;
  const singles = estimate ? [] : props.singles.filter((v) => v > 0).slice(0, 4);
  const values = [estimate, band].flatMap((e) => (e ? [e.low, e.value, e.high] : []));
  // Room on both sides, so that an axis of one narrow range still names two or three values.
  const air = [...values, ...singles].flatMap((v) => [v / 1.6, v * 1.6]);
  const axis = logAxis(air, 0.01);
  const tick = (value: number, last: boolean) =>
    numberFormat(
      w.language,
      last ? { style: 'percent', maximumSignificantDigits: 2 } : { maximumSignificantDigits: 2 },
    ).format(last ? value : value * 100);
  return (
    <div class="pg-o-scale" role="img" aria-label={props.label}>
      {band && (
        <>
          <i class="band" style={{ left: at(axis.place(band.low)), right: at(100 - axis.place(band.high)) }} />
          <i class="mid" style={{ left: at(axis.place(band.value)) }} />
          <span
            class="me"
            style={
              axis.place(band.value) > 60
                ? { right: at(100 - axis.place(band.high)) }
                : { left: at(axis.place(band.low)) }
            }
          >
            {w.t('overlay.you', { rate: formatRate(band.value, w.language) })}
          </span>
        </>
      )}
      <span
        class={props.isOwn ? 'pg-dw pg-dw--own' : 'pg-dw'}
        style={
          estimate && {
            '--lo': axis.place(estimate.low).toFixed(1),
            '--mid': axis.place(estimate.value).toFixed(1),
            '--hi': axis.place(estimate.high).toFixed(1),
          }
        }
      >
        {estimate
          ? [<i class="w" key="w" />, <i class="d" key="d" />]
          : singles.map((v) => <i class="raw" key={v} style={{ left: at(axis.place(v)) }} />)}
      </span>
      {axis.ticks.map((value, i) => {
        const place = axis.place(value);
        return [
          <i class="gl" key={`g${value}`} style={{ left: at(place) }} />,
          <span class={place > 92 ? 'tk z' : 'tk'} key={`t${value}`} style={{ left: at(place) }}>
            {tick(value, i === axis.ticks.length - 1)}
          </span>,
        ];
      })}
    </div>
  );
}
