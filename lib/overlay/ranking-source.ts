import type { Answer } from '../messaging/answer';
import type { RankedPost, Ranking, RankingAsk } from '../messaging/drawer';
import type { Asked, Ranked } from './drawer-view';

export interface RankingSourceOptions {
  ask(ask: RankingAsk): Promise<Answer<Ranking | null>>;
  changed(): void;
}

/**
 * Fetches a profile's posts piece by piece. What was there before stays until the first new piece is there, and a
 * failure keeps what came. Pieces of an earlier question are dropped.
 */
export class RankingSource {
  state: Asked<Ranked | null> = { state: 'loading' };
  #question = 0;

  constructor(readonly options: RankingSourceOptions) {}

  /** Another profile: nothing of the one before may stand there. */
  clear(): void {
    this.#question += 1;
    this.state = { state: 'loading' };
  }

  async load(ask: Omit<RankingAsk, 'from'>): Promise<void> {
    this.#question += 1;
    const mine = this.#question;
    const before = this.state.value;
    this.#set({ state: 'loading', ...(before !== undefined && { value: before }) });
    const posts = new Map<string, RankedPost>();
    for (let from = 0; ; ) {
      const answer = await this.options.ask({ ...ask, from });
      if (mine !== this.#question) return;
      if (!answer.ok) {
        const { value } = this.state;
        return this.#set({ state: 'failed', ...(value !== undefined && { value }) });
      }
      if (!answer.value) return this.#set({ state: 'ready', value: null });
      const { posts: piece, from: at, ...rest } = answer.value;
      for (const post of piece) posts.set(post.id, post);
      const next = at + piece.length;
      const done = piece.length === 0 || next >= rest.total;
      const value: Ranked = { ...rest, posts: [...posts.values()] };
      this.#set(done ? { state: 'ready', value } : { state: 'loading', value });
      if (done) return;
      from = next;
    }
  }

  #set(state: Asked<Ranked | null>): void {
    this.state = state;
    this.options.changed();
  }
}
