import { definitionOn, type LensDefinition } from '../metrics/lenses';
import type { PostFigure, Role } from '../metrics/types';
import type { PostValue } from '../metrics/under';
import {
  COUNT_NAMES,
  type CountName,
  middle,
  type PlatformId,
  type PostCounts,
  type PostFlag,
  type PostFormat,
  type ProfileKey,
  REACTION_KINDS,
  type Reactions,
  type Via,
  type When,
} from '../model';
import { type Cell, foreignText, local, utc } from './cell';
import { type Column, countColumns, most, type Table } from './columns';
import { interactionsFormula, lensFormula, RATE_FORMULA } from './formulas';

/** Latest state of a post as it is stored. Times are Unix ms. */
export interface PostFacts {
  profile: ProfileKey;
  id: string;
  platform: PlatformId;
  url: string;
  published?: When;
  format: PostFormat;
  flags: PostFlag[];
  counts: PostCounts;
  countsAt: Partial<Record<CountName, number>>;
  hidden: CountName[];
  doubtful: CountName[];
  caption?: string;
  coauthors?: string[];
  mediaCount?: number;
  duration?: number;
  reactions?: Reactions;
  firstSeenAt: number;
  seenAt: number;
  source: string;
  via: Via;
  reader?: string;
}

export interface PostExport {
  post: PostFacts;
  profile: { handle: string; name?: string; role?: Role };
  /** What the user has said of the post. */
  mark?: { tags: readonly string[]; note?: string; excluded?: true };
  /** What the badge says: the derived columns come from it. */
  figure?: PostFigure;
  /** The rate under another definition than ours; `value` is absent where it has none of this post. */
  under?: { definition: LensDefinition; value?: PostValue };
  /** Of the caption, ISO 639-1, or `unknown`. */
  language?: string;
}

const WHAT: Record<CountName, string> = {
  likes: 'Likes (favourites, hearts).',
  comments: 'Comments or replies.',
  shares: 'Reposts or shares.',
  quotes: 'Quoting posts.',
  saves: 'Saves or bookmarks.',
  views: 'Views, plays or impressions, whichever the platform shows.',
};

const identity: Column<PostExport>[] = [
  { name: 'platform', meaning: 'Platform.', value: (r) => r.post.platform },
  {
    name: 'post_id',
    meaning: "The platform's id of the post; the platform in front keeps long ids from being rounded.",
    value: (r) => foreignText(`${r.post.platform}:${r.post.id}`),
  },
  {
    name: 'profile_id',
    meaning: "The platform's id of the profile, likewise.",
    value: (r) => foreignText(r.post.profile),
  },
  { name: 'handle', meaning: 'Handle of the profile, last seen.', value: (r) => foreignText(r.profile.handle) },
  { name: 'profile_name', meaning: 'Name of the profile, last seen.', value: (r) => foreignText(r.profile.name) },
  {
    name: 'role',
    meaning: 'own, competitor, inspiration, or empty when no longer tracked.',
    value: (r) => r.profile.role,
  },
  { name: 'url', meaning: 'Address of the post.', value: (r) => foreignText(r.post.url) },
  {
    name: 'published_earliest',
    meaning: 'Time of publication; the earlier bound where the page says "3 weeks ago".',
    unit: 'UTC',
    value: (r) => utc(r.post.published?.earliest),
  },
  {
    name: 'published_latest',
    meaning: 'The later bound; the same when the time is exact.',
    unit: 'UTC',
    value: (r) => utc(r.post.published?.latest),
  },
  {
    name: 'published_local',
    meaning: 'Time of publication in the chosen zone; the middle where it is an interval.',
    unit: 'local',
    value: (r, c) => (r.post.published ? local(middle(r.post.published), c.timeZone) : undefined),
  },
  { name: 'format', meaning: 'Content type.', value: (r) => r.post.format },
  {
    name: 'flags',
    meaning: 'pinned, repost, collab, paid, …; separated by a blank.',
    value: (r) => r.post.flags.join(' '),
  },
  { name: 'caption', meaning: 'Text of the post.', value: (r) => foreignText(r.post.caption) },
  {
    name: 'language',
    meaning: 'Language of the caption as guessed from its words (ISO 639-1); unknown where it is short or between two.',
    value: (r) => r.language,
  },
  {
    name: 'coauthors',
    meaning: 'Ids of the other authors of a collaboration, separated by a blank.',
    value: (r) => foreignText(r.post.coauthors?.map((id) => `${r.post.platform}:${id}`).join(' ')),
  },
  { name: 'media_count', meaning: 'Pictures and videos in the post.', unit: 'count', value: (r) => r.post.mediaCount },
  { name: 'duration', meaning: 'Length of the video.', unit: 'seconds', value: (r) => r.post.duration },
];

const counts = COUNT_NAMES.flatMap((name): Column<PostExport>[] => [
  ...countColumns<PostExport, CountName>(name, (r) => r.post, WHAT[name]),
  {
    name: `${name}_seen_at`,
    meaning: `When this figure of ${name} was shown.`,
    unit: 'UTC',
    value: (r) => utc(r.post.countsAt[name]),
  },
]);

/** `like=120 love=3`, `like=1200 (1150-1249)` where rounded: kinds differ by platform, and most posts have none. */
function kindsOf(reactions: Reactions | undefined): Cell {
  const parts = REACTION_KINDS.flatMap((kind) => {
    const count = reactions?.[kind];
    if (!count) return [];
    return count.low === count.high
      ? `${kind}=${count.value}`
      : `${kind}=${count.value} (${count.low}-${most(count) ?? ''})`;
  });
  return parts.length > 0 ? parts.join(' ') : undefined;
}

const reactions: Column<PostExport> = {
  name: 'reactions',
  meaning:
    'What the likes are made of, by kind, as last told; a kind that is not named is unknown. Bounds in brackets.',
  value: (r) => kindsOf(r.post.reactions),
};

const provenance: Column<PostExport>[] = [
  { name: 'first_seen_at', meaning: 'First sighting.', unit: 'UTC', value: (r) => utc(r.post.firstSeenAt) },
  { name: 'seen_at', meaning: 'Latest sighting.', unit: 'UTC', value: (r) => utc(r.post.seenAt) },
  {
    name: 'seen_at_local',
    meaning: 'Latest sighting in the chosen zone.',
    unit: 'local',
    value: (r, c) => local(r.post.seenAt, c.timeZone),
  },
  {
    name: 'source',
    meaning: 'Endpoint or embedded data that the latest sighting came from.',
    value: (r) => foreignText(r.post.source),
  },
  { name: 'via', meaning: 'How it reached the extension: fetch, xhr, embedded, dom.', value: (r) => r.post.via },
  {
    name: 'reader',
    meaning: 'Version of the extension that read it; empty where that was not recorded.',
    value: (r) => r.post.reader,
  },
];

const marks: Column<PostExport>[] = [
  {
    name: 'excluded',
    meaning: 'yes: left out of every statistic by the user; the derived columns are empty then.',
    value: (r) => (r.mark?.excluded ? 'yes' : undefined),
  },
  {
    name: 'tags',
    meaning: "The user's tags, separated by a semicolon.",
    value: (r) => foreignText(r.mark?.tags.join('; ') || undefined),
  },
  { name: 'note', meaning: "The user's note.", value: (r) => foreignText(r.mark?.note) },
];

const multiple = (r: PostExport) => (r.figure?.kind === 'multiple' ? r.figure : undefined);

/** Under the view's definition, with its unit and what it is made of; ours stands with the multiple. */
function rateOf(r: PostExport): { value: number; unit: string; formula: string } | undefined {
  if (r.under) {
    const { value, definition } = r.under;
    const formula = lensFormula(definitionOn(definition, r.post.platform));
    return value && { value: value.value, unit: value.unit ?? 'fraction', formula };
  }
  const said = multiple(r);
  return said?.rate === undefined
    ? undefined
    : { value: said.rate, unit: 'fraction', formula: RATE_FORMULA[said.lens] };
}

const derived: Column<PostExport>[] = [
  {
    name: 'figure_state',
    meaning: 'multiple; or why there is none: young, hidden, too-few, unread.',
    value: (r) => r.figure?.kind,
  },
  {
    name: 'multiple',
    meaning: "This post against the profile's own typical post: 2 is twice as much.",
    unit: 'ratio',
    value: (r) => multiple(r)?.multiple,
  },
  {
    name: 'multiple_of',
    meaning: 'What was held against the typical post.',
    value: (r) => multiple(r) && interactionsFormula(multiple(r)!.measure),
  },
  {
    name: 'typical',
    meaning: 'Median of the posts before it (30 at most) that it was held against.',
    unit: 'count',
    value: (r) => multiple(r)?.typical,
  },
  { name: 'typical_n', meaning: 'Number of those posts.', unit: 'posts', value: (r) => multiple(r)?.typicalN },
  { name: 'strength', meaning: 'Class by rank among those posts.', value: (r) => multiple(r)?.strength },
  {
    name: 'z',
    meaning: 'Robust z of ln(1 + E) against those posts; empty where they are fewer than ten.',
    value: (r) => multiple(r)?.score?.z,
  },
  {
    name: 'outlier',
    meaning: 'breakout (z from 2.5, 3 % of ordinary posts), flop (z to -2), ordinary.',
    value: (r) => multiple(r)?.score?.label,
  },
  {
    name: 'top_share',
    meaning: "Rank among all of the profile's mature posts: 0.05 is the top 5 %.",
    unit: 'fraction',
    value: (r) => multiple(r)?.score?.ofProfile,
  },
  { name: 'rate', meaning: 'Engagement rate of this post.', unit: 'rate_unit', value: (r) => rateOf(r)?.value },
  {
    name: 'rate_unit',
    meaning: 'fraction; per-1000 or count where the formula says so.',
    value: (r) => rateOf(r)?.unit,
  },
  {
    name: 'rate_formula',
    meaning: 'What is divided by what, under whose definition.',
    value: (r) => rateOf(r)?.formula,
  },
];

/** A row a post: raw counts first, derived values last. */
export const postsTable: Table<PostExport> = {
  id: 'posts',
  columns: [...identity, ...counts, reactions, ...provenance, ...marks, ...derived],
};
