/** What the user asked for: so many posts more, or back to a day (Unix ms). */
export type ReadMoreTarget = { posts: number } | { back: number };

/**
 * Why it ended: the target, the bottom of the page, the most that one run may read, the user, something that the site
 * put in the way (a dialog, a refused or changed answer), or another page.
 */
export type ReadMoreEnd = 'reached' | 'bottom' | 'most' | 'cancelled' | 'covered' | 'trouble' | 'left';

export type ReadMoreState =
  | { kind: 'idle' }
  /** `from`: the oldest day read when it began, Unix ms. */
  | {
      kind: 'reading' | 'paused';
      target: ReadMoreTarget;
      read: number;
      from: number | undefined;
      oldest: number | undefined;
      minutes?: number | undefined;
    }
  /** `until`: no other run starts before, Unix ms: `COOL_DOWN` after it ended. */
  | { kind: 'ended'; why: ReadMoreEnd; read: number; oldest: number | undefined; cooling: boolean; until: number };

/** What was read of the profile in front: posts in all, and the oldest date among those that are not pinned. */
export interface ReadSoFar {
  posts: number;
  oldest?: number;
}

/** Everything that is outside: the page, what was read of it, and the clock. */
export interface ReadMorePage {
  now(): number;
  /** 0 to 1. */
  random(): number;
  setTimer(work: () => void, ms: number): unknown;
  clearTimer(timer: unknown): void;
  /** Scrolls on by a part of the window. */
  scrollOn(part: number): void;
  position(): number;
  scrollTo(position: number): void;
  /** Nothing is left below the window. */
  atBottom(): boolean;
  hidden(): boolean;
  read(): ReadSoFar;
  /** What forbids to go on, now. */
  obstacle(): 'covered' | 'trouble' | 'left' | undefined;
  changed(): void;
}

/** How whoever shows the run moves it. */
export interface ReadMoreRun {
  state(): ReadMoreState;
  start(target: ReadMoreTarget): void;
  pause(): void;
  resume(): void;
  cancel(): void;
}

/** A person reading on takes about so long for a window, and rests now and then. ms */
const STEP = 1_000;
const STEP_SPREAD = 900;
const REST = 3_000;
const REST_SPREAD = 3_000;
const REST_AFTER = 7;
/** The most posts that one run reads. */
export const MOST_POSTS = 300;
/** So long at the bottom without a new post means that there is none, ms. */
const PATIENCE = 8_000;
/** So long after a run no other one starts, ms. */
export const COOL_DOWN = 5 * 60_000;

/**
 * "Read more": scrolls the page as a person would, started by the user each time, so that the site itself loads what is
 * read. Asks for nothing. Stops by itself, at once on anything in the way, and goes back to where the user was.
 */
export class ReadMore {
  state: ReadMoreState = { kind: 'idle' };
  #target: ReadMoreTarget = { posts: 0 };
  #start = { at: 0, posts: 0, oldest: undefined as number | undefined, position: 0 };
  #timer: unknown;
  #steps = 0;
  #paused = 0;
  #pausedAt = 0;
  #newest = { posts: 0, at: 0 };

  constructor(readonly page: ReadMorePage) {}

  start(target: ReadMoreTarget): void {
    if (this.running || (this.state.kind === 'ended' && this.state.cooling)) return;
    const { page } = this;
    const { posts, oldest } = page.read();
    this.#target = target;
    this.#start = { at: page.now(), posts, oldest, position: page.position() };
    this.#newest = { posts, at: page.now() };
    this.#steps = 0;
    this.#paused = 0;
    this.#set({ kind: 'reading', target, from: oldest, read: 0, oldest });
    this.#later(STEP / 2);
  }

  get running(): boolean {
    return this.state.kind === 'reading' || this.state.kind === 'paused';
  }

  /** By the button, or because the user scrolls himself. */
  pause(): void {
    if (this.state.kind !== 'reading') return;
    this.page.clearTimer(this.#timer);
    this.#pausedAt = this.page.now();
    this.#set({ ...this.state, kind: 'paused' });
  }

  resume(): void {
    if (this.state.kind !== 'paused') return;
    const away = this.page.now() - this.#pausedAt;
    this.#paused += away;
    this.#newest.at += away;
    this.#set({ ...this.state, kind: 'reading' });
    this.#later(STEP / 2);
  }

  cancel(): void {
    if (this.running) this.#end('cancelled');
  }

  /** The overlay goes away: nothing scrolls any more. */
  stop(): void {
    this.page.clearTimer(this.#timer);
    this.state = { kind: 'idle' };
  }

  #later(ms: number): void {
    this.#timer = this.page.setTimer(() => this.#step(), Math.ceil(ms));
  }

  #step(): void {
    const { page } = this;
    if (page.hidden()) {
      this.#later(STEP);
      return;
    }
    const now = page.now();
    const { posts, oldest } = page.read();
    const read = Math.max(0, posts - this.#start.posts);
    if (posts > this.#newest.posts) this.#newest = { posts, at: now };
    const over = page.obstacle() ?? this.#over(read, oldest, now);
    if (over) {
      this.#end(over);
      return;
    }
    const from = this.#start.oldest;
    const minutes = this.#minutesLeft(read, oldest, now);
    this.#set({ kind: 'reading', target: this.#target, from, read, oldest, minutes });
    page.scrollOn(0.7 + 0.25 * page.random());
    this.#steps += 1;
    const rests = this.#steps % REST_AFTER === 0;
    this.#later(STEP + STEP_SPREAD * page.random() + (rests ? REST + REST_SPREAD * page.random() : 0));
  }

  #over(read: number, oldest: number | undefined, now: number): ReadMoreEnd | undefined {
    if (this.#reached(read, oldest)) return 'reached';
    if (read >= MOST_POSTS) return 'most';
    return this.page.atBottom() && now - this.#newest.at >= PATIENCE ? 'bottom' : undefined;
  }

  #reached(read: number, oldest: number | undefined): boolean {
    if ('posts' in this.#target) return read >= this.#target.posts;
    return oldest !== undefined && oldest <= this.#target.back;
  }

  /** At the pace of this run so far; undefined before it has one. */
  #minutesLeft(read: number, oldest: number | undefined, now: number): number | undefined {
    const spent = now - this.#start.at - this.#paused;
    if (read < 5 || spent < 5_000) return undefined;
    let left = MOST_POSTS - read;
    if ('posts' in this.#target) left = Math.min(left, this.#target.posts - read);
    else if (oldest !== undefined && this.#start.oldest !== undefined && oldest < this.#start.oldest) {
      left = Math.min(left, (read * (oldest - this.#target.back)) / (this.#start.oldest - oldest));
    }
    return Math.max(1, Math.ceil((left * spent) / read / 60_000));
  }

  #end(why: ReadMoreEnd): void {
    const { page } = this;
    page.clearTimer(this.#timer);
    const { posts, oldest } = page.read();
    const read = Math.max(0, posts - this.#start.posts);
    const end = { kind: 'ended' as const, why, read, oldest, until: page.now() + COOL_DOWN };
    // On another page "where the user was" is nowhere.
    if (why !== 'left') page.scrollTo(this.#start.position);
    this.#set({ ...end, cooling: true });
    this.#timer = page.setTimer(() => this.#set({ ...end, cooling: false }), COOL_DOWN);
  }

  #set(state: ReadMoreState): void {
    this.state = state;
    this.page.changed();
  }
}
