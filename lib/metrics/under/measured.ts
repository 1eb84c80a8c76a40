import { type Arithmetic, type LensDefinition, type LensResult, type LensValue, summed } from '../lenses';
import type { Estimate, Measured, MetricSettings } from '../types';

/** Fewer posts than this say nothing of a fortnight or of a type, whatever a definition asks for. */
export const FEWEST = 5;
const ROUGH_BELOW = 10;

/**
 * Has a definition an agreed range? Ours and the user's own typical posts have one. What others publish comes without,
 * and none is invented for it; nor for sums and means, which single posts rule.
 */
export function hasRange(definition: LensDefinition): boolean {
  return !definition.young && (definition.summary === 'geometric' || definition.summary === 'median');
}

/** Percent become fractions, as every rate here; other scales stay. */
export const unscaled = (value: number, { scale }: Pick<LensDefinition, 'scale'>) =>
  scale === 100 ? value / 100 : value;

function estimateOf(result: LensValue, settings: MetricSettings): Estimate {
  const { definition, interval, rounded, arithmetic } = result;
  const ranged = hasRange(definition) && interval !== undefined;
  const of = (value: number) => unscaled(value, definition);
  const value = of(result.value);
  const bounds = { low: of(rounded.low), high: of(rounded.high) };
  return {
    value,
    low: ranged ? of(interval.low) : value,
    high: ranged ? of(interval.high) : value,
    ...(!ranged && { noRange: true as const }),
    ...(definition.scale === 1000 && { unit: 'per-1000' as const }),
    ...(definition.scale === 1 && { unit: 'count' as const }),
    n: result.n,
    from: result.from,
    to: result.to,
    rough: result.rough,
    summary: definition.summary === 'median' ? 'median' : 'geometric',
    lens: settings.lens,
    interactions: arithmetic[0]?.terms.map((term) => term.name) ?? [],
    assumedFollowers: result.assumedFollowers,
    rounding: value > 0 ? Math.max(0, bounds.high - value, value - bounds.low) / value : 0,
    rounded: bounds,
  };
}

/** A result of a definition as the comparison's own rates are told. */
export function measuredUnder(result: LensResult, settings: MetricSettings): Measured {
  return result.ok ? { ok: true, estimate: estimateOf(result, settings) } : { ok: false, why: result.why };
}

/**
 * What a definition makes of some posts alone: of one type, of one fortnight. A mean over days is no sum of posts and is
 * made from the days elsewhere.
 * @param definition as `definitionOn` gives it
 * @param used at least one
 */
export function valueFrom(definition: LensDefinition, used: readonly Arithmetic[]): LensValue {
  const summary = definition.summary === 'daily' ? 'mean' : definition.summary;
  return {
    ok: true,
    ...summed(used, summary),
    n: used.length,
    from: used[0]!.at,
    to: used[used.length - 1]!.at,
    rough: used.length < ROUGH_BELOW,
    young: 0,
    assumedFollowers: used.filter((one) => one.assumed).length,
    without: 0,
    definition: { ...definition, summary },
    arithmetic: [...used],
  };
}
