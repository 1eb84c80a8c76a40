import { definitionOn, type LensDefinition } from '../metrics/lenses';
import type { Comparison, ComparisonRow, Estimate, MetricSettings, NoNumber, ProfileStats } from '../metrics/types';
import { POST_FORMATS } from '../model';
import { type Cell, foreignText, utc } from './cell';
import { type Column, most, type Table } from './columns';
import { lensFormula, RATE_FORMULA, summaryFormula } from './formulas';

/** One profile of a comparison with the group it stands in and what was asked. */
export interface ComparisonExport {
  group: string;
  row: ComparisonRow;
  settings: MetricSettings;
  /** Another definition of the rate than ours. */
  preset?: LensDefinition;
}

/** Rows in the order in which the screen shows them. */
export function comparisonRows(comparison: Comparison & { preset?: LensDefinition }): ComparisonExport[] {
  const { settings, preset } = comparison;
  return comparison.groups.flatMap((g) =>
    g.rows.map((row) => ({ group: g.verdict, row, settings, ...(preset && { preset }) })),
  );
}

function reason(why: NoNumber): string {
  switch (why.reason) {
    case 'too-few':
      return `too-few (${why.n} of ${why.needed})`;
    case 'hidden':
      return `hidden (${why.n} of ${why.of})`;
    case 'not-shown':
      return `not-shown (${why.missing.join(' ')})`;
    default:
      return why.reason;
  }
}

type Of<T> = (value: T, row: ComparisonExport) => Cell;
const stat = (
  name: string,
  meaning: string,
  unit: string | undefined,
  value: Of<ProfileStats>,
): Column<ComparisonExport> => ({
  name,
  meaning,
  ...(unit && { unit }),
  value: (r) => value(r.row.stats, r),
});
const rate = (name: string, meaning: string, unit: string | undefined, value: Of<Estimate>): Column<ComparisonExport> =>
  stat(name, meaning, unit, (s, r) => (s.rate.ok ? value(s.rate.estimate, r) : undefined));

const DAY = 86_400_000;

const identity = [
  stat('platform', 'Platform.', undefined, (s) => s.platform),
  stat('profile_id', 'Id of the profile, the platform in front.', undefined, (s) => foreignText(s.key)),
  stat('handle', 'Handle, last seen.', undefined, (s) => foreignText(s.handle)),
  stat('profile_name', 'Name, last seen.', undefined, (s) => foreignText(s.name)),
  stat('role', 'own, competitor or inspiration.', undefined, (s) => s.role),
  stat(
    'group',
    'above, no-difference, below (against the own profile), too-few, ungrouped.',
    undefined,
    (_, r) => r.group,
  ),
];

const engagement = [
  rate('rate', 'Typical engagement rate of a post.', 'rate_unit', (e) => e.value),
  rate('rate_low', 'Lower end of its 95% range; empty where the formula has none.', 'rate_unit', (e) =>
    e.noRange ? undefined : e.low,
  ),
  rate('rate_high', 'Upper end of its 95% range; likewise.', 'rate_unit', (e) => (e.noRange ? undefined : e.high)),
  rate('rate_unit', 'fraction; per-1000 or count where the formula says so.', undefined, (e) => e.unit ?? 'fraction'),
  rate('rate_n', 'Posts behind it.', 'posts', (e) => e.n),
  rate('rate_rough', 'yes: 5 to 9 posts only.', undefined, (e) => (e.rough ? 'yes' : 'no')),
  stat('rate_missing', 'Why there is no rate.', undefined, (s) => (s.rate.ok ? undefined : reason(s.rate.why))),
  rate('rate_formula', 'What is divided by what, under whose definition.', undefined, (e, r) =>
    r.preset ? lensFormula(definitionOn(r.preset, r.row.stats.platform)) : RATE_FORMULA[e.lens],
  ),
  rate('rate_summary', 'How one value is made of many posts.', undefined, (e, r) =>
    r.preset ? definitionOn(r.preset, r.row.stats.platform).summary : summaryFormula(e),
  ),
  rate('interactions', 'Counts that were added up.', undefined, (e) => e.interactions.join(' ')),
  rate('rate_from', 'Publication of the first post used.', 'UTC', (e) => utc(e.from)),
  rate('rate_to', 'Publication of the last post used.', 'UTC', (e) => utc(e.to)),
  rate('assumed_followers', 'Posts for which followers at posting were not known.', 'posts', (e) => e.assumedFollowers),
  rate('rounding', 'Largest half-width that rounded counts add, as a part of the rate.', 'fraction', (e) => e.rounding),
  ...(['value', 'low', 'high'] as const).map(
    (end): Column<ComparisonExport> => ({
      name: end === 'value' ? 'versus_own' : `versus_own_${end}`,
      meaning:
        end === 'value'
          ? "This profile's rate by the own one's."
          : `${end === 'low' ? 'Lower' : 'Upper'} end of its 95% range; empty where the formula has none.`,
      unit: 'ratio',
      value: (r) => r.row.versusOwn?.[end] ?? (end === 'value' ? r.row.multiple : undefined),
    }),
  ),
];

const posting = [
  stat(
    'posts_per_week',
    'Posts a week over the observed stretches; empty when none was.',
    'posts',
    (s) => s.cadence.perWeek,
  ),
  stat('observed_days', 'Days of the period that were observed.', 'days', (s) => s.cadence.observed / DAY),
  stat('observed_posts', 'Posts in them.', 'posts', (s) => s.cadence.posts),
  stat('median_gap', 'Median gap between posts.', 'days', (s) => s.cadence.medianGap),
  stat('longest_gap', 'Longest silence.', 'days', (s) => s.cadence.longestGap),
  stat('open_gap', 'Silence since the last post: at least this long.', 'days', (s) => s.cadence.openGap),
  stat('burstiness', '−1 regular, 0 random, 1 in bursts.', undefined, (s) => s.cadence.burstiness),
  stat('mix_posts', 'Posts behind the content mix.', 'posts', (s) => s.mix.n),
  stat('effective_types', 'So many equally used types would give this mix.', 'types', (s) =>
    s.mix.n > 0 ? s.mix.effectiveTypes : undefined,
  ),
  ...POST_FORMATS.map((format) =>
    stat(`share_${format}`, `Share of posts that are ${format}.`, 'fraction', (s) =>
      s.mix.n > 0 ? (s.mix.rows.find((row) => row.format === format)?.share ?? 0) : undefined,
    ),
  ),
];

const size = [
  stat('followers', 'Latest followers.', 'count', (s) => s.followers?.value),
  stat('followers_low', 'Smallest that the shown figure allows.', 'count', (s) => s.followers?.low),
  stat('followers_high', 'Largest that the shown figure allows; empty where only the least is known.', 'count', (s) =>
    most(s.followers),
  ),
  stat(
    'followers_change_low',
    'Change over the period, lower bound; empty with one reading.',
    'fraction',
    (s) => s.growth.change?.low,
  ),
  stat('followers_change_high', 'Upper bound.', 'fraction', (s) => s.growth.change?.high),
  stat('posts_stored', 'Posts read.', 'posts', (s) => s.posts.stored),
  stat('posts_in_period', 'Of them published in the period.', 'posts', (s) => s.posts.inPeriod),
  stat('posts_mature', 'Of them old enough for a rate.', 'posts', (s) => s.posts.mature),
  stat('posts_hidden', 'Of them with hidden counts.', 'posts', (s) => s.posts.hidden),
  stat(
    'collaborations',
    'Mature posts made with others, by the followers of all authors.',
    'posts',
    (s) => s.posts.shared?.used ?? 0,
  ),
  stat(
    'collaborations_left_out',
    'The same where followers of one author are not known: out of the rate.',
    'posts',
    (s) => s.posts.shared?.left ?? 0,
  ),
  stat('maturity_days', 'Younger posts are left out of the rate.', 'days', (s) => s.maturityDays),
  stat('maturity_basis', 'learnt from your own readings, or the usual of the platform.', undefined, (s) =>
    s.maturityLearnt ? 'learnt' : 'usual',
  ),
];

const asked = [
  stat('period_from', 'Start of the period.', 'UTC', (_, r) => utc(r.settings.period.from)),
  stat('period_to', 'End of the period, not part of it.', 'UTC', (_, r) => utc(r.settings.period.to)),
  stat('time_zone', 'Zone in which days and weeks are cut.', undefined, (_, r) => r.settings.timeZone),
  stat('seen_at', 'Latest sighting of the profile.', 'UTC', (s) => (s.seenAt > 0 ? utc(s.seenAt) : undefined)),
  stat('computed_at', 'When this was computed.', 'UTC', (_, r) => utc(r.settings.now)),
];

/** A row a profile, in the groups of the screen. Derived values only. */
export const comparisonTable: Table<ComparisonExport> = {
  id: 'comparison',
  columns: [...identity, ...engagement, ...posting, ...size, ...asked],
};
