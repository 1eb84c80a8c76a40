import { type Count, exact, type PostFlag, type PostObservation } from '../../model';
import type { ReadContext } from '../contract';
import { type Collector, mismatch } from '../reading';
import { countOf } from './counts';
import { handleOf, idWhen, type PostUrn, postUrl, postUrn } from './identity';
import type { Card } from './schema';
import { isPaid, isPromoted } from './words';

export interface Job {
  out: Collector;
  source: string;
  context: ReadContext;
}

type Told = Pick<PostObservation, 'format' | 'flags' | 'counts'> & {
  caption?: string | undefined;
  mediaCount?: number | undefined;
};

/** Key by key, because a list has dozens: an object that is spread into another costs more than all that it holds. */
export function observation({ source, context }: Job, urn: PostUrn, owner: string, told: Told): PostObservation {
  const post: PostObservation = {
    platform: 'linkedin',
    id: urn.id,
    profileId: owner,
    handle: owner,
    url: postUrl(urn),
    format: told.format,
    flags: told.flags,
    counts: told.counts,
    hidden: [],
    doubtful: [],
    seenAt: context.seenAt,
    source,
    via: context.via,
  };
  const published = idWhen(urn.id);
  if (published) post.published = published;
  if (told.caption) post.caption = told.caption;
  if (told.mediaCount !== undefined) post.mediaCount = told.mediaCount;
  return post;
}

/** What besides the box itself is known: are reposts counted on this page, and what JSON-LD says of the same post. */
export interface Terms {
  reposts: boolean;
  linked?: { likes?: number; comments?: number };
}

const COUNTERS = ['likes', 'comments', 'shares'] as const;

/**
 * The counters of a box. LinkedIn takes the counter of nothing out of the markup (seen beside JSON-LD, 2025): in a box
 * that is complete an absent counter is zero, or what JSON-LD says. Reposts are shown to people who are logged in only.
 */
function countsOf(card: Card, path: string, terms: Terms, { out, context }: Job): PostObservation['counts'] {
  const counts: PostObservation['counts'] = {};
  const wanted = terms.reposts ? COUNTERS : COUNTERS.slice(0, 2);
  if (card.counts.strange) out.shape(`${path}.counts.(unknown)`, 'strange');
  for (const name of wanted) {
    const texts = card.counts[name];
    const count: Count | undefined = texts
      ? countOf(texts, context.language)
      : card.whole && !card.counts.strange
        ? exact((name === 'shares' ? undefined : terms.linked?.[name]) ?? 0)
        : undefined;
    if (count) counts[name] = count;
    else if (texts) out.shape(`${path}.counts.${name}`, texts.length > 0 ? texts[0] : undefined, card.counts);
  }
  return counts;
}

/** One box as a post of `owner`; what belongs to somebody else is left out with its reason. */
export function readCard(card: Card, path: string, owner: string, terms: Terms, job: Job): void {
  const { out } = job;
  const urn = postUrn(card.urn);
  if (!urn) mismatch(`${path}.urn`, card.urn, card);
  if (card.related) {
    out.skip('suggestion', 1, urn.id);
    return;
  }
  const marks = [...(card.age ? [card.age] : []), ...(card.marks ?? [])];
  const actor = handleOf(card.actor);
  if ((card.ad || isPromoted(marks)) && actor !== owner) {
    out.skip('ad', 1, urn.id);
    return;
  }
  if (actor === undefined && card.actor === undefined) mismatch(`${path}.actor`, card.actor, card);
  if (actor !== owner) {
    // Passed on: author, counts and age are the original's, and the id too on some pages. Nothing of it is the owner's.
    const passed = handleOf(card.header?.by) === owner;
    out.skip(passed ? 'reposted-original' : 'other-author', 1, urn.id);
    return;
  }
  const flags: PostFlag[] = [];
  if (card.edited) flags.push('edited');
  if (isPaid(marks)) flags.push('paid');
  if (card.quoted !== undefined) {
    flags.push('quote');
    out.leave('quoted-original', postUrn(card.quoted)?.id);
  }
  // A share's or upload's number may be much older than the post.
  if (urn.kind !== 'activity') flags.push('approximate-time');
  if (card.strange !== undefined) out.shape(`${path}.content`, 'strange', { [card.strange]: 0 });
  const format = card.quoted !== undefined && card.format !== 'unknown' ? 'text' : card.format;
  out.post(
    observation(job, urn, owner, {
      format,
      flags,
      counts: countsOf(card, path, terms, job),
      caption: card.caption,
      mediaCount: format === card.format ? card.media : undefined,
    }),
  );
}
