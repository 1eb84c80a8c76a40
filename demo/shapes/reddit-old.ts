import type { ScenarioAuthor, ScenarioPage, ScenarioPost } from '../scenario/types.ts';
import { attributes, esc } from './reddit-html.ts';
import { pageOf, permalink, target, writer } from './reddit-people.ts';

interface OldPlace {
  rank: number | '';
  promoted?: boolean;
  /** Its score is hidden: a bullet, while the attribute still says something. */
  hidden?: boolean;
}

function thing(
  community: ScenarioAuthor,
  post: ScenarioPost,
  { rank, promoted = false, hidden = false }: OldPlace,
): string {
  const by = writer(community, post);
  const self = post.format === 'text' || post.format === 'poll';
  const { href, domain } = target(community, post);
  const classes = [
    'thing',
    `id-${post.id}`,
    post.flags.includes('pinned') && 'stickied',
    promoted && 'promoted',
    'link',
    promoted && 'promotedlink',
    self && 'self',
  ];
  const bullet = hidden || promoted;
  const score = (side: string, n: number) =>
    `<div class="score ${side}"${bullet ? '' : ` title="${n}"`}>${bullet ? '&bull;' : n}</div>`;
  const link = permalink(community, post);
  const flag = (on: boolean) => String(on);
  return `<div${attributes({
    class: ` ${classes.filter(Boolean).join(' ')} `,
    id: `thing_${post.id}`,
    'data-fullname': post.id,
    'data-type': 'link',
    'data-is-gallery': flag(post.format === 'carousel'),
    'data-author': by.name,
    'data-author-fullname': by.id,
    'data-subreddit': community.handle.slice(2),
    'data-subreddit-prefixed': community.handle,
    'data-subreddit-fullname': community.id,
    'data-subreddit-type': 'public',
    'data-timestamp': post.published,
    'data-url': self ? link : href,
    'data-permalink': link,
    'data-domain': domain,
    'data-rank': rank,
    'data-comments-count': post.comments,
    'data-score': promoted ? 0 : post.likes,
    'data-promoted': flag(promoted),
    'data-nsfw': flag(post.flags.includes('sensitive')),
    'data-spoiler': 'false',
    'data-num-crossposts': 0,
    'data-context': 'listing',
  })}><p class="parent"></p><span class="rank">${rank}</span><div class="midcol unvoted">${score('dislikes', post.likes - 1)}${score('unvoted', post.likes)}${score('likes', post.likes + 1)}</div><div class="entry unvoted"><div class="top-matter"><p class="title"><a class="title may-blank" href="${esc(link)}">${esc(post.caption)}</a> <span class="domain">(${esc(domain)})</span></p><p class="tagline">submitted <time datetime="${new Date(post.published).toISOString().slice(0, 19)}+00:00" class="live-timestamp">some time ago</time>${post.flags.includes('edited') ? '<time class="edited-timestamp" title="last edited">*</time>' : ''} by <a href="https://old.reddit.com/user/${esc(by.name)}" class="author">${esc(by.name)}</a></p><ul class="flat-list buttons"><li class="first"><a href="${esc(link)}" class="comments">${post.comments} comments</a></li></ul></div></div><div class="clearleft"></div></div>`;
}

/** `old.reddit.com/r/name/new/`: the whole page between the tags of the body. */
export function oldCommunity(
  page: ScenarioPage,
  after: string | null,
  hidden: (post: ScenarioPost) => boolean = () => false,
): string {
  const { profile, advertisement } = page;
  const { slice, from, next } = pageOf(profile.posts, page.pageSize, after);
  const things = slice.map((post, i) =>
    thing(profile, post, { rank: post.flags.includes('pinned') ? '' : from + i + 1, hidden: hidden(post) }),
  );
  if (advertisement)
    things.splice(
      1,
      0,
      thing({ ...advertisement.author, handle: `u/${advertisement.author.handle.slice(2)}` }, advertisement.post, {
        rank: '',
        promoted: true,
      }),
    );
  const name = profile.handle.slice(2);
  const count = from + slice.length;
  const prev =
    from > 0 ? `<span class="prev-button"><a href="/r/${name}/new/" rel="nofollow prev">prev</a></span>` : '';
  const more = next
    ? `<span class="next-button"><a href="/r/${name}/new/?count=${count}&amp;after=${next}" rel="nofollow next">next</a></span>`
    : '';
  const members = new Intl.NumberFormat('en').format(profile.followers);
  return `<div id="header"><span class="hover pagename redditname"><a href="/r/${name}/">${esc(profile.name)}</a></span></div><div class="side"><div class="titlebox"><h1 class="hover redditname"><a class="hover" href="/r/${name}/">${name}</a></h1><span class="subscribers"><span class="number">${members}</span> <span class="word">readers</span></span></div></div><div class="content"><div id="siteTable" class="sitetable linklisting">${things.join('')}<div class="nav-buttons"><span class="nextprev">view more: ${prev}${more}</span></div></div></div>`;
}
