import type { PlatformId } from '../../lib/model';

/** One post as the independent second reading has it: `null` is "not stated", `[low, high]` a rounded count. */
export interface FactPost {
  id: string;
  /** Identity over all servers, where a server's ids are its own. */
  uri?: string;
  author?: string | null;
  author_handle?: string | null;
  time?: string | [string, string] | null;
  type: string;
  type_alt?: string[];
  type_sure?: boolean;
  was_live?: boolean;
  foreign?: boolean;
  is_repost?: boolean | null;
  is_reply?: boolean | null;
  is_quote?: boolean | null;
  pinned?: boolean | null;
  upcoming?: boolean;
  views_alternative?: number;
  /** Counts that the site rounded although they look exact. */
  site_rounded?: string[];
  likes?: Stated;
  comments?: Stated;
  shares?: Stated;
  quotes?: Stated;
  saves?: Stated;
  views?: Stated;
}
export type Stated = number | [number, number] | null;

export interface Facts {
  kind?: string;
  page_type?: string;
  profile_subject?: string | null;
  posts: FactPost[];
  captured_at?: [string, string];
}

/**
 * The address that a recording came from, which its file does not always say. `null`: no response or page of the site
 * (what another program made of one, tables of wordings, single boxes cut out of a page).
 */
type Address = (file: string, fact: Facts, text: string) => string | string[] | null;

const NO_RESPONSE =
  /parsed|not-a-response|(?:scraper|parser) output|locale table|RSS|unit fragment|sub-object|trimmed|ld\+json/i;
const first = (fact: Facts) => fact.posts[0]?.id ?? '';

/** What a tape asked the site for, but for its tokens and for changes. */
function taped(text: string): string[] {
  const urls = [...text.matchAll(/"?uri"?: "?(https?:[^"\s]+)/g)].map((m) => m[1] ?? '');
  return [...new Set(urls)].filter((url) => !/access_token|\/api\/(?:submit|media)|amazonaws/.test(url));
}

const X: Address = (file, fact) => {
  const [post] = fact.posts;
  if (file.endsWith('.html')) {
    return fact.page_type === 'home' ? 'https://x.com/home' : `https://x.com/${post?.author_handle}/status/${post?.id}`;
  }
  if (fact.kind?.startsWith('one entry')) return 'https://x.com/i/api/graphql/Ab-1/TweetDetail';
  return `https://x.com/i/api/graphql/Ab-1/${fact.kind}`;
};

const INSTAGRAM: Address = (file, fact, text) => {
  const site = 'https://www.instagram.com/';
  const kind = fact.kind ?? '';
  // Relayed with commas that JSON forbids: read by the platform's own test.
  if (kind.startsWith('one edge')) return null;
  if (fact.page_type === 'home') return site;
  // The handle was blanked in one page, and its address with it.
  if (file.endsWith('.html'))
    return `${site}${text.includes('/profile_handle/') ? 'profile_handle' : (fact.profile_subject ?? 'nobody')}/`;
  if (kind.includes('web_profile_info')) return `${site}api/v1/users/web_profile_info/?username=a`;
  if (kind.includes('/info/')) return `${site}api/v1/users/1/info/`;
  return kind.includes('clips') ? `${site}api/v1/clips/user/` : `${site}graphql/query`;
};

const YOUTUBE: Address = (file, fact, text) => {
  const site = 'https://www.youtube.com/';
  const asked = /"url":\s*"(https:[^"]+)"/.exec(text.slice(0, 2_000))?.[1];
  if (!file.endsWith('.html')) return asked ?? null;
  if (file.includes('watch')) return `${site}watch?v=${first(fact)}`;
  return site + (fact.profile_subject?.startsWith('@') ? fact.profile_subject : `user/${fact.profile_subject}`);
};

const THREADS: Address = (_file, fact) => `https://www.threads.com/@${fact.profile_subject}`;

const FACEBOOK: Address = (_file, fact) =>
  fact.page_type === 'search'
    ? 'https://www.facebook.com/api/graphql/'
    : `https://www.facebook.com/profile.php?id=${fact.profile_subject}`;

const TIKTOK: Address = (file, fact) =>
  `https://www.tiktok.com/@${fact.profile_subject}${file.includes('video-page') ? `/video/${first(fact)}` : ''}`;

const LINKEDIN: Address = (file, fact) =>
  file.includes('post')
    ? `https://www.linkedin.com/posts/a_b-activity-${first(fact)}-Ab1c`
    : `https://www.linkedin.com/${fact.profile_subject}/`;

const REDDIT: Address = (file, fact, text) => {
  if (text.startsWith('{') && text.includes('"interactions"')) return taped(text);
  if (file.includes('search')) return 'https://www.reddit.com/search/?q=a&sort=new';
  if (file.includes('post-page')) return 'https://www.reddit.com/r/investing/comments/7pfpeq/a_title/';
  if (file.includes('oldreddit')) return 'https://old.reddit.com/r/Python/';
  return `https://www.reddit.com/${fact.profile_subject}.json`;
};

const PINTEREST: Address = (_file, fact) => `https://www.pinterest.com/pin/${first(fact)}/`;

const PLACES: Record<string, Address> = {
  x: X,
  instagram: INSTAGRAM,
  youtube: YOUTUBE,
  bluesky: (_file, _fact, text) => taped(text),
  mastodon: (_file, _fact, text) => taped(text),
  threads: THREADS,
  facebook: FACEBOOK,
  tiktok: TIKTOK,
  linkedin: LINKEDIN,
  reddit: REDDIT,
  pinterest: PINTEREST,
};

/** Home, search, lists and the like are nobody's page: what stands there is no profile's own stretch of posts. */
export function isNobodys({ kind = '', page_type = '', profile_subject }: Facts): boolean {
  if (/^(?:home|search|list|community|explore|group)$/.test(page_type)) return true;
  return !profile_subject && page_type === '' && /search|quotes of|topic|\/best/.test(kind);
}

/** Where a recording stood; none where it is no response and no page. */
export function addressesOf(platform: PlatformId, file: string, fact: Facts, text: string): string[] {
  if (NO_RESPONSE.test(`${fact.kind ?? ''} ${fact.page_type ?? ''}`)) return [];
  return [PLACES[platform]?.(file, fact, text) ?? []].flat();
}
