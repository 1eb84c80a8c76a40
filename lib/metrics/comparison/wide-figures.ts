import { type Totals, totals } from '../totals';
import type { MetricSettings, ProfileInput } from '../types';
import { againstPrevious } from './previous';

/** What a wide table shows beside the comparison itself. */
export interface WideFigures {
  /** Typical post of this period ÷ that of the one before; absent where either has too few posts. */
  previous?: { value: number; low: number; high: number };
  totals: Totals;
}

/** @param input with the posts of the period before as well */
export function wideFigures(input: ProfileInput, settings: MetricSettings): WideFigures {
  const { ratio } = againstPrevious(input, settings).typical;
  return { totals: totals(input, settings), ...(ratio && { previous: ratio }) };
}
