import type { ScenarioPage, ScenarioPost, ScenarioProfile } from '../../demo/scenario/types';
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
  stored: Stored;
  opened: Opened;
  /** How the figure on a badge comes about, written down apart from lib/metrics. Absent where none is drawn. */
  badge?: BadgeRule;
}

export interface Stored {
  exact: CountName[];
  rounded: CountName[];
}

/** A post's own page, which a link on the profile's page leads to. */
export interface Opened {
  /** Path and query of that link and of the page. */
  path(profile: ScenarioProfile, post: ScenarioPost): string;
  /**
   * Formats whose own pages differ, of those on the profile's page: one post of each is opened. Each with the box where
   * the opened post's badge stands; null where that page has no place for one.
   */
  boxes: Partial<Record<PostFormat, string | null>>;
  /** Loaded by itself, without the profile's page before it, the page counts for somebody else: its author. */
  authors?: true;
  /** What other people wrote there, and other people's posts: at least one is shown, none is stored or has a badge. */
  others: string;
  /** What the database holds of the post then. */
  stored: Stored;
}

export interface BadgeRule {
  /** The counts that are added up. */
  adds: readonly CountName[];
  /** Age in days from which a post is held against others. */
  fromDays: number;
  /** What the profile's page states of a count; absent where it states it to the last digit. */
  states?(n: number): { value: number; exact: boolean };
  /** What a date in words allows, Unix ms: written for `shownAt`, understood at `readAt`. Absent where times are exact. */
  dates?(published: number, shownAt: number, readAt: number): { latest: number; middle: number };
}
