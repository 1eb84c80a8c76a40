import type { Scope } from '../hooks/view';
import { numerator, postsInPeriod } from '../metrics';
import {
  type ContentEffect,
  contentMix,
  contentPosts,
  jensenShannon,
  type MixChange,
  mixChange,
  toldOverProfiles,
  typeEffects,
} from '../metrics/content';
import { publishedAt } from '../metrics/maturity';
import { atOnce, each, type Pieces } from '../metrics/steps';
import type { ContentMix, MetricSettings, ProfileInput, Role } from '../metrics/types';
import type { ProfileKey } from '../model';
import { type CaptionData, captionSteps } from './captions';
import { through } from './pace';
import type { Work } from './work';

export type { CaptionData } from './captions';

export interface ContentProfile {
  key: ProfileKey;
  name: string;
  role?: Role;
  mix: ContentMix;
  change?: MixChange;
}

export interface ContentData {
  profiles: ContentProfile[];
  /** Type results with a range, those whose own range leaves 1 out, and those that stand out after allowing for all looks. */
  looks: { n: number; alone: number; told: { key: ProfileKey; effect: ContentEffect }[] };
  /** Jensen–Shannon distance of the mixes of types, row and column in the order of `profiles`; null without posts. */
  distances: (number | null)[][];
  captions?: CaptionData;
  /** Unix ms, of all posts in the mixes. */
  from: number;
  to: number;
}

function looksOf(profiles: readonly ContentProfile[], effects: Map<ProfileKey, ContentEffect[]>): ContentData['looks'] {
  const results = profiles.flatMap((p) => p.mix.rows.flatMap((row) => row.versus ?? []));
  return {
    n: results.length,
    alone: results.filter((v) => v.low > 1 || v.high < 1).length,
    told: toldOverProfiles(effects),
  };
}

function* contentSteps(
  inputs: readonly ProfileInput[],
  settings: MetricSettings,
  chosen: ProfileKey | null,
): Pieces<ContentData> {
  const all = yield* each(inputs, (input) => {
    const { key, name, handle, role } = input;
    const posts = contentPosts(input, numerator(input.platform, settings.lens), settings);
    const change = mixChange(input, settings);
    const mix = contentMix(input, settings);
    const profile: ContentProfile = {
      key,
      name: name || handle,
      ...(role && { role }),
      mix,
      ...(change && { change }),
    };
    const dates = postsInPeriod(input, settings).flatMap((post) => publishedAt(post) ?? []);
    return { profile, posts, dates, effects: typeEffects(posts, settings.timeZone) };
  });
  const profiles = all.map(({ profile }) => profile);
  const shares = profiles.map((p) => new Map(p.mix.rows.map((row) => [row.format, row.n])));
  const dates = all.flatMap((one) => one.dates);
  const at = Math.max(
    0,
    inputs.findIndex((input) => input.key === chosen),
  );
  const [one, posts] = [inputs[at], all[at]?.posts];
  return {
    profiles,
    looks: looksOf(profiles, new Map(all.map(({ profile, effects }) => [profile.key, effects]))),
    distances: shares.map((a) => shares.map((b) => jensenShannon(a, b) ?? null)),
    ...(one &&
      posts && {
        captions: yield* captionSteps(
          one,
          inputs.filter((input) => input !== one),
          posts,
          settings,
        ),
      }),
    from: dates.reduce((a, b) => Math.min(a, b), settings.period.to),
    to: dates.reduce((a, b) => Math.max(a, b), settings.period.from),
  };
}

/** All that the content page says: types of every profile, captions of the chosen one (else the first). Pure. */
export function contentOf(
  inputs: readonly ProfileInput[],
  settings: MetricSettings,
  chosen: ProfileKey | null,
): ContentData {
  return atOnce(contentSteps(inputs, settings, chosen));
}

export const contentWork: Work<{ view: Scope; chosen: ProfileKey | null }, ContentData> = async (
  facts,
  { view, chosen },
  now,
  pace,
) => {
  const { inputs, settings } = await facts.read(view, now, pace, 'words');
  return through(contentSteps(inputs, settings, chosen), pace);
};
