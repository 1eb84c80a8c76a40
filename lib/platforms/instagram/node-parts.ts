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
import { idText } from '../media-id';
import { mismatch, str, whole } from '../reading';
import { timeOfPk } from './address';

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

export function author(v: { pk?: unknown; id?: unknown; username?: unknown } | null | undefined): Author | undefined {
  const id = idText(v?.pk) ?? idText(v?.id);
  if (id === undefined) return undefined;
  const handle = str(v?.username);
  return handle === undefined ? { id } : { id, handle };
}

export function authors(v: readonly Parameters<typeof author>[0][] | null | undefined): Author[] {
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

export function ids(v: readonly unknown[]): string[] {
  return v.map(idText).filter((id) => id !== undefined);
}

export interface Tally {
  counts: PostCounts;
  hidden: CountName[];
  doubtful: CountName[];
}

/** Adds the first of the values that states something: null and absent state nothing, −1 states "hidden". */
export function add(
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
export function hide(tally: Tally, disabled: boolean | null | undefined): void {
  if (disabled !== true) return;
  delete tally.counts.likes;
  if (!tally.hidden.includes('likes')) tally.hidden.push('likes');
  if (tally.counts.views) tally.doubtful.push('views');
}

/** The length of a web video stands only in the DASH manifest: `mediaPresentationDuration="PT0H0M21.166S"`. */
export function dashDuration(manifest: string | null | undefined): number | undefined {
  const start = manifest?.indexOf('mediaPresentationDuration="') ?? -1;
  if (!manifest || start < 0) return undefined;
  const found = /"PT(?:(\d{1,3})H)?(?:(\d{1,4})M)?(\d{1,6}(?:\.\d{1,9})?)S"/.exec(manifest.slice(start, start + 80));
  return found ? Number(found[1] ?? 0) * 3600 + Number(found[2] ?? 0) * 60 + Number(found[3]) : undefined;
}

export function seconds(v: number | null | undefined): number | undefined {
  return typeof v === 'number' && v >= 0 ? v : undefined;
}

export function timeOf(stated: number | null | undefined, path: string, parent: unknown): When | undefined {
  if (stated === undefined || stated === null) return undefined;
  if (!Number.isSafeInteger(stated) || stated <= 0 || stated > 1e11) mismatch(path, stated, parent);
  return at(stated * 1000);
}

/** What a reader knows besides the node. */
export interface Around {
  seenAt: number;
  /** The account that the body (`sure`) or the page is about: names the author where the node gives only a handle. */
  known?: ProfileRef | undefined;
  sure?: boolean;
}
