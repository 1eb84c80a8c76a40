import { COUNT_NAMES, isExact, type ProfileKey } from '../model';
import { addCase, type CaseRow, type PostgaugeDb } from '../store';

/** Keeps how the counts of a stored post were read; neither whose they are nor what they say. */
export async function keepWrong(db: PostgaugeDb, ask: { profile: ProfileKey; id: string }, at: number): Promise<void> {
  const post = await db.posts.get([ask.profile, ask.id]);
  if (!post) throw new RangeError('This post is not stored.');
  const counts: CaseRow['counts'] = {};
  for (const name of COUNT_NAMES) {
    const count = post.counts[name];
    if (post.doubtful.includes(name)) counts[name] = 'doubtful';
    else if (count) counts[name] = isExact(count) ? 'exact' : 'rounded';
    else if (post.hidden.includes(name)) counts[name] = 'hidden';
  }
  const { source, via, format } = post;
  await addCase(db, { at, source, via, format, counts });
}
