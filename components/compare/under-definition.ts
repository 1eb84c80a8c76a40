import type { PresetComparison } from '../../lib/metrics/comparison';
import type { ChartFrameProps } from '../charts/chart-frame';
import { lensName, lensText } from '../explain/lens-names';
import { rateLabel } from '../ui/figures';
import type { W } from './parts';

/** "as Rival IQ: mean, by followers at posting", or what the headline divides by what. */
export function definitionText(w: W, { preset, settings }: PresetComparison): string {
  return preset ? `${lensName(w, preset)}: ${lensText(w, preset)}` : rateLabel(w, settings.lens);
}

/** What a definition cannot keep of itself in this chart. */
function footOf(w: W, { preset }: PresetComparison, fileName: string): string | undefined {
  if (preset?.last && fileName === 'rate-over-time') return w.t('preset.everyFortnight');
  if (preset?.summary === 'daily' && fileName === 'content-types') return w.t('preset.typesByPost');
  return undefined;
}

/**
 * Names the definition wherever the chart goes: under its title and so in its pictures, in a column of its file, and in the
 * file's name where it is not ours.
 */
export function underDefinition(w: W, comparison: PresetComparison, frame: ChartFrameProps): ChartFrameProps {
  const definition = definitionText(w, comparison);
  const { preset } = comparison;
  if (!preset) return { ...frame, definition };
  const foot = footOf(w, comparison, frame.fileName);
  return {
    ...frame,
    definition,
    note: `${frame.note} · ${definition}`,
    fileName: `${frame.fileName}-${preset.id}`,
    ...(foot && { foot: typeof frame.foot === 'string' ? `${foot} ${frame.foot}` : foot }),
  };
}
