import type { ScenarioPost } from '../../demo/scenario/types';
import type { PlatformId } from '../../lib/model';
import { EXPECTED } from '../by-platform';

const DAY = 86_400_000;

/** What one badge has to say. */
export type Said = { multiple: number; approximate: boolean } | { age: number } | 'hidden' | 'too few';

/** When pages were written and when they were read, Unix ms, and which posts were opened on their own pages. */
export interface Circumstances {
  shownAt: number;
  readAt: number;
  opened: ReadonlySet<string>;
}

const middleOf = (values: number[]) => {
  const sorted = values.toSorted((a, b) => a - b);
  const half = Math.floor(sorted.length / 2);
  return sorted.length % 2 ? sorted[half]! : (sorted[half - 1]! + sorted[half]!) / 2;
};

/**
 * A post's sum of counts ÷ the median of the profile's thirty posts of that format before it that are old enough; of all
 * formats where fewer than ten of its own came before; too few under five. "Before" of a date in words: before the
 * earliest instant that its words allow. From the scenario alone, by what test/by-platform says of the platform.
 * Undefined: there is no badge.
 */
export function saidByHand(
  platform: PlatformId,
  post: ScenarioPost,
  posts: readonly ScenarioPost[],
  { shownAt, readAt, opened }: Circumstances,
): Said | undefined {
  const rule = EXPECTED[platform].badge;
  if (!rule || post.flags.includes('repost')) return undefined;
  const { adds, fromDays, states, dates } = rule;
  const hides = (p: ScenarioPost) => p.likesHidden && adds.includes('likes');
  const parts = (p: ScenarioPost) =>
    adds.map((name) =>
      states && !(opened.has(p.id) && EXPECTED[platform].opened.stored.exact.includes(name))
        ? states(p[name])
        : { value: p[name], exact: true },
    );
  const sum = (p: ScenarioPost) => parts(p).reduce((total, part) => total + part.value, 0);
  const date = (p: ScenarioPost) =>
    dates && !opened.has(p.id) ? dates(p.published, shownAt, readAt) : { latest: p.published, middle: p.published };
  const age = (p: ScenarioPost) => readAt - date(p).latest;
  if (hides(post)) return 'hidden';
  if (age(post) < fromDays * DAY) return { age: age(post) };
  const counted = posts.filter((p) => !p.flags.includes('repost') && !hides(p) && age(p) >= fromDays * DAY);
  const earliest = 2 * date(post).middle - date(post).latest;
  const before = counted
    .filter((p) => p.id !== post.id && date(p).middle < earliest)
    .toSorted((a, b) => date(b).middle - date(a).middle || (a.id < b.id ? 1 : -1));
  const alike = before.filter((p) => p.format === post.format);
  const among = (alike.length >= 10 ? alike : before).slice(0, 30);
  if (among.length < 5) return 'too few';
  const typical = middleOf(among.map(sum));
  return {
    multiple: typical > 0 ? sum(post) / typical : 1 + sum(post),
    approximate: parts(post).some((part) => !part.exact),
  };
}

/** Is that what the badge's text says, in English? */
export function says(text: string, said: Said): boolean {
  if (said === 'hidden') return text === '–';
  if (said === 'too few') return text === 'n < 5';
  if ('age' in said) {
    const hours = said.age / 3_600_000;
    if (hours >= 48) return text === `${Math.floor(hours / 24)} days`;
    const [, shown] = /^(\d+)h$/.exec(text) ?? [];
    return shown !== undefined && Math.abs(Number(shown) - hours) <= 0.6;
  }
  const [, about, digits = '', decimals = ''] = /^(~?)(\d+(?:\.(\d+))?)×$/.exec(text) ?? [];
  const { multiple, approximate } = said;
  if (digits === '' || (about === '~') !== approximate) return false;
  // One decimal under ten, none above; two digits of what is under a tenth.
  if (multiple >= 0.1 && decimals.length !== (multiple < 9.95 ? 1 : 0)) return false;
  return Math.abs(Number(digits) - multiple) <= 0.5 * 10 ** -decimals.length + 1e-9;
}
