import type { ScenarioAuthor, ScenarioPage, ScenarioPost, ScenarioProfile } from '../scenario/types.ts';
import { type Person, pageOf, permalink, slug, target, writer } from './reddit-people.ts';

export interface RedditShape {
  /** `weekly`: headers since September 2025, with weekly visitors in the place of subscribers. */
  header?: 'subscribers' | 'weekly';
  /** Scores of posts younger than an hour are hidden. */
  young?: 'shown' | 'hidden';
}

export const esc = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

type Values = Record<string, string | number | boolean | undefined>;
export const attributes = (values: Values) =>
  Object.entries(values)
    .filter(([, value]) => value !== undefined && value !== false)
    .map(([name, value]) => (value === true ? ` ${name}` : ` ${name}="${esc(String(value))}"`))
    .join('');

const compact = (n: number) => new Intl.NumberFormat('en', { notation: 'compact', maximumFractionDigits: 1 }).format(n);
const stamp = (ms: number) => `${new Date(ms).toISOString().slice(0, -1)}000+0000`;
const number = (n: number) => `<faceplate-number number="${n}" pretty>${compact(n)}</faceplate-number>`;

const TYPES: Record<string, string> = {
  carousel: 'gallery',
  image: 'image',
  video: 'video',
  link: 'link',
  poll: 'poll',
};

function media(post: ScenarioPost): string {
  const one = (i: number) => `<span data-picture="${post.id}${i}" data-words="${esc(post.caption)}"></span>`;
  if (post.format === 'carousel') {
    const pages = Array.from(
      { length: post.mediaCount },
      (_, i) => `<li slot="page-${i + 1}">${i < 3 ? one(i) : ''}</li>`,
    );
    return `<div slot="post-media-container" class="media"><gallery-carousel><ul>${pages.join('')}</ul></gallery-carousel></div>`;
  }
  if (post.format === 'video') {
    return `<div slot="post-media-container" class="media"><shreddit-player preview="${post.id}">${one(0)}</shreddit-player></div>`;
  }
  if (post.format === 'image') return `<div slot="post-media-container" class="media">${one(0)}</div>`;
  if (post.format === 'poll') return '<div class="poll" data-poll><i>Filter</i><i>Espresso</i></div>';
  return post.format === 'link' ? '<div class="outbound">brand.example</div>' : '';
}

interface Place {
  context: string;
  index: number;
  now: number;
  shape: RedditShape;
  tag?: 'shreddit-post' | 'shreddit-ad-post';
}

/** One post's element, with all facts as attributes. A crosspost has the original's element inside. */
export function postElement(community: ScenarioAuthor, post: ScenarioPost, by: Person, place: Place): string {
  const { tag = 'shreddit-post', shape, now } = place;
  const original = post.quoted;
  const { href, domain } = original
    ? { href: `https://www.reddit.com${permalink(original.author, original.post)}`, domain: '' }
    : target(community, post);
  const hidden = shape.young === 'hidden' && now - post.published < 3_600_000;
  const link = permalink(community, post);
  const inner = original
    ? postElement(original.author, original.post, writer(original.author, original.post), { ...place, index: 0 })
    : media(post);
  return `<${tag}${attributes({
    class: 'block',
    permalink: link,
    'content-href': href,
    'view-context': place.context,
    feedindex: place.index,
    'vote-type': '',
    'comment-count': post.comments,
    'user-id': '',
    'is-embeddable': true,
    'is-desktop-viewport': true,
    'is-awardable': true,
    'created-timestamp': stamp(post.published),
    domain,
    id: post.id,
    'post-title': post.caption,
    'post-language': 'en',
    'post-type': original ? 'crosspost' : (TYPES[post.format] ?? 'text'),
    score: hidden ? undefined : post.likes,
    'subreddit-id': community.id,
    'subreddit-name': community.handle.slice(2),
    'subreddit-prefixed-name': community.handle,
    pinned: post.flags.includes('pinned'),
    nsfw: post.flags.includes('sensitive'),
    'author-id': by.id,
    author: by.name,
    icon: 'data:,',
  })}><div slot="credit-bar" class="byline"><a href="/user/${esc(by.name)}/submitted/"><b>u/${esc(by.name)}</b></a> <faceplate-timeago ts="${stamp(post.published)}"><time>${new Date(post.published).toISOString().slice(0, 10)}</time></faceplate-timeago>${tag === 'shreddit-ad-post' ? ' <span>Promoted</span>' : ''}${post.flags.includes('pinned') ? ' <span class="pin">Pinned</span>' : ''}</div><a slot="title" class="title" href="${esc(link)}">${esc(post.caption)}</a>${inner}<div class="actions" slot="action-row"><span class="votes"><i></i>${hidden ? 'Vote' : number(post.likes)}<i></i></span><a href="${esc(link)}">${number(post.comments)} comments</a><button type="button">Share</button></div></${tag}>`;
}

const article = (title: string, inner: string) =>
  `<article class="w-full m-0" aria-label="${esc(title)}">${inner}</article><hr>`;

/** What loads the next page, or what says that there is none. */
function continuation(path: string, name: string, next: string | null, length: number): string {
  if (next === null) return '<span id="end-of-feed-tracker"></span>';
  const query = new URLSearchParams({ after: Buffer.from(next).toString('base64'), name, feedLength: String(length) });
  return `<faceplate-partial slot="load-after" loading="programmatic" src="${esc(`${path}?${query}`)}"></faceplate-partial>`;
}

export const cursorOf = (after: string | null) => (after ? Buffer.from(after, 'base64').toString('latin1') : null);

/** Articles of one page of a community's feed: `/svc/shreddit/community-more-posts/new/`. */
export function morePosts(page: ScenarioPage, after: string | null, shape: RedditShape = {}) {
  const { profile, advertisement, suggestion, now } = page;
  const { slice, from, next } = pageOf(profile.posts, page.pageSize, after);
  const draw = (author: ScenarioAuthor, post: ScenarioPost, i: number, tag?: Place['tag']) =>
    article(
      post.caption,
      postElement(author, post, writer(author, post), {
        context: 'SubredditFeed',
        index: from + i,
        now,
        shape,
        ...(tag && { tag }),
      }),
    );
  const items = slice.map((post, i) => draw(profile, post, i));
  if (suggestion && from === 0) items.push(draw(suggestion.author, suggestion.post, items.length));
  if (advertisement) items.splice(1, 0, draw(advertisement.author, advertisement.post, 1, 'shreddit-ad-post'));
  const path = '/svc/shreddit/community-more-posts/new/';
  return { html: items.join('') + continuation(path, profile.handle.slice(2), next, from + slice.length), next };
}

export function headerElement(profile: ScenarioProfile, router: string, shape: RedditShape = {}): string {
  const count =
    shape.header === 'weekly'
      ? { 'weekly-active-users': 18_204, 'weekly-contributions': 611 }
      : { subscribers: profile.followers, active: 31 };
  return `<shreddit-subreddit-header${attributes({ class: 'nd:flex', name: profile.handle.slice(2), 'subreddit-id': profile.id, 'display-name': profile.name, 'prefixed-name': profile.handle, description: profile.bio, ...count, 'router-name': router })}><h2>${esc(profile.name)}</h2><p>${esc(profile.bio)}</p><p>${shape.header === 'weekly' ? `${number(18_204)} weekly visitors` : `${number(profile.followers)} members`}</p></shreddit-subreddit-header>`;
}

/** Everything inside the body: the application's element says what page it is. */
export function app(route: string, type: string, about: unknown, main: string, aside = ''): string {
  return `<shreddit-app routename="${route}" pagetype="${type}" devicetype="desktop" app-name="web3x"><reddit-page-data data="${esc(JSON.stringify(about))}"></reddit-page-data><div class="page"><nav class="rail" id="left-nav"></nav><main id="main-content">${main}</main><aside id="right-sidebar-contents">${aside}</aside></div></shreddit-app>`;
}

const subredditOf = (profile: ScenarioAuthor) => ({
  id: profile.id,
  name: profile.handle.slice(2),
  prefixedName: profile.handle,
});

export function communityPage(page: ScenarioPage, shape: RedditShape = {}): string {
  const { profile } = page;
  const title = `<header class="masthead"><span data-avatar="${esc(profile.handle)}" data-name="${esc(profile.name)}"></span><h1>${esc(profile.handle)}</h1><button class="follow" type="button">Join</button></header>`;
  const feed = `<shreddit-feed>${morePosts(page, null, shape).html}</shreddit-feed>`;
  return app(
    'subreddit',
    'community',
    { subreddit: subredditOf(profile) },
    title + feed,
    headerElement(profile, 'subreddit', shape),
  );
}

/** A user's posts, wherever they were posted. */
export function userPage(page: ScenarioPage, who: Person, shape: RedditShape = {}): string {
  const own = page.profile.posts.filter(
    (post) => writer(page.profile, post).name === who.name && !post.flags.includes('pinned'),
  );
  const items = own.map((post, index) =>
    article(
      post.caption,
      postElement(page.profile, post, who, { context: 'ProfileFeed', index, now: page.now, shape }),
    ),
  );
  const title = `<header class="masthead"><span data-avatar="${esc(who.name)}" data-name="${esc(who.name)}"></span><h1>u/${esc(who.name)}</h1></header>`;
  return app(
    'profile_posts',
    'profile',
    { profile: { id: who.id, name: who.name } },
    `${title}<shreddit-feed>${items.join('')}<span id="end-of-feed-tracker"></span></shreddit-feed>`,
  );
}

/** The opened post, one comment, and below it posts that nobody asked for. */
export function postPage(page: ScenarioPage, id: string, shape: RedditShape = {}): string {
  const { profile, now } = page;
  const post = profile.posts.find((p) => p.id === id);
  if (!post) return app('post_page', 'post_detail', {}, '<p>Sorry, this post was deleted.</p>');
  const place = { index: 0, now, shape };
  const opened = postElement(profile, post, writer(profile, post), { ...place, context: 'CommentsPage' });
  const comment =
    '<shreddit-comment author="slow_pour" thingid="t1_aaaaaa" depth="0" score="12"><p>Same here.</p></shreddit-comment>';
  const below = profile.posts
    .filter((p) => p.id !== id)
    .slice(0, 3)
    .map((p) =>
      article(
        p.caption,
        postElement(profile, p, writer(profile, p), { ...place, context: 'ListingBelowSubredditPosts' }),
      ),
    );
  const about = { post: { id: post.id, title: slug(post) }, subreddit: subredditOf(profile) };
  return app(
    'post_page',
    'post_detail',
    about,
    `${opened}${comment}<h2>More from this community</h2>${below.join('')}`,
    headerElement(profile, 'post_page', shape),
  );
}
