import { versusOwn } from './compare';
import { postFigures } from './figures';
import { publicInstead } from './instead';
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
  const stats = profileStats(input, settings);
  const instead = !stats.rate.ok && stats.rate.why.reason === 'hidden' ? publicInstead(input, settings) : undefined;
  return {
    stats,
    ...(instead && { instead }),
    ...(own && own.key !== input.key && own.platform === input.platform && { own: profileStats(own, settings) }),
    ...(versus && { verdict: versus.verdict }),
    ...(versus?.versusOwn && { versusOwn: versus.versusOwn }),
    figures: postFigures(input, settings),
    lens: settings.lens,
    interactions: numerator(input.platform, settings.lens),
    basis,
  };
}
