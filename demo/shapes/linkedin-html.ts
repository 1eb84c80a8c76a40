import type { ScenarioAuthor, ScenarioPage, ScenarioPost } from '../scenario/types';
import { activity, ago, type Json, pageOf, share } from './linkedin-update.ts';

export const escaped = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
const number = new Intl.NumberFormat('en');
/** Data in a script element: no text may end it. */
const block = (data: unknown) =>
  `<script type="application/ld+json">${JSON.stringify(data).replaceAll('<', '\\u003c')}</script>`;

export const postPath = (post: ScenarioPost, author: ScenarioAuthor) =>
  `https://www.linkedin.com/posts/${author.handle.split('/').at(-1)}_a-post-activity-${post.id}-Ab1c`;

function media(post: ScenarioPost): string {
  const item = '<li data-test-id="feed-images-content__list-item"><img alt=""></li>';
  switch (post.format) {
    case 'image':
      return `<ul class="feed-images-content" data-test-id="feed-images-content">${item}</ul>`;
    case 'carousel':
      return `<ul class="feed-images-content" data-test-id="feed-images-content">${item.repeat(Math.max(2, post.mediaCount))}</ul>`;
    case 'video':
      return '<div class="share-native-video" data-test-id="feed-native-video-content"><video></video></div>';
    case 'link':
      return '<div data-test-id="article-content"><a href="https://brand.example/">A page</a></div>';
    case 'article':
      return `<div data-test-id="article-content"><a href="https://www.linkedin.com/pulse/an-article-${post.id}">An article</a></div>`;
    case 'poll':
      return '<div data-test-id="feed-poll-content"></div>';
    default:
      return '';
  }
}

/** The counter of nothing is not written at all. */
function counters({ likes, comments }: ScenarioPost): string {
  const reactions = `<a aria-label="${number.format(likes)} Reactions" data-test-id="social-actions__reactions" data-id="social-actions__reactions" data-num-reactions="${likes}"><span aria-hidden="true" data-test-id="social-actions__reaction-count"> ${number.format(likes)} </span></a>`;
  const answers = `<a data-test-id="social-actions__comments" data-id="social-actions__comments" data-num-comments="${comments}"> ${number.format(comments)} Comments </a>`;
  const bar =
    '<div class="social-action-bar"><a class="social-action-bar__button" data-tracking-control-name="public_post_like-cta">Like</a></div>';
  return `<div class="main-feed-activity-card__social-actions">${likes > 0 ? reactions : ''}${comments > 0 ? answers : ''}</div>${bar}`;
}

function lockup(author: ScenarioAuthor, line: string, post: ScenarioPost, now: number): string {
  const edited = post.flags.includes('edited')
    ? '<span aria-hidden="true" class="before:middot"></span><span> Edited </span>'
    : '';
  return `<div data-test-id="main-feed-activity-card__entity-lockup"><a href="${pageOf(author)}?trk=public_post_feed-actor-image"><img alt=""></a><div><div><a href="${pageOf(author)}?trk=public_post_feed-actor-name"> ${escaped(author.name)} </a></div><p class="truncate"><!----> ${escaped(line)} </p><span class="flex"><time class="flex-none"> ${ago(now - post.published)} ${edited}</time></span></div></div>`;
}

interface CardOptions {
  now: number;
  line: string;
  passedBy?: ScenarioAuthor;
  related?: boolean;
}

function card(post: ScenarioPost, author: ScenarioAuthor, options: CardOptions): string {
  const { passedBy, related } = options;
  const header = passedBy
    ? `<p class="main-feed-activity-card__header"><a href="${pageOf(passedBy)}?trk=x">${escaped(passedBy.name)}</a> reposted this</p>`
    : '';
  const quoted = post.quoted
    ? `<article class="feed-reshare-content" data-test-id="feed-reshare-content" data-activity-urn="${activity(post.quoted.post.id)}" data-attributed-urn="${share(post.quoted.post)}"><div data-test-id="feed-reshare-content__entity-lockup"><a href="${pageOf(post.quoted.author)}">${escaped(post.quoted.author.name)}</a></div><time>1w</time>${media(post.quoted.post)}</article>`
    : media(post);
  return `<article class="main-feed-activity-card${related ? ' related-posts__crosslink' : ''}" data-activity-urn="${activity(post.id)}" data-featured-activity-urn="${activity(post.id)}" data-attributed-urn="${share(post)}"${related === undefined ? ' data-id="main-feed-card"' : ''}>${header}${lockup(author, options.line, post, options.now)}<div><p data-test-id="main-feed-activity-card__commentary">${escaped(post.caption)}</p></div>${quoted}${counters(post)}</article>`;
}

const followersLine = (n: number) => `${number.format(n)} followers`;

export interface GuestPage {
  head: string;
  body: string;
}

/** What a visitor who is not logged in gets at an organisation's address: the last ten posts, and one passed on. */
export function guestCompany({ profile, suggestion, now }: ScenarioPage): GuestPage {
  const address = pageOf(profile);
  const cards = profile.posts
    .slice(0, 10)
    .map((p) => card(p, profile, { now, line: followersLine(profile.followers) }));
  if (suggestion)
    cards.splice(1, 0, card(suggestion.post, suggestion.author, { now, line: 'Baker', passedBy: profile }));
  return {
    head: `<link rel="canonical" href="${address}"><meta property="og:url" content="${address}">${block({ '@context': 'http://schema.org', '@type': 'Organization', name: profile.name, url: address, description: profile.bio, slogan: 'A line of the demo network', ...(profile.link !== undefined && { sameAs: profile.link }) })}`,
    body: `<main><section class="top-card-layout"><h1 class="top-card-layout__title"> ${escaped(profile.name)} </h1><h3 class="top-card-layout__first-subline"> Porvoo, Uusimaa <span class="before:middot"></span> ${followersLine(profile.followers)} </h3></section><section data-test-id="updates"><ul>${cards.map((c) => `<li>${c}</li>`).join('')}</ul></section></main>`,
  };
}

/** A post's own page: below it stand posts of others, one of which may share this one with words of its own. */
export function guestPost({ profile, suggestion, advertisement, now }: ScenarioPage, post: ScenarioPost): GuestPage {
  const address = postPath(post, profile);
  const related = [suggestion, advertisement].flatMap((about, i) =>
    about
      ? [
          card({ ...about.post, ...(i === 0 && { quoted: { author: profile, post } }) }, about.author, {
            now,
            line: 'Baker',
            related: true,
          }),
        ]
      : [],
  );
  const data: Json = {
    '@context': 'http://schema.org',
    '@type': post.format === 'video' ? 'VideoObject' : 'SocialMediaPosting',
    '@id': address,
    datePublished: new Date(post.published - 31).toISOString(),
    commentCount: post.comments,
    articleBody: post.caption,
    [post.format === 'video' ? 'creator' : 'author']: {
      '@type': 'Organization',
      name: profile.name,
      url: pageOf(profile),
      interactionStatistic: statistic('FollowAction', 0),
    },
    // Videos' pages state no likes that are true.
    interactionStatistic: [
      statistic('LikeAction', post.format === 'video' ? 0 : post.likes),
      statistic('CommentAction', post.comments),
    ],
  };
  return {
    head: `<link rel="canonical" href="${address}"><meta property="lnkd:url" content="https://www.linkedin.com/feed/update/${activity(post.id)}">${block(data)}`,
    body: `<main>${card(post, profile, { now, line: followersLine(profile.followers), related: false })}<ul>${related.map((c) => `<li>${c}</li>`).join('')}</ul></main>`,
  };
}

function statistic(action: string, n: number): Json {
  return { '@type': 'InteractionCounter', interactionType: `http://schema.org/${action}`, userInteractionCount: n };
}

/** JSON-LD of a published article's page. Its id is the last part of its address. */
export function articleData(page: ScenarioPage, post: ScenarioPost, slug: string): Json {
  return {
    '@context': 'http://schema.org',
    '@type': 'Article',
    url: `https://www.linkedin.com/pulse/${slug}`,
    datePublished: new Date(post.published).toISOString().replace('Z', '+00:00'),
    commentCount: post.comments,
    interactionStatistic: [statistic('LikeAction', post.likes), statistic('CommentAction', post.comments)],
    author: {
      '@type': 'Person',
      name: page.profile.name,
      url: pageOf(page.profile),
      interactionStatistic: statistic('FollowAction', page.profile.followers),
    },
  };
}

/** JSON-LD of a person's page: the person, and articles in one graph. */
export function personData(page: ScenarioPage, articles: [ScenarioPost, string][]): Json {
  const { profile } = page;
  return {
    '@context': 'http://schema.org',
    '@graph': [
      ...articles.map(([post, slug]) => ({
        '@type': 'Article',
        name: slug,
        url: `https://www.linkedin.com/pulse/${slug}`,
        datePublished: new Date(post.published).toISOString().replace('Z', '+00:00'),
        author: { '@type': 'Person', name: profile.name },
        interactionStatistic: statistic('LikeAction', post.likes),
      })),
      {
        '@type': 'Person',
        name: profile.name,
        sameAs: pageOf(profile),
        worksFor: [{ '@type': 'Organization', name: 'Elsewhere', url: 'https://www.linkedin.com/company/elsewhere' }],
        interactionStatistic: { ...statistic('FollowAction', profile.followers), name: 'Follows' },
      },
    ],
  };
}
