import type { PlatformId, PostObservation, ProfileKey, Reading } from '../model';
import { profileKey } from '../model';
import type { FeedPage } from '../platforms/contract';

interface Stretch {
  reading: Reading;
  ids: Set<string>;
  /** A page of this feed may have been missed: what follows is not known to be contiguous. */
  broken: boolean;
}

type Profile = { platform: PlatformId; id: string };

/**
 * Which stretches of which feeds one document read without a hole. A `top` page covers from its oldest dated post to
 * the moment it was seen; a `next` page widens the stretch that it continues, and where there is none to continue it
 * begins one that reaches from its own newest to its own oldest post. An `unsaid` page is the first one of its feed if
 * nothing was missed since the document began or the profile opened: a site asks for no page before the one above it.
 * Claims less rather than more: an interval counts from its inner end, and what could not be read leaves a hole.
 */
export class Coverage {
  #current = new Map<string, Stretch>();
  #started = new Map<string, number>();
  /** Feeds of which a page has come, read or not. */
  #met = new Set<string>();
  /** Something was missed, and profiles that opened after that for the first time. */
  #missed = false;
  #opened = new Set<ProfileKey>();
  #seen = new Set<ProfileKey>();

  /** @param visit names the document load; unique per load */
  constructor(readonly visit: string) {}

  /** Some response of this document could not be read, so a page of a feed may be missing. */
  interrupt(): void {
    for (const stretch of this.#current.values()) stretch.broken = true;
    this.#missed = true;
    this.#opened.clear();
  }

  /**
   * The profile's own data arrived, which a site asks for when it opens the page: pages of its feed follow. Only the
   * first time tells that they begin at the top: coming back, a site may go on from the feed that it kept.
   */
  opened(profile: Profile): void {
    const key = profileKey(profile);
    if (this.#missed && !this.#seen.has(key)) this.#opened.add(key);
    this.#seen.add(key);
  }

  /** Has the first page of this tab been read? */
  knows(profile: Profile, tab: string): boolean {
    return this.#current.has(keyOf(profile, tab));
  }

  /**
   * Adds one page of a feed.
   * @param posts the observations of the same body; only those named in `feed.ordered` give times
   * @param whole false when an item of the page was lost: then the page proves nothing
   * @returns the row that is new or wider, or null where nothing more is known than before
   */
  add(feed: FeedPage, posts: readonly PostObservation[], seenAt: number, whole = true): Reading | null {
    const key = keyOf(feed.profile, feed.tab);
    const open = this.#current.get(key);
    const first = !this.#met.has(key) && (!this.#missed || this.#opened.has(profileKey(feed.profile)));
    this.#met.add(key);
    if (!whole) {
      if (open) open.broken = true;
      return null;
    }
    const byId = new Map(posts.map((p) => [p.id, p]));
    const times = feed.ordered.flatMap((id) => byId.get(id)?.published ?? []);
    const oldest = times.at(-1)?.latest;
    if (feed.position === 'top' || (feed.position === 'unsaid' && first)) return this.#top(key, feed, oldest, seenAt);
    if (!open || open.broken) return this.#apart(key, feed, oldest, times[0]?.earliest, seenAt);
    const from = oldest === undefined ? open.reading.from : Math.min(open.reading.from, oldest);
    return this.#widen(open, feed, from, open.reading.to);
  }

  #top(key: string, feed: FeedPage, oldest: number | undefined, seenAt: number): Reading | null {
    if (oldest === undefined && !feed.ended) return null;
    const from = Math.min(oldest ?? seenAt, seenAt);
    const open = this.#current.get(key);
    if (open && from <= open.reading.to) {
      open.broken = false;
      return this.#widen(open, feed, Math.min(open.reading.from, from), Math.max(open.reading.to, seenAt));
    }
    return this.#start(key, feed, from, seenAt);
  }

  /** A page that continues nothing known: it says what lies between its own ends. */
  #apart(
    key: string,
    feed: FeedPage,
    oldest: number | undefined,
    newest: number | undefined,
    seenAt: number,
  ): Reading | null {
    if (oldest === undefined || newest === undefined || oldest > newest) return null;
    return this.#start(key, feed, Math.min(oldest, seenAt), Math.min(newest, seenAt));
  }

  #start(key: string, feed: FeedPage, from: number, to: number): Reading {
    const nth = (this.#started.get(key) ?? 0) + 1;
    this.#started.set(key, nth);
    const stretch: Stretch = {
      ids: new Set(),
      broken: false,
      reading: {
        platform: feed.profile.platform,
        profileId: feed.profile.id,
        tab: feed.tab,
        visit: nth === 1 ? this.visit : `${this.visit}.${nth}`,
        from,
        to,
        reachedStart: false,
        posts: 0,
      },
    };
    this.#current.set(key, stretch);
    return this.#widen(stretch, feed, from, to);
  }

  #widen(stretch: Stretch, feed: FeedPage, from: number, to: number): Reading {
    for (const id of feed.ordered) stretch.ids.add(id);
    stretch.reading = {
      ...stretch.reading,
      from,
      to,
      posts: stretch.ids.size,
      reachedStart: stretch.reading.reachedStart || feed.ended,
    };
    return stretch.reading;
  }
}

function keyOf(profile: Profile, tab: string): string {
  return `${profileKey(profile)}\n${tab}`;
}
