import { type Count, exact, type ProfileCounts } from '../../model';
import { aboutOf } from '../about';
import { get, isRecord, type Keyed, str, whole } from '../reading';
import { countOf } from './counts';
import type { Entities } from './entities';
import { profileUrl } from './identity';
import type { LinkedData } from './linked-data';
import type { Job } from './posts';
import { handleOfEntity } from './update';
import { FOLLOWERS } from './words';

/**
 * The number of followers in one of these texts. `worded`: the texts may be other facts too, so the word must be there.
 */
export function followersIn(texts: readonly string[], worded: boolean, language: string): Count | undefined {
  for (const text of texts) {
    const part = text.split('·').find((p) => FOLLOWERS.test(p)) ?? text;
    if (worded && !FOLLOWERS.test(part)) continue;
    const followers = countOf([part.trim()], language);
    if (followers) return followers;
  }
  return undefined;
}

/** What JSON-LD says of one profile: the mention with a number of followers first. */
export const linkedProfile = (data: LinkedData, handle: string) =>
  data.profiles
    .filter((p) => p.handle === handle)
    .sort((a, b) => Number(b.followers ?? 0) - Number(a.followers ?? 0))[0];

export function addProfile(
  job: Job,
  handle: string,
  counts: ProfileCounts,
  name: string | undefined,
  { bio, links }: { bio?: string; links?: string[] } = {},
): void {
  job.out.profile({
    platform: 'linkedin',
    id: handle,
    handle,
    url: profileUrl(handle),
    counts,
    hidden: [],
    seenAt: job.context.seenAt,
    source: job.source,
    via: job.context.via,
    ...(name && { name }),
    ...(bio !== undefined && { bio }),
    ...(links && { links }),
  });
}

/** A company's "About" and website; a person's text. The tagline and the headline are other texts: not read. */
function aboutEntity(entity: Keyed): ReturnType<typeof aboutOf> {
  const told = 'websiteUrl' in entity || 'companyPageUrl' in entity;
  const sites = told ? [entity.websiteUrl ?? entity.companyPageUrl] : undefined;
  return aboutOf(entity.description ?? entity.summary, sites);
}

/** Everybody whose number of followers the body states. */
export function readProfiles(entities: Entities, job: Job): string[] {
  const { out } = job;
  const met: string[] = [];
  for (const entity of entities.included.length > 0 ? entities.included : [entities.body]) {
    if (!isRecord(entity)) continue;
    const handle = handleOfEntity(entity);
    if (handle === undefined) continue;
    const state = entities.follow(entity, 'followingState') ?? entities.follow(entity, 'followingInfo');
    const told = get(state, 'followerCount') ?? entity.followerCount ?? entity.followersCount;
    if (state === undefined && told === undefined) continue;
    const followers = exact(whole(told));
    if (told !== undefined && told !== null && !followers)
      out.shape('included[].followingState.followerCount', told, state);
    if (!followers) continue;
    const first = str(entity.firstName);
    const last = str(entity.lastName);
    const name = str(entity.name) ?? (first && last ? `${first} ${last}` : (first ?? last));
    met.push(handle);
    addProfile(job, handle, { followers }, name, aboutEntity(entity));
  }
  return met;
}
