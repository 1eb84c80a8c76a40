import type { ScenarioAuthor, ScenarioPage, ScenarioPost, ScenarioProfile } from '../scenario/types.ts';
import { type Person, pageOf, permalink, target, writer } from './reddit-people.ts';

type Json = Record<string, unknown>;

/** `data` of one post. A crosspost carries the original whole. */
export function link(community: ScenarioAuthor, post: ScenarioPost, by: Person, promoted = false): Json {
  const name = community.handle.replace(/^r\//, '');
  const { href, domain } = target(community, post);
  const original = post.quoted;
  const parent = original && link(original.author, original.post, writer(original.author, original.post));
  const files = Array.from({ length: post.mediaCount }, (_, i) => `${post.id.slice(3)}m${i}`);
  const seconds = post.published / 1000;
  const video = {
    reddit_video: { duration: post.duration ?? 10, is_gif: false, fallback_url: `${href}/DASH_720.mp4` },
  };
  return {
    approved_at_utc: null,
    subreddit: name,
    selftext: post.format === 'text' ? 'More below.' : '',
    author_fullname: by.id,
    title: post.caption,
    subreddit_name_prefixed: community.handle,
    hidden: false,
    downs: 0,
    name: post.id,
    upvote_ratio: 0.97,
    ups: post.likes,
    is_original_content: false,
    secure_media: post.format === 'video' ? video : null,
    is_reddit_media_domain: domain.endsWith('redd.it'),
    score: post.likes,
    edited: post.flags.includes('edited') ? seconds + 600 : false,
    is_self: post.format === 'text' || post.format === 'poll',
    created: seconds + 28_800,
    created_utc: seconds,
    domain,
    url: parent ? `https://www.reddit.com${parent.permalink}` : href,
    over_18: post.flags.includes('sensitive'),
    pinned: false,
    stickied: post.flags.includes('pinned'),
    hide_score: false,
    subreddit_id: community.id,
    id: post.id.slice(3),
    author: by.name,
    num_comments: post.comments,
    num_crossposts: 0,
    permalink: permalink(community, post),
    is_video: post.format === 'video',
    media: post.format === 'video' ? video : null,
    promoted,
    ...(post.format === 'image' && { post_hint: 'image' }),
    ...(post.format === 'link' && { post_hint: 'link' }),
    ...(post.format === 'video' && { post_hint: 'hosted:video' }),
    ...(post.format === 'carousel' && {
      is_gallery: true,
      gallery_data: { items: files.map((media_id, i) => ({ media_id, id: i + 1 })) },
      media_metadata: Object.fromEntries(files.map((id) => [id, { status: 'valid', e: 'Image', m: 'image/jpg', id }])),
    }),
    ...(post.format === 'poll' && {
      poll_data: {
        total_vote_count: 12,
        voting_end_timestamp: post.published + 259_200_000,
        options: [
          { id: '1', text: 'Filter' },
          { id: '2', text: 'Espresso' },
        ],
      },
    }),
    ...(parent && { crosspost_parent: parent.name, crosspost_parent_list: [parent] }),
  };
}

const listing = (children: Json[], after: string | null, before: string | null = null): Json => ({
  kind: 'Listing',
  data: { after, dist: children.length, modhash: '', geo_filter: '', children, before },
});
const t3 = (data: Json): Json => ({ kind: 't3', data });

/** `/r/name/new.json`. An advertisement stands between the posts of each page, and a stranger's post among them. */
export function communityListing(page: ScenarioPage, after?: string | null): { body: Json; next: string | null } {
  const { profile, advertisement, suggestion } = page;
  const { slice, from, next } = pageOf(profile.posts, page.pageSize, after);
  const children = slice.map((post) => t3(link(profile, post, writer(profile, post))));
  if (suggestion && from === 0)
    children.push(t3(link(suggestion.author, suggestion.post, writer(suggestion.author, suggestion.post))));
  if (advertisement) {
    const { author, post } = advertisement;
    children.splice(
      1,
      0,
      t3(link({ ...author, handle: `u/${author.handle.slice(2)}` }, post, writer(author, post), true)),
    );
  }
  return { body: listing(children, next, after ? (slice[0]?.id ?? null) : null), next };
}

/** `/user/name/submitted.json`, with a comment of the user as the overview has them. */
export function userListing(page: ScenarioPage, who: Person): Json {
  const own = page.profile.posts.filter((post) => writer(page.profile, post).name === who.name);
  const children = own.map((post) => t3(link(page.profile, post, who)));
  children.splice(1, 0, { kind: 't1', data: { name: 't1_aaaaaa', author: who.name, body: 'Thanks.', score: 4 } });
  return listing(children, null);
}

/** `/r/name/comments/id.json`: the post, then what was said about it. */
export function commentsBody(page: ScenarioPage, id: string): Json[] {
  const post = page.profile.posts.find((p) => p.id === id);
  if (!post) return [listing([], null), listing([], null)];
  const comment = { kind: 't1', data: { name: 't1_bbbbbb', author: 'slow_pour', body: 'Same here.', score: 12 } };
  return [listing([t3(link(page.profile, post, writer(page.profile, post)))], null), listing([comment], null)];
}

export function communityAbout(profile: ScenarioProfile): Json {
  return {
    kind: 't5',
    data: {
      name: profile.id,
      display_name: profile.handle.slice(2),
      display_name_prefixed: profile.handle,
      title: profile.name,
      public_description: profile.bio,
      subscribers: profile.followers,
      accounts_active: null,
      created_utc: profile.joined / 1000,
      over18: false,
      id: profile.id.slice(3),
      subreddit_type: 'public',
    },
  };
}

export function userAbout(who: Person, followers: number): Json {
  return {
    kind: 't2',
    data: {
      id: who.id.slice(3),
      name: who.name,
      created_utc: 1_500_000_000,
      total_karma: 4_711,
      link_karma: 4_000,
      comment_karma: 711,
      verified: true,
      is_employee: false,
      subreddit: {
        display_name_prefixed: `u/${who.name}`,
        public_description: 'Writes about brewing',
        subscribers: followers,
        title: '',
      },
    },
  };
}
