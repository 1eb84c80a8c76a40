import { hash } from '../scenario/random.ts';
import type { ScenarioAuthor, ScenarioPost } from '../scenario/types.ts';

export interface Person {
  id: string;
  name: string;
}

export const person = (name: string): Person => ({ id: `t2_${hash(`reddit/${name}`).toString(36)}`, name });

const bare = (handle: string) => handle.replace(/^r\//, '');
const READERS = ['slow_pour', 'grindsetting9', 'MugOfMondays', 'ninth_stool', 'decaf-curious'];

/** The brand's own account in its community. */
export function staff(profile: ScenarioAuthor): Person {
  return person(`${bare(profile.handle)}_team`);
}

/** In a community everybody posts: half of it is the brand's own people. */
export function writer(profile: ScenarioAuthor, post: ScenarioPost): Person {
  const n = hash(`${post.id}/writer`);
  return n % 2 === 0 ? staff(profile) : person(READERS[(n >>> 1) % READERS.length]!);
}

export function slug(post: ScenarioPost): string {
  const words = post.caption.toLowerCase().match(/[a-z0-9]+/g) ?? ['post'];
  return words.slice(0, 8).join('_');
}

export function permalink(profile: ScenarioAuthor, post: ScenarioPost): string {
  return `/${profile.handle}/comments/${post.id.slice(3)}/${slug(post)}/`;
}

/** Where a post leads, and the domain that the site prints for it. */
export function target(profile: ScenarioAuthor, post: ScenarioPost): { href: string; domain: string } {
  const key = post.id.slice(3);
  switch (post.format) {
    case 'image':
      return { href: `https://i.redd.it/${key}.jpeg`, domain: 'i.redd.it' };
    case 'carousel':
      return { href: `https://www.reddit.com/gallery/${key}`, domain: 'reddit.com' };
    case 'video':
      return { href: `https://v.redd.it/${key}`, domain: 'v.redd.it' };
    case 'link':
      return { href: `https://brand.example/notes/${key}`, domain: 'brand.example' };
    default:
      return {
        href: `https://www.reddit.com${permalink(profile, post)}`,
        domain: `self.${profile.handle.replace(/^r\//, '')}`,
      };
  }
}

/** One page of a feed: pinned posts on top, then the others by date. `after` is the last id of the page before. */
export function pageOf(posts: readonly ScenarioPost[], size: number, after?: string | null) {
  const line = [
    ...posts.filter((p) => p.flags.includes('pinned')),
    ...posts.filter((p) => !p.flags.includes('pinned')),
  ];
  const from = after ? line.findIndex((p) => p.id === after) + 1 : 0;
  const slice = line.slice(from, from + size);
  const more = from + slice.length < line.length;
  return { slice, from, next: more ? (slice.at(-1)?.id ?? null) : null };
}
