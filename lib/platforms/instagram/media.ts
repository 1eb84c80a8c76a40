import {
  at,
  type CountName,
  exact,
  type PostCounts,
  type PostFlag,
  type PostFormat,
  type ProfileRef,
  type When,
} from '../../model';
import { fit, isRecord, list, mismatch, str, whole } from '../reading';
import { codeOfPk, pkOfCode, timeOfPk } from './address';
import { type Graph, GraphSchema, type Media, MediaSchema } from './schema';

/** A person as a node names them. */
export interface Author {
  id: string;
  handle?: string;
}

/** One node, read: everything but whose profile it counts for. */
export interface Sighting {
  id: string;
  code: string;
  author: Author;
  coauthors: Author[];
  published: When | undefined;
  format: PostFormat;
  flags: PostFlag[];
  counts: PostCounts;
  hidden: CountName[];
  doubtful: CountName[];
  caption: string | undefined;
  mediaCount: number | undefined;
  duration: number | undefined;
  /** Ids of the accounts on whose profile the post is pinned: of a collaboration's authors perhaps only one. */
  pinnedBy: string[];
  ad: boolean;
  /** Instagram's own word for a post that it recommends. */
  suggested: boolean;
  /** Keys that a whole post has and this one lacks: no loss on a tile, a changed shape elsewhere. */
  missing: string[];
}

const HOUR = 3_600_000;
const DAY = 24 * HOUR;

/** An id as text: ids beyond 2^53 that stand in a body as numbers have lost their last digits and are none. */
export function idText(v: unknown): string | undefined {
  if (typeof v === 'number') return Number.isSafeInteger(v) && v > 0 ? String(v) : undefined;
  return str(v);
}

function author(v: { pk?: unknown; id?: unknown; username?: unknown } | null | undefined): Author | undefined {
  const id = idText(v?.pk) ?? idText(v?.id);
  if (id === undefined) return undefined;
  const handle = str(v?.username);
  return handle === undefined ? { id } : { id, handle };
}

function authors(v: readonly Parameters<typeof author>[0][] | null | undefined): Author[] {
  return (v ?? []).map(author).filter((a) => a !== undefined);
}

/**
 * When a post that shows no time was published, from the id alone. Of 125 recorded posts that do show it, half lie
 * within 30 s of their id and 95 % within half an hour; the farthest were 1.4 h before (reposted drafts) and 6.1 days
 * after (scheduled posts). Nothing is published after it was seen.
 */
export function whenOfPk(pk: string, seenAt: number): When | undefined {
  const ms = timeOfPk(pk);
  if (ms === undefined) return undefined;
  const earliest = ms - 2 * HOUR;
  return { earliest, latest: Math.max(earliest, Math.min(ms + 7 * DAY, seenAt)) };
}

function ids(v: readonly unknown[]): string[] {
  return v.map(idText).filter((id) => id !== undefined);
}

interface Tally {
  counts: PostCounts;
  hidden: CountName[];
  doubtful: CountName[];
}

/** Adds the first of the values that states something: null and absent state nothing, −1 states "hidden". */
function add(
  tally: Tally,
  name: CountName,
  path: string,
  parent: unknown,
  ...values: [key: string, value: unknown][]
): void {
  for (const [key, value] of values) {
    if (value === undefined || value === null) continue;
    if (value === -1) {
      tally.hidden.push(name);
      return;
    }
    const count = exact(whole(value));
    if (count === undefined) mismatch(`${path}.${key}`, value, parent);
    tally.counts[name] = count;
    return;
  }
}

/**
 * `like_and_view_counts_disabled` is the author's wish: the like count beside it is a stand-in (3 on every recorded
 * hidden post), so it is hidden whatever it says. A view count beside the flag may be a stand-in too: kept, in doubt.
 */
function hide(tally: Tally, disabled: boolean | null | undefined): void {
  if (disabled !== true) return;
  delete tally.counts.likes;
  if (!tally.hidden.includes('likes')) tally.hidden.push('likes');
  if (tally.counts.views) tally.doubtful.push('views');
}

function formatOf(type: string | undefined, product: string | null | undefined): PostFormat {
  if (product === 'clips') return 'short';
  if (type === '1') return 'image';
  if (type === '2') return 'video';
  return type === '8' ? 'carousel' : 'unknown';
}

/** The length of a web video stands only in the DASH manifest: `mediaPresentationDuration="PT0H0M21.166S"`. */
function dashDuration(manifest: string | null | undefined): number | undefined {
  const start = manifest?.indexOf('mediaPresentationDuration="') ?? -1;
  if (!manifest || start < 0) return undefined;
  const found = /"PT(?:(\d{1,3})H)?(?:(\d{1,4})M)?(\d{1,6}(?:\.\d{1,9})?)S"/.exec(manifest.slice(start, start + 80));
  return found ? Number(found[1] ?? 0) * 3600 + Number(found[2] ?? 0) * 60 + Number(found[3]) : undefined;
}

function seconds(v: number | null | undefined): number | undefined {
  return typeof v === 'number' && v >= 0 ? v : undefined;
}

function timeOf(stated: number | null | undefined, path: string, parent: unknown): When | undefined {
  if (stated === undefined || stated === null) return undefined;
  if (!Number.isSafeInteger(stated) || stated <= 0 || stated > 1e11) mismatch(path, stated, parent);
  return at(stated * 1000);
}

/**
 * The pk: as text, from the start of `<pk>_<owner>`, or from the code. `id` alone is the last choice, because on
 * XIGPolaris nodes it is another system's id.
 */
function pkOf(m: Media): string | undefined {
  const combined = typeof m.id === 'string' ? /^(\d+)_\d+$/.exec(m.id)?.[1] : undefined;
  return str(m.pk) ?? combined ?? pkOfCode(m.code ?? '') ?? idText(m.pk);
}

/** What a reader knows besides the node. */
export interface Around {
  seenAt: number;
  /** The account that the body (`sure`) or the page is about: names the author where the node gives only a handle. */
  known?: ProfileRef | undefined;
  sure?: boolean;
}

/** XIGPolaris nodes name the author by handle, and their `user.id` is another system's id. */
function authorOf(m: Media, around: Around): Author | undefined {
  const other = /^XIG/.test(m.__typename ?? '');
  const named = [m.user, m.owner].find((u) => str(u?.pk) ?? idText(u?.pk) ?? (other ? undefined : idText(u?.id)));
  const handle = str(m.user?.username) ?? str(m.owner?.username);
  const id = idText(named?.pk) ?? (other ? undefined : idText(named?.id));
  if (id !== undefined) return handle === undefined ? { id } : { id, handle };
  const { known, sure } = around;
  if (known && (handle === undefined ? sure : handle.toLowerCase() === known.handle?.toLowerCase())) return known;
  return undefined;
}

/** Carousel children, stories and messages look like posts and are none. */
const NOT_A_POST = /^(?:story|stories|carousel_item|direct)/;

function readItem(node: unknown, path: string, around: Around): Sighting | 'not-a-post' {
  const m = fit(MediaSchema, node, path);
  if (NOT_A_POST.test(m.product_type ?? '')) return 'not-a-post';
  const id = pkOf(m);
  if (id === undefined) return mismatch(`${path}.pk`, m.pk, node);
  const code = str(m.code) ?? codeOfPk(id);
  if (code === undefined) return mismatch(`${path}.code`, m.code, node);
  const by = authorOf(m, around);
  if (by === undefined) return mismatch(`${path}.user.pk`, m.user?.pk, m.user ?? node);

  const tally: Tally = { counts: {}, hidden: [], doubtful: [] };
  add(tally, 'likes', path, node, ['like_count', m.like_count]);
  add(tally, 'comments', path, node, ['comment_count', m.comment_count]);
  add(tally, 'shares', path, node, ['media_repost_count', m.media_repost_count]);
  // Plays are what Instagram calls views since 2022; `view_count` beside them is the older, stricter and smaller count.
  const plays: [string, unknown] = ['play_count', m.play_count];
  add(tally, 'views', path, node, plays, ['ig_play_count', m.ig_play_count], ['view_count', m.view_count]);
  hide(tally, m.like_and_view_counts_disabled);

  const stated = timeOf(m.taken_at, `${path}.taken_at`, node);
  const published = stated ?? whenOfPk(id, around.seenAt);
  const type = m.media_type === null || m.media_type === undefined ? undefined : String(m.media_type);
  const coauthors = authors(m.coauthor_producers).filter((a) => a.id !== by.id);
  const flags: PostFlag[] = [];
  if (coauthors.length > 0) flags.push('collab');
  if (m.is_paid_partnership || list(m.sponsor_tags).length > 0 || isRecord(m.affiliate_info)) flags.push('paid');
  if (m.caption_is_edited) flags.push('edited');
  if (!stated) flags.push('partial');
  if (!stated && published) flags.push('approximate-time');
  const missing = (['taken_at', 'like_count', 'comment_count', 'media_type'] as const).filter(
    (k) => m[k] === undefined,
  );
  const format = formatOf(type, m.product_type);
  return {
    id,
    code,
    author: by,
    coauthors,
    published,
    format,
    flags,
    ...tally,
    caption: m.caption === null ? '' : (m.caption?.text ?? undefined),
    mediaCount: format === 'carousel' ? (whole(m.carousel_media_count) ?? m.carousel_media?.length) : undefined,
    duration: seconds(m.video_duration) ?? dashDuration(m.video_dash_manifest),
    pinnedBy: ids([...list(m.timeline_pinned_user_ids), ...list(m.clips_tab_pinned_user_ids)]),
    ad: m.product_type === 'ad' || !!m.ad_id || !!m.ad_action || /facebook\.com\/ads/.test(String(m.link ?? '')),
    suggested: /explore|unconnected|suggest|recommend/.test(m.inventory_source ?? ''),
    missing,
  };
}

function graphFormat(g: Graph): PostFormat {
  const type = g.__typename ?? '';
  if (type.endsWith('Sidecar')) return 'carousel';
  if (type.endsWith('Video') || g.is_video) return g.product_type === 'clips' ? 'short' : 'video';
  return type.endsWith('Image') || g.is_video === false ? 'image' : 'unknown';
}

function readGraph(node: unknown, path: string, around: Around): Sighting | 'not-a-post' {
  const g = fit(GraphSchema, node, path);
  if (/Story|Reel$/.test(g.__typename ?? '')) return 'not-a-post';
  const id = str(g.id) ?? pkOfCode(g.shortcode ?? '');
  if (id === undefined) return mismatch(`${path}.id`, g.id, node);
  const code = str(g.shortcode) ?? codeOfPk(id);
  if (code === undefined) return mismatch(`${path}.shortcode`, g.shortcode, node);
  const by = author(g.owner);
  if (by === undefined) return mismatch(`${path}.owner`, g.owner, node);

  const tally: Tally = { counts: {}, hidden: [], doubtful: [] };
  const likes = g.edge_media_preview_like ?? g.edge_liked_by;
  // The parent count leaves out replies, the others do not; a node states one of the two.
  const comments = g.edge_media_to_comment ?? g.edge_media_to_parent_comment ?? g.edge_media_preview_comment;
  add(tally, 'likes', path, node, ['edge_media_preview_like.count', likes?.count]);
  add(tally, 'comments', path, node, ['edge_media_to_comment.count', comments?.count]);
  const plays: [string, unknown] = ['video_play_count', g.video_play_count];
  add(tally, 'views', path, node, plays, ['video_view_count', g.video_view_count]);
  hide(tally, g.like_and_view_counts_disabled);

  const stated = timeOf(g.taken_at_timestamp, `${path}.taken_at_timestamp`, node);
  const published = stated ?? whenOfPk(id, around.seenAt);
  const coauthors = authors(g.coauthor_producers).filter((a) => a.id !== by.id);
  const flags: PostFlag[] = [];
  if (coauthors.length > 0) flags.push('collab');
  if (g.is_paid_partnership || g.is_affiliate || list(g.edge_media_to_sponsor_user?.edges).length > 0)
    flags.push('paid');
  if (g.caption_is_edited) flags.push('edited');
  if (!stated) flags.push('partial');
  if (!stated && published) flags.push('approximate-time');
  const captions = g.edge_media_to_caption?.edges;
  const format = graphFormat(g);
  return {
    id,
    code,
    author: by,
    coauthors,
    published,
    format,
    flags,
    ...tally,
    caption: captions?.length === 0 ? '' : (captions?.[0]?.node.text ?? undefined),
    mediaCount: format === 'carousel' ? g.edge_sidecar_to_children?.edges?.length : undefined,
    duration: seconds(g.video_duration),
    pinnedBy: ids(list(g.pinned_for_users).map((u) => (isRecord(u) ? (u.pk ?? u.id) : u))),
    ad: g.is_ad === true,
    suggested: false,
    missing: [
      ...(g.taken_at_timestamp === undefined ? ['taken_at_timestamp'] : []),
      ...(likes === undefined || likes?.count === undefined ? ['edge_media_preview_like'] : []),
      ...(comments === undefined || comments?.count === undefined ? ['edge_media_to_comment'] : []),
    ],
  };
}

/** Reads one node of either dialect. Throws a mismatch where it states no post that can be told apart. */
export function readMedia(node: unknown, path: string, around: Around): Sighting | 'not-a-post' {
  if (!isRecord(node)) return mismatch(path, node);
  const graph = 'shortcode' in node || 'taken_at_timestamp' in node || /^(?:XDT)?Graph/.test(String(node.__typename));
  return graph ? readGraph(node, path, around) : readItem(node, path, around);
}
