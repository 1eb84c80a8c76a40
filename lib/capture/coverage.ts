import type { PlatformId, PostObservation, Reading } from '../model';
import { profileKey } from '../model';
import type { FeedPage } from '../platforms/contract';

interface Stretch {
  reading: Reading;
  ids: Set<string>;
  /** A page of this feed may have been missed: what follows is not known to be contiguous. */
  broken: boolean;
}

/**
 * Which stretches of which feeds one document read without a hole. A `top` page covers from its oldest dated post to
 * the moment it was seen; a `next` page widens the stretch that it continues. Claims less rather than more: an
 * interval counts from its later end, and after a page that could not be read nothing is widened until a new top.
 */
export class Coverage {
  #current = new Map<string, Stretch>();
  #started = new Map<string, number>();

  /** @param visit names the document load; unique per load */
  constructor(readonly visit: string) {}

  /** Some response of this document could not be read, so a page of a feed may be missing. */
  interrupt(): void {
    for (const stretch of this.#current.values()) stretch.broken = true;
  }

  /** Has the first page of this tab been read? */
  knows(profile: { platform: PlatformId; id: string }, tab: string): boolean {
    return this.#current.has(`${profileKey(profile)}\n${tab}`);
  }

  /**
   * Adds one page of a feed.
   * @param posts the observations of the same body; only those named in `feed.ordered` give times
   * @param whole false when an item of the page was lost: then the page proves nothing
   * @returns the row that is new or wider, or null where nothing more is known than before
   */
  add(feed: FeedPage, posts: readonly PostObservation[], seenAt: number, whole = true): Reading | null {
    const key = `${profileKey(feed.profile)}\n${feed.tab}`;
    const open = this.#current.get(key);
    if (!whole) {
      if (open) open.broken = true;
      return null;
    }
    const byId = new Map(posts.map((p) => [p.id, p]));
    const times = feed.ordered.flatMap((id) => byId.get(id)?.published ?? []);
    const oldest = times.at(-1)?.latest;
    if (feed.position === 'top') return this.#top(key, feed, oldest, seenAt);
    if (!open || open.broken) return null;
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
        to: seenAt,
        reachedStart: false,
        posts: 0,
      },
    };
    this.#current.set(key, stretch);
    return this.#widen(stretch, feed, from, seenAt);
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
