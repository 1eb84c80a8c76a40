import type { ScenarioPage, ScenarioPost, ScenarioProfile } from '../scenario/types';
import { activity, company, companyUrn, type Json, update, updateUrn } from './linkedin-update.ts';

export { articleData, guestCompany, guestPost, personData } from './linkedin-html.ts';
export { activity, ago, company, pageOf, share, update } from './linkedin-update.ts';

/** Posts on one page of an organisation's list. */
export const COUNT = 20;
const META = { microSchema: { isGraphQL: true } };

/** `urn:` queries answer with urns under `data`, and with each thing once under `included`. */
function answer(recipe: string, elements: string[], included: Json[], paging?: Json): Json {
  const unique = [...new Map(included.map((entity) => [entity.entityUrn, entity])).values()];
  return {
    data: {
      data: {
        [recipe]: {
          '*elements': elements,
          ...(paging && { paging }),
          $type: 'com.linkedin.restli.common.CollectionResponse',
        },
      },
    },
    included: unique,
    meta: META,
  };
}

/** Body of the query for an organisation by its name in the address. */
export function companyByName(profile: ScenarioProfile): Json {
  return answer('organizationDashCompaniesByUniversalName', [companyUrn(profile)], company(profile, profile.followers));
}

/**
 * Body of the query for an organisation's posts. Between them stand an advertisement of somebody else, and a post of
 * somebody else that the organisation passed on: author and counters of that one are the original's.
 */
export function organisationUpdates(page: ScenarioPage, start = 0): { body: Json; next: number | null } {
  const { profile, now } = page;
  const slice = profile.posts.slice(start, start + COUNT);
  const entities = slice.map((post) => update(post, profile, { now }));
  if (start === 0 && page.advertisement) {
    const { post, author } = page.advertisement;
    entities.splice(1, 0, update(post, author, { now, promoted: true }));
  }
  if (start === 0 && page.suggestion) {
    const { post, author } = page.suggestion;
    entities.splice(2, 0, update(post, author, { now, passedBy: profile }));
  }
  const next = start + COUNT < profile.posts.length ? start + COUNT : null;
  return {
    body: answer(
      'feedDashOrganizationalPageUpdatesByOrganizationalPageRelevanceFeed',
      entities.map(([first]) => String(first?.entityUrn)),
      entities.flat(),
      { start, count: COUNT, total: profile.posts.length },
    ),
    next,
  };
}

/** Body of the query for one opened post. */
export function updateBySlug(page: ScenarioPage, id: string): Json {
  const post = page.profile.posts.find((p) => p.id === id);
  if (!post) return answer('feedDashUpdatesByPostSlug', [], []);
  return answer('feedDashUpdatesByPostSlug', [updateUrn(id)], update(post, page.profile, { now: page.now }));
}

/** Body of the query for what readers wrote below an opened post: people, and counters of their own. */
export function comments(post: ScenarioPost): Json {
  const urn = `urn:li:comment:(${activity(post.id)},${post.id.slice(0, -2)}77)`;
  const name = `urn:li:fsd_comment:(${post.id.slice(0, -2)}77,${activity(post.id)})`;
  const detail = `urn:li:fsd_socialDetail:(${urn},${activity(post.id)},urn:li:highlightedReply:-)`;
  const counts = `urn:li:fsd_socialActivityCounts:${urn}`;
  return answer(
    'socialDashCommentsBySocialDetail',
    [name],
    [
      {
        $type: 'com.linkedin.voyager.dash.social.Comment',
        entityUrn: name,
        urn,
        commenter: {
          title: { text: 'A reader' },
          subtitle: 'Baker',
          navigationUrl: 'https://www.linkedin.com/in/a-reader',
        },
        commentary: { text: 'Where can I get these?' },
        createdAt: post.published + 60_000,
        permalink: `https://www.linkedin.com/feed/update/${activity(post.id)}?commentUrn=${encodeURIComponent(urn)}`,
        '*socialDetail': detail,
      },
      {
        $type: 'com.linkedin.voyager.dash.social.SocialDetail',
        entityUrn: detail,
        urn,
        '*totalSocialActivityCounts': counts,
      },
      {
        $type: 'com.linkedin.voyager.dash.feed.SocialActivityCounts',
        entityUrn: counts,
        urn,
        numLikes: 41_441,
        numComments: 41_442,
        numShares: 0,
        reactionTypeCounts: [{ reactionType: 'LIKE', count: 41_441 }],
      },
    ],
  );
}
