import { middle, type PostObservation, type ProfileRef } from '../../model';
import type { FeedPage } from '../contract';
import { get, isRecord, mismatch } from '../reading';
import { field, idOf, keyOf, personOf } from './dialect';
import type { Job } from './job';
import { isAd, readPin } from './pin';
import { readPerson, refOf } from './profile';
import type { Options } from './schema';

/** A list holds pins and modules of other kinds (boards, stories, shopping): those say so in `type` or `__typename`. */
function isModule(item: unknown): boolean {
  const type = field(item, 'type') ?? field(item, '__typename');
  return typeof type === 'string' && type !== 'pin' && type !== 'Pin';
}

/** Pins that belong to no profile that is looked at: search, home feed, "more like this". */
export function readForeign(items: readonly unknown[], reason: 'suggestion' | 'home-feed', job: Job): void {
  for (const item of items) {
    const pin = get(item, 'node') ?? item;
    if (!isRecord(pin)) continue;
    if (isModule(pin)) job.c.skip('not-a-post', 1, idOf(pin));
    else job.c.skip(isAd(pin) ? 'ad' : reason, 1, idOf(pin));
  }
}

/** Whose list it is: the one whom the request names; where it names none, whoever made more than half, else the page's. */
export function ownerOf(
  items: readonly unknown[],
  asked: Pick<Options, 'user_id' | 'username'>,
  subject: ProfileRef | undefined,
): ProfileRef | undefined {
  const known = subject?.platform === 'pinterest' ? subject : undefined;
  const pinners = items.flatMap((item) => personOf(field(get(item, 'node') ?? item, 'pinner')) ?? []);
  const name = asked.username?.toLowerCase();
  if (asked.user_id || name) {
    const found = pinners.find((p) => (asked.user_id ? p.id === asked.user_id : p.username.toLowerCase() === name));
    if (found) return refOf(found);
    if (known && (known.id === asked.user_id || known.handle?.toLowerCase() === name)) return known;
    // Named and met nowhere: whoever made these pins, it is not the one whose list was asked for.
    if (!asked.user_id) return undefined;
    return { platform: 'pinterest', id: asked.user_id, ...(asked.username && { handle: asked.username }) };
  }
  const most = pinners.find(({ id }) => pinners.filter((p) => p.id === id).length * 2 > pinners.length);
  return most ? refOf(most) : known;
}

/** Pins of one list that are the owner's; the others are told apart and left out. Gives them in the list's order. */
export function readOwn(items: readonly unknown[], path: string, owner: ProfileRef, job: Job): PostObservation[] {
  const line: PostObservation[] = [];
  job.c.each(items, path, (item, element) => {
    if (item === null) return job.c.skip('tombstone');
    const inNode = isRecord(item) && isRecord(item.node);
    const pin = inNode ? item.node : item;
    if (isModule(pin)) return job.c.skip('not-a-post', 1, idOf(pin));
    if (!isRecord(pin)) return mismatch(element, pin, item);
    const reading = readPin(pin, inNode ? `${element}.node` : element, job, false);
    if (reading.ad) return job.c.skip('ad', 1, reading.post.id);
    if (reading.pinner.id !== owner.id) return job.c.skip('other-author', 1, reading.post.id);
    job.c.post(reading.post);
    line.push(reading.post);
  });
  return line;
}

/** Posts in date order, or none where one has no date or stands out of line: such a page covers no stretch of time. */
export function inOrder(line: readonly PostObservation[]): string[] {
  const times = line.map((p) => (p.published ? middle(p.published) : Number.NaN));
  const falling = times.every((t, i) => i === 0 || t <= (times[i - 1] ?? Number.NaN) + 60_000);
  return falling && !times.some(Number.isNaN) ? line.map((p) => p.id) : [];
}

export function feedOf(owner: ProfileRef, tab: string, line: readonly PostObservation[]): FeedPage {
  return { profile: owner, tab, position: 'unsaid', ended: false, ordered: inOrder(line) };
}

const PEOPLE = ['pinner', 'native_creator', 'origin_pinner', 'closeup_unified_attribution'] as const;

/** The pin that was opened, and everyone whose followers its page states. Its pinner is whose page it is. */
export function readOpened(raw: unknown, path: string, job: Job): ProfileRef | undefined {
  let subject: ProfileRef | undefined;
  job.c.guard(path, () => {
    const { post, pinner } = readPin(raw, path, job, true);
    job.c.post(post);
    subject = refOf(pinner);
  });
  if (!subject) job.c.skip('shape');
  // The query that counts what the pin got asks for its pinner's followers too.
  const counted = isRecord(raw) && field(raw, 'share_count') !== undefined && field(raw, 'repin_count') !== undefined;
  if (counted && isRecord(raw.pinner) && field(raw.pinner, 'follower_count') === undefined)
    job.c.shape(`${path}.pinner.${keyOf(raw.pinner, 'follower_count')}`, undefined, raw.pinner);
  if (isRecord(raw)) for (const key of PEOPLE) readPerson(field(raw, key), `${path}.${keyOf(raw, key)}`, job);
  return subject;
}
