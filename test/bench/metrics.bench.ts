import { expect, test } from 'vitest';
import { fullComparison } from '../../lib/metrics/comparison';
import { seeded } from '../../lib/metrics/statistics';
import { exact } from '../../lib/model';
import { DAY, NOW, normal, post, profile, readWhole, settings } from '../metrics/rows';
import { median, report, round } from './table';

const SPAN = 365;
const FORMATS = ['image', 'video', 'carousel', 'text'] as const;

/** Profiles on Instagram with so many posts each over a year; log engagement scatters by 1.1. */
function set(profiles: number, posts: number) {
  const random = seeded(profiles + posts);
  return Array.from({ length: profiles }, (_, k) => {
    const level = 3 + k / 10;
    const list = Array.from({ length: posts }, (_, i) =>
      post(
        10 + (SPAN * i) / posts,
        { likes: Math.round(Math.exp(level + 1.1 * normal(random))), comments: Math.floor(random() * 9), views: 1000 },
        { format: FORMATS[i % FORMATS.length]!, id: `b${k}-${i}` },
      ),
    );
    return profile(list, {
      key: `instagram:${k}`,
      handle: `brand-${k}`,
      role: k === 0 ? 'own' : 'competitor',
      followers: [
        { at: NOW - 400 * DAY, followers: exact(1000 * (k + 1))! },
        { at: NOW, followers: exact(1200 * (k + 1))! },
      ],
      readings: readWhole('instagram'),
    });
  });
}

const year = { ...settings, period: { from: NOW - 2 * SPAN * DAY, to: NOW + 1 } };

function time(profiles: number, posts: number, repeats: number): number {
  const inputs = set(profiles, posts);
  const times: number[] = [];
  for (let i = 0; i < repeats; i += 1) {
    // Another object each time: nothing kept from the run before may help.
    const fresh = inputs.map((input) => ({ ...input }));
    const from = performance.now();
    const result = fullComparison(fresh, { ...year });
    times.push(performance.now() - from);
    expect(result.profiles).toHaveLength(profiles);
  }
  return median(times);
}

test('full comparison of a set', () => {
  time(20, 100, 5);
  const rows: string[][] = [];
  for (const [profiles, posts, repeats] of [
    [20, 5, 15],
    [20, 50, 15],
    [20, 500, 9],
    [20, 5_000, 3],
    [20, 10_000, 5],
    [20, 50_000, 3],
  ] as const) {
    const all = profiles * posts;
    const ms = time(profiles, posts, repeats);
    rows.push([
      all.toLocaleString('en'),
      `${profiles} × ${posts.toLocaleString('en')}`,
      round(ms, 1),
      round((1e6 * ms) / all, 0),
    ]);
  }
  report(
    '5-metrics',
    'Full comparison of a set: everything that is said of it, one core',
    ['posts', 'profiles × posts', 'ms (median)', 'ns a post'],
    rows,
  );
});
