import type { ExplorerPost } from '../../../lib/hooks';
import { exact, type PostFormat } from '../../../lib/model';

const DAY = 86_400_000;
export const NOW = Date.UTC(2025, 10, 21, 9, 38);

const count = (n: number) => exact(n) ?? { value: 0, low: 0, high: 0 };

/** A post of an invented brand; what a test does not name is that of an ordinary, mature post. */
export function explorerPost(id: string, over: Partial<ExplorerPost> = {}): ExplorerPost {
  const at = over.at ?? NOW - 20 * DAY;
  return {
    key: `instagram:kettlewyn ${id}`,
    id,
    url: `https://www.instagram.com/p/${id}/`,
    platform: 'instagram',
    caption: `Post ${id}`,
    format: 'image',
    flags: [],
    ...(Number.isNaN(at) ? {} : { published: { earliest: at, latest: at } }),
    at,
    seenAt: NOW,
    profile: { key: 'instagram:kettlewyn', name: 'Kettlewyn', role: 'competitor' },
    counts: { likes: count(100), comments: count(10), shares: count(2) },
    hidden: [],
    doubtful: [],
    figure: multiple(1),
    rate: 0.02,
    ...over,
  };
}

export function multiple(
  value: number,
  strength: 'below' | 'typical' | 'top-quarter' | 'top-tenth' | 'breakout' = 'typical',
): ExplorerPost['figure'] {
  return {
    kind: 'multiple',
    multiple: value,
    approximate: false,
    strength,
    interactions: count(112),
    measure: 'interactions',
    typical: 112 / value,
    typicalN: 30,
    sameFormat: true,
    rate: 0.02,
    lens: 'followers',
    topShare: 0.5,
    seenAt: NOW,
  };
}

const WORDS = ['Forty seconds, no scale', 'Flat white, Tuesday', 'What “washed” means', 'Who packs your bag', ''];
const FORMATS: PostFormat[] = ['image', 'carousel', 'short', 'video', 'text', 'link'];
const BRANDS = [
  ['kettlewyn', 'Kettlewyn', 'competitor'],
  ['osmundra', 'Osmundra', 'competitor'],
  ['havrela', 'Havrela', 'own'],
] as const;

/** Many posts of three brands, each state among them, from a fixed rule. */
export function explorerPosts(n: number): ExplorerPost[] {
  return Array.from({ length: n }, (_, i) => {
    const [id, name, role] = BRANDS[i % 3] ?? BRANDS[0];
    const young = i % 17 === 3;
    const hidden = i % 11 === 5;
    const undated = i % 41 === 7;
    const likes = (i * 7919) % 4000;
    const caption = WORDS[i % 5];
    const strengths = ['below', 'typical', 'typical', 'top-quarter', 'top-tenth', 'breakout'] as const;
    return explorerPost(`${id}${i}`, {
      key: `instagram:${id} ${id}${i}`,
      ...(caption ? { caption: `${caption} ${i}` } : { caption: '' }),
      at: undated ? Number.NaN : young ? NOW - (i % 5) * 3_600_000 : NOW - (8 + ((i * 31) % 400)) * DAY,
      format: FORMATS[i % 6] ?? 'image',
      profile: { key: `instagram:${id}`, name, role },
      counts: hidden ? { comments: count(i % 50) } : { likes: count(likes), comments: count(i % 50), shares: count(0) },
      hidden: hidden ? ['likes'] : [],
      figure: hidden
        ? { kind: 'hidden', what: ['likes'] }
        : young
          ? { kind: 'young', ageHours: i % 24 }
          : undated
            ? { kind: 'unread' }
            : multiple(0.3 + ((i * 37) % 90) / 10, strengths[i % 6]),
      ...(hidden || undated ? {} : { rate: likes / 48_200 }),
    });
  });
}
