import type { Limits } from '../contract';

export const linkedinLimits: readonly Limits[] = [
  {
    view: 'page of an organisation, not logged in',
    shows: { followers: 'exact', likes: 'exact', comments: 'exact', shares: 'never', views: 'never', time: 'exact' },
    note: 'The last ten posts. Reactions of all kinds are one number. Reposted cards are known, their counts are the original’s and are not taken.',
  },
  {
    view: 'post or article, not logged in',
    shows: {
      followers: 'sometimes',
      likes: 'exact',
      comments: 'exact',
      shares: 'never',
      views: 'never',
      time: 'exact',
    },
    note: 'Followers under the name of an organisation. The other posts below are not read.',
  },
  {
    view: 'activity, logged in (old pages)',
    shows: {
      followers: 'sometimes',
      likes: 'exact',
      comments: 'exact',
      shares: 'exact',
      views: 'never',
      time: 'exact',
    },
    note: 'Not yet confirmed on a recording of ours: boxes in the page and answers of the site’s interface, as other projects describe them. Times are in the posts’ ids.',
  },
  {
    view: 'activity, logged in (new pages)',
    shows: {
      followers: 'sometimes',
      likes: 'sometimes',
      comments: 'sometimes',
      shares: 'sometimes',
      views: 'never',
      time: 'sometimes',
    },
    note: 'Not yet confirmed on a recording of ours. Read as the page draws them, by the names that the site gives its parts; boxes that name no post are counted and not read.',
  },
];
