import { type ExplorerPost, explorerRows, postKeyOf, rowOf, velocities } from '../hooks/explorer-rows';
import { learntMaturity } from '../hooks/learnt-maturity';
import type { RankedPost, Ranking, RankingAsk } from '../messaging/drawer';
import { defaultLens, figureOf, interactionSet, maturityDays, totalOf, visitInput } from '../metrics';
import { audienceOf } from '../metrics/collaborations';
import type { MetricSettings } from '../metrics/types';
import { type Count, type ProfileKey, profileKey } from '../model';
import type { Settings } from '../settings/schema';
import { type PostgaugeDb, postMarks, profileFacts, trackedProfiles } from '../store';
import { metricSettings } from './summary';

/** Posts of one answer: some 200 kB of text. */
export const RANKED_AT_ONCE = 400;
/** A page's list holds the newest so many; the dashboard has them all. */
export const MOST_RANKED = 4_000;
/** A row shows two lines at most. */
const CAPTION = 120;

interface Made extends Omit<Ranking, 'posts' | 'from' | 'total'> {
  rows: RankedPost[];
}

/** Cut between letters, so that no half of a pair is left. */
function beginning(caption: string): string {
  return Array.from(caption.slice(0, CAPTION * 2))
    .slice(0, CAPTION)
    .join('');
}

function rankedPost(row: ExplorerPost): RankedPost {
  const { id, url, format, seenAt, counts, hidden, doubtful, figure, published, caption, rate, viewsRate } = row;
  const all = totalOf({ counts, hidden: [...hidden], doubtful: [...doubtful] }, interactionSet(row.platform));
  return {
    id,
    url,
    format,
    seenAt,
    counts,
    hidden: [...hidden],
    figure,
    ...(published && { published }),
    ...(caption !== undefined && { caption: beginning(caption) }),
    ...(rate !== undefined && { rate }),
    ...(viewsRate !== undefined && { viewsRate }),
    ...(all.ok && { interactions: all.count }),
  };
}

const noPause = () => Promise.resolve();
const newestFirst = (a: RankedPost, b: RankedPost) =>
  (b.published?.latest ?? 0) - (a.published?.latest ?? 0) || (a.id < b.id ? -1 : 1);

async function fromStore(db: PostgaugeDb, ask: RankingAsk, metric: MetricSettings, key: ProfileKey) {
  const [input] = await profileFacts(db, [key], metric.period);
  if (!input) return undefined;
  const [listed, marks, fast, profile] = await Promise.all([
    explorerRows(db, input, metric, noPause, () => undefined),
    postMarks(db, key),
    ask.velocity ? velocities(db, input, noPause) : undefined,
    db.profiles.get(key),
  ]);
  const marked = new Map(marks.map((mark) => [mark.id, mark]));
  const rows = listed.map((row): RankedPost => {
    const velocity = fast?.get(postKeyOf(key, row.id));
    const mark = marked.get(row.id);
    return {
      ...rankedPost(row),
      ...(velocity !== undefined && { velocity }),
      ...(mark && mark.tags.length > 0 && { tagged: true }),
      ...(mark?.excluded && { leftOut: true }),
    };
  });
  return { rows, input, stated: profile?.counts.posts };
}

function fromVisit(ask: RankingAsk, metric: MetricSettings) {
  const input = ask.visit && visitInput(ask.profile, ask.visit);
  if (!input) return undefined;
  const say = figureOf(input, metric);
  const profile = { key: input.key, name: input.name || input.handle };
  const inside = input.posts.filter(
    ({ published, flags }) => !flags.includes('repost') && (!published || published.latest >= metric.period.from),
  );
  const rows = inside.map((post) => rankedPost(rowOf(input, post, say(post), audienceOf(input), profile)));
  const counts = ask.visit?.profiles.filter((p) => p.id === ask.profile.id).map((p) => p.counts.posts);
  return { rows, input, stated: counts?.findLast((count): count is Count => count !== undefined) };
}

async function make(
  db: PostgaugeDb,
  ask: RankingAsk,
  settings: Settings,
  period: number | null,
  now: number,
): Promise<Made | null> {
  const { platform } = ask.profile;
  const key = profileKey(ask.profile);
  const chosen = metricSettings({ ...settings, period }, now);
  const lens = chosen.lens === 'followers' ? defaultLens(platform) : chosen.lens;
  const metric = { ...chosen, ...(await learntMaturity(db, [platform], now)), lens };
  const tracked = (await trackedProfiles(db)).some((row) => row.key === key);
  const stored = tracked ? await fromStore(db, ask, metric, key) : undefined;
  const found = stored ?? fromVisit(ask, metric);
  if (!found) return null;
  const { input, stated } = found;
  const rows = found.rows.sort(newestFirst);
  return {
    rows: rows.slice(0, MOST_RANKED),
    inPeriod: rows.length,
    name: input.name || `@${input.handle.replace(/^@/, '')}`,
    basis: stored ? 'stored' : 'visit',
    lens,
    maturityDays: maturityDays(platform, undefined, metric.maturity?.[platform]),
    period,
    span: metric.period,
    ...(stated && { stated }),
  };
}

/**
 * Answers with a profile's posts piece by piece, the newest first. The first piece is worked out from the store; those
 * after it come out of the same work as long as the worker lives, and are worked out anew when it was stopped between.
 */
export function createRanking(db: PostgaugeDb) {
  let last: { name: string; made: Made } | undefined;
  return async (ask: RankingAsk, settings: Settings, now: number): Promise<Ranking | null> => {
    const period = ask.period === undefined ? settings.period : ask.period;
    const from = Math.max(0, Math.floor(ask.from) || 0);
    const name = JSON.stringify([profileKey(ask.profile), period, ask.velocity === true]);
    const kept = from > 0 && last?.name === name ? last.made : undefined;
    const made = kept ?? (await make(db, ask, settings, period, now));
    if (!made) return null;
    const { rows, ...rest } = made;
    const end = from + RANKED_AT_ONCE;
    last = end < rows.length ? { name, made } : undefined;
    return { ...rest, posts: rows.slice(from, end), from, total: rows.length };
  };
}
