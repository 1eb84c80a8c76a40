import { versusOwn } from './compare';
import { postFigures } from './figures';
import { profileStats } from './profile-stats';
import { numerator } from './rate';
import type { MetricSettings, ProfileInput, ProfileSummary } from './types';

/** What the overlay and the popup show of one profile, held against the user's own where there is one. */
export function summarise(
  input: ProfileInput,
  own: ProfileInput | null,
  settings: MetricSettings,
  basis: ProfileSummary['basis'],
): ProfileSummary {
  const versus = own && versusOwn(input, own, settings);
  return {
    stats: profileStats(input, settings),
    ...(own && own.key !== input.key && own.platform === input.platform && { own: profileStats(own, settings) }),
    ...(versus && { verdict: versus.verdict }),
    ...(versus?.versusOwn && { versusOwn: versus.versusOwn }),
    figures: postFigures(input, settings),
    lens: settings.lens,
    interactions: numerator(input.platform, settings.lens),
    basis,
  };
}
