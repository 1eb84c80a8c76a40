import type { ProfileKey } from '../model';

/** Which posts are the campaign's own: those that the user tagged so, or whose caption carries the hashtag. */
export interface CampaignRule {
  by: 'tag' | 'hashtag';
  /** Without `#`. */
  text: string;
}

/** A campaign as the user named it. Days are `2026-11-22`, both in it, cut on the clocks of the view. */
export interface CampaignRow {
  id: string;
  name: string;
  profiles: ProfileKey[];
  from: string;
  to: string;
  rule?: CampaignRule;
  /** Place in lists; lower first. */
  order: number;
}

/** Hours of a local day, `from` inclusive to `to` exclusive, 0 to 24. */
export interface Hours {
  from: number;
  to: number;
}

/** Two posting times that are tried in turn, as it was planned. */
export interface TrialRow {
  profile: ProfileKey;
  id: string;
  a: Hours;
  b: Hours;
  /** IANA zone of the hours. */
  timeZone: string;
  /** First and last day, `2026-11-22`. */
  from: string;
  to: string;
  /** Posts that each time needs. */
  perArm: number;
  /** The difference that would be seen four times in five: 0.3 is 30 % more. */
  lift: number;
}

/** What is aimed at until a day. */
export interface GoalRow {
  profile: ProfileKey;
  id: string;
  /** `cadence`: posts a week. `rate`: typical rate by followers as a fraction. `followers`: their number. */
  what: 'cadence' | 'rate' | 'followers';
  target: number;
  /** `2026-11-22` */
  from: string;
  to: string;
}

/** A wish to be reminded of one profile: a line in our own pages from then on, until it was read again. */
export interface ReminderRow {
  profile: ProfileKey;
  id: string;
  /** Unix ms from which it is shown. */
  at: number;
  /** Unix ms at which it was asked for. */
  madeAt: number;
}
