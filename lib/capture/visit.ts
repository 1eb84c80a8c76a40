import type { Visit } from '../messaging/protocol';
import type { Count, PostObservation, ProfileKey, ProfileObservation, ProfileRef, Reading, ReadReport } from '../model';
import { profileKey } from '../model';
import type { PageKind, ReadResult } from '../platforms/contract';

/** What one document may hold: an evening of scrolling fits, a page that makes things up does not. */
const MAX_POSTS = 3_000;
const MAX_OTHERS = 3_000;
const MAX_PROFILES = 100;
const MAX_REPORTS = 100;

interface Named {
  ref: ProfileRef;
  /** Handle in the address bar when the data named this subject. */
  address: string | undefined;
}

/** Keeps the newest keys of a Map that is re-inserted on each write. */
function bound<K, V>(map: Map<K, V>, max: number): void {
  for (const key of map.keys()) {
    if (map.size <= max) return;
    map.delete(key);
  }
}

/** X and Bluesky show a pinned post on top with the mark, and again at its date without it. */
const SAME_FEED = 6 * 3_600_000;

/** Of each count the newer, but a rounded one that agrees with an exact one of this same visit does not blur it. */
function mergeCounts<C extends Partial<Record<string, Count>>>(older: C, newer: C): C {
  const counts = { ...older };
  for (const name of Object.keys(newer) as (keyof C)[]) {
    const next = newer[name];
    const before = older[name];
    const blurs =
      next &&
      before &&
      before.low === before.high &&
      next.low !== next.high &&
      next.low <= before.value &&
      before.value <= next.high;
    if (next && !blurs) counts[name] = next;
  }
  return counts;
}

/** A later sighting that shows less does not erase what an earlier one showed. */
function mergePost(old: PostObservation, now: PostObservation): PostObservation {
  const [newer, older] = now.seenAt >= old.seenAt ? [now, old] : [old, now];
  const partial = newer.flags.includes('partial') && !older.flags.includes('partial');
  const best = partial ? older : newer;
  const counts = mergeCounts(older.counts, newer.counts);
  const pinned = older.flags.includes('pinned') && newer.seenAt - older.seenAt < SAME_FEED;
  const narrow = [newer.published, older.published]
    .filter((w) => w !== undefined)
    .sort((a, b) => a.latest - a.earliest - (b.latest - b.earliest))[0];
  return {
    ...older,
    ...newer,
    published: narrow,
    format: newer.format === 'unknown' || partial ? older.format : newer.format,
    flags: pinned && !best.flags.includes('pinned') ? ['pinned', ...best.flags] : best.flags,
    counts,
    hidden: [...new Set([...older.hidden, ...newer.hidden])].filter((name) => counts[name] === undefined),
    doubtful: [...new Set([...older.doubtful, ...newer.doubtful])].filter((name) =>
      (newer.counts[name] ? newer : older).doubtful.includes(name),
    ),
    caption: newer.caption ?? older.caption,
  };
}

function mergeProfile(old: ProfileObservation, now: ProfileObservation): ProfileObservation {
  const [newer, older] = now.seenAt >= old.seenAt ? [now, old] : [old, now];
  const counts = mergeCounts(older.counts, newer.counts);
  return { ...older, ...newer, counts, hidden: newer.hidden.filter((name) => counts[name] === undefined) };
}

const plain = (handle: string) => handle.replace(/^@/, '').toLowerCase();

/** What this document load has read so far; bounded, in memory only. */
export class VisitState {
  #posts = new Map<string, PostObservation>();
  #profiles = new Map<ProfileKey, ProfileObservation>();
  #others = new Map<string, true>();
  #boxes = new Map<string, string>();
  #readings = new Map<string, Reading>();
  #reports: ReadReport[] = [];
  #subject: Named | undefined;
  #named = new Map<ProfileKey, ProfileRef>();
  revision = 0;

  addPosts(posts: readonly PostObservation[]): void {
    for (const post of posts) {
      const old = this.#posts.get(post.id);
      this.#posts.delete(post.id);
      this.#posts.set(post.id, old && old.profileId === post.profileId ? mergePost(old, post) : post);
    }
    bound(this.#posts, MAX_POSTS);
    if (posts.length) this.revision += 1;
  }

  /** Posts of somebody else that the page may show, and boxes that stand for a post under another id. */
  addOthers({ others = [], boxes = [] }: Pick<ReadResult, 'others' | 'boxes'>): void {
    for (const id of others) {
      this.#others.delete(id);
      this.#others.set(id, true);
    }
    for (const { box, post } of boxes) {
      this.#boxes.delete(box);
      this.#boxes.set(box, post);
    }
    bound(this.#others, MAX_OTHERS);
    bound(this.#boxes, MAX_OTHERS);
  }

  addProfiles(profiles: readonly ProfileObservation[]): void {
    for (const profile of profiles) {
      const key = profileKey(profile);
      const old = this.#profiles.get(key);
      this.#profiles.delete(key);
      this.#profiles.set(key, old ? mergeProfile(old, profile) : profile);
    }
    bound(this.#profiles, MAX_PROFILES);
    if (profiles.length) this.revision += 1;
  }

  addReading(reading: Reading): void {
    this.#readings.set(`${reading.platform}:${reading.profileId}\n${reading.tab}\n${reading.visit}`, reading);
    this.revision += 1;
  }

  addReports(reports: readonly ReadReport[]): void {
    this.#reports = [...this.#reports, ...reports].slice(-MAX_REPORTS);
    if (reports.length) this.revision += 1;
  }

  /** The page's own data named whose page it is. */
  nameSubject(ref: ProfileRef, page: PageKind): void {
    this.#subject = { ref, address: page.kind === 'profile' ? plain(page.handle) : undefined };
    this.#named.set(profileKey(ref), ref);
    bound(this.#named, MAX_PROFILES);
    this.revision += 1;
  }

  /**
   * The profile that the page in front is about. Identities come from bodies only; the address merely chooses among
   * them, because after a soft navigation or "back" the last body may be of another page.
   */
  subject(page: PageKind): (ProfileRef & { name?: string }) | undefined {
    const ref = this.#subjectRef(page);
    if (!ref) return undefined;
    const seen = this.#profiles.get(profileKey(ref));
    return { ...ref, handle: ref.handle ?? seen?.handle, name: seen?.name };
  }

  #subjectRef(page: PageKind): ProfileRef | undefined {
    const last = this.#subject;
    if (page.kind === 'post') {
      const post = this.post(page.id);
      if (post)
        return (
          this.#named.get(`${post.platform}:${post.profileId}`) ?? {
            platform: post.platform,
            id: post.profileId,
            handle: post.handle,
          }
        );
      return last?.address === undefined ? last?.ref : undefined;
    }
    if (page.kind !== 'profile') return undefined;
    const address = plain(page.handle);
    const is = (ref: { id: string; handle?: string }) =>
      ref.id.toLowerCase() === address || (ref.handle !== undefined && plain(ref.handle) === address);
    if (last && is(last.ref)) return last.ref;
    for (const [key, ref] of this.#named) {
      const profile = this.#profiles.get(key);
      if (is(ref) || (profile && is(profile))) return ref;
    }
    for (const profile of this.#profiles.values()) {
      if (is(profile)) return { platform: profile.platform, id: profile.id, handle: profile.handle };
    }
    // An old address that the data does not spell; a body that came late, for the page before, must not get here first.
    return last?.address === address ? last.ref : undefined;
  }

  /** By its own id, or by the id of its box where the site counts its posts otherwise. A repost's box is none's. */
  post(id: string): PostObservation | undefined {
    const post = this.#posts.get(id) ?? this.#posts.get(this.#boxes.get(id) ?? '');
    return post?.id !== id && post?.flags.includes('repost') ? undefined : post;
  }

  /** What became of the post whose box on the page carries this id. A box that no body explains is `unread`. */
  box(id: string): 'read' | 'other' | 'unread' {
    const meant = this.#boxes.get(id);
    if (this.#posts.has(id) || (meant !== undefined && this.#posts.has(meant))) return 'read';
    return this.#others.has(id) || (meant !== undefined && this.#others.has(meant)) ? 'other' : 'unread';
  }

  reports(): ReadReport[] {
    return this.#reports;
  }

  /** A copy of the lists; the observations in them are never changed. */
  visit(): Visit {
    return {
      profiles: [...this.#profiles.values()],
      posts: [...this.#posts.values()],
      readings: [...this.#readings.values()],
    };
  }

  /** Only what concerns one profile. */
  visitOf(ref: ProfileRef): Visit {
    return {
      profiles: [...this.#profiles.values()].filter((p) => p.id === ref.id),
      posts: [...this.#posts.values()].filter((p) => p.profileId === ref.id),
      readings: [...this.#readings.values()].filter((r) => r.profileId === ref.id),
    };
  }

  postsOf(ref: ProfileRef): number {
    let n = 0;
    for (const post of this.#posts.values()) if (post.profileId === ref.id) n += 1;
    return n;
  }
}
