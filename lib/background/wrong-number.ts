import { COUNT_NAMES, type Count, isExact, PROFILE_COUNT_NAMES, type ProfileKey } from '../model';
import { addCase, type CaseRow, type PostgaugeDb } from '../store';

/** How precisely each count was read, by name; counts of which nothing is known are left out. */
function howRead<N extends keyof CaseRow['counts']>(
  names: readonly N[],
  row: { counts: Partial<Record<N, Count>>; hidden: readonly N[]; doubtful: readonly N[] },
): CaseRow['counts'] {
  const counts: CaseRow['counts'] = {};
  for (const name of names) {
    const count = row.counts[name];
    if (row.doubtful.includes(name)) counts[name] = 'doubtful';
    else if (count) counts[name] = isExact(count) ? 'exact' : 'rounded';
    else if (row.hidden.includes(name)) counts[name] = 'hidden';
  }
  return counts;
}

/** Keeps how the counts of a stored post or profile were read; neither whose they are nor what they say. */
export async function keepWrong(
  db: PostgaugeDb,
  ask: { profile: ProfileKey; post?: string },
  at: number,
): Promise<void> {
  if (ask.post === undefined) {
    const profile = await db.profiles.get(ask.profile);
    if (!profile) throw new RangeError('This profile is not stored.');
    const { source, via } = profile;
    await addCase(db, { at, source, via, counts: howRead(PROFILE_COUNT_NAMES, profile) });
    return;
  }
  const post = await db.posts.get([ask.profile, ask.post]);
  if (!post) throw new RangeError('This post is not stored.');
  const { source, via, format } = post;
  await addCase(db, { at, source, via, format, counts: howRead(COUNT_NAMES, post) });
}
