import { type Job, type Named, readFeed } from './posts';
import { readProfile, statesCounts } from './profile';
import { authorId, mediaId, mediaIn } from './search';

/** The viewer's own lists and other surfaces: posts of anybody, the profile's too. */
const SURFACES =
  /saved|liked|search|explore|direct|inbox|notification|activity|insight|discover|suggest|chaining|feed_items|_or_ad|sections|collection|related/i;
const ABOUT_PROFILES = /user|profile|timeline|clips/i;
const ABOUT_ONE = /user|profile|timeline|clips|media|post|items/i;

/** A profile under a root field that no reader knows, or in the place of one: told, and read all the same. */
export function lookForProfile(value: unknown, path: string, root: string, job: Job): void {
  if (!statesCounts(value) || /viewer/i.test(root)) return;
  job.c.shape(path, value, value);
  readProfile(value, path, job);
}

/**
 * Posts under a root field that no reader knows: either another surface (messages, searches, saved posts)
 * or what is read here under a new name. Silence would hide the second, so it is told with the keys of the first node,
 * and what one profile has posted there, the known one or the only one, is read all the same. Where every post is
 * somebody else's and the root speaks of no profile, it is nobody's.
 */
export function lookForMedia(value: unknown, path: string, root: string, job: Job, named: Named): void {
  const found = mediaIn(value, path);
  const [first] = found;
  if (!first) return;
  const subject = named.subject ?? job.ctx.subject;
  const authors = new Set(found.map(({ node }) => authorId(node)));
  const foreign = subject !== undefined && !authors.has(subject.id) && !authors.has(undefined);
  if (foreign && !ABOUT_PROFILES.test(root)) {
    for (const { node } of found) job.c.skip('home-feed', 1, mediaId(node));
    return;
  }
  job.c.shape(first.path, first.node, first.node);
  if (SURFACES.test(root) || SURFACES.test(first.path)) return;
  const [only] = authors;
  const alone = authors.size === 1 && only !== undefined && ABOUT_ONE.test(root);
  const id = subject && authors.has(subject.id) ? subject.id : alone ? only : undefined;
  if (id === undefined) return;
  const owner = subject?.id === id ? subject : ({ platform: 'instagram', id } as const);
  const nodes = found.map(({ node }) => node);
  const next = { ended: false, previous: false };
  readFeed({ nodes, path, inside: '', tab: 'posts', completeness: 'tile', owner, next, stretch: false }, job);
}
