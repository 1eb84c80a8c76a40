import type { ProfileKey } from '../model';
import { bioDiffers, captionDiffers, linksDiffer } from './differs';
import type { CountState, CountStates, PostRow, ProfileRow } from './rows';

/** Facts whose change is kept: words of a post and of a profile, and counts that the page began to hide. */
export type EditField = 'caption' | 'hidden' | 'handle' | 'name' | 'bio' | 'links' | 'verified' | 'isPrivate';

/** A fact that read differently than before. */
export interface EditRow {
  profile: ProfileKey;
  /** Empty for a fact of the profile itself: a key of the database has no gaps. */
  post: string;
  field: EditField;
  /** When the new value was read, Unix ms. */
  at: number;
  before: string;
  after: string;
}

/** Longer texts are cut; what stands is enough to see what was changed. */
const LONGEST = 2_200;
/** From rows of posts and profiles: a value is put down as text, several addresses a line each. */
const asText = (value: unknown): string | undefined =>
  value === undefined ? undefined : (Array.isArray(value) ? value.join('\n') : String(value)).slice(0, LONGEST);

/** Is the difference of two values one of words, and not of how a source spells them? */
const DIFFERS: Partial<Record<EditField, (before: never, after: never) => boolean>> = {
  caption: captionDiffers,
  bio: bioDiffers,
  links: linksDiffer,
};

const POST_FIELDS = ['caption'] as const;
const PROFILE_FIELDS = ['handle', 'name', 'bio', 'links', 'verified', 'isPrivate'] as const;

/** Did the page say last that it hides the count, which it had shown before? */
const hides = (state: CountState | undefined) =>
  state?.newest !== undefined && state.hiddenAt !== undefined && state.hiddenAt > state.newest.at;

/** Counts that were shown and that the page hides since. */
function hiddenSince(before: CountStates<string>, after: CountStates<string>): string[] {
  return Object.keys(after).filter((name) => hides(after[name]) && !hides(before[name]));
}

function editsOf<R extends PostRow | ProfileRow>(
  ids: Pick<EditRow, 'profile' | 'post'>,
  before: R,
  after: R,
  fields: readonly (EditField & keyof R & keyof R['stamps'])[],
): EditRow[] {
  const edits: EditRow[] = [];
  for (const field of fields) {
    const [was, is] = [asText(before[field]), asText(after[field])];
    const at = after.stamps[field as keyof typeof after.stamps] as number | undefined;
    // A partial sighting (a tile) carries a time before all others, and cuts captions: no edit is told of one.
    if (was === undefined || is === undefined || at === undefined || at <= 0) continue;
    const differs = DIFFERS[field];
    if (differs ? !differs(before[field] as never, after[field] as never) : was === is) continue;
    const stood = before.stamps[field as keyof typeof before.stamps] as number | undefined;
    if (stood === undefined || stood <= 0 || at <= stood) continue;
    edits.push({ ...ids, field, at, before: was, after: is });
  }
  const hidden = hiddenSince(before.states, after.states);
  if (hidden.length > 0) edits.push({ ...ids, field: 'hidden', at: after.seenAt, before: '', after: hidden.join(' ') });
  return edits;
}

/** What a row that is about to be written says otherwise than the one that is stored. */
export function postEdits(before: PostRow, after: PostRow): EditRow[] {
  return editsOf({ profile: after.profile, post: after.id }, before, after, POST_FIELDS);
}

/** The same of a profile. */
export function profileEdits(before: ProfileRow, after: ProfileRow): EditRow[] {
  return editsOf({ profile: after.key, post: '' }, before, after, PROFILE_FIELDS);
}
