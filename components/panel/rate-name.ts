import type { PresetComparison } from '../../lib/metrics/comparison';
import { lensName, lensText, rateNameOf } from '../explain/lens-names';
import { rateLabel } from '../ui/figures';
import type { useWords } from '../ui/words';

type W = ReturnType<typeof useWords>;

/** What the rate of a comparison is called: "Rate by followers", "Rate as Rival IQ". */
export function rateName(w: W, { preset, settings }: PresetComparison): string {
  return preset ? rateNameOf(w, preset) : rateLabel(w, settings.lens, 'short');
}

/** The same in full: "Rate as Rival IQ: mean, by followers at posting". */
export function rateNameInFull(w: W, { preset, settings }: PresetComparison): string {
  if (!preset) return rateLabel(w, settings.lens);
  return w.t('preset.label', { name: lensName(w, preset), what: lensText(w, preset) });
}
