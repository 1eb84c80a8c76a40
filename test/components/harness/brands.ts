import type { PostInput, ProfileInput, Role } from '../../../lib/metrics/types';
import { exact, type PostFormat } from '../../../lib/model';
import { DAY, normal, post, profile, seeded } from '../../metrics/rows';

/** Invented brands with half a year of invented posts, seeded: the pages' figures are worked out from them. */
const CAPTIONS = [
  'A slow pour on a grey morning. #filtercoffee #tilefield',
  'Which grind do you use at home? Tell us below. #filtercoffee',
  'New lot from the hills, link in bio https://tilefield.example/lot ☕️',
  'Thanks to @kettlewyn for the evening. #tilefield',
  'The roastery is open until six.',
];
const FORMATS: PostFormat[] = ['image', 'carousel', 'short', 'image', 'carousel', 'video', 'text'];

function posts(seed: number, days: number, perDay: number, size: number, formats: number): PostInput[] {
  const random = seeded(seed);
  const out: PostInput[] = [];
  for (let day = 8; day < days; day += 1) {
    for (let k = Math.floor(perDay + random()); k > 0; k -= 1) {
      const hour = Math.floor(12 - 5 + 11 * random()) - 12;
      const format = FORMATS[Math.floor(random() * formats)] ?? 'image';
      const likes = Math.round(
        size *
          Math.exp(
            0.7 * normal(random) + (format === 'short' ? 0.5 : 0) + (hour > 0 ? 0.3 : 0) + (day % 7 === 2 ? 0.9 : 0),
          ),
      );
      const caption = `${CAPTIONS[Math.floor(random() * CAPTIONS.length)]}${seed % 2 ? ' Roasted with patience.' : ''}`;
      const over = { id: `${seed}-${day}-${k}`, format, caption, mediaCount: format === 'carousel' ? 5 : 1 };
      out.push(post(day - hour / 24, { likes, comments: Math.round(likes / 20) }, over));
    }
  }
  return out;
}

/** Followers read every other day, with a hole in the middle, and a jump where `jump` says so. */
function followers(
  now: number,
  start: number,
  perDay: number,
  over: { digits?: number; jump?: number; hole?: boolean },
) {
  const out: ProfileInput['followers'] = [];
  for (let day = 80; day >= 0; day -= 1) {
    if (over.hole && day > 20 && day < 46) continue;
    if (over.digits && day % 2) continue;
    const value = Math.round(start + (80 - day) * perDay + 11 * Math.sin(day) + (over.jump && day < 9 ? over.jump : 0));
    const step = 10 ** (over.digits ?? 0);
    const shown = Math.round(value / step) * step;
    const count = over.digits ? { value: shown, low: shown - step / 2, high: shown + step / 2 - 1 } : exact(value);
    if (count) out.push({ at: now - day * DAY, followers: count });
  }
  return out;
}

function brand(key: string, name: string, role: Role, own: PostInput[], read: ProfileInput['followers']): ProfileInput {
  return profile(own, { key: `instagram:${key}`, handle: key, name, role, followers: read });
}

export function brands(now: number): ProfileInput[] {
  return [
    brand('havrela', 'Havrela', 'own', posts(1, 180, 0.4, 400, 7), followers(now, 18_000, 5, {})),
    brand('osmundra', 'Osmundra', 'competitor', posts(2, 180, 0.3, 320, 5), followers(now, 7_500, 6, { jump: 900 })),
    brand('kettlewyn', 'Kettlewyn', 'competitor', posts(3, 180, 1, 1300, 7), followers(now, 48_000, 20, { digits: 2 })),
    brand('tilvane', 'Tilvane', 'competitor', posts(4, 180, 0.3, 600, 3), followers(now, 23_900, -3, { hole: true })),
    brand('quorrel', 'Quorrel', 'competitor', posts(5, 14, 0.4, 90, 4), followers(now, 3_120, 0, {}).slice(-1)),
  ];
}
