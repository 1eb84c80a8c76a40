import type { ScenarioAuthor, ScenarioPage, ScenarioPost } from '../scenario/types';
import { escaped, type GuestPage } from './linkedin-html.ts';
import { activity, ago, pageOf } from './linkedin-update.ts';

const number = new Intl.NumberFormat('en');
const named = (name: string, names: boolean) => (names ? ` data-view-name="${name}"` : '');

export interface NewOptions {
  now: number;
  /** How a box tells the site's own measurement which post it shows: as an object, or as the bytes of one. */
  told?: 'openly' | 'bytes';
  /** Some accounts get the same boxes without the names of their parts. */
  names?: boolean;
  passedBy?: ScenarioAuthor;
  promoted?: boolean;
  /** The row of counters has not been painted yet. */
  bare?: boolean;
}

/** What stands in a box's attribute: the event that is sent when the post was on the screen. */
export function measured(id: string, { told = 'bytes', promoted }: Omit<NewOptions, 'now'>): string {
  const event = { updateUrn: activity(id), moduleKey: 'member-activity:desktop', trackingId: 'aGVsbG8=' };
  const breadcrumb =
    told === 'openly'
      ? { $type: 'proto.sdui.breadcrumbs.feed.FeedUpdateServedBreadcrumb', ...event }
      : { content: { type: 'Buffer', data: [...new TextEncoder().encode(JSON.stringify(event))] } };
  const topicName = promoted ? 'SponsoredUpdateServedEvent' : 'FeedUpdateServedEvent';
  return JSON.stringify([{ topicName, contentTrackingId: 'aGVsbG8=', breadcrumb }]);
}

function media(post: ScenarioPost, names: boolean): string {
  const picture = `<div${named('feed-update-image', names)}><figure><img alt="A picture"></figure></div>`;
  switch (post.format) {
    case 'image':
      return picture;
    case 'carousel':
      return picture.repeat(Math.max(2, post.mediaCount));
    case 'video':
      return `<div${named('feed-update-video', names)}><video></video></div>`;
    case 'link':
      return `<a${named('feed-update-article', names)} href="https://brand.example/">A page</a>`;
    case 'article':
      return `<a${named('feed-update-article', names)} href="https://www.linkedin.com/pulse/an-article-${post.id}">An article</a>`;
    case 'poll':
      return `<div${named('feed-update-poll', names)}><p>Which one?</p></div>`;
    default:
      return '';
  }
}

function lockup(author: ScenarioAuthor, followers: number | undefined, marks: string, names: boolean): string {
  const line = followers === undefined ? 'Baker' : `${number.format(followers)} followers`;
  const address = `${pageOf(author)}/`;
  return `<a${named('feed-actor-image', names)} href="${address}"><figure><img alt=""></figure></a><a href="${address}"><div><p>${escaped(author.name)}</p><p>${line}</p><p>${escaped(marks)}</p></div></a>`;
}

/** The counter of nothing is not drawn. */
function counters({ likes, comments, shares }: ScenarioPost, names: boolean): string {
  const one = (n: number, name: string, word: string) =>
    n > 0 ? `<div${named(name, names)}><p><span>${number.format(n)} ${word}${n === 1 ? '' : 's'}</span></p></div>` : '';
  return `<div>${one(likes, 'feed-reaction-count', 'reaction')}${one(comments, 'feed-comment-count', 'comment')}${one(shares, 'feed-repost-count', 'repost')}</div>`;
}

/** One post's box: hashed classes, no urn in the open, no time but an age. */
export function newBox(post: ScenarioPost, author: ScenarioAuthor, options: NewOptions, followers?: number): string {
  const { now, passedBy, promoted, names = true, bare } = options;
  const flag = (name: ScenarioPost['flags'][number], text: string) => (post.flags.includes(name) ? ` • ${text}` : '');
  const marks = `${promoted ? 'Promoted' : ago(now - post.published)}${flag('paid', 'Brand partnership')}${flag('edited', 'Edited')} •`;
  const header = passedBy
    ? `<p${named('feed-header-text', names)}><a href="${pageOf(passedBy)}/"><strong>${escaped(passedBy.name)}</strong></a> reposted this</p>`
    : '';
  const text = `<p${named('feed-commentary', names)}><span data-testid="expandable-text-box">${escaped(post.caption)}</span></p>`;
  const quoted = post.quoted
    ? `<div>${lockup(post.quoted.author, undefined, '1w •', names)}${media(post.quoted.post, names)}</div>`
    : media(post, names);
  const scope = measured(post.id, options).replaceAll('"', '&quot;');
  return `<div role="listitem" componentkey="expanded${post.id.slice(-6)}xFeedType_MEMBER_SHARES"><div class="_1a2b3c"${named('feed-full-update', names)} data-view-tracking-scope="${scope}"><h2>Feed post</h2>${header}${lockup(author, followers, marks, names)}${text}${quoted}${bare ? '' : counters(post, names)}<button${named('feed-comment-button', names)}>Comment</button></div></div>`;
}

/** An organisation's list as the new pages draw it, with what stands between its posts. */
export function newPage(page: ScenarioPage, options: Partial<NewOptions> = {}): GuestPage {
  const { profile, suggestion, advertisement, now } = page;
  const boxes = profile.posts.slice(0, 20).map((p) => newBox(p, profile, { now, ...options }, profile.followers));
  if (advertisement)
    boxes.splice(1, 0, newBox(advertisement.post, advertisement.author, { now, ...options, promoted: true }));
  if (suggestion)
    boxes.splice(1, 0, newBox(suggestion.post, suggestion.author, { now, ...options, passedBy: profile }));
  return {
    head: '',
    body: `<main><h1>${escaped(profile.name)}</h1><div role="list" componentkey="container-update-list_organisation-lazy-container">${boxes.join('')}</div></main>`,
  };
}
