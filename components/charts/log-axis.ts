/** A shared log axis: where a value stands in percent of the track, and the ticks worth naming. */
export interface LogAxis {
  low: number;
  high: number;
  ticks: number[];
  /** 0 to 100, clamped to the track. */
  place(value: number): number;
}

function powersOfTwo(low: number, high: number, unit: number): number[] {
  const ticks: number[] = [];
  for (let k = Math.ceil(Math.log2(low / unit) - 1e-9); k <= Math.floor(Math.log2(high / unit) + 1e-9); k++) {
    ticks.push(unit * 2 ** k);
  }
  return ticks;
}

/**
 * An axis that holds every value given, with air at both ends. Ticks are powers of two of `unit` (1 % for rates, 1 for
 * multiples), thinned to five at most, or to as many as `most` says. Values at or below zero cannot stand on a log axis and are left out.
 */
export function logAxis(values: number[], unit: number, most = 5): LogAxis {
  const usable = values.filter((v) => Number.isFinite(v) && v > 0);
  let low = usable.length ? Math.min(...usable) : unit / 2;
  let high = usable.length ? Math.max(...usable) : unit * 2;
  low *= 0.88;
  high *= 1.14;
  // At least a factor of three: less would draw noise as distance.
  const wanted = 3;
  if (high / low < wanted) {
    const center = Math.sqrt(low * high);
    low = center / Math.sqrt(wanted);
    high = center * Math.sqrt(wanted);
  }
  const all = powersOfTwo(low, high, unit);
  let ticks = all;
  // Less than two doublings: half steps between (1, 1.5, 2, 3, 4), or the axis would have one name.
  if (all.length < 3) ticks = [...all, ...powersOfTwo(low, high, unit * 1.5)].sort((a, b) => a - b);
  for (let step = 2; ticks.length > most; step++) ticks = all.filter((_, i) => i % step === 0);
  const span = Math.log(high / low);
  return {
    low,
    high,
    ticks,
    place: (value) => (value <= 0 ? 0 : Math.min(100, Math.max(0, (100 * Math.log(value / low)) / span))),
  };
}
