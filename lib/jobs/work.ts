import type { Pace } from './pace';
import type { StoredFacts } from './stored-facts';

/** A query and a calculation, in pieces: `pace` is awaited between them. `now` is Unix ms. Rejects as the database does. */
export type Work<Ask, Answer> = (facts: StoredFacts, ask: Ask, now: number, pace: Pace) => Promise<Answer>;
