import { type CountName, exact, type PostObservation, type ReactionKind, type Reactions } from '../../model';
import { get, type Keyed, list, whole } from '../reading';
import type { Entities } from './entities';
import { postUrn } from './identity';
import type { Job } from './posts';

/** By the interface's name, with what may stand there instead of a number without anything being lost. */
const COUNTS: readonly (readonly [CountName, string, readonly unknown[]])[] = [
  ['likes', 'numLikes', []],
  ['comments', 'numComments', []],
  ['shares', 'numShares', [null]],
  // Told to the author alone.
  ['views', 'numImpressions', [null, undefined]],
];

/** By the interface's own names. */
const REACTIONS: Record<string, ReactionKind> = {
  LIKE: 'like',
  EMPATHY: 'love',
  PRAISE: 'celebrate',
  APPRECIATION: 'support',
  INTEREST: 'insightful',
  ENTERTAINMENT: 'funny',
  MAYBE: 'curious',
};

/** What the likes are made of; a list without any is none. */
function reactionsOf(total: Keyed, path: string, { out }: Job): Reactions | undefined {
  const reactions: Reactions = {};
  const told = total.reactionTypeCounts;
  if (told === undefined || told === null) return undefined;
  if (!Array.isArray(told)) out.shape(`${path}.reactionTypeCounts`, told, total);
  let known = false;
  for (const item of list(told)) {
    const kind = REACTIONS[String(get(item, 'reactionType'))];
    const count = exact(whole(get(item, 'count')));
    if (!count) out.shape(`${path}.reactionTypeCounts[].count`, get(item, 'count'), item);
    else if (kind) {
      reactions[kind] = count;
      known = true;
    } else if (typeof get(item, 'reactionType') !== 'string')
      out.shape(`${path}.reactionTypeCounts[].reactionType`, get(item, 'reactionType'), item);
  }
  return known ? reactions : undefined;
}

/** The counters stand apart, and may be another post's: of a card that passes something on, those of the original. */
export function countsOf(
  update: Keyed,
  path: string,
  foreign: readonly (string | undefined)[],
  entities: Entities,
  job: Job,
): Pick<PostObservation, 'counts' | 'reactions'> {
  const { out } = job;
  const counts: PostObservation['counts'] = {};
  const detail = entities.follow(update, 'socialDetail');
  const total = entities.follow(detail, 'totalSocialActivityCounts') ?? countsNamed(update, entities);
  if (!total) {
    out.shape(`${path}.socialDetail${detail ? '.totalSocialActivityCounts' : ''}`, undefined, detail ?? update);
    return { counts };
  }
  const of = postUrn(total.urn) ?? postUrn(total.entityUrn);
  if (of && foreign.includes(of.id)) {
    out.shape(`${path}.socialDetail.totalSocialActivityCounts.urn`, 'another post’s', total);
    return { counts };
  }
  for (const [name, key, absent] of COUNTS) {
    const value = total[key];
    const count = exact(whole(value));
    if (count) counts[name] = count;
    else if (!absent.includes(value)) out.shape(`${path}.${key}`, value, total);
  }
  const reactions = reactionsOf(total, path, job);
  return reactions ? { counts, reactions } : { counts };
}

/** Counters that no chain leads to are found by the post that they say they belong to. */
function countsNamed(update: Keyed, entities: Entities): Keyed | undefined {
  const own = new Set(
    [
      postUrn(get(update, 'metadata.backendUrn')),
      postUrn(get(update, 'updateMetadata.urn')),
      postUrn(update.entityUrn),
      postUrn(get(update, 'metadata.shareUrn')),
      postUrn(get(update, 'updateMetadata.shareUrn')),
    ].map((u) => u?.id),
  );
  own.delete(undefined);
  return entities.ofType(/SocialActivityCounts$/).find((c) => own.has((postUrn(c.urn) ?? postUrn(c.entityUrn))?.id));
}
