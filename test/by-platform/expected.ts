import type { ScenarioPage } from '../../demo/scenario/types';
import type { CountName, PostFlag, PostFormat } from '../../lib/model';

/** What the tests hold a platform to, written down apart from the product's own account of it. */
export interface Expected {
  /** The approved host permissions, in the order of the alphabet: a new one is a decision, never a side effect. */
  hosts: string[];
  /** Formats and flags of any post that its builder can be asked for. */
  formats: PostFormat[];
  flags: PostFlag[];
  /** Every body that a visitor who scrolls to the end gets, with the address that asked for it. */
  bodies(page: ScenarioPage): [url: string, body: unknown][];
  /** What the feed states of a post to the last digit. */
  stated: CountName[];
  /** What the database holds after a visit in a browser: exact, or rounded to three digits. */
  stored: { exact: CountName[]; rounded: CountName[] };
}
