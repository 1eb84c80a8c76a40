import type { CountName, PostObservation, ProfileObservation, ProfileRef, Reading } from '../model';
import { profileKey } from '../model';
import type { PostInput, ProfileInput } from './types';

/** The same post seen again: what the later sighting says of a count wins, what it does not say is kept. */
function merge(known: PostInput, post: PostObservation): PostInput {
  const says = (name: CountName) =>
    post.counts[name] !== undefined || post.hidden.includes(name) || post.doubtful.includes(name);
  const kept = (names: readonly CountName[]) => names.filter((name) => !says(name));
  const published = narrower(known.published, post.published);
  const caption = post.caption ?? known.caption;
  const mediaCount = post.mediaCount ?? known.mediaCount;
  const coauthors = post.coauthors ?? known.coauthors;
  return {
    id: known.id,
    url: post.url,
    ...(published && { published }),
    format: post.format === 'unknown' ? known.format : post.format,
    flags: [...new Set([...known.flags, ...post.flags])],
    counts: { ...known.counts, ...post.counts },
    hidden: [...kept(known.hidden), ...post.hidden],
    doubtful: [...kept(known.doubtful), ...post.doubtful],
    ...(caption !== undefined && { caption }),
    ...(mediaCount !== undefined && { mediaCount }),
    ...(coauthors && { coauthors: [...coauthors] }),
    firstSeenAt: Math.min(known.firstSeenAt, post.seenAt),
    seenAt: Math.max(known.seenAt, post.seenAt),
  };
}

function narrower(a: PostInput['published'], b: PostInput['published']): PostInput['published'] {
  if (!a || !b) return a ?? b;
  return b.latest - b.earliest <= a.latest - a.earliest ? b : a;
}

function fresh(post: PostObservation): PostInput {
  return {
    id: post.id,
    url: post.url,
    ...(post.published && { published: post.published }),
    format: post.format,
    flags: [...post.flags],
    counts: { ...post.counts },
    hidden: [...post.hidden],
    doubtful: [...post.doubtful],
    ...(post.caption !== undefined && { caption: post.caption }),
    ...(post.mediaCount !== undefined && { mediaCount: post.mediaCount }),
    ...(post.coauthors && { coauthors: [...post.coauthors] }),
    firstSeenAt: post.seenAt,
    seenAt: post.seenAt,
  };
}

/**
 * One profile as a single visit saw it, for profiles that are not tracked: nothing of it is stored.
 * Null when the visit saw nothing of it.
 */
export function visitInput(
  ref: ProfileRef,
  visit: { profiles: readonly ProfileObservation[]; posts: readonly PostObservation[]; readings: readonly Reading[] },
): ProfileInput | null {
  const mine = <T extends { seenAt: number }>(rows: T[]) => rows.sort((a, b) => a.seenAt - b.seenAt);
  const profiles = mine(visit.profiles.filter((p) => p.platform === ref.platform && p.id === ref.id));
  const sightings = mine(visit.posts.filter((p) => p.platform === ref.platform && p.profileId === ref.id));
  const readings = visit.readings.filter((r) => r.platform === ref.platform && r.profileId === ref.id);
  if (profiles.length === 0 && sightings.length === 0) return null;
  const posts = new Map<string, PostInput>();
  for (const post of sightings) {
    const known = posts.get(post.id);
    posts.set(post.id, known ? merge(known, post) : fresh(post));
  }
  const latest = profiles[profiles.length - 1];
  const name = profiles.findLast((p) => p.name !== undefined)?.name;
  return {
    key: profileKey(ref),
    platform: ref.platform,
    handle: latest?.handle ?? ref.handle ?? sightings.findLast((p) => p.handle)?.handle ?? ref.id,
    ...(name !== undefined && { name }),
    url: latest?.url ?? '',
    posts: [...posts.values()],
    followers: profiles.flatMap((p) => (p.counts.followers ? [{ at: p.seenAt, followers: p.counts.followers }] : [])),
    readings,
    seenAt: Math.max(
      latest?.seenAt ?? Number.NEGATIVE_INFINITY,
      sightings[sightings.length - 1]?.seenAt ?? Number.NEGATIVE_INFINITY,
    ),
  };
}
