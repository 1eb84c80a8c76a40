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
import { isRecord, list, str, whole } from '../reading';
import { timeOfPk } from './address';

/** A person as a node names them. */
export interface Author {
  id: string;
  handle?: string;
}

/** A fact of a node that is not as it should be. It is told where the post is the profile's own. */
export interface Odd {
  key: string;
  found: unknown;
  /** Told of tiles too: the key stands there and says what cannot be. Without it, tiles may leave it out. */
  tiles: boolean;
}

/** The tabs of a profile that pin posts of their own. */
export type Tab = 'posts' | 'reels';

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
  /** Ids of the accounts on whose profile the post is pinned, by tab: of a collaboration's authors perhaps only one. */
  pinnedBy: Record<Tab, string[]>;
  ad: boolean;
  /** Instagram's own word for a post that it recommends. */
  suggested: boolean;
  odd: Odd[];
}

const HOUR = 3_600_000;
const DAY = 24 * HOUR;

const DIGITS = /^\d{1,20}$/;
/** Without any digit a text is no id, whatever stands there. */
const SOME = /\d/;

/**
 * The id among the places where it stands: they say the same, so one that is no number (a changed field) gives way to
 * the next, and of three the one that two agree on counts. Undefined where no place states anything.
 */
export function agreed(places: readonly [key: string, id: string | undefined][], odd: Odd[]): string | undefined {
  const stated = places.filter(([, id]) => SOME.test(id ?? ''));
  const numbers = stated.filter(([, id]) => DIGITS.test(id ?? ''));
  const [first] = numbers.length > 0 ? numbers : stated;
  const twice = numbers.find(([, id], i) => numbers.findIndex(([, other]) => other === id) < i);
  const id = (twice ?? first)?.[1];
  for (const [key, other] of places)
    if (other !== undefined && other !== id) odd.push({ key, found: other, tiles: true });
  return id;
}

/** The first number among the places that name a person; as text where none is a number. */
export function personId(places: readonly [key: string, id: unknown][], odd: Odd[]): string | undefined {
  const ids = places.map(([key, id]) => [key, idText(id)] as const);
  const number = ids.find(([, id]) => DIGITS.test(id ?? ''));
  const person = number ?? ids.find(([, id]) => SOME.test(id ?? ''));
  const [first] = ids.filter(([, id]) => id !== undefined);
  if (first && first !== person) odd.push({ key: first[0], found: first[1], tiles: true });
  return person?.[1];
}

/** The co-authors besides the author, and whether there are any: one without an id is told and makes no identity. */
export function coauthorsOf(v: unknown, author: Author, odd: Odd[]): { coauthors: Author[]; collab: boolean } {
  const people = list(v);
  const coauthors: Author[] = [];
  let collab = false;
  for (const person of people) {
    const id = isRecord(person) ? (idText(person.pk) ?? idText(person.id)) : undefined;
    const handle = isRecord(person) ? str(person.username) : undefined;
    if (id === undefined) odd.push({ key: 'coauthor_producers[].pk', found: undefined, tiles: true });
    else if (id !== author.id) coauthors.push(handle === undefined ? { id } : { id, handle });
    collab ||= id !== author.id && (id !== undefined || handle !== author.handle);
  }
  return { coauthors, collab };
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

/**
 * Adds the first of the values that states something: null and absent state nothing, −1 states "hidden", anything else
 * that is no count is told. True when one did.
 */
export function add(tally: Tally, name: CountName, odd: Odd[], ...values: [key: string, value: unknown][]): boolean {
  for (const [key, value] of values) {
    if (value === undefined || value === null) continue;
    if (value === -1) {
      tally.hidden.push(name);
      return true;
    }
    const count = exact(whole(value));
    if (count !== undefined) {
      tally.counts[name] = count;
      return true;
    }
    odd.push({ key, found: value, tiles: true });
  }
  return false;
}

/**
 * Plays are what Instagram calls views since 2022. The older, stricter count beside them is another and smaller number:
 * it is the count of videos that are no reels, and in doubt on a reel whose plays are gone.
 *
 * @param always plays stand on every reel of this kind of node: where they do not, that is told
 */
export function addViews(
  tally: Tally,
  odd: Odd[],
  reel: boolean,
  plays: [key: string, value: unknown][],
  older: [key: string, value: unknown],
  always = true,
): void {
  if (add(tally, 'views', odd, ...plays) || !add(tally, 'views', odd, older) || !reel) return;
  if (tally.counts.views) tally.doubtful.push('views');
  const [first] = plays;
  if (first && always) odd.push({ key: first[0], found: first[1], tiles: true });
}

/**
 * `like_and_view_counts_disabled` is the author's wish: the like count beside it is a stand-in (3 on every recorded
 * hidden post), so it is hidden whatever it says. A view count beside the flag may be a stand-in too: kept, in doubt.
 */
export function hide(tally: Tally, disabled: boolean | null | undefined): void {
  if (disabled !== true) return;
  delete tally.counts.likes;
  if (!tally.hidden.includes('likes')) tally.hidden.push('likes');
  if (tally.counts.views && !tally.doubtful.includes('views')) tally.doubtful.push('views');
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

export function timeOf(stated: number | null | undefined, key: string, odd: Odd[]): When | undefined {
  if (stated === undefined || stated === null) return undefined;
  if (Number.isSafeInteger(stated) && stated > 0 && stated < 1e11) return at(stated * 1000);
  odd.push({ key, found: stated, tiles: true });
  return undefined;
}

/** Kinds of post that `product_type` names; any other may be a new one. */
const PRODUCTS = new Set(['feed', 'clips', 'igtv', 'carousel_container', 'ad', 'media_share']);

/** Whether a video is a reel stands in `product_type` alone: where it is gone, the format is a guess. */
export function tellProduct(product: string | null | undefined, odd: Odd[]): void {
  if (!PRODUCTS.has(product ?? '')) odd.push({ key: 'product_type', found: product, tiles: false });
}

/** What a reader knows besides the node. */
export interface Around {
  seenAt: number;
  /** The account that the body (`sure`) or the page is about: names the author where the node gives only a handle. */
  known?: ProfileRef | undefined;
  sure?: boolean;
}
