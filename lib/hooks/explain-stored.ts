import { compareProfiles } from '../metrics';
import { compareUnder, hasRange, type PresetComparison } from '../metrics/comparison';
import {
  type Ask,
  type AskAll,
  type AskOne,
  type Explained,
  explainCadence,
  explainFortnight,
  explainGrowth,
  explainMiddle,
  explainMultiple,
  explainPost,
  explainPrevious,
  explainRate,
  explainShare,
  explainSize,
  explainSum,
  explainTotal,
  explainType,
  explainVersus,
  explainVoice,
  headlineLens,
  type Provenance,
  provenanceOf,
} from '../metrics/explain';
import { applyLens, type LensDefinition, type LensId, type LensResult, lensById } from '../metrics/lenses';
import type { Comparison, Lens, MetricSettings, ProfileInput } from '../metrics/types';
import type { ProfileKey } from '../model';

/** Definitions that most readers have met elsewhere: the first ones offered. */
export const KNOWN_LENSES: readonly LensId[] = [
  'rival-iq',
  'emplifi',
  'hypeauditor',
  'modash',
  'fanpage-karma-engagement',
  'quintly',
];

/** Everything that an explanation tells of one figure; plain data. */
export interface StoredExplanation {
  /** Absent where the figure is the set's. */
  profile?: { key: ProfileKey; handle: string; name?: string; url: string };
  said: Explained;
  lens: Lens;
  definition: LensDefinition;
  period: { from: number; to: number };
  seen: Provenance;
  /** Posts of the profile that the user left out of all statistics, of any time. */
  excluded?: number;
  others: { definition: LensDefinition; result: LensResult }[];
}

/** A figure of the set, or one that is made of others than its own profile. */
export const OF_ALL: ReadonlySet<Ask['kind']> = new Set(['middle', 'total', 'versus', 'size', 'voice']);

function rowOf(comparison: Comparison, profile: ProfileKey) {
  return comparison.groups.flatMap((group) => group.rows).find((row) => row.stats.key === profile);
}

interface Facts {
  inputs: readonly ProfileInput[];
  settings: MetricSettings;
  chosen: LensDefinition | undefined;
}

const compared = ({ inputs, settings, chosen }: Facts): PresetComparison =>
  chosen ? compareUnder(chosen, inputs, settings) : compareProfiles(inputs, settings);

function saidOfAll(ask: AskAll, facts: Facts): Explained | undefined {
  if (ask.kind === 'middle') return explainMiddle(compared(facts));
  return explainTotal(compared(facts), facts.inputs, ask.what, ask.withMe);
}

function saidVersus(input: ProfileInput, { inputs, settings, chosen }: Facts): Explained | undefined {
  const own = inputs.find((i) => i.role === 'own' && i.platform === input.platform);
  const comparison = compared({ inputs, settings, chosen });
  const row = rowOf(comparison, input.key);
  const mine = own && rowOf(comparison, own.key);
  if (!own || !mine || !row) return undefined;
  if (chosen && !hasRange(chosen)) return explainMultiple(row, mine);
  return row.versusOwn && explainVersus(input, own, settings, row.versusOwn, chosen);
}

function saidOfOne(ask: AskOne, input: ProfileInput, facts: Facts): Explained | undefined {
  const { inputs, settings, chosen } = facts;
  const charts = { inputs, settings, figures: new Map(), ...(chosen && { preset: chosen }) };
  const stats = () => rowOf(compared({ ...facts, inputs: [input] }), input.key)?.stats;
  switch (ask.kind) {
    case 'rate':
    case 'n':
      return explainRate(input, settings, chosen);
    case 'fortnight':
      return explainFortnight(input, settings, ask, chosen);
    case 'post':
      return explainPost(input, settings, ask.id, chosen);
    case 'versus':
      return saidVersus(input, facts);
    case 'previous':
      return explainPrevious(input, settings);
    case 'sum':
      return explainSum(input, settings, ask.what);
    case 'voice':
      return explainVoice(charts, ask.profile, ask.what);
    case 'size':
      return explainSize(charts, ask.profile);
  }
  const found = stats();
  if (!found) return undefined;
  switch (ask.kind) {
    case 'cadence':
      return explainCadence(found);
    case 'growth':
      return explainGrowth(found, input, settings);
    case 'share':
      return explainShare(found, ask.format);
    case 'type':
      return explainType(found.mix, input, settings, ask.format, chosen);
  }
}

/** Where one figure of a view comes from, of the inputs that the view reads. Null when nothing is stored of it. */
export function explainStored(
  ask: Ask,
  inputs: readonly ProfileInput[],
  settings: MetricSettings,
  chosen?: LensDefinition,
): StoredExplanation | null {
  const facts = { inputs, settings, chosen };
  const one = 'profile' in ask ? inputs.find((i) => i.key === ask.profile) : undefined;
  if ('profile' in ask && !one) return null;
  const definition = chosen ?? headlineLens(settings.lens, settings.summary);
  const told = 'profile' in ask ? one && saidOfOne(ask, one, facts) : saidOfAll(ask, facts);
  if (!told) return null;
  const { from, to } = ask.kind === 'fortnight' ? ask : settings.period;
  const only = ask.kind === 'post' ? ask.id : undefined;
  const behind = one ? [one] : inputs;
  const posts = behind.flatMap((input) =>
    input.posts.filter(
      (post) =>
        (only === undefined || post.id === only) &&
        (!post.published || (post.published.latest >= from && post.published.earliest < to)),
    ),
  );
  const seen = provenanceOf(
    posts,
    behind.flatMap((input) => input.readings),
  );
  const others =
    one && (ask.kind === 'rate' || ask.kind === 'n')
      ? [headlineLens(settings.lens, settings.summary), ...KNOWN_LENSES.map(lensById)]
          .filter((other) => other.id !== definition.id)
          .map((other) => ({ definition: other, result: applyLens(other, one, settings) }))
      : [];
  return {
    ...(one && {
      profile: { key: one.key, handle: one.handle, url: one.url, ...(one.name !== undefined && { name: one.name }) },
    }),
    said: told,
    lens: settings.lens,
    definition,
    period: ask.kind === 'fortnight' ? { from: ask.from, to: ask.to } : settings.period,
    seen,
    others,
  };
}
