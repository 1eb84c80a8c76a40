import type { VisitHandle, VisitSnapshot } from '../capture/visit-handle';
import type { Answer } from '../messaging/answer';
import type { Visit } from '../messaging/protocol';
import type { ProfileSummary } from '../metrics/types';
import type { ProfileKey, ProfileRef } from '../model';

/** A stored profile answers from the database; an untracked one has to be told its visit each time. */
const PAUSE = { stored: 1_000, visit: 2_500 };
/** The more posts, the longer the pause, ms each: an answer holds a figure for every one of them. */
const PER_FIGURE = 6;

export interface SummaryState {
  snapshot?: VisitSnapshot;
  key?: ProfileKey;
  /** Null until the first answer for this profile. */
  summary: ProfileSummary | null;
  /** The last question failed: what was there before is kept. */
  failed: boolean;
  /** The extension went away under the page. */
  gone: boolean;
}

export interface SummaryOptions {
  ask(profile: ProfileRef, visit: Visit | null): Promise<Answer<ProfileSummary | null>>;
  /** `figures`: other figures than before; otherwise only the visit went on. */
  changed(what: 'figures' | 'visit'): void;
  setTimer(work: () => void, ms: number): void;
}

/** Only what concerns the profile: a visit may hold thousands of posts of others. */
export function visitOf(visit: Visit, ref: ProfileRef): Visit {
  return {
    profiles: visit.profiles.filter((p) => p.id === ref.id),
    posts: visit.posts.filter((p) => p.profileId === ref.id),
    readings: visit.readings.filter((r) => r.profileId === ref.id),
  };
}

function oldest(posts: Visit['posts']): Visit['posts'] {
  const at = (post: Visit['posts'][number]) => post.published?.earliest ?? Number.POSITIVE_INFINITY;
  return posts.length === 0 ? [] : [posts.reduce((a, b) => (at(b) < at(a) ? b : a))];
}

/**
 * Follows the visit and keeps the figures of its profile: one question at a time, at most one a second, the last
 * change never lost. Figures of a profile that was left are dropped at once, so that no page shows another's numbers.
 */
export class SummarySource {
  state: SummaryState = { summary: null, failed: false, gone: false };
  #handle: VisitHandle | undefined;
  #busy = false;
  #due = false;
  #asked = -1;
  #end: (() => void) | undefined;

  constructor(readonly options: SummaryOptions) {}

  follow(handle: VisitHandle): void {
    this.#end?.();
    this.#handle = handle;
    this.#asked = -1;
    this.#end = handle.subscribe((snapshot) => this.#take(snapshot));
    this.#take(handle.snapshot());
  }

  /** The address changed, or figures were stored elsewhere. */
  refresh(force = false): void {
    if (force) this.#asked = -1;
    if (this.#handle) this.#take(this.#handle.snapshot());
  }

  stop(): void {
    this.#end?.();
    this.#handle = undefined;
  }

  #take(snapshot: VisitSnapshot): void {
    const { subject } = snapshot;
    const key: ProfileKey | undefined = subject && `${subject.platform}:${subject.id}`;
    if (key !== this.state.key) {
      this.#asked = -1;
      this.#set({ snapshot, key, summary: null, failed: false });
    } else {
      this.#set({ snapshot });
    }
    if (subject && snapshot.revision !== this.#asked) this.#want();
  }

  #want(): void {
    this.#due = true;
    if (!this.#busy) void this.#question();
  }

  async #question(): Promise<void> {
    const { snapshot, key, summary } = this.state;
    const subject = snapshot?.subject;
    this.#due = false;
    if (!snapshot || !subject || snapshot.status.stale) return;
    this.#busy = true;
    this.#asked = snapshot.revision;
    const ref: ProfileRef = {
      platform: subject.platform,
      id: subject.id,
      ...(subject.handle && { handle: subject.handle }),
    };
    const whole = visitOf(snapshot.visit, ref);
    // What is stored need not be sent again; its oldest post tells how far back figures are wanted.
    const visit = summary?.basis === 'stored' ? { profiles: [], posts: oldest(whole.posts), readings: [] } : whole;
    const answer = await this.options.ask(ref, visit);
    let again = false;
    if (this.state.key === key) {
      if (answer.ok) {
        // Erased or untracked meanwhile: figures of the oldest post alone are none, so the whole visit is told at once.
        again = visit !== whole && answer.value?.basis !== 'stored';
        this.#due ||= again;
        this.#set({ summary: again ? null : answer.value, failed: false });
      } else if (answer.reason === 'absent' && !this.#alive(answer.message)) this.#set({ gone: true });
      else this.#set({ failed: true });
    }
    const basis = this.state.summary?.basis ?? 'visit';
    const figures = Object.keys(this.state.summary?.figures ?? {}).length;
    this.options.setTimer(
      () => {
        this.#busy = false;
        if (this.#due) void this.#question();
      },
      again ? 0 : Math.max(PAUSE[basis], figures * PER_FIGURE),
    );
  }

  #alive(message: string): boolean {
    return !/invalidated/i.test(message);
  }

  #set(change: Partial<SummaryState>): void {
    this.state = { ...this.state, ...change };
    this.options.changed('summary' in change ? 'figures' : 'visit');
  }
}
