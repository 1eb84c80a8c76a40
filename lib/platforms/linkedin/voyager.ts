import type { PostObservation, ProfileRef } from '../../model';
import type { FeedPage, Reader } from '../contract';
import { collector, get, isRecord } from '../reading';
import { Entities, type Recipe, recipes } from './entities';
import { ref } from './identity';
import type { Job } from './posts';
import { readProfiles } from './profile';
import { type Frame, frameOf, handleOfEntity, headerBy, isUpdate, readUpdate } from './update';

const UPDATE_URN = /fsd_update|fs_updateV2/;
/** Lists that are nobody's own: home, interests, search, notifications, what somebody commented on or liked. */
const NOBODYS = /MainFeed|Interest|search|Notification|Recommended|Hashtag|Group|Reactions|Comments(?:Feed)?$/i;

/** Whose list it is: who is looked at, where it is theirs; else the one that more than half is by, or passed on by. */
function ownerOf(frames: readonly Frame[], entities: Entities, subject: ProfileRef | undefined): string | undefined {
  const votes = new Map<string | undefined, number>();
  let all = 0;
  for (const { update, actor, promoted } of frames) {
    if (promoted) continue;
    const by = isRecord(update.header) ? headerBy(update, entities) : actor;
    votes.set(by, (votes.get(by) ?? 0) + 1);
    all += 1;
  }
  if (subject?.platform === 'linkedin' && votes.has(subject.id)) return subject.id;
  for (const [handle, n] of votes) if (n * 2 > all) return handle;
  return undefined;
}

/** Where in the list this body stands, by the request's own words. */
function positionOf(address: string): FeedPage['position'] {
  const start = /[(&?,]start[:=](\d+)/.exec(address)?.[1];
  if (start !== undefined && start !== '0') return 'next';
  return /paginationToken[:=][^,)&]/.test(address) ? 'next' : start === '0' ? 'top' : 'unsaid';
}

function readList(recipe: Recipe, entities: Entities, job: Job): { subject?: ProfileRef; feed?: FeedPage } {
  const { out, context } = job;
  const frames: Frame[] = [];
  for (const element of recipe.elements) if (isUpdate(element)) frames.push(frameOf(element, entities));
  if (frames.length < recipe.elements.length) {
    for (const element of recipe.elements) {
      if (isUpdate(element)) continue;
      // A urn that leads nowhere, or nothing at all: the body names a post that it does not hold.
      const lost = typeof element === 'string' ? UPDATE_URN.test(element) : frames.length > 0 && !isRecord(element);
      if (lost) out.shape(`${recipe.path}[]`, element, entities.included[0] ?? entities.body);
      else if (frames.length > 0) out.skip('not-a-post');
    }
  }
  const [only] = frames;
  if (only === undefined) return {};
  if (NOBODYS.test(recipe.name)) {
    for (const { urn } of frames) out.skip('home-feed', 1, urn?.id);
    return {};
  }
  const opened = /BySlug|PostSlug|BackendUrn|ByUrn/i.test(recipe.name);
  const owner = opened ? only.actor : ownerOf(frames, entities, context.subject);
  if (owner === undefined && frames.every((frame) => frame.promoted)) {
    for (const { urn } of frames) out.skip('ad', 1, urn?.id);
    return {};
  }
  if (owner === undefined) {
    out.skip('no-identity', frames.length);
    out.shape(`${recipe.path}[].actor`, undefined, only.update);
    return {};
  }
  const read = new Map<string, PostObservation>();
  out.each(frames, recipe.path, (frame, path) => {
    const post = readUpdate(frame as Frame, path, owner, entities, job);
    if (post) read.set(post.id, post);
  });
  if (opened) return { subject: ref(owner) };
  let falling = true;
  let before = Number.POSITIVE_INFINITY;
  for (const { published } of read.values()) {
    const time = published?.earliest ?? Number.NaN;
    falling &&= time < before;
    before = time;
  }
  return {
    subject: ref(owner),
    feed: {
      profile: ref(owner),
      tab: 'posts',
      position: positionOf(context.url),
      ended: recipe.ended,
      ordered: falling ? [...read.keys()] : [],
    },
  };
}

/** A body of the site's own interface, of whatever query: posts and people are known by what they are. */
export function voyagerReader(source: string): Reader {
  return (body, context) => {
    const job: Job = { out: collector(source), source, context };
    const { out } = job;
    if (!isRecord(body)) {
      out.shape('(body)', body);
      return out.result({ empty: 'normal' });
    }
    const entities = new Entities(body);
    const met = readProfiles(entities, job);
    const lists = recipes(body, entities);
    let end: { subject?: ProfileRef; feed?: FeedPage } = {};
    for (const recipe of lists) {
      const told = readList(recipe, entities, job);
      if (told.subject) end = told;
    }
    const reached = lists.some((r) => r.elements.some(isUpdate));
    if (!reached && entities.included.some(isUpdate))
      out.shape('data', get(body, 'data'), isRecord(get(body, 'data')) ? get(body, 'data') : body);
    // A page's own organisation is asked for by its name, alone.
    const asked = lists.find((r) => /compan|organization|profile/i.test(r.name))?.elements;
    const one = asked?.length === 1 && isRecord(asked[0]) ? handleOfEntity(asked[0]) : undefined;
    if (end.subject === undefined && one !== undefined && met.includes(one)) end = { subject: ref(one) };
    return out.result({ ...end, empty: 'normal' });
  };
}
