import type { IngestBatch, IngestReceipt, WaitingStatus } from '../messaging/protocol';

export type Content = Pick<IngestBatch, 'profiles' | 'posts' | 'readings' | 'reports'>;
/** The receiver's answer, or null when there is none: asleep, killed, updated away. */
export type Send = (batch: IngestBatch) => Promise<IngestReceipt | null>;

export interface OutboxOptions {
  /** Unique per document load. */
  visit: string;
  send: Send;
  now(): number;
  setTimer(work: () => void, ms: number): unknown;
  clearTimer(timer: unknown): void;
  onReceipt?(receipt: Extract<IngestReceipt, { ok: true }>): void;
  onChange?(): void;
}

const MAX_DELAY = 1_000;
const MAX_ITEMS = 50;
/** Unacknowledged batches that are kept; the oldest gives way, and that is said. */
const MAX_BATCHES = 300;
const BACK_OFF = [1_000, 2_000, 5_000, 15_000, 30_000, 60_000];

interface Waiting {
  batch: IngestBatch;
  attempts: number;
  notBefore: number;
}

const size = (c: Content) => c.profiles.length + c.posts.length + c.readings.length;
const empty = (): Content => ({ profiles: [], posts: [], readings: [], reports: [] });

/**
 * Holds what was read until the background has committed it. The sender keeps each batch until it is acknowledged;
 * sending twice changes nothing at the receiver. A batch that fails waits alone: the others go on.
 */
export class Outbox {
  #open = empty();
  #waiting: Waiting[] = [];
  #timer: unknown;
  #retry: unknown;
  #sending = false;
  #sequence = 0;
  #error: string | undefined;
  #code: WaitingStatus['code'];
  #quarantined = 0;
  #dropped = 0;

  constructor(readonly options: OutboxOptions) {}

  /** Adds observations; they leave after a second, with 50 items, or on `flush`. */
  add(content: Content): void {
    this.#open.profiles.push(...content.profiles);
    this.#open.posts.push(...content.posts);
    this.#open.readings.push(...content.readings);
    this.#open.reports.push(...content.reports);
    if (size(this.#open) >= MAX_ITEMS) this.flush();
    else this.#timer ??= this.options.setTimer(() => this.flush(), MAX_DELAY);
    this.options.onChange?.();
  }

  /** Closes the open batch and sends everything that may go now. Never throws. */
  flush(): void {
    if (this.#timer !== undefined) this.options.clearTimer(this.#timer);
    this.#timer = undefined;
    if (size(this.#open) + this.#open.reports.length > 0) {
      this.#sequence += 1;
      this.#enqueue({ id: `${this.options.visit}-${this.#sequence}`, ...this.#open, seenAt: this.options.now() });
      this.#open = empty();
    }
    void this.#pump();
  }

  #enqueue(batch: IngestBatch): void {
    this.#waiting.push({ batch, attempts: 0, notBefore: 0 });
    while (this.#waiting.length > MAX_BATCHES) {
      this.#dropped += size(this.#waiting.shift()!.batch);
      this.#error = `${this.#dropped} items dropped: too much waits`;
    }
  }

  async #pump(): Promise<void> {
    if (this.#sending) return;
    this.#sending = true;
    try {
      for (;;) {
        const now = this.options.now();
        const next = this.#waiting.find((w) => w.notBefore <= now);
        if (!next) break;
        const receipt = await this.options.send(next.batch).catch(() => null);
        this.#settle(next, receipt);
        this.options.onChange?.();
      }
    } finally {
      this.#sending = false;
      this.#schedule();
    }
  }

  #settle(sent: Waiting, receipt: IngestReceipt | null): void {
    if (receipt?.ok) {
      this.#remove(sent);
      if (this.#dropped + this.#quarantined === 0 && !this.#waiting.some((w) => w.attempts > 0)) this.#forget();
      this.options.onReceipt?.(receipt);
      return;
    }
    sent.attempts += 1;
    sent.notBefore = this.options.now() + BACK_OFF[Math.min(sent.attempts, BACK_OFF.length) - 1]!;
    if (!receipt) {
      this.#error ??= 'no answer';
      return;
    }
    this.#error = `${receipt.error}: ${receipt.message}`;
    this.#code = receipt.error;
    // `quota` and `database` pass; what the receiver cannot read stays unreadable.
    if (receipt.error === 'invalid') this.#takeApart(sent);
  }

  #forget(): void {
    this.#error = undefined;
    this.#code = undefined;
  }

  /** Halves a refused batch until one row stands alone; that row is set aside and counted. */
  #takeApart(sent: Waiting): void {
    const { batch } = sent;
    const items = size(batch) + batch.reports.length;
    this.#remove(sent);
    if (items <= 1) {
      this.#quarantined += items;
      return;
    }
    const half = Math.ceil(items / 2);
    let taken = 0;
    const parts = [empty(), empty()] as const;
    for (const kind of ['profiles', 'posts', 'readings', 'reports'] as const) {
      for (const row of batch[kind]) {
        (parts[taken < half ? 0 : 1][kind] as unknown[]).push(row);
        taken += 1;
      }
    }
    parts.forEach((part, i) => {
      this.#waiting.push({
        batch: { ...part, id: `${batch.id}${'ab'[i]}`, seenAt: batch.seenAt },
        attempts: 0,
        notBefore: 0,
      });
    });
  }

  #remove(sent: Waiting): void {
    this.#waiting = this.#waiting.filter((w) => w !== sent);
  }

  #schedule(): void {
    if (this.#retry !== undefined) this.options.clearTimer(this.#retry);
    this.#retry = undefined;
    if (this.#waiting.length === 0) return;
    const soonest = Math.min(...this.#waiting.map((w) => w.notBefore));
    this.#retry = this.options.setTimer(() => void this.#pump(), Math.max(0, soonest - this.options.now()));
  }

  /** Every closed batch that is not yet acknowledged: for parking. `flush` first, so that nothing stays open. */
  unacknowledged(): IngestBatch[] {
    return this.#waiting.map((w) => w.batch);
  }

  /** What the popup shows: nothing waits silently. */
  status(): WaitingStatus {
    const open = size(this.#open) > 0 ? 1 : 0;
    return {
      batches: this.#waiting.length + open,
      posts: this.#waiting.reduce((n, w) => n + w.batch.posts.length, this.#open.posts.length),
      error: this.#quarantined ? `${this.#error}; ${this.#quarantined} refused` : this.#error,
      ...(this.#code && { code: this.#code }),
    };
  }
}
