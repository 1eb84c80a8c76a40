import type { Comparison } from '../../lib/metrics/types';
import { type LogAxis, logAxis } from '../charts/log-axis';
import { formatFigure, formatRate, numberFormat } from '../format';
import { useWords } from '../ui/words';
import { allStats } from './types';

/** One axis for all rows of a comparison. Reach is views by followers and reads as percent too. */
export function comparisonAxis(comparison: Comparison): LogAxis {
  const values = allStats(comparison).flatMap((s) =>
    s.rate.ok ? [s.rate.estimate.low, s.rate.estimate.high] : s.singles,
  );
  const unit = allStats(comparison).some((s) => s.rate.ok && s.rate.estimate.unit);
  return logAxis(values, unit ? 1 : 0.01);
}

export function ownBand(comparison: Comparison): { low: number; high: number } | undefined {
  const rate = comparison.own?.stats.rate;
  return rate?.ok && !rate.estimate.noRange ? { low: rate.estimate.low, high: rate.estimate.high } : undefined;
}

/** Tick names: figures, the last one with the percent sign. */
export function useTickName(comparison: Comparison) {
  const { language } = useWords();
  const unit = allStats(comparison).some((s) => s.rate.ok && s.rate.estimate.unit);
  return (value: number, last: boolean) =>
    unit
      ? formatFigure(value, language)
      : last
        ? formatRate(value, language).replace(/[.,]0(?=\D)/, '')
        : numberFormat(language, { maximumSignificantDigits: 2 }).format(value * 100);
}
