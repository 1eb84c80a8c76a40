import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { describe, expect, test } from 'vitest';
import { expectedAt, fitSize, type SizePoint, sizeScores } from '../../lib/metrics/size';
import { median, seeded } from '../../lib/metrics/statistics';
import { exact } from '../../lib/model';
import { shared } from '../shared-folder';
import { normal, post, profile, settings } from './rows';

const line = (slope: number, scatter: number, n: number, random: () => number): SizePoint[] =>
  Array.from({ length: n }, () => {
    const x = 2 + 4 * random();
    return { followers: 10 ** x, typical: 10 ** (-0.5 + slope * x + scatter * normal(random)) };
  });

describe('the line of a set', () => {
  test('accounts on a line give the line', () => {
    const fit = fitSize(
      Array.from({ length: 20 }, (_, i) => ({ followers: 10 ** (2 + i / 5), typical: 10 ** (i / 8) })),
    )!;
    expect(fit.slope).toBeCloseTo(0.625, 9);
    expect(fit.prior).toBe(0);
  });
  test('one account of another kind hardly tilts it', () => {
    const set = line(0.7, 0.1, 60, seeded(1));
    const tilted = [...set, { followers: 1e6, typical: 1e9 }];
    expect(Math.abs(fitSize(tilted)!.slope - fitSize(set)!.slope)).toBeLessThan(0.02);
  });
  test('below 15 accounts the prior has its part, by the precisions of both', () => {
    const set = line(0.4, 0.3, 10, seeded(2));
    const fit = fitSize(set)!;
    const { slope, error } = fit.estimated!;
    expect(fit.slope).toBeCloseTo((slope / error ** 2 + 0.8 / 0.01) / (1 / error ** 2 + 1 / 0.01), 10);
    expect(fit.slope).toBeGreaterThan(slope);
    expect(fit.slope).toBeLessThan(0.8);
  });
  test('three accounts, or all of one size: the prior alone', () => {
    for (const set of [
      line(0.3, 0.1, 3, seeded(3)),
      Array.from({ length: 9 }, () => ({ followers: 500, typical: 20 })),
    ]) {
      expect(fitSize(set)).toMatchObject({ slope: 0.8, slopeError: 0.1, prior: 1 });
    }
  });
  test('nothing usable: no line', () => {
    expect(fitSize([])).toBeUndefined();
    expect(fitSize([{ followers: 0, typical: 3 }])).toBeUndefined();
  });
  test('the order of accounts never matters', () => {
    const set = line(0.9, 0.4, 30, seeded(4));
    expect(fitSize([...set].reverse())).toEqual(fitSize(set));
  });
  test('more followers for all by one factor: the same slope, the same scores', () => {
    const set = line(0.9, 0.4, 30, seeded(5));
    const larger = set.map((p) => ({ ...p, followers: p.followers * 7 }));
    expect(fitSize(larger)!.slope).toBeCloseTo(fitSize(set)!.slope, 9);
    const [a, b] = [expectedAt(fitSize(set)!, 5_000), expectedAt(fitSize(larger)!, 35_000)];
    expect(b.value / a.value).toBeCloseTo(1, 9);
    expect(b.low / a.low).toBeCloseTo(1, 9);
  });
});

test.each([12, 20, 60])('a new account lies in the prediction interval about 95 times in 100, set of %i', (n) => {
  const random = seeded(100 + n);
  let inside = 0;
  const repeats = 1500;
  for (let i = 0; i < repeats; i += 1) {
    // Slopes scatter as the prior has it.
    const all = line(0.8 + 0.1 * normal(random), 0.3, n + 1, random);
    const [one, ...set] = all;
    const e = expectedAt(fitSize(set)!, one!.followers);
    if (e.low <= one!.typical && one!.typical <= e.high) inside += 1;
  }
  expect(inside / repeats).toBeGreaterThan(0.91);
  expect(inside / repeats).toBeLessThan(0.985);
});

test('profiles are held against the line of the others, not against themselves', () => {
  const brand = (key: number, followers: number, likes: number) =>
    profile(
      [10, 11, 12, 13, 14].map((d) => post(d, { likes, comments: 0 })),
      { key: `instagram:${key}`, followers: [{ at: settings.now, followers: exact(followers)! }] },
    );
  const set = Array.from({ length: 20 }, (_, i) =>
    brand(i, 1000 * (i + 1), Math.round(10 * (i + 1) * [0.7, 1, 1.4][i % 3]!)),
  );
  const { scores } = sizeScores([...set, brand(99, 5_000, 5_000)], settings);
  expect(scores).toHaveLength(21);
  const odd = scores.find((s) => s.key === 'instagram:99')!;
  // Others with 5,000 followers get about 50.
  expect(odd.score).toBeGreaterThan(70);
  expect(odd.unusual).toBe('above');
  expect(scores.filter((s) => s.unusual).length).toBeLessThanOrEqual(3);
  expect(sizeScores([brand(1, 100, 5)], settings).scores).toEqual([]);
});

const instafake = shared('datasets', 'instafake');
const tiktok = shared('datasets', 'tiktok-top-users');
if (!instafake || !tiktok) {
  test('measured slopes', () => {
    console.info('skipped: measured slopes, the shared folder is absent');
    expect(instafake && tiktok).toBeNull();
  });
} else {
  test('private accounts on Instagram: 566 accounts, slope 0.735', () => {
    const rows: { userFollowerCount: number; mediaLikeNumbers: number[]; mediaCommentNumbers: number[] }[] = JSON.parse(
      readFileSync(join(instafake, 'nonautomatedAccountData.json'), 'utf8'),
    );
    const points = rows
      .filter((r) => r.mediaLikeNumbers.length >= 8 && r.userFollowerCount >= 100)
      .map((r) => ({
        followers: r.userFollowerCount,
        typical: median(r.mediaLikeNumbers.map((likes, i) => likes + r.mediaCommentNumbers[i]!)),
      }));
    const fit = fitSize(points)!;
    console.info(
      `InstaFake: n ${fit.n}, slope ${fit.slope.toFixed(3)} se ${fit.slopeError.toFixed(3)}, sd ${fit.spread.toFixed(3)}`,
    );
    expect(points.length).toBe(566);
    // The reference gives a standard error of 0.047 and does not say which fit it is.
    expect(Math.abs(fit.slope - 0.735)).toBeLessThan(0.047);
    expect(Math.abs(fit.spread - 0.28)).toBeLessThan(0.03);
  });
  test('top accounts on TikTok: no decline of the rate there', () => {
    const rows: Record<string, string>[] = parse(readFileSync(join(tiktok, 'tiktok_videos.csv')), { columns: true });
    const users = new Map<string, { followers: number; totals: number[] }>();
    for (const r of rows) {
      const user = users.get(r.user!) ?? { followers: Number(r.n_followers), totals: [] };
      user.totals.push(Number(r.n_likes) + Number(r.n_comments) + Number(r.n_shares));
      users.set(r.user!, user);
    }
    const points = [...users.values()]
      .filter((u) => u.totals.length >= 5)
      .map((u) => ({ followers: u.followers, typical: median(u.totals) }));
    const fit = fitSize(points)!;
    console.info(
      `TikTok: n ${fit.n}, slope ${fit.slope.toFixed(3)} se ${fit.slopeError.toFixed(3)}, sd ${fit.spread.toFixed(3)}`,
    );
    expect(Math.abs(fit.slope - 1.024)).toBeLessThan(0.05);
  });
}
