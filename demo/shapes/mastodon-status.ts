import { AWAY_SERVER, HOME_SERVER } from '../scenario/habits/mastodon.ts';
import type { ScenarioAuthor, ScenarioPost, ScenarioProfile } from '../scenario/types';
import { steady } from './steady.ts';

export type Json = Record<string, unknown>;

/** `4.0`: 2022, before quotes. `4.5`: 2025 and later. `pleroma`: another program that speaks the same interface. */
export type MastodonGeneration = '4.0' | '4.5' | 'pleroma';

/** Who answers, and how. */
export interface MastodonServer {
  /** Default: the server on which the brands live. */
  host?: string;
  generation?: MastodonGeneration;
}

export const iso = (ms: number) => new Date(ms).toISOString();
export const hostOf = (server: MastodonServer) => server.host ?? HOME_SERVER;
const [, domainAt] = [0, (author: ScenarioAuthor) => author.id.slice(author.id.lastIndexOf('@') + 1)];

/** A server's own number for something of which it has another name. */
const number = (text: string) =>
  `1${String(steady(text, 1e9)).padStart(9, '0')}${String(steady(`${text}+`, 1e8)).padStart(8, '0')}`;

/** The id under which a server keeps a post: the last part of its `uri` where it lives, a number of its own elsewhere. */
export function localId(post: { id: string }, server: MastodonServer): string {
  const at = /^https:\/\/([^/]+)\/.*\/(\d+)$/.exec(post.id);
  const id = at?.[1] === hostOf(server) ? (at[2] ?? '') : number(`${hostOf(server)}/${post.id}`);
  return server.generation === 'pleroma' ? `A${BigInt(id).toString(36)}` : id;
}

export function accountId(author: ScenarioAuthor, server: MastodonServer): string {
  return number(`${hostOf(server)}/account/${author.id}`);
}

/** What another server knows of a number: what has reached it. */
export function heard(n: number, author: ScenarioAuthor, server: MastodonServer): number {
  return domainAt(author) === hostOf(server) ? n : Math.floor(n * 0.4);
}

const note = (text: string) => (text === '' ? '' : `<p>${escaped(text)}</p>`);

const website = (link: string) => ({
  name: 'Web',
  value: `<a href="${escaped(link)}" target="_blank" rel="nofollow noopener me" translate="no"><span class="invisible">https://</span><span class="">${escaped(link.replace(/^https:\/\//, ''))}</span></a>`,
  verified_at: null,
});

/** The account as every status carries it. */
export function account(
  author: ScenarioAuthor | ScenarioProfile,
  server: MastodonServer,
  numbers: { followers: number; following: number; posts: number },
  more: Json = {},
): Json {
  const domain = domainAt(author);
  const here = domain === hostOf(server);
  const recent = server.generation !== '4.0';
  return {
    id: accountId(author, server),
    username: author.handle,
    acct: here ? author.handle : `${author.handle}@${domain}`,
    display_name: author.name,
    locked: false,
    bot: false,
    discoverable: true,
    group: false,
    created_at: '2022-11-03T00:00:00.000Z',
    note: 'bio' in author ? note(author.bio) : '<p>An invented brand</p>',
    url: `https://${domain}/@${author.handle}`,
    ...(recent && { uri: `https://${domain}/users/${author.handle}` }),
    avatar: '',
    avatar_static: '',
    header: '',
    header_static: '',
    followers_count: heard(numbers.followers, author, server),
    following_count: heard(numbers.following, author, server),
    statuses_count: heard(numbers.posts, author, server),
    last_status_at: '2026-11-20',
    ...(recent && { hide_collections: false, indexable: true, noindex: false, roles: [] }),
    emojis: [],
    fields: [
      { name: 'Shop', value: 'brand.example', verified_at: author.verified ? '2023-02-01T10:00:00.000+00:00' : null },
      ...('link' in author && author.link !== undefined ? [website(author.link)] : []),
    ],
    ...more,
  };
}

const ATTACHED: Partial<Record<ScenarioPost['format'], string>> = {
  image: 'image',
  carousel: 'image',
  video: 'video',
  audio: 'audio',
};

function attachments(post: ScenarioPost, server: MastodonServer): Json[] {
  const type = ATTACHED[post.format];
  if (!type) return [];
  const n = post.format === 'carousel' ? Math.max(2, post.mediaCount) : 1;
  return Array.from({ length: n }, (_, i) => ({
    id: number(`${hostOf(server)}/media/${post.id}/${i}`),
    type,
    url: '',
    preview_url: '',
    remote_url: null,
    meta:
      post.duration === undefined
        ? { original: { width: 1200, height: 900, size: '1200x900', aspect: 1.33 } }
        : {
            length: '0:00:10.00',
            duration: post.duration,
            original: { width: 1280, height: 720, duration: post.duration },
          },
    description: `Picture ${i + 1}`,
    blurhash: 'U7ForA4n00~q00xuRj%M',
  }));
}

const escaped = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

/** Markup as servers clean it: paragraphs and line breaks. */
function content(text: string): string {
  return text === '' ? '' : `<p>${escaped(text).replaceAll('\n', '<br>')}</p>`;
}

/** A reader's question that a reply answers. */
export function parentOf(post: ScenarioPost): { author: ScenarioAuthor; post: ScenarioPost } {
  const handle = `reader${steady(post.id, 1e6)}`;
  return {
    author: { platform: 'mastodon', id: `${handle}@${AWAY_SERVER}`, handle, name: 'A reader', verified: false },
    post: {
      ...post,
      id: `https://${AWAY_SERVER}/users/${handle}/statuses/${number(`parent/${post.id}`)}`,
      published: post.published - 60_000,
      flags: [],
      format: 'text',
      caption: 'How does this work?',
      likes: 3,
      comments: 1,
      shares: 0,
      quotes: 0,
      mediaCount: 0,
      original: undefined,
      quoted: undefined,
    },
  };
}

const NOBODY = { followers: 900, following: 40, posts: 300 };

/** A `Status`. `numbers` are those of the account that it carries. */
export function status(post: ScenarioPost, author: ScenarioAuthor, server: MastodonServer, numbers = NOBODY): Json {
  const own = (n: number) => heard(n, author, server);
  const recent = server.generation !== '4.0' && server.generation !== 'pleroma';
  const has = (flag: ScenarioPost['flags'][number]) => post.flags.includes(flag);
  const parent = has('reply') ? parentOf(post) : undefined;
  const id = localId(post, server);
  const base: Json = {
    id,
    created_at: iso(post.published),
    in_reply_to_id: parent ? localId(parent.post, server) : null,
    in_reply_to_account_id: parent ? accountId(parent.author, server) : null,
    sensitive: has('sensitive'),
    spoiler_text: '',
    visibility: 'public',
    language: 'en',
    uri: post.id,
    url: `https://${domainAt(author)}/@${author.handle}/${post.id.slice(post.id.lastIndexOf('/') + 1)}`,
    replies_count: own(post.comments),
    reblogs_count: own(post.shares),
    favourites_count: own(post.likes),
    ...(recent && { quotes_count: own(post.quotes) }),
    edited_at: has('edited') ? iso(post.published + 600_000) : null,
    content: content(post.caption),
    reblog: null,
    account: account(author, server, numbers),
    media_attachments: attachments(post, server),
    mentions: [],
    tags: [],
    emojis: [],
    card:
      post.format === 'link'
        ? {
            url: 'https://brand.example/',
            title: 'A page',
            description: '',
            type: 'link',
            provider_name: '',
            image: null,
          }
        : null,
    poll:
      post.format === 'poll'
        ? {
            id: number(`poll/${post.id}`),
            expires_at: iso(post.published + 86_400_000),
            expired: true,
            multiple: false,
            votes_count: own(post.likes * 3),
            voters_count: own(post.likes * 3),
            options: [
              { title: 'Yes', votes_count: own(post.likes * 2) },
              { title: 'No', votes_count: own(post.likes) },
            ],
            emojis: [],
          }
        : null,
    ...(recent && { quote: null, quote_approval: { automatic: ['public'], manual: [], current_user: 'unknown' } }),
  };
  if (!post.quoted) return base;
  const about = status(post.quoted.post, post.quoted.author, server);
  if (recent) return { ...base, quote: { state: 'accepted', quoted_status: about } };
  return { ...base, ...(server.generation === 'pleroma' && { pleroma: { quote: about, quote_visible: true } }) };
}
