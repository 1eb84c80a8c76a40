import type { LensDefinition, LensResult } from '../../lib/metrics/lenses';
import type { PlatformId } from '../../lib/model';
import { FIGURES } from '../../lib/platforms/figures';
import { lensText } from '../explain/lens-names';
import { formatFigure, formatRate } from '../format';
import { reasonText } from '../ui/figures';
import type { useWords } from '../ui/words';

type W = ReturnType<typeof useWords>;

/** One way to define the rate, with what it makes of the own profile's posts; no result without an own profile. */
export interface LensOption {
  definition: LensDefinition & { name?: string };
  result?: LensResult;
  /** Key of the reason why it cannot be used on this platform at all. */
  off?: string;
}

/** What a surface offers to choose from, and what is chosen: null is Postgauge. */
export interface LensOffer {
  /** Undefined while the first values are made. */
  options: LensOption[] | undefined;
  chosen: (LensDefinition & { name?: string }) | undefined;
  onChoose: (id: string | null) => void;
}

/** Posts of the platform do not carry what the formula asks for: no choice would show a figure. */
const CANNOT: readonly string[] = ['not-shown', 'no-views', 'hidden'];

/** A formula by views where posts of no platform of the set show any has no figure for anybody: key of the reason. */
export function lensOff(platforms: readonly PlatformId[], definition: LensDefinition): string | undefined {
  const blind = (platform: PlatformId) =>
    (definition.on?.[platform]?.bottom ?? definition.bottom) === 'views' && FIGURES[platform].views === 'none';
  return platforms.length > 0 && platforms.every(blind) ? 'lens.limit.noViews' : undefined;
}

/** How an option reads: your value under it, what it is or why there is no value, and whether it can be chosen. */
export function optionWords(
  w: W,
  { definition, result, off }: LensOption,
): { value?: string; text: string; disabled: boolean } {
  const why = result && !result.ok ? result.why : undefined;
  const disabled = off !== undefined || (why !== undefined && CANNOT.includes(why.reason));
  const text = off ? w.t(off) : why ? reasonText(w, why) : lensText(w, result?.definition ?? definition);
  if (!result?.ok) return { text, disabled };
  const percent = result.definition.scale === 100;
  const figure = percent ? formatRate(result.value / 100, w.language) : formatFigure(result.value, w.language);
  const value = definition.summary === 'daily' ? w.t('preset.aDay', { value: figure }) : figure;
  return { value, text, disabled };
}
