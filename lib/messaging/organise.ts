import type { ProfileKey } from '../model';

/** Of a list: put in, taken out. What is not named stays. */
export interface TagChange {
  add?: string[];
  remove?: string[];
}

/**
 * One change to what the user keeps beside what was read. Without `id` a thing is made anew. `null` takes a value away,
 * and what is absent stays as it is.
 */
export type OrganiseAct =
  | { act: 'saveBrand'; id?: string; name: string; note?: string | null; tags?: string[] }
  | { act: 'removeBrand'; id: string }
  | {
      act: 'saveSet';
      id?: string;
      name?: string;
      profiles?: ProfileKey[];
      brands?: string[];
      lens?: string | null;
      period?: number | null;
    }
  | { act: 'removeSet'; id: string }
  | {
      act: 'watch';
      profiles: ProfileKey[];
      brand?: string | null;
      tags?: TagChange;
      note?: string | null;
      lastLookedAt?: number;
    }
  | { act: 'archive'; profiles: ProfileKey[]; on: boolean }
  | {
      act: 'mark';
      posts: { profile: ProfileKey; id: string }[];
      tags?: TagChange;
      note?: string | null;
      excluded?: boolean;
    }
  /** `filters`: a JSON object in the page's own words. */
  | { act: 'saveView'; id?: string; name: string; page: string; filters: string }
  | { act: 'removeView'; id: string }
  /** Days are `2026-11-22`, both in it. */
  | {
      act: 'saveCampaign';
      id?: string;
      name: string;
      profiles: ProfileKey[];
      from: string;
      to: string;
      rule?: { by: 'tag' | 'hashtag'; text: string };
    }
  | { act: 'removeCampaign'; id: string }
  | {
      act: 'saveTrial';
      profile: ProfileKey;
      a: { from: number; to: number };
      b: { from: number; to: number };
      timeZone: string;
      from: string;
      to: string;
      perArm: number;
      lift: number;
    }
  | { act: 'removeTrial'; profile: ProfileKey; id: string }
  | {
      act: 'saveGoal';
      profile: ProfileKey;
      what: 'cadence' | 'rate' | 'followers';
      target: number;
      from: string;
      to: string;
    }
  | { act: 'removeGoal'; profile: ProfileKey; id: string }
  /** `at`: Unix ms from which a line stands in our own pages; null takes the wish back. */
  | { act: 'remind'; profile: ProfileKey; at: number | null }
  | { act: 'undo'; id: string }
  /** What could be undone is forgotten at once. */
  | { act: 'forgetUndo' };

/** `id`: of what was made or changed; `undo`: how to take it back, absent where it cannot be. */
export interface OrganiseDone {
  id?: string;
  undo?: string;
  /** Rows that were changed, removed or brought back. */
  rows: number;
}

/** Rows that went; `undo`: for ten minutes they can come back. Absent where there were too many to keep. */
export interface Erased {
  rows: number;
  undo?: string;
}
